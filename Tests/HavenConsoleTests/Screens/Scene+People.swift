import Canvas
import HavenDomain

@testable import HavenConsole

/// Who is calling: the quiet line, the list, and what is asked before two persons become one.
extension Scene {
  var people: Rehearser {
    rehearse { stage in
      stage.fill()
      switch self {
      case .knownLine: stage.meet()
      case .knownList:
        stage.openPeople()
        stage.press(.down)
      default:
        stage.openPeople(own: Cast.person)
        stage.press(.enter)
        stage.type("The same code word")
      }
    }
  }
}
