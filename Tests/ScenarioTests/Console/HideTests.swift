import Rehearsal
import Testing

/// One key, from anywhere: nothing of anyone on the screen.
@Suite struct HideTests {
  enum Place: String, CaseIterable {
    case queue, revealed, reader, find, intake, list, triage, dispatch, palette, help, register
    case feedback

    /// Goes there, with words of somebody on the screen.
    func go(_ desk: Sitting) throws {
      switch self {
      case .queue: try desk.see("W. M.")
      case .revealed:
        try desk.press("F4")
        try desk.see("Wanda Mirelle")
      case .reader:
        try desk.press("Enter", "F4")
        try desk.see("hiding in the pantry")
      case .find:
        try desk.press("F3")
        try desk.type("Wanda")
        try desk.see("1 found")
      case .intake: try toIntake(desk)
      case .list:
        try toIntake(desk)
        try desk.press("F5", "F4")
        try desk.see("Life at risk")
      case .triage: try toTriage(desk)
      case .dispatch:
        try toTriage(desk)
        try desk.press("F5")
        try desk.type("Harbor Police")
        try desk.see("Harbor Police")
      case .palette:
        try desk.press("F9")
        try desk.type("Wanda")
        try desk.see("Wanda")
      case .help:
        try desk.press("F1")
        try desk.see("Esc goes back")
      case .register, .feedback:
        try desk.press("Shift-F6")
        try desk.see("C1 Complaints")
        if self == .feedback { try toFeedback(desk) }
      }
    }

    private func toIntake(_ desk: Sitting) throws {
      try desk.take()
      try desk.see("Wanda Mirelle, 555 0142")
      try desk.answer("n")
    }

    private func toTriage(_ desk: Sitting) throws {
      try toIntake(desk)
      try desk.press("F6")
      try desk.see("F5 records the dispatch.")
    }

    private func toFeedback(_ desk: Sitting) throws {
      try desk.press("F2")
      try desk.see("> Type")
      try desk.press("Down", "Down")
      try desk.type("Wanda")
      try desk.see("> First Name            Wanda")
    }
  }

  @Test("Ctrl-X hides from everywhere, and brings it all back", arguments: Place.allCases)
  func hides(_ place: Place) throws {
    let shell = try Shell()
    try shell.call()
    let desk = try shell.console()
    try place.go(desk)
    let before = desk.screen.lines
    try desk.press("Ctrl-X")
    try desk.pty.wait("the clock page") { isDull($0) }
    try desk.type("xyz")
    try desk.paste("Larkspur")
    try desk.press("F5", "F10", "Enter")
    desk.pty.resize(columns: 79, rows: 24)
    desk.pty.resize(columns: 80, rows: 24)
    desk.pty.settle()
    #expect(isDull(desk.screen))
    try desk.press("Ctrl-X")
    try desk.pty.wait("the pane as it was") { $0.line(2).prefix(12) == before[2].prefix(12) }
    #expect(!desk.screen.contains("xyz") && !desk.screen.contains("Larkspur"))
  }

  /// Two lines: a time and a day.
  private func isDull(_ screen: Screen) -> Bool {
    let lines = screen.lines.filter { !$0.isEmpty }.map { $0.filter { $0 != " " } }
    return lines.count == 2 && lines[0].wholeMatch(of: /\d\d:\d\d:\d\d/) != nil
      && lines[1].wholeMatch(of: /[A-Z][a-z]{2}\d{1,2}[A-Z][a-z]{2}/) != nil
  }
}
