/// What the screen will show: a grid of cells that views draw on and that the terminal presents.
///
/// A value, without a terminal behind it: tests compare it, and the rim sends only the difference
/// from the one before. Everything drawn is clipped to the grid; nothing traps.
public struct Surface: Equatable, Sendable {
  /// The signs to draw frames with. With ASCII signs, only ASCII gets onto the surface.
  public let glyphs: GlyphSet
  public let size: Size
  var cells: [Cell]

  /// A surface of spaces.
  public init(size: Size, glyphs: GlyphSet = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank(CellStyle(.text, [])), count: size.width * size.height)
  }

  /// The whole grid, to be split into views.
  public var bounds: Rect { Rect(size) }

  /// A cell; a blank one outside of the grid.
  public subscript(x: Int, y: Int) -> Cell {
    guard bounds.contains(Point(x: x, y: y)) else { return .blank(CellStyle(.text, [])) }
    return cells[y * size.width + x]
  }

  /// Whether a row looks like a row of another surface of the same width.
  public func isRow(_ y: Int, equalToRow other: Int, of surface: Surface) -> Bool {
    let width = size.width
    guard width == surface.size.width, y >= 0, y < size.height, other >= 0,
      other < surface.size.height
    else { return false }
    return cells.withUnsafeBufferPointer { mine in
      surface.cells.withUnsafeBufferPointer { theirs in
        for x in 0..<width where mine[y * width + x] != theirs[other * width + x] { return false }
        return true
      }
    }
  }

  /// The cells of a row; empty outside of the grid.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0 && y < size.height else { return [] }
    return cells[y * size.width..<(y + 1) * size.width]
  }

  /// The columns of a row that differ from another surface, with both halves of every character of
  /// two cells; nil where nothing differs. The whole row where the sizes differ.
  public func changedSpan(in y: Int, from other: Surface) -> Range<Int>? {
    guard y >= 0 && y < size.height && size.width > 0 else { return nil }
    guard size == other.size else { return 0..<size.width }
    let width = size.width
    return cells.withUnsafeBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { theirs in
        let start = y * width
        var first = start
        while first < start + width && mine[first] == theirs[first] { first += 1 }
        if first == start + width { return nil }
        var last = start + width - 1
        while mine[last] == theirs[last] { last -= 1 }
        if first > start && (mine[first].isContinuation || theirs[first].isContinuation) {
          first -= 1
        }
        if last + 1 < start + width && mine[last + 1].isContinuation { last += 1 }
        return first - start..<last + 1 - start
      }
    }
  }
}
