/// A list of records of which one is selected: the record, not its place.
///
/// Knows only a window of the list and asks for more as the selection nears its edges, so its cost
/// does not grow with the list. While the operator moves, the order is frozen: what comes meanwhile
/// waits (`waitingCount`) until `merge()`, and a row that went stays, struck. The caller merges
/// after 2 s of rest or on demand. Source: screens.md, "Live queue".
public struct TableView<ID: Hashable & Sendable>: Equatable, Sendable {
  public let columns: [TableColumn]
  /// What an empty list says.
  public var placeholder: DisplayText

  public internal(set) var window = TableWindow<ID>()
  public internal(set) var selection: ID?
  /// The operator is moving: the order stays until `merge()`.
  public internal(set) var isFrozen = false
  /// New rows that `merge()` will show.
  public private(set) var waitingCount = 0

  private var offered: TableWindow<ID>?
  /// The first row drawn, as an index of the window; drawing moves it so that the selection shows.
  var top = 0
  /// Steps that could not be taken yet for want of rows: down is positive.
  var owed = 0
  /// The request that is out.
  var asked: TableRequest<ID>?
  /// Rows that were visible when the last key came; 0 until then.
  var pageRows = 0

  public init(columns: [TableColumn], placeholder: DisplayText = "") {
    self.columns = columns
    self.placeholder = placeholder
  }

  public var rows: [TableRow<ID>] { window.rows }

  /// Where the selection stands in the window.
  public var selectedIndex: Int? {
    guard let selection else { return nil }
    return rows.firstIndex { $0.id == selection }
  }

  public var selectedRow: TableRow<ID>? { selectedIndex.map { rows[$0] } }

  /// Selects a record of the window; anything else changes nothing.
  public mutating func select(_ id: ID) {
    if rows.contains(where: { $0.id == id }) { selection = id }
  }

  /// Shows a window in its own order and thaws. A selected record that is not in it gives way to
  /// the one that now stands in its place.
  public mutating func show(_ window: TableWindow<ID>) {
    let before = selectedIndex
    self.window = window
    isFrozen = false
    offered = nil
    waitingCount = 0
    asked = nil
    if selectedIndex == nil {
      selection = rows.isEmpty ? nil : rows[min(before ?? 0, rows.count - 1)].id
    }
    if let before, let after = selectedIndex { top = max(0, top + after - before) }
  }

  /// Takes news of the same stretch of the list. Not frozen, it is shown at once. Frozen, rows keep
  /// their places with their new texts, new ones wait, and one that is missing is struck.
  public mutating func offer(_ news: TableWindow<ID>) {
    guard isFrozen else { return show(news) }
    var fresh: [ID: TableRow<ID>] = [:]
    for row in news.rows { fresh[row.id] = row }
    for index in rows.indices {
      if let row = fresh.removeValue(forKey: rows[index].id) {
        window.rows[index] = row
      } else {
        window.rows[index].isStruck = true
      }
    }
    offered = news
    waitingCount = fresh.count
  }

  /// Lets what waits in, in its order.
  public mutating func merge() {
    guard let offered else {
      isFrozen = false
      return
    }
    show(offered)
  }

  /// Puts the rows of a reply where they belong, takes the steps that waited for them, and says
  /// what is needed next. A reply that fits no more, as after a merge, is left out.
  public mutating func answer(
    _ request: TableRequest<ID>, rows new: [TableRow<ID>], hasMore: Bool
  ) -> TableRequest<ID>? {
    let isExpected = request == asked
    if isExpected { asked = nil }
    switch request {
    case .first where !isExpected && !rows.isEmpty, .last where !isExpected && !rows.isEmpty:
      break
    case .first:
      selection = new.first?.id
      show(TableWindow(rows: new, hasMoreBelow: hasMore))
      top = 0
    case .last:
      selection = new.last?.id
      show(TableWindow(rows: new, hasMoreAbove: hasMore))
      top = rows.count
    case .after(let id, _):
      guard id == rows.last?.id else { break }
      window.append(new, hasMore: hasMore)
      offered?.append(new, hasMore: hasMore)
    case .before(let id, _):
      guard id == rows.first?.id else { break }
      top += window.prepend(new, hasMore: hasMore)
      offered?.prepend(new, hasMore: hasMore)
    }
    return step(by: 0)
  }

  /// The request that is out was not answered: the next key may ask again.
  public mutating func forgetRequest() {
    asked = nil
    owed = 0
  }
}

extension TableWindow {
  mutating func append(_ new: [TableRow<ID>], hasMore: Bool) {
    let known = Set(rows.map(\.id))
    rows += new.filter { !known.contains($0.id) }
    hasMoreBelow = hasMore
  }

  /// Returns how many rows it added.
  @discardableResult
  mutating func prepend(_ new: [TableRow<ID>], hasMore: Bool) -> Int {
    let known = Set(rows.map(\.id))
    let added = new.filter { !known.contains($0.id) }
    rows = added + rows
    hasMoreAbove = hasMore
    return added.count
  }
}
