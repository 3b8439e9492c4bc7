import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes of a letter's way, from its kind to what was sent.
extension Scene {
  var letters: Rehearser {
    rehearse(Rehearser(Cast.ines)) { stage in
      stage.fill(alarms: [Cast.alarm])
      if self == .lettersSent || self == .letterDossier { return sent(&stage) }
      let isProgress = self == .letterMissing
      stage.startLetter(
        Cast.letterFacts(
          reach: LetterReach(
            mayContact: true, bestWay: self == .letterSend ? "phone" : "email",
            email: "june@example.org")))
      if self == .letterKind { return }
      if isProgress { stage.type("progress") }
      stage.press(.enter)
      stage.type("The manager rang the landlord. The lock is mended soon.")
      if self == .letterWords { return }
      stage.press(.enter)
      if isProgress || self == .letterPreview { return }
      stage.press(.enter)
      if self == .letterWay { return }
      stage.type("mail")
      stage.press(.enter)
    }
  }

  private func sent(_ stage: inout Rehearser) {
    let row = Cast.register[2]
    stage.openRegister()
    while stage.state.feedback.selectedRow?.id != row.id { stage.press(.down) }
    if FrameLayout(stage.size).sizeClass != .wide, self == .letterDossier { stage.press(.f(4)) }
    var detail = Cast.feedbackDetail(row)
    let text = Letter(.acknowledgement, .shipped, Cast.letterFacts()).text
    let letter = KeepLetter(
      id: Rehearser.entropy, feedback: row.id, kind: .acknowledgement, text: text, way: .mail,
      to: "june@example.org", safety: "She asked for it on the phone.")
    detail.letters = [Cast.sentLetter(letter)]
    stage.reply(.feedback(ReadFeedback(feedback: row.id)), .feedback(detail))
    if self == .lettersSent { stage.choose(.lettersSent) }
  }
}
