import Canvas
import Testing

/// A table over a long list that is read page by page, as the store gives it.
@Suite struct TablePagingTests {
  /// The list 0, 1, 2 ... that answers requests as keyset pages.
  struct List {
    var count: Int
    var served = 0

    mutating func serve(_ request: TableRequest<Int>, to table: inout TableView<Int>)
      -> TableRequest<Int>?
    {
      let range: Range<Int>
      switch request {
      case .first(let wanted): range = 0..<min(count, wanted)
      case .last(let wanted): range = max(0, count - wanted)..<count
      case .after(let id, let wanted): range = id + 1..<min(count, id + 1 + wanted)
      case .before(let id, let wanted): range = max(0, id - wanted)..<id
      }
      served += 1
      let isUpward =
        if case .before = request { true } else if case .last = request { true } else { false }
      return table.answer(
        request, rows: range.map { TableViewTests.row($0) },
        hasMore: isUpward ? range.lowerBound > 0 : range.upperBound < count)
    }

    mutating func settle(_ request: TableRequest<Int>?, for table: inout TableView<Int>) {
      var next = request
      while let request = next { next = serve(request, to: &table) }
    }
  }

  static func opened(_ list: inout List, page: Int = 10) -> TableView<Int> {
    var table = TableViewTests.table([])
    list.settle(.first(count: 2 * page), for: &table)
    return table
  }

  @Test("rows are asked for a page before the edge, once")
  func early() {
    var list = List(count: 1000)
    var table = Self.opened(&list)
    #expect(table.selection == 0)
    for _ in 0..<9 {
      #expect(table.handle(.down, visibleRows: 10).request == nil)
    }
    #expect(table.handle(.down, visibleRows: 10).request == .after(19, count: 20))
    #expect(table.handle(.down, visibleRows: 10).request == nil, "it is asked already")
  }

  @Test("2,000 keys in one read end on the right row, and few pages are read")
  func burst() {
    var list = List(count: 10_000)
    var table = Self.opened(&list)
    var pending: TableRequest<Int>?
    for _ in 0..<2000 {
      let reaction = table.handle(.down, visibleRows: 10)
      pending = pending ?? reaction.request
    }
    list.settle(pending, for: &table)
    #expect(table.selection == 2000)
    #expect(list.served <= 5)
    #expect(table.rows.count <= 200)
  }

  @Test("down and up through the whole list meets every row, with a window of a few pages")
  func whole() {
    var list = List(count: 500)
    var table = Self.opened(&list)
    for expected in 1..<500 {
      list.settle(table.handle(.down, visibleRows: 10).request, for: &table)
      #expect(table.selection == expected)
      #expect(table.rows.count <= 100)
    }
    for expected in (0..<499).reversed() {
      list.settle(table.handle(.up, visibleRows: 10).request, for: &table)
      #expect(table.selection == expected)
      #expect(table.rows.map(\.id) == Array(table.rows[0].id..<table.rows[0].id + table.rows.count))
    }
  }

  @Test("End and Home read the ends of the list")
  func ends() {
    var list = List(count: 5000)
    var table = Self.opened(&list)
    let reaction = table.handle(.end, visibleRows: 10)
    #expect(reaction.request == .last(count: 20))
    list.settle(reaction.request, for: &table)
    #expect(table.selection == 4999)
    list.settle(table.handle(.up, visibleRows: 10).request, for: &table)
    #expect(table.selection == 4998)
    list.settle(table.handle(.home, visibleRows: 10).request, for: &table)
    #expect(table.selection == 0)
    #expect(!table.window.hasMoreAbove)
  }

  @Test("keys that follow End before its rows are there count from the end")
  func afterEnd() {
    var list = List(count: 5000)
    var table = Self.opened(&list)
    let request = table.handle(.end, visibleRows: 10).request
    for _ in 0..<3 { #expect(table.handle(.up, visibleRows: 10).request == nil) }
    list.settle(request, for: &table)
    #expect(table.selection == 4996)
    let home = table.handle(.home, visibleRows: 10).request
    let end = table.handle(.end, visibleRows: 10).request
    list.settle(home, for: &table)
    list.settle(end, for: &table)
    #expect(table.selection == 4999)
  }

  @Test("a reply that fits no more is left out")
  func stale() {
    var list = List(count: 1000)
    var table = Self.opened(&list)
    table.show(TableWindow(rows: [TableViewTests.row(7)]))
    _ = table.answer(.after(19, count: 20), rows: [TableViewTests.row(20)], hasMore: true)
    #expect(table.rows.map(\.id) == [7])
  }

  @Test("a request that failed is asked again by the next key")
  func failed() {
    var list = List(count: 1000)
    var table = Self.opened(&list)
    for _ in 0..<10 { _ = table.handle(.down, visibleRows: 10) }
    table.forgetRequest()
    #expect(table.handle(.down, visibleRows: 10).request == .after(19, count: 20))
  }

  @Test("drawing does not depend on how many rows the window holds")
  func visibleOnly() {
    var list = List(count: 100_000)
    var table = TableViewTests.table([])
    list.settle(.first(count: 100_000), for: &table)
    var short = List(count: 30)
    #expect(
      TableViewTests.text(table, 80, 24)
        == TableViewTests.text(Self.opened(&short, page: 15), 80, 24))
    #expect(TableViewTests.text(table, 80, 24).contains("C-22 "))
    #expect(!TableViewTests.text(table, 80, 24).contains("C-23 "))
  }
}
