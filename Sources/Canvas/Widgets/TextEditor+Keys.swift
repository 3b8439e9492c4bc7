/// The keys of a text, as everyone expects them.
extension TextEditor {
  /// Takes what types, deletes and moves within the text: Shift selects, Ctrl goes by words. False
  /// for the keys that the form keeps: Tab, Enter in a field, Up on the first row and Down on the
  /// last, function keys. `size` is the room in which it is drawn.
  public mutating func handle(_ press: KeyPress, in size: Size) -> Bool {
    if topWidth != size.width { reveal(in: size) }
    let isHandled = edit(press) || travel(press, width: size.width)
    if isHandled { reveal(in: size) }
    return isHandled
  }

  /// Puts the cursor where the mouse points.
  public mutating func handle(_ mouse: MouseEvent, in rect: Rect) -> Bool {
    guard rect.contains(mouse.position), mouse.button == .left,
      mouse.kind == .press || mouse.kind == .drag
    else { return false }
    let point = Point(x: mouse.position.x - rect.x, y: mouse.position.y - rect.y)
    move(to: offset(at: point, in: rect.size), selecting: mouse.kind == .drag)
    return true
  }

  private mutating func edit(_ press: KeyPress) -> Bool {
    if let character = press.typed {
      replace(selection, with: String(character))
      return true
    }
    let byWord = !press.modifiers.isDisjoint(with: [.control, .alt])
    switch press.key {
    case .enter where shape == .area: replace(selection, with: "\n")
    case .backspace where selection.isEmpty:
      let start = byWord ? text.wordStart(before: cursor) : text.boundary(before: cursor)
      replace(start..<cursor, with: "")
    case .delete where selection.isEmpty:
      let end = byWord ? text.wordEnd(after: cursor) : text.boundary(after: cursor)
      replace(cursor..<end, with: "")
    case .backspace, .delete: replace(selection, with: "")
    default: return false
    }
    return true
  }

  private mutating func travel(_ press: KeyPress, width: Int) -> Bool {
    let selecting = press.modifiers.contains(.shift)
    let byWord = press.modifiers.contains(.control)
    guard !press.modifiers.contains(.alt) else { return false }
    let lines = self.lines(width: width)
    switch press.key {
    case .left where !selecting && !byWord && !selection.isEmpty:
      move(to: selection.lowerBound, selecting: false)
    case .right where !selecting && !byWord && !selection.isEmpty:
      move(to: selection.upperBound, selecting: false)
    case .left:
      move(
        to: byWord ? text.wordStart(before: cursor) : text.boundary(before: cursor),
        selecting: selecting)
    case .right:
      move(
        to: byWord ? text.wordEnd(after: cursor) : text.boundary(after: cursor),
        selecting: selecting)
    case .home:
      let start = shape == .field || byWord ? 0 : lines.line(containing: cursor).start
      move(to: start, selecting: selecting)
    case .end:
      let end =
        shape == .field || byWord
        ? text.utf8.count : lines.lastOffset(in: lines.line(containing: cursor))
      move(to: end, selecting: selecting)
    case .up, .down:
      return moveByLine(down: press.key == .down, selecting: selecting, lines)
    default: return false
    }
    return true
  }

  private mutating func moveByLine(
    down isDown: Bool, selecting: Bool, _ lines: TextLines
  ) -> Bool {
    guard shape == .area else { return false }
    let line = lines.line(containing: cursor)
    guard let next = isDown ? lines.line(after: line) : lines.line(before: line) else {
      return false
    }
    let column = goal ?? lines.column(of: cursor, in: line)
    move(to: lines.offset(atColumn: column, in: next), selecting: selecting)
    goal = column
    return true
  }
}
