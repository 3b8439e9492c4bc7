import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes of the investigation checklist.
extension Scene {
  var investigated: Rehearser {
    switch self {
    case .checklistDone: return rehearse(.atChecklist(Cast.finishedChecklist)) { $0.press(.end) }
    case .registerChecked:
      return rehearse(Rehearser(Cast.ottoline)) { stage in
        stage.fill()
        stage.openRegister()
        let row = Cast.register[0]
        stage.press(.enter)
        var detail = Cast.feedbackDetail(row)
        detail.checklist = Cast.finishedChecklist
        stage.reply(.feedback(ReadFeedback(feedback: row.id)), .feedback(detail))
      }
    default: break
    }
    return rehearse(.atChecklist()) { stage in
      switch self {
      case .checklistMissing: stage.press(.end)
      case .checklistTop:
        stage.mark(.item(6))
        stage.press(.up)
        stage.press(.down)
      case .checklistReason:
        stage.mark(.item(11))
        stage.press(.f(4))
        stage.type("She would rather meet at the office, and said so twice.")
      case .checklistAction:
        stage.press(.f(2), .enter)
        stage.type("Tell the night team")
      case .checklistReflection:
        stage.mark(.reflection)
        stage.press(.enter)
        stage.type("A call that is agreed goes into the diary.")
      case .checklistNotes:
        stage.mark(.text(.notes))
        stage.press(.enter)
        stage.type("We asked who had told her so.")
        stage.press(.enter)
        stage.type("She did not know the name.")
      default: break
      }
    }
  }
}
