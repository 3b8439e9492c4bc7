import Foundation
import Rehearsal

/// What a screen reader follows: the terminal's cursor, and the row that it stands in.
///
/// Every step waits until the cursor has come to where it must be, so a step that leaves it elsewhere
/// ends with the screen as it was.
struct CursorReader {
  /// How one question is answered, by keys alone.
  enum Answering {
    /// One key after the other, or words, as they stand.
    case keys([String])
    /// One of the list, gone to by reading it.
    case pick(String)
    /// Several of the list, each marked.
    case mark([String])
  }

  let desk: Sitting

  /// Until the one row that begins with `>` is this field's, and the cursor has come to rest in it.
  func focus(on label: String) throws {
    try rest("the cursor in “\(label)”") { Self.focused($0)?.hasPrefix("> \(label)") == true }
  }

  /// Until this heading is on the screen, with the cursor in the row of whichever field has focus.
  func page(_ heading: String) throws {
    try rest("the cursor in a field of “\(heading)”") {
      $0.contains(heading) && Self.focused($0) != nil
    }
  }

  /// Twice, with a pause: a row that is being painted has the cursor too.
  private func rest(_ what: String, until holds: (Screen) -> Bool) throws {
    try desk.pty.wait(what, until: holds)
    desk.pty.settle(quiet: .milliseconds(20))
    try desk.pty.wait(what, until: holds)
  }

  /// The row with the focus, when there is just one, and the visible cursor is in its value.
  private static func focused(_ screen: Screen) -> String? {
    let rows = (0..<screen.rows).filter { screen.line($0).hasPrefix(">") }
    guard rows.count == 1, screen.isCursorVisible, screen.cursor.y == rows[0],
      screen.cursor.x >= 24
    else { return nil }
    return screen.line(rows[0])
  }

  func answer(_ answering: Answering) throws {
    switch answering {
    case .keys(let keys): for key in keys { try desk.press(key) }
    case .pick(let option):
      try open()
      try go(to: option)
    case .mark(let options):
      try open()
      for option in options {
        try go(to: option)
        try desk.press("Space")
        try rest("“\(option)” marked under the cursor") {
          $0.line($0.cursor.y).contains("[x] > \(option)")
        }
      }
    }
  }

  /// The list of values, with the cursor in the one that Enter would choose.
  private func open() throws {
    try desk.press("F4")
    try rest("the cursor in the list") { Self.listed($0) != nil }
  }

  private func go(to option: String) throws {
    for _ in 0..<40 {
      guard let here = Self.listed(desk.screen), !here.hasPrefix(option) else { break }
      try desk.press("Down")
      try rest("the next of the list") { Self.listed($0).map { $0 != here } == true }
    }
    try rest("the cursor in “\(option)”") { Self.listed($0)?.hasPrefix(option) == true }
  }

  /// The value of the list that the cursor stands in.
  private static func listed(_ screen: Screen) -> String? {
    let row = screen.line(screen.cursor.y)
    guard !row.hasPrefix(">"), let mark = row.range(of: "> ") else { return nil }
    return String(row[mark.upperBound...])
  }
}
