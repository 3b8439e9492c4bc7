/// Names of panes of which one shows: ` Queue [Contact] Triage`. The brackets say which, the
/// emphasis repeats it.
public struct Tabs<ID: Hashable & Sendable>: Equatable, Sendable {
  public struct Tab: Identifiable, Equatable, Sendable {
    public let id: ID
    public let title: DisplayText

    public init(_ id: ID, _ title: DisplayText) {
      self.id = id
      self.title = title
    }
  }

  public let tabs: [Tab]
  public private(set) var selection: ID?

  public init(_ tabs: [Tab], selection: ID? = nil) {
    self.tabs = tabs
    self.selection = tabs.contains { $0.id == selection } ? selection : tabs.first?.id
  }

  public mutating func select(_ id: ID) {
    if tabs.contains(where: { $0.id == id }) { selection = id }
  }

  /// Goes to the next or, with -1, to the previous one, round the end.
  public mutating func step(by count: Int = 1) {
    guard let index = tabs.firstIndex(where: { $0.id == selection }) else { return }
    selection = tabs[((index + count) % tabs.count + tabs.count) % tabs.count].id
  }

  /// Draws the names on one row, from the first with which the selected one still fits.
  public func draw(into surface: inout Surface, in rect: Rect) {
    for (index, cell) in row(in: rect).cells {
      let isSelected = tabs[index].id == selection
      let role: Role = isSelected ? .focusTitle : .title
      surface.fill(cell, role: role)
      surface.draw(tabs[index].title, in: cell.inset(left: 1, right: 1), role: role)
      guard isSelected else { continue }
      surface.put("[", at: cell.origin, role: role)
      surface.put("]", at: Point(x: cell.maxX - 1, y: cell.y), role: role)
      surface.emphasise(cell, .bold)
    }
  }

  /// The tab drawn at a point, for the mouse.
  public func tab(at point: Point, in rect: Rect) -> ID? {
    row(in: rect).index(at: point).map { tabs[$0].id }
  }

  private func row(in rect: Rect) -> CellRow {
    let selected = tabs.firstIndex { $0.id == selection } ?? 0
    return CellRow(tabs.map(\.title), selected: selected, in: rect)
  }
}
