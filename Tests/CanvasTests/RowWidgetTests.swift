import Canvas
import Testing

@Suite struct RowWidgetTests {
  static let keys = KeyRow(
    [
      ("1", "Help", 0), ("2", "Intake", 3), ("3", "Find", 3), ("4", "Choose", 3), ("5", "Take", 1),
      ("6", "Pane", 2), ("7", "Ack", 0), ("8", "Escal", 0), ("9", "Actions", 1), ("10", "Leave", 1),
    ].map { KeyRow.Item(key: DisplayText($0.0), label: DisplayText($0.1), rank: $0.2) })

  static let rows: [(Int, String)] = [
    (80, " 1Help 2Intake 3Find 4Choose 5Take 6Pane 7Ack 8Escal 9Actions 10Leave"),
    (60, " 1Help 2Intake 5Take 6Pane 7Ack 8Escal 9Actions 10Leave"),
    (40, " 1Help 5Take 7Ack 8Escal 9Actions"),
    (20, " 1Help 7Ack 8Escal"), (12, " 1Help 7Ack"), (4, " 1H…"), (1, ""),
  ]

  @Test("the key row shows whole items, the needed ones longest", arguments: rows)
  func keyRow(width: Int, expected: String) {
    let row = drawn(width, 1) { Self.keys.draw(into: &$0, in: $1) }
    #expect(row == expected)
  }

  @Test("the key row is the footer of the action table, what cannot be done now dim")
  func fromTable() {
    let state = ActionTableTests.Mood(isReadOnly: true)
    let row = KeyRow(ActionTableTests.table, in: .queue, state: state)
    #expect(row.items.map(\.key) == ["1", "5", "7"])
    #expect(row.items.map(\.isEnabled) == [true, false, true])
    var surface = Surface(size: Size(width: 20, height: 1))
    row.draw(into: &surface, in: surface.bounds)
    #expect(surface.text() == " 1Help 5Take 7Ack")
    #expect(surface.roleMap() == ".kqqqq.kdddd.kqqq...")
  }

  @Test("a click on an item is a press of its key")
  func click() {
    let row = KeyRow(ActionTableTests.table, in: .queue, state: ActionTableTests.Mood())
    let rect = Rect(x: 0, y: 23, width: 80, height: 1)
    #expect(row.press(at: Point(x: 1, y: 23), in: rect) == .f(1))
    #expect(row.press(at: Point(x: 11, y: 23), in: rect) == .f(5))
    #expect(row.press(at: Point(x: 6, y: 23), in: rect) == nil)
    #expect(row.press(at: Point(x: 1, y: 22), in: rect) == nil)
  }

  @Test(
    "keys are spelled short",
    arguments: [
      (KeyPress.f(10), "10"), (.ctrl("x"), "^X"), (.alt("u"), "Alt-U"), (.enter, "Enter"),
    ])
  func short(press: KeyPress, expected: String) {
    #expect(KeyRow.short(press).string == expected)
  }

  @Test("a message gives its aside up where both do not fit, and is cut last")
  func message() {
    let row = MessageRow(.done, "Saved 14:31:07.", aside: "2 drafts")
    func text(_ width: Int) -> String { drawn(width, 1) { row.draw(into: &$0, in: $1) } }
    #expect(text(40) == " Saved 14:31:07.               2 drafts")
    #expect(text(27) == " Saved 14:31:07.  2 drafts")
    #expect(text(26) == " Saved 14:31:07.")
    #expect(text(10) == " Saved 14…")
    #expect(text(1) == "")
  }

  @Test(
    "each kind of message has a role",
    arguments: [
      (MessageRow.Kind.notice, Role.notice), (.done, .ok), (.warning, .warning), (.error, .error),
    ])
  func messageRole(kind: MessageRow.Kind, role: Role) {
    var surface = Surface(size: Size(width: 8, height: 1))
    MessageRow(kind, "words").draw(into: &surface, in: surface.bounds)
    #expect(surface[1, 0].role == role)
  }

  static let tabs = Tabs([.init(1, "Queue"), .init(2, "Contact"), .init(3, "Triage")])

  @Test("tabs go round, and the brackets say which shows")
  func tabsStep() {
    var tabs = Self.tabs
    func text(_ width: Int) -> String { drawn(width, 1) { tabs.draw(into: &$0, in: $1) } }
    #expect(text(30) == "[Queue] Contact  Triage")
    tabs.step()
    #expect(text(30) == " Queue [Contact] Triage")
    tabs.step(by: -2)
    #expect(tabs.selection == 3)
    #expect(text(18) == " Contact [Triage]")
    #expect(text(8) == "[Triage]")
    tabs.select(9)
    #expect(tabs.selection == 3)
  }

  @Test("a click finds its tab")
  func tabsMouse() {
    let row = Rect(x: 2, y: 1, width: 30, height: 1)
    #expect(Self.tabs.tab(at: Point(x: 2, y: 1), in: row) == 1)
    #expect(Self.tabs.tab(at: Point(x: 9, y: 1), in: row) == 2)
    #expect(Self.tabs.tab(at: Point(x: 9, y: 0), in: row) == nil)
    #expect(Self.tabs.tab(at: Point(x: 31, y: 1), in: row) == nil)
  }

  @Test("no tabs draw nothing")
  func noTabs() {
    var tabs = Tabs<Int>([])
    tabs.step()
    let row = drawn(10, 1) { tabs.draw(into: &$0, in: $1) }
    #expect(row == "")
  }
}
