import Canvas
import Testing

@Suite struct TableOrderTests {
  static func window(_ ids: [Int]) -> TableWindow<Int> {
    TableWindow(rows: ids.map { TableViewTests.row($0) })
  }

  static func moving(_ ids: [Int]) -> TableView<Int> {
    var table = TableViewTests.table(ids)
    _ = table.handle(.down, visibleRows: 5)
    return table
  }

  @Test("news is shown at once where nobody moves, and the selection is the record")
  func thawed() {
    var table = TableViewTests.table([1, 2, 3])
    table.select(2)
    table.offer(Self.window([9, 3, 2, 1]))
    #expect(table.rows.map(\.id) == [9, 3, 2, 1])
    #expect(table.selection == 2)
    #expect(table.waitingCount == 0)
  }

  @Test("while the operator moves the order is frozen: new rows wait and are counted")
  func frozen() {
    var table = Self.moving([1, 2, 3])
    #expect(table.isFrozen)
    table.offer(Self.window([9, 3, 2, 8, 1]))
    #expect(table.rows.map(\.id) == [1, 2, 3])
    #expect(table.waitingCount == 2)
    table.offer(Self.window([9, 7, 3, 2, 8, 1]))
    #expect(table.waitingCount == 3)
    table.merge()
    #expect(table.rows.map(\.id) == [9, 7, 3, 2, 8, 1])
    #expect(table.selection == 2)
    #expect(table.waitingCount == 0)
    #expect(!table.isFrozen)
  }

  @Test("frozen rows keep their places and take their new texts")
  func updated() {
    var table = Self.moving([1, 2])
    table.offer(
      TableWindow(rows: [TableViewTests.row(2, "09:59"), TableViewTests.row(1, "00:02")]))
    #expect(table.rows.map(\.id) == [1, 2])
    #expect(table.rows[1].cells[0] == "09:59")
  }

  @Test("a row that went stays struck until the merge, then its place has the selection")
  func gone() {
    var table = Self.moving([1, 2, 3])
    table.offer(Self.window([1, 3]))
    #expect(table.rows.map(\.isStruck) == [false, true, false])
    #expect(table.selection == 2)
    var surface = Surface(size: Size(width: 30, height: 4))
    table.draw(into: &surface, in: surface.bounds, isFocused: false)
    #expect(surface.emphasisMap().split(separator: "\n")[2].contains("xxxxx"))
    table.offer(Self.window([1, 2, 3]))
    #expect(!table.rows[1].isStruck, "it came back")
    table.offer(Self.window([1, 3]))
    table.merge()
    #expect(table.rows.map(\.id) == [1, 3])
    #expect(table.selection == 3)
  }

  @Test("a merge without news only thaws")
  func nothingNew() {
    var table = Self.moving([1, 2])
    table.merge()
    #expect(!table.isFrozen)
    #expect(table.rows.map(\.id) == [1, 2])
  }

  @Test("the last row taken away leaves the one above selected, and an empty list none")
  func last() {
    var table = Self.moving([1, 2])
    table.show(Self.window([1]))
    #expect(table.selection == 1)
    table.show(Self.window([]))
    #expect(table.selection == nil)
    table.show(Self.window([5]))
    #expect(table.selection == 5)
  }
}
