import CNcurses
import Canvas

/// Turns a span of a surface's row into ncurses cells, without asking the heap for a cell.
///
/// ncurses measures characters by the C library's table and Canvas by its own. Where they disagree the
/// row would shift, so such a character is replaced by what both measure alike.
struct RowPainter {
  let encoding: TextEncoding
  private var line: [cchar_t] = []

  init(encoding: TextEncoding) { self.encoding = encoding }

  mutating func paint(
    _ row: ArraySlice<Cell>, _ span: Range<Int>, y: Int, with palette: inout Palette
  ) {
    if line.count < span.count {
      line = Array(repeating: cchar_t(), count: max(span.count, row.count))
    }
    var count = 0
    var style: (role: Role, emphasis: Emphasis) = (.text, [])
    var rendition = palette.rendition(.text, [])
    for cell in row[(row.startIndex + span.lowerBound)..<(row.startIndex + span.upperBound)] {
      let width = cell.width
      if width == 0 && count > 0 { continue }
      if cell.role != style.role || cell.emphasis != style.emphasis {
        style = (cell.role, cell.emphasis)
        rendition = palette.rendition(style.role, style.emphasis)
      }
      line[count].attr = rendition.attributes
      line[count].ext_color = rendition.pair
      let isPadded = setCharacters(of: cell, at: count)
      count += 1
      if isPadded && count < line.count {
        line[count] = line[count - 1]
        line[count].chars = (0x20, 0, 0, 0, 0)
        count += 1
      }
    }
    mvwadd_wchnstr(haven_stdscr(), Int32(y), Int32(span.lowerBound), line, Int32(count))
  }

  /// True when the cell after it must be a space, for what is sent is narrower than what was drawn.
  private mutating func setCharacters(of cell: Cell, at index: Int) -> Bool {
    let first = wchar_t(bitPattern: cell.scalar(at: 0))
    if (0x20..<0x7f).contains(first) || encoding == .ascii {
      let isShown = (0x20..<0x7f).contains(first)
      line[index].chars = (isShown ? first : cell.width == 0 ? 0x20 : 0x3f, 0, 0, 0, 0)
      if isShown, cell.scalar(at: 1) != 0, encoding == .utf8 { setMarks(of: cell, at: index) }
      return cell.width == 2
    }
    let width = haven_wcwidth(first)
    let isKnown = width == 1 || width == cell.width
    line[index].chars = (isKnown ? first : cell.width == 0 ? 0x20 : 0xfffd, 0, 0, 0, 0)
    guard isKnown, width == cell.width else { return cell.width == 2 }
    setMarks(of: cell, at: index)
    return false
  }

  private mutating func setMarks(of cell: Cell, at index: Int) {
    line[index].chars.1 = wchar_t(bitPattern: cell.scalar(at: 1))
    line[index].chars.2 = wchar_t(bitPattern: cell.scalar(at: 2))
    line[index].chars.3 = wchar_t(bitPattern: cell.scalar(at: 3))
    line[index].chars.4 = wchar_t(bitPattern: cell.scalar(at: 4))
  }
}
