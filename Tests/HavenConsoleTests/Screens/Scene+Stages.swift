import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes of the stages of feedback.
extension Scene {
  var staged: Rehearser {
    rehearse(Rehearser(Cast.ines)) { stage in
      stage.fill()
      stage.openRegister([row])
      switch self {
      case .stageAppeal:
        stage.press(.f(5), .down, .enter)
        stage.press(.enter)
        stage.type("Nobody asked the neighbours.")
      case .stageOpened:
        stage.press(.enter)
        stage.reply(
          .feedback(ReadFeedback(feedback: row.id)), .feedback(Cast.appealedDetail))
      case .stageMoreTime:
        stage.choose(.feedbackMoreTime)
        stage.type("friday?")
        stage.press(.enter)
        stage.type("a witness is away")
        stage.press(.enter)
        stage.type("by phone")
        stage.press(.enter)
      default: stage.press(.f(5))
      }
    }
  }

  private var row: FeedbackRow {
    switch self {
    case .stageChoice: Cast.told
    case .stageAppeal: Cast.late
    case .stageDecide, .stageOpened: Cast.appealed
    case .stageMoreTime: Cast.staged(.investigating)
    case .stageSurvey: Cast.staged(.survey)
    default: Cast.staged(.received, kind: .compliment)
    }
  }
}
