/// Drawing a text so that its cursor shows.
extension TextEditor {
  /// Draws the text, or the placeholder where there is none; returns the cursor if it has focus.
  ///
  /// - Parameter marks: stretches that something is said of, in UTF-8 bytes: they are underlined.
  @discardableResult
  public func draw(
    into surface: inout Surface, in rect: Rect, isFocused: Bool, placeholder: DisplayText = "",
    marks: [Range<Int>] = []
  ) -> Point? {
    guard !rect.isEmpty else { return nil }
    let role: Role = isFocused ? .fieldFocus : .field
    let rect = shape == .field ? rect.row(0) : rect
    surface.fill(rect, role: role)
    if isEmpty { surface.draw(placeholder, in: rect, role: .placeholder) }
    let cursor =
      shape == .field
      ? drawField(into: &surface, in: rect, role: role, marks)
      : drawArea(into: &surface, in: rect, role: role, marks)
    return isFocused ? cursor : nil
  }

  /// How many rows the text takes at that width, for forms that give an area the room it needs; at
  /// most `limit` are counted.
  public func rowCount(width: Int, limit: Int) -> Int {
    let lines = self.lines(width: width)
    var line: TextLines.Line? = lines.line(from: 0)
    var count = 0
    while let current = line, count < limit {
      count += 1
      line = lines.line(after: current)
    }
    return count
  }

  /// The last column is the cursor's when it stands after the last character.
  func lines(width: Int) -> TextLines {
    TextLines(text, width: width - 1)
  }

  mutating func reveal(in size: Size) {
    guard shape == .area else { return }
    top = visibleRows(in: size).top
    topWidth = size.width
  }

  /// The offset at a cell of the room.
  func offset(at point: Point, in size: Size) -> Int {
    guard shape == .area else {
      let lines = fieldLines
      let shift = fieldShift(lines.column(of: cursor, in: wholeText), width: size.width)
      let start = lines.column(of: lines.offset(atColumn: shift, in: wholeText), in: wholeText)
      return lines.offset(atColumn: point.x + start, in: wholeText)
    }
    let lines = self.lines(width: size.width)
    var line = lines.line(from: visibleRows(in: size).top)
    for _ in 0..<max(0, point.y) { line = lines.line(after: line) ?? line }
    return lines.offset(atColumn: point.x, in: line)
  }
}

// MARK: Field

extension TextEditor {
  /// A field is one row without an end.
  private var fieldLines: TextLines { TextLines(text, width: Int.max) }

  private var wholeText: TextLines.Line {
    TextLines.Line(start: 0, end: text.utf8.count, isSoft: false)
  }

  /// Cells scrolled away at the left: half a room at a time, so that the text does not creep.
  private func fieldShift(_ column: Int, width: Int) -> Int {
    guard column >= width else { return 0 }
    let stride = max(1, width / 2)
    return ((column - width) / stride + 1) * stride
  }

  private func drawField(
    into surface: inout Surface, in rect: Rect, role: Role, _ marks: [Range<Int>]
  ) -> Point {
    let lines = fieldLines
    let column = lines.column(of: cursor, in: wholeText)
    let shift = fieldShift(column, width: rect.width)
    let start = lines.offset(atColumn: shift, in: wholeText)
    let first = lines.column(of: start, in: wholeText)
    let line = TextLines.Line(start: start, end: text.utf8.count, isSoft: false)
    drawLine(line, lines, into: &surface, in: rect, role: role, marks)
    return Point(x: rect.x + min(column - first, rect.width - 1), y: rect.y)
  }

  private func drawLine(
    _ line: TextLines.Line, _ lines: TextLines, into surface: inout Surface, in row: Rect,
    role: Role, _ marks: [Range<Int>]
  ) {
    let end = line.isSoft ? line.end : lines.offset(atColumn: row.width + 1, in: line)
    let part = text.part(line.start..<end)
    let shown: DisplayText
    if isSecret {
      let count = Graphemes(part).reduce(0) { $0 + $1.width }
      shown = DisplayText(String(repeating: "*", count: count))
    } else {
      shown = DisplayText(String(part))
    }
    surface.draw(shown, at: row.origin, role: role, width: row.width)
    func stretch(_ range: Range<Int>) -> Rect? {
      let part = range.clamped(to: line.start..<max(line.start, end))
      guard !part.isEmpty else { return nil }
      let left = lines.column(of: part.lowerBound, in: line)
      let right = lines.column(of: part.upperBound, in: line)
      return Rect(x: row.x + left, y: row.y, width: right - left, height: 1).intersection(row)
    }
    for mark in isSecret ? [] : marks {
      if let place = stretch(mark) { surface.mark(place, as: .warning, .underlined) }
    }
    if let chosen = stretch(selection) { surface.emphasise(chosen, .selected) }
  }
}

// MARK: Area

extension TextEditor {
  /// The first row to draw, so that the cursor shows and the text moves as little as it can, and
  /// the row that the cursor is on. Looks at no more rows than show, unless the cursor jumped.
  private func visibleRows(in size: Size) -> (top: Int, current: TextLines.Line) {
    let lines = self.lines(width: size.width)
    let top = topWidth == size.width ? self.top : lines.line(containing: self.top).start
    var line: TextLines.Line? = cursor >= top ? lines.line(from: top) : nil
    for _ in 0..<max(1, size.height) {
      guard let shown = line else { break }
      if shown.isSoft ? cursor < shown.end : cursor <= shown.end { return (top, shown) }
      line = lines.line(after: shown)
    }
    let current = lines.line(containing: cursor)
    if cursor < top { return (current.start, current) }
    return (lines.start(rows: max(0, size.height - 1), above: current), current)
  }

  private func drawArea(
    into surface: inout Surface, in rect: Rect, role: Role, _ marks: [Range<Int>]
  ) -> Point {
    let lines = self.lines(width: rect.width)
    let (top, current) = visibleRows(in: rect.size)
    var line: TextLines.Line? = lines.line(from: top)
    var point = rect.origin
    for row in 0..<rect.height {
      guard let shown = line else { break }
      drawLine(shown, lines, into: &surface, in: rect.row(row), role: role, marks)
      if shown.start == current.start {
        let column = lines.column(of: cursor, in: shown)
        point = Point(x: rect.x + min(column, rect.width - 1), y: rect.y + row)
      }
      line = lines.line(after: shown)
    }
    return point
  }
}
