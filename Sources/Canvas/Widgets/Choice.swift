/// One of several allowed values. Typing the beginning of any word finds it; the arrows walk.
public struct Choice<ID: Hashable & Sendable>: Equatable, Sendable {
  public struct Option: Identifiable, Equatable, Sendable {
    public let id: ID
    public let text: DisplayText

    public init(_ id: ID, _ text: DisplayText) {
      self.id = id
      self.text = text
    }
  }

  public let options: [Option]
  public private(set) var selection: ID?
  /// What was typed to find a value; the list shows what fits it.
  public private(set) var typed = ""
  /// The list is shown (F4).
  public var isOpen = false

  public init(_ options: [Option], selection: ID? = nil) {
    self.options = options
    self.selection = options.contains { $0.id == selection } ? selection : nil
  }

  public var selected: Option? { options.first { $0.id == selection } }

  /// What fits the typed letters; all where nothing was typed.
  public var matches: [Option] {
    let filter = WordFilter(typed)
    return filter.isEmpty ? options : options.filter { filter.matches($0.text.string) }
  }

  public mutating func select(_ id: ID?) {
    guard id == nil || options.contains(where: { $0.id == id }) else { return }
    selection = id
    typed = ""
  }

  /// The choice is made: forgets what was typed and closes the list. For Enter, and for a form
  /// that goes on to its next field.
  public mutating func settle() {
    typed = ""
    isOpen = false
  }

  /// Takes letters, Backspace, the arrows, Home and End; Esc where it has something to take back,
  /// and Enter where the list is open. What fits no value changes nothing but is shown.
  public mutating func handle(_ press: KeyPress) -> Bool {
    if let character = press.typed, !(typed.isEmpty && character == " ") {
      typed.append(character)
      selectFirstMatch()
      return true
    }
    switch press {
    case .backspace where !typed.isEmpty:
      typed.removeLast()
      selectFirstMatch()
    case .escape where isOpen || !typed.isEmpty: settle()
    case .enter where isOpen: settle()
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .home: move(by: -options.count)
    case .end: move(by: options.count)
    default: return false
    }
    return true
  }

  private mutating func selectFirstMatch() {
    guard !typed.isEmpty else { return }
    let matches = self.matches
    if !matches.contains(where: { $0.id == selection }), let first = matches.first {
      selection = first.id
    }
  }

  private mutating func move(by count: Int) {
    let matches = self.matches
    guard !matches.isEmpty else { return }
    guard let index = matches.firstIndex(where: { $0.id == selection }) else {
      selection = (count < 0 ? matches.last : matches.first)?.id
      return
    }
    selection = matches[min(max(0, index + count), matches.count - 1)].id
  }
}

// MARK: Drawing

extension Choice {
  /// Draws the chosen value on one row, with what was typed after it. The cursor stands after it.
  @discardableResult
  public func draw(
    into surface: inout Surface, in rect: Rect, isFocused: Bool, placeholder: DisplayText = ""
  ) -> Point? {
    let row = rect.row(0)
    guard !row.isEmpty else { return nil }
    let role: Role = isFocused ? .fieldFocus : .field
    surface.fill(row, role: role)
    let shown = selected?.text ?? placeholder
    let used = surface.draw(shown, in: row, role: selected == nil ? .placeholder : role)
    var cursor = min(used, row.width - 1)
    if !typed.isEmpty {
      let words = DisplayText(typed)
      let hint: DisplayText = matches.isEmpty ? "  no value fits: " + words : "  " + words
      let room = row.splitLeft(used).rest
      cursor = min(
        used + surface.draw(hint, in: room, role: matches.isEmpty ? .error : .placeholder),
        row.width - 1)
    }
    return isFocused ? Point(x: row.x + cursor, y: row.y) : nil
  }

  /// Draws the values that fit, one a row, and keeps the selected one in view.
  @discardableResult
  public func drawList(into surface: inout Surface, in rect: Rect) -> Point? {
    guard rect.width > 0, rect.height > 0 else { return nil }
    surface.fill(rect, role: .field)
    let matches = self.matches
    let (index, first) = visible(of: matches, in: rect)
    for line in 0..<min(rect.height, matches.count - first) {
      let room = rect.row(line)
      let option = matches[first + line]
      surface.draw(option.text, in: room.inset(left: 2), role: .field)
      guard option.id == selection else { continue }
      surface.put(surface.glyphs.selectionMark, at: room.origin, role: .selection)
      surface.emphasise(room, .selected)
    }
    if matches.isEmpty { surface.draw("no value fits", in: rect.row(0), role: .error) }
    return Point(x: rect.x, y: rect.y + index - first)
  }

  /// Takes a click on a value of the list, in the room in which it is drawn.
  public mutating func handle(_ mouse: MouseEvent, in rect: Rect) -> Bool {
    guard mouse.kind == .press, mouse.button == .left, rect.contains(mouse.position) else {
      return false
    }
    let matches = self.matches
    let index = visible(of: matches, in: rect).first + mouse.position.y - rect.y
    guard index < matches.count else { return false }
    selection = matches[index].id
    settle()
    return true
  }

  /// Where the selected value is among those that fit, and the first of them to draw.
  private func visible(of matches: [Option], in rect: Rect) -> (index: Int, first: Int) {
    let index = matches.firstIndex { $0.id == selection } ?? 0
    return (index, min(max(0, index - rect.height / 2), max(0, matches.count - rect.height)))
  }
}
