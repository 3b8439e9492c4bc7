import Canvas
import HavenDomain

@testable import HavenConsole

/// The scenes of continuing work.
extension Scene {
  var caseWork: Rehearser {
    rehearse { stage in
      stage.fill(alarms: [Cast.alarm(6, .caseLate)])
      stage.openCases(self == .casesEmpty ? Cast.caseList([], []) : Cast.caseList())
      switch self {
      case .caseOpened: stage.openFile()
      case .caseChosen:
        stage.openFile()
        stage.press(.escape)
      case .caseNote:
        stage.openFile()
        stage.press(.f(2))
        stage.type("She has the keys now. The landlord wants the form by Friday at noon.")
      case .caseNext:
        stage.press(.down, .down, .f(5))
        stage.type("Ring the landlord")
      case .followUpAsked: stage.press(.down, .f(5))
      case .caseClose: stage.choose(.caseClose)
      default: break
      }
    }
  }
}
