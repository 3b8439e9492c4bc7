import Rehearsal
import Testing

extension Shell {
  /// Does by commands what a complaint waits for before it is closed (CC-28), but for one item.
  func finishInvestigation(of number: String, as name: String, but left: Int? = nil) throws {
    func feedback(_ arguments: String...) throws {
      let outcome = try self.run(["--as", name, "feedback"] + arguments)
      try #require(outcome.code == 0, "\(arguments): \(outcome.err)")
    }
    try feedback("checklist", number, "--write", "understanding", "--text", "Nobody rang")
    for kind in ["corrective", "preventative"] {
      try feedback(
        "action", number, "--add", kind, "--text", "Mend it", "--by", "I. Calder", "--due", "+1d")
    }
    for place in ["1", "2"] { try feedback("action", number, "--finish", place) }
    try feedback(
      "reflect", number, "--lessons", "Ring first", "--team", "Days", "--shared", "today",
      "--causes", "communication")
    for item in (2...16) where item != 15 && item != left {
      try feedback("checklist", number, "--tick", "\(item)")
    }
  }
}
