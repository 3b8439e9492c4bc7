import Canvas
import Testing

@Suite struct TableViewTests {
  static let columns = [
    TableColumn("Wait", width: 5, alignment: .trailing),
    TableColumn("Caller", width: 6, isFlexible: true),
    TableColumn("Owner", width: 8, rank: 1),
  ]

  static func row(_ id: Int, _ wait: String = "00:01") -> TableRow<Int> {
    TableRow(id, cells: [TableCell(DisplayText(wait)), "C-\(id)", "-"])
  }

  static func table(_ ids: [Int]) -> TableView<Int> {
    var table = TableView<Int>(columns: columns, placeholder: "No contact is waiting.")
    table.show(TableWindow(rows: ids.map { row($0) }))
    return table
  }

  static func text(_ table: TableView<Int>, _ width: Int = 30, _ height: Int = 5) -> String {
    drawn(width, height) { table.draw(into: &$0, in: $1, isFocused: true) }
  }

  @Test("rows stand under their headings, the selected one marked")
  func drawing() {
    var table = Self.table([1042, 1047, 1049])
    _ = table.handle(.down, visibleRows: 4)
    #expect(
      Self.text(table) == """
          Wait Caller         Owner
         00:01 C-1042         -
        >00:01 C-1047         -
         00:01 C-1049         -

        """)
  }

  @Test("the selected row is in reverse video where the table has focus, the cursor on it")
  func focus() {
    var surface = Surface(size: Size(width: 8, height: 3))
    let table = Self.table([1, 2])
    #expect(
      table.draw(into: &surface, in: surface.bounds, isFocused: true) == Point(x: 0, y: 1))
    #expect(surface.roleMap() == "..hhhh.h\nS@@@@@@@\n........")
    surface.clear()
    #expect(table.draw(into: &surface, in: surface.bounds, isFocused: false) == nil)
    #expect(surface.roleMap().contains("\ns......"))
  }

  @Test("where the room is short columns go by rank, and text is cut with an ellipsis")
  func narrow() {
    #expect(
      Self.text(Self.table([1042]), 14, 2) == """
          Wait Caller
        >00:01 C-1042
        """)
    #expect(Self.text(Self.table([1042]), 10, 1) == ">00:01 C-…")
  }

  @Test("an empty list says so")
  func empty() {
    #expect(
      Self.text(Self.table([]), 30, 2) == "  Wait Caller         Owner\n No contact is waiting.")
    var table = Self.table([])
    #expect(table.handle(.down, visibleRows: 4) == TableReaction(isHandled: true))
    #expect(table.selection == nil)
  }

  @Test("at every size only the room is drawn on, and nothing traps", arguments: 0...12)
  func sizes(width: Int) {
    for height in 0...6 {
      var surface = Surface(size: Size(width: 14, height: 8))
      let rect = Rect(x: 1, y: 1, width: width, height: height)
      Self.table([1, 2, 3]).draw(into: &surface, in: rect, isFocused: true)
      for y in 0..<8 {
        for x in 0..<14 where !rect.contains(Point(x: x, y: y)) {
          #expect(surface[x, y] == Surface(size: Size(width: 1, height: 1))[0, 0])
        }
      }
    }
  }

  @Test(
    "keys move the selection and stop at the ends",
    arguments: [
      ([KeyPress.down, .down], 3), ([.up], 1), ([.end], 9), ([.end, .down], 9),
      ([.end, .home], 1), ([.pageDown], 4), ([.pageDown, .pageUp], 1), ([.end, .pageUp], 6),
    ])
  func keys(keys: [KeyPress], expected: Int) {
    var table = Self.table(Array(1...9))
    for key in keys { #expect(table.handle(key, visibleRows: 4).isHandled) }
    #expect(table.selection == expected)
    #expect(Self.text(table).contains(">00:01 C-\(expected)"))
  }

  @Test(
    "other keys are not the table's", arguments: [KeyPress.enter, .character("j"), .f(5), .tab])
  func others(key: KeyPress) {
    var table = Self.table([1, 2])
    #expect(table.handle(key, visibleRows: 4) == TableReaction(isHandled: false))
    #expect(table == Self.table([1, 2]))
  }

  @Test("a click selects the row under it, the wheel moves")
  func mouse() {
    let rect = Rect(x: 0, y: 0, width: 30, height: 5)
    var table = Self.table([1, 2, 3])
    let click = MouseEvent(.press, .left, at: Point(x: 4, y: 3))
    #expect(table.handle(click, in: rect).isHandled)
    #expect(table.selection == 3)
    #expect(table.handle(MouseEvent(.wheelUp, at: Point(x: 0, y: 1)), in: rect).isHandled)
    #expect(table.selection == 2)
    let heading = MouseEvent(.press, .left, at: Point(x: 0, y: 0))
    #expect(table.handle(heading, in: rect).isHandled == false)
    let outside = MouseEvent(.press, .left, at: Point(x: 40, y: 3))
    #expect(table.handle(outside, in: rect).isHandled == false)
  }

  @Test("a few rows near the top stay still while the selection moves among them")
  func scrolling() {
    var table = Self.table(Array(1...9))
    for _ in 0..<5 { _ = table.handle(.down, visibleRows: 4) }
    #expect(Self.text(table).contains(" 00:01 C-3"))
    _ = table.handle(.up, visibleRows: 4)
    #expect(Self.text(table).contains(" 00:01 C-3"))
    #expect(Self.text(table).contains(">00:01 C-5"))
  }
}
