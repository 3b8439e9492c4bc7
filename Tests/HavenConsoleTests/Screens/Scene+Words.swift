import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes of the words at hand and of the coach.
extension Scene {
  var coached: Rehearser {
    rehearse(Rehearser(Cast.ines)) { stage in
      stage.fill(alarms: [Cast.alarm])
      stage.openRegister()
      guard self != .coachPrompt else {
        stage.press(.down, .down, .f(5))
        stage.type("Unfortunately we can't say. We will ring soon.")
        return
      }
      stage.openFeedbackForm([FeedbackForm.kind: "complaint", FeedbackForm.area: "7"])
      stage.press(.f(5))
      stage.type(
        "Nobody rang. I said: Thanks for bringing this to my attention, we promise to ring.")
      switch self {
      case .words: stage.press(.f(3))
      case .wordsFound:
        stage.press(.f(3))
        stage.type("can")
        stage.press(.down)
      case .replyTemplate:
        stage.press(.f(3))
        stage.type("three parts")
        stage.press(.enter)
        stage.type("I can look for a bed elsewhere, probably")
      default: break
      }
    }
  }
}
