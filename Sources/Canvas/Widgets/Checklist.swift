/// Questions to tick off, in any order.
public struct Checklist<ID: Hashable & Sendable>: Equatable, Sendable {
  public struct Item: Identifiable, Equatable, Sendable {
    public let id: ID
    public let text: DisplayText
    public var isChecked: Bool

    public init(_ id: ID, _ text: DisplayText, isChecked: Bool = false) {
      self.id = id
      self.text = text
      self.isChecked = isChecked
    }
  }

  public private(set) var items: [Item]
  /// The item that Space ticks, as an index.
  public private(set) var index = 0

  public init(_ items: [Item]) {
    self.items = items
  }

  public var checkedCount: Int { items.reduce(0) { $0 + ($1.isChecked ? 1 : 0) } }
  /// The first that is open.
  public var next: Item? { items.first { !$0.isChecked } }

  public mutating func set(_ id: ID, isChecked: Bool) {
    guard let index = items.firstIndex(where: { $0.id == id }) else { return }
    items[index].isChecked = isChecked
  }

  /// Takes Space, the arrows, Home and End. False at the ends, so that a form can go on.
  public mutating func handle(_ press: KeyPress) -> Bool {
    guard items.indices.contains(index) else { return false }
    switch press {
    case .space: items[index].isChecked.toggle()
    case .up where index > 0: index -= 1
    case .down where index < items.count - 1: index += 1
    case .home: index = 0
    case .end: index = items.count - 1
    default: return false
    }
    return true
  }

  /// Takes a click on an item, in the room in which the list is drawn, as a tick.
  public mutating func handle(_ mouse: MouseEvent, in rect: Rect) -> Bool {
    guard mouse.kind == .press, mouse.button == .left, rect.contains(mouse.position) else {
      return false
    }
    let clicked = firstVisible(in: rect) + mouse.position.y - rect.y
    guard items.indices.contains(clicked) else { return false }
    index = clicked
    items[clicked].isChecked.toggle()
    return true
  }

  /// Draws one item a row, the next open one marked in words; returns the cursor, on the box.
  @discardableResult
  public func draw(into surface: inout Surface, in rect: Rect, isFocused: Bool) -> Point? {
    guard !rect.isEmpty, !items.isEmpty else { return nil }
    let first = firstVisible(in: rect)
    let next = items.firstIndex { !$0.isChecked }
    for line in 0..<min(rect.height, items.count - first) {
      let item = items[first + line]
      let room = rect.row(line)
      let box = item.isChecked ? surface.glyphs.checkOn : surface.glyphs.checkOff
      surface.draw(box, in: room, role: item.isChecked ? .ok : .text)
      let used = surface.draw(item.text, in: room.inset(left: 4))
      if first + line == next {
        surface.draw("  <- next", in: room.inset(left: 4 + used), role: .notice)
      }
      if isFocused, first + line == index { surface.emphasise(room, .selected) }
    }
    return isFocused ? Point(x: rect.x + min(1, rect.width - 1), y: rect.y + index - first) : nil
  }

  private func firstVisible(in rect: Rect) -> Int {
    min(max(0, index - rect.height + 1), max(0, items.count - rect.height))
  }
}
