/// Moving the selection.
extension TableView {
  /// Takes the arrows, PgUp, PgDn, Home and End; a key that moves freezes the order.
  /// `visibleRows` is what the table shows at its present size, see `visibleRows(in:)`.
  public mutating func handle(_ press: KeyPress, visibleRows: Int) -> TableReaction<ID> {
    let page = max(1, visibleRows)
    switch press {
    case .up: return move(page) { $0.step(by: -1) }
    case .down: return move(page) { $0.step(by: 1) }
    case .pageUp: return move(page) { $0.step(by: -max(1, page - 1)) }
    case .pageDown: return move(page) { $0.step(by: max(1, page - 1)) }
    case .home: return move(page) { $0.jump(toLast: false) }
    case .end: return move(page) { $0.jump(toLast: true) }
    default: return TableReaction(isHandled: false)
    }
  }

  /// Takes a click on a row, and the wheel.
  public mutating func handle(_ mouse: MouseEvent, in rect: Rect) -> TableReaction<ID> {
    guard rect.contains(mouse.position) else { return TableReaction(isHandled: false) }
    let page = max(1, visibleRows(in: rect))
    switch mouse.kind {
    case .wheelUp: return move(page) { $0.step(by: -1) }
    case .wheelDown: return move(page) { $0.step(by: 1) }
    case .press where mouse.button == .left:
      guard let index = index(at: mouse.position, in: rect) else { break }
      return move(page) { $0.step(by: index - ($0.selectedIndex ?? index)) }
    default: break
    }
    return TableReaction(isHandled: false)
  }

  private mutating func move(
    _ page: Int, _ step: (inout Self) -> TableRequest<ID>?
  ) -> TableReaction<ID> {
    pageRows = page
    isFrozen = true
    return TableReaction(isHandled: true, request: step(&self))
  }

  /// Moves as far as there are rows and remembers the rest for the reply, so that of 2,000 keys in
  /// one read none is lost.
  mutating func step(by count: Int) -> TableRequest<ID>? {
    guard !isJumping else {
      owed += count
      return nil
    }
    guard !rows.isEmpty else { return nil }
    let target = (selectedIndex ?? 0) + owed + count
    let index = min(max(0, target), rows.count - 1)
    selection = rows[index].id
    owed = target - index
    if owed > 0 && !window.hasMoreBelow || owed < 0 && !window.hasMoreAbove { owed = 0 }
    top = visibleTop(rows: max(1, pageRows))
    trim()
    return neededRows()
  }

  private mutating func jump(toLast: Bool) -> TableRequest<ID>? {
    owed = 0
    asked = isJumping ? nil : asked
    if toLast ? window.hasMoreBelow : window.hasMoreAbove {
      let request: TableRequest<ID> =
        toLast ? .last(count: 2 * pageRows) : .first(count: 2 * pageRows)
      asked = request
      return request
    }
    return step(by: toLast ? rows.count : -rows.count)
  }

  /// An end of the list is being read; steps count from there.
  private var isJumping: Bool {
    switch asked {
    case .first, .last: true
    default: false
    }
  }

  /// What to read before the selection reaches the edge: a page early, and what is owed.
  private mutating func neededRows() -> TableRequest<ID>? {
    guard asked == nil, let index = selectedIndex, let first = rows.first, let last = rows.last
    else { return nil }
    let count = max(2 * pageRows, 1) + abs(owed)
    if window.hasMoreBelow, owed > 0 || rows.count - 1 - index < pageRows {
      asked = .after(last.id, count: count)
    } else if window.hasMoreAbove, owed < 0 || index < pageRows {
      asked = .before(first.id, count: count)
    }
    return asked
  }

  /// Forgets rows that are far from the selection, so that memory stays the same however far one
  /// scrolls.
  private mutating func trim() {
    let keep = 4 * pageRows
    guard keep > 0, asked == nil, let index = selectedIndex, rows.count > 2 * keep else { return }
    if rows.count - index > keep {
      window.rows.removeLast(rows.count - index - keep)
      window.hasMoreBelow = true
    }
    if index > keep {
      window.rows.removeFirst(index - keep)
      top = max(0, top - (index - keep))
      window.hasMoreAbove = true
    }
  }

  /// The first row to draw so that the selection shows among `count` rows.
  ///
  /// A step over the edge turns half a page: the eye finds the row in the middle, and the terminal
  /// is sent one long frame instead of one for every key.
  func visibleTop(rows count: Int) -> Int {
    let selected = selectedIndex ?? 0
    let lowest = max(0, rows.count - count)
    let beyond = max(top - selected, selected - (top + count - 1))
    let wanted =
      switch beyond {
      case ...0: top
      case ...Self.step: selected - count / 2
      default: min(max(top, selected - count + 1), selected)
      }
    return min(max(wanted, 0), lowest)
  }

  /// What a key or the wheel moves: farther is a page, which keeps the place on the screen.
  private static var step: Int { 2 }
}
