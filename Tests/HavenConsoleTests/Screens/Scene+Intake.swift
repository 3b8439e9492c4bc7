import Canvas
import HavenDomain

@testable import HavenConsole

/// The parts of the intake's steps, and what they say when something is odd or not yet asked.
extension Scene {
  var intakeParts: Rehearser {
    rehearse { stage in
      stage.fill()
      if self == .contactNotAsked || self == .contactKeptBack {
        reveal(&stage)
        return
      }
      stage.take(sheet)
      stage.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(Cast.identity))
      stage.wait(.seconds(75))
      act(&stage)
    }
  }

  private var sheet: [FieldID: String] {
    switch self {
    case .intakeConsent: [IntakeForm.safeNow: "yes"]
    case .intakeWritten:
      Cast.complete.merging([IntakeForm.consent: "written", IntakeForm.shareUntil: ""]) { $1 }
    case .intakeWithdrawn: Cast.complete.merging([IntakeForm.withdrawn: "yes"]) { $1 }
    case .intakeAnonymous: [IntakeForm.safeNow: "yes", IntakeForm.consent: "anonymous"]
    case .intakeReadBack:
      Cast.complete.merging([IntakeForm.readBack: "name,location"]) { $1 }
    case .intakeOdd, .intakeLookAgain:
      Cast.complete.merging([
        IntakeForm.callback: "ask at the bar", IntakeForm.birth: "31 Feb 2009",
        IntakeForm.name: "J", IntakeForm.alias: "\u{202E}نور 🌊", IntakeForm.childrenAges: "3, 200",
      ]) { $1 }
    case .intakeKeptBack, .intakeAskFirst:
      [
        IntakeForm.safeNow: "yes", IntakeForm.consent: "verbal", IntakeForm.name: "June Example",
        IntakeForm.callback: "0161 496 0142",
      ]
    default: Cast.complete
    }
  }

  private func act(_ stage: inout Rehearser) {
    switch self {
    case .intakeConsent:
      stage.turn(to: IntakeForm.consent)
      stage.press(.f(4))
    case .intakeWritten:
      stage.turnToReview()
      stage.press(.enter)
    case .intakeWithdrawn, .intakeAnonymous, .intakeOdd: stage.turn(to: IntakeForm.location)
    case .intakeSafeContact: stage.focus(on: IntakeForm.voicemail)
    case .intakeHousehold: stage.focus(on: IntakeForm.childrenAges)
    case .intakeReadBack:
      stage.focus(on: IntakeForm.readBack)
      stage.press(.f(4))
    case .intakeLimits: stage.focus(on: IntakeForm.told)
    case .intakeKeptBack: stage.focus(on: IntakeForm.callback)
    case .intakeAskFirst:
      stage.focus(on: IntakeForm.method)
      stage.type("text")
      stage.press(.enter)
    default:
      stage.turnToReview()
      for _ in 0..<40 { stage.press(.down) }
    }
  }

  /// F4 in the queue on somebody whose safe contact is not known.
  private func reveal(_ stage: inout Rehearser) {
    var detail = Cast.detail(Cast.rows[0])
    detail.safeContact = nil
    stage.reply(.contact(ReadContact(.id(Cast.contact))), .contact(detail))
    stage.press(.f(4))
    var identity = Cast.identity
    identity.callBack = self == .contactNotAsked ? .notAsked : .unfinished
    if self == .contactKeptBack { identity.callback = nil }
    stage.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(identity))
  }
}
