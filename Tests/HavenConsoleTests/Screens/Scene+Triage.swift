import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes of triage: scores, protocols, silent mode, and a caller who is not alone.
extension Scene {
  var triaged: Rehearser {
    let who = self == .scoreSettle ? Cast.mari : Cast.robin
    return rehearse(Rehearser(who)) { stage in
      stage.fill()
      switch self {
      case .triagePassed: passed(&stage)
      case .scoreSettle:
        stage.openScore()
        stage.press(.f(5))
      case .protocolUnapproved, .protocolTicked: protocols(&stage)
      case .silentMode, .silentUnsafe: silent(&stage)
      case .notAlone, .notAloneReview, .notAloneQueue: notAlone(&stage)
      default: scored(&stage)
      }
    }
  }

  /// Two steps past their target, one over its limit.
  private func passed(_ stage: inout Rehearser) {
    stage.take([IntakeForm.safeNow: "yes"])
    stage.wait(.seconds(340))
    stage.press(.f(6))
  }

  private func scored(_ stage: inout Rehearser) {
    stage.take(["weapon": "yes", "assault": "yes", "suicidal": "yes", "safeNow": "yes"])
    stage.wait(.seconds(self == .quietLine ? 301 : 95))
    guard self != .quietLine else { return }
    stage.press(.f(6))
    switch self {
    case .scoreHistory: stage.openScore()
    case .scoreRaise:
      stage.choose(.raiseScore)
      stage.press(.down, .enter)
      stage.type("He is on his way")
    default: break
    }
  }

  private func protocols(_ stage: inout Rehearser) {
    stage.take(["suicidal": "yes", "children": "yes"])
    stage.wait(.seconds(40))
    guard self == .protocolTicked else {
      stage.openProtocols()
      return
    }
    stage.openProtocols(Cast.shelf(Cast.approval(12), training: [Cast.trained]))
    for case .ask(.protocolStep(let request)) in stage.press(.enter) {
      let done = ProtocolStepDone(
        name: request.name, version: 1, step: request.step, at: stage.now, staffName: "R. Osei")
      stage.reply(.protocolStep(request), .protocolStep(done))
    }
  }

  private func silent(_ stage: inout Rehearser) {
    stage.take()
    stage.wait(.seconds(20))
    stage.choose(.silent)
    if self == .silentUnsafe { stage.press(.left, .right) }
  }

  private func notAlone(_ stage: inout Rehearser) {
    stage.take(Cast.complete)
    stage.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(Cast.identity))
    stage.wait(.seconds(30))
    stage.choose(.notAlone)
    stage.state.notice = nil
    switch self {
    case .notAloneReview: stage.press(.f(5), .f(5), .f(5), .f(5), .f(5))
    case .notAloneQueue:
      stage.choose(.goQueue)
      stage.press(.f(4))
      stage.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(Cast.identity))
    default: stage.press(.f(5))
    }
  }
}
