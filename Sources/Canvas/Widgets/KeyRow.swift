/// The last row: which key does what here. `1Help 2Intake 3Find ... 10Leave`.
public struct KeyRow: Equatable, Sendable {
  public struct Item: Equatable, Sendable {
    /// `7` for F7, `^X` for Ctrl-X.
    public let key: DisplayText
    public let label: DisplayText
    /// What cannot be done now is dim, and stays where it is.
    public let isEnabled: Bool
    /// Where the room is short the highest rank goes first; rank 0 stays longest.
    public let rank: Int
    /// The press that a click on it stands for.
    public let press: KeyPress?

    public init(
      key: DisplayText, label: DisplayText, isEnabled: Bool = true, rank: Int = 0,
      press: KeyPress? = nil
    ) {
      self.press = press
      self.key = key
      self.label = label
      self.isEnabled = isEnabled
      self.rank = rank
    }
  }

  public let items: [Item]

  public init(_ items: [Item]) {
    self.items = items
  }

  /// The footer of a table of actions; `rank` says which give way where the room is short.
  public init<ID, Context, State>(
    _ table: ActionTable<ID, Context, State>, in context: Context, state: State,
    rank: (ID) -> Int = { _ in 0 }
  ) {
    items = table.footer(in: context).compactMap { action in
      guard let press = action.keys.first else { return nil }
      return Item(
        key: Self.short(press), label: action.label, isEnabled: action.whyNot(state) == nil,
        rank: rank(action.id), press: press)
    }
  }

  /// Draws whole items only, a space between them; nothing is cut but an only item.
  public func draw(into surface: inout Surface, in rect: Rect) {
    for (item, cell) in placed(in: rect) {
      let used = surface.draw(item.key, in: cell, role: .key)
      surface.draw(item.label, in: cell.inset(left: used), role: item.isEnabled ? .keyLabel : .dim)
    }
  }

  /// The press that a click at a point stands for.
  public func press(at point: Point, in rect: Rect) -> KeyPress? {
    placed(in: rect).first { $0.cell.contains(point) }?.item.press
  }

  /// A key as the footer spells it, in as few cells as can be read.
  public static func short(_ press: KeyPress) -> DisplayText {
    switch (press.key, press.modifiers) {
    case (.function(let number), []): DisplayText("\(number)")
    case (.character(let character), .control): DisplayText("^" + character.uppercased())
    default: DisplayText(press.name)
    }
  }

  private func placed(in rect: Rect) -> [(item: Item, cell: Rect)] {
    var room = rect.row(0).inset(left: 1)
    return visible(in: room.width).map { item in
      let (cell, rest) = room.splitLeft(item.key.width + item.label.width)
      room = rest.inset(left: 1)
      return (item, cell)
    }
  }

  private func visible(in width: Int) -> [Item] {
    var shown = items
    while shown.count > 1, Self.width(of: shown) > width {
      let ranks = shown.map(\.rank)
      guard let highest = ranks.max(), let goes = ranks.lastIndex(of: highest) else { break }
      shown.remove(at: goes)
    }
    return shown
  }

  private static func width(of items: [Item]) -> Int {
    items.reduce(-1) { $0 + $1.key.width + $1.label.width + 1 }
  }
}
