/// One record in a table. Its texts are made once, when the record is read, and drawn many times.
public struct TableRow<ID: Hashable & Sendable>: Identifiable, Equatable, Sendable {
  public let id: ID
  /// One for each column.
  public var cells: [TableCell]
  /// No longer to be had, as a contact that a colleague took: it stays where it stood, struck.
  public var isStruck: Bool

  public init(_ id: ID, cells: [TableCell], isStruck: Bool = false) {
    self.id = id
    self.cells = cells
    self.isStruck = isStruck
  }
}

/// What stands in one column of a row.
public struct TableCell: Equatable, Sendable, ExpressibleByStringInterpolation {
  public var text: DisplayText
  public var role: Role

  public init(_ text: DisplayText, role: Role = .text) {
    self.text = text
    self.role = role
  }

  public init(stringLiteral value: String) {
    self.init(DisplayText(value))
  }
}

/// A stretch of a long list, in its order: all that a table knows of it. A few pages, whatever the
/// length of the list.
public struct TableWindow<ID: Hashable & Sendable>: Equatable, Sendable {
  public var rows: [TableRow<ID>]
  public var hasMoreAbove: Bool
  public var hasMoreBelow: Bool

  public init(
    rows: [TableRow<ID>] = [], hasMoreAbove: Bool = false, hasMoreBelow: Bool = false
  ) {
    self.rows = rows
    self.hasMoreAbove = hasMoreAbove
    self.hasMoreBelow = hasMoreBelow
  }
}

/// Rows that a table needs next, as a keyset page: up to `count` rows beside a row that it has.
/// Every reply gives the rows in the order of the list.
public enum TableRequest<ID: Hashable & Sendable>: Hashable, Sendable {
  case first(count: Int)
  case last(count: Int)
  case before(ID, count: Int)
  case after(ID, count: Int)
}

/// What came of a key: whether the table took it, and which rows it now needs, if any.
public struct TableReaction<ID: Hashable & Sendable>: Equatable, Sendable {
  public var isHandled: Bool
  public var request: TableRequest<ID>?

  public init(isHandled: Bool, request: TableRequest<ID>? = nil) {
    self.isHandled = isHandled
    self.request = request
  }
}
