/// Putting things on the surface.
extension Surface {
  /// Makes it all spaces again.
  public mutating func clear() {
    fill(bounds)
  }

  /// Draws one row of text and returns the cells that it took.
  ///
  /// Stops at `width` and at the edge, before a character that would be cut in two. What stands
  /// half under the text gives way whole.
  @discardableResult
  public mutating func draw(
    _ text: DisplayText, at point: Point, role: Role = .text, emphasis: Emphasis = [],
    width: Int? = nil
  ) -> Int {
    guard point.y >= 0 && point.y < size.height && point.x < size.width else { return 0 }
    let room = min(size.width - max(point.x, -text.width), max(0, width ?? text.width), text.width)
    let style = CellStyle(role, emphasis)
    if point.x >= 0 && text.isASCII {
      drawASCII(text, at: point, room: room, style: style)
      return room
    }
    return drawGraphemes(text, at: point, room: room, style: style)
  }

  /// Fills an area with one sign of one cell; anything else counts as a space.
  public mutating func fill(
    _ rect: Rect, _ scalar: Unicode.Scalar = " ", role: Role = .text, emphasis: Emphasis = []
  ) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    let style = CellStyle(role, emphasis)
    guard !(0x20...0x7E).contains(scalar.value) else {
      return fill(area, with: Cell(ascii: UInt8(truncatingIfNeeded: scalar.value), style: style))
    }
    let sign = DisplayText(String(scalar))
    var cell = Cell.blank(style)
    if sign.width == 1, let grapheme = Graphemes(sign).first(where: { _ in true }) {
      cell = halves(of: grapheme, style: style).0
    }
    fill(area, with: cell)
  }

  private mutating func fill(_ area: Rect, with cell: Cell) {
    for y in area.y..<area.maxY {
      part(at: area.x, in: y)
      part(at: area.maxX, in: y)
      let start = y * size.width
      cells.withUnsafeMutableBufferPointer { cells in
        cells[start + area.x..<start + area.maxX].update(repeating: cell)
      }
    }
  }

  /// Lays emphasis over what is drawn already.
  public mutating func emphasise(_ rect: Rect, _ emphasis: Emphasis) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      let start = y * size.width
      for index in start + area.x..<start + area.maxX { cells[index].add(emphasis) }
    }
  }

  /// Gives what is drawn already another meaning: words in a field that something is said of.
  public mutating func mark(_ rect: Rect, as role: Role, _ emphasis: Emphasis = []) {
    let area = rect.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      let start = y * size.width
      for index in start + area.x..<start + area.maxX {
        cells[index].mean(role)
        cells[index].add(emphasis)
      }
    }
  }

  private mutating func drawASCII(
    _ text: DisplayText, at point: Point, room: Int, style: CellStyle
  ) {
    guard room > 0 else { return }
    part(at: point.x, in: point.y)
    part(at: point.x + room, in: point.y)
    let start = point.y * size.width + point.x
    var string = text.string
    string.withUTF8 { bytes in
      cells.withUnsafeMutableBufferPointer { cells in
        for index in 0..<room { cells[start + index] = Cell(ascii: bytes[index], style: style) }
      }
    }
  }

  private mutating func drawGraphemes(
    _ text: DisplayText, at point: Point, room: Int, style: CellStyle
  ) -> Int {
    var used = 0
    for grapheme in Graphemes(text) {
      if used + grapheme.width > room { break }
      let x = point.x + used
      if x >= 0 { put(grapheme, x: x, y: point.y, style: style) }
      used += grapheme.width
    }
    return used
  }

  private mutating func put(_ grapheme: Grapheme, x: Int, y: Int, style: CellStyle) {
    part(at: x, in: y)
    part(at: x + grapheme.width, in: y)
    let index = y * size.width + x
    let (cell, next) = halves(of: grapheme, style: style)
    cells[index] = cell
    if grapheme.width == 2 { cells[index + 1] = next }
  }

  /// The one or two cells of a grapheme, in the signs that this surface may show.
  private func halves(of grapheme: Grapheme, style: CellStyle) -> (Cell, Cell) {
    let blank = Cell.blank(style)
    var scalars = grapheme.scalars
    if glyphs.isASCII, let scalar = scalars.first {
      let sign = Transliteration.ascii(for: scalar)
      let cell = Cell(ascii: sign, style: style)
      return (cell, sign == Transliteration.unknown ? cell : blank)
    }
    let cell = Cell(taking: &scalars, room: grapheme.width, style: style) ?? blank
    if cell.width == 2 { return (cell, Cell(continuation: style)) }
    return (cell, Cell(taking: &scalars, room: 1, style: style) ?? blank)
  }

  /// Makes the column a boundary: a character of two cells across it becomes two spaces.
  private mutating func part(at x: Int, in y: Int) {
    guard x > 0 && x < size.width else { return }
    let index = y * size.width + x
    guard cells[index].isContinuation else { return }
    cells[index - 1] = .blank(cells[index - 1].style)
    cells[index] = .blank(cells[index].style)
  }
}
