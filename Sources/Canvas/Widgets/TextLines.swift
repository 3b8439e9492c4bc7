/// Where a text breaks into rows of a given width, row by row, so that a long text costs only the
/// rows that are looked at. Offsets are in UTF-8 bytes.
///
/// Breaks after spaces, within a word only where it is wider than a row, and at each line feed.
/// Spaces at a break stay at the end of their row and may hang over its edge. In a paragraph of many
/// kilobytes a row may end early: see `String.rowStride`.
struct TextLines {
  struct Line: Equatable {
    var start: Int
    /// Where its text ends; a line feed after it is not part of it.
    var end: Int
    /// It goes on in the next row without a line feed.
    var isSoft: Bool
  }

  let text: String
  let width: Int

  init(_ text: String, width: Int) {
    self.text = text
    self.width = max(1, width)
  }

  /// The row that begins at an offset.
  func line(from start: Int) -> Line {
    var used = 0
    var lastBreak: Int?
    let stop = text.rowStop(after: start)
    for span in TextSpans(text, from: start, to: text.utf8.count) {
      if span.start >= stop, stop < text.utf8.count, !span.isLineFeed {
        return Line(start: start, end: span.start, isSoft: true)
      }
      if span.isLineFeed { return Line(start: start, end: span.start, isSoft: false) }
      if span.isSpace {
        lastBreak = span.end
      } else if used + span.width > width, span.start > start {
        return Line(start: start, end: lastBreak ?? span.start, isSoft: true)
      }
      used += span.width
    }
    return Line(start: start, end: text.utf8.count, isSoft: false)
  }

  func line(after line: Line) -> Line? {
    if line.isSoft { return self.line(from: line.end) }
    guard line.end < text.utf8.count else { return nil }
    return self.line(from: text.boundary(after: line.end))
  }

  /// The row that shows an offset: of two at a soft break, the lower.
  func line(containing offset: Int) -> Line {
    var line = self.line(from: text.paragraphStart(before: offset))
    while line.isSoft, offset >= line.end { line = self.line(from: line.end) }
    return line
  }

  func line(before line: Line) -> Line? {
    line.start > 0 ? self.line(containing: text.boundary(before: line.start)) : nil
  }

  /// The start of the row that stands `count` rows above, or of the first.
  func start(rows count: Int, above line: Line) -> Int {
    var starts: [Int] = []
    var paragraph = text.paragraphStart(before: line.start)
    var limit = line.start
    while true {
      var row = self.line(from: paragraph)
      var here = [row.start]
      while row.isSoft, row.end <= limit {
        row = self.line(from: row.end)
        here.append(row.start)
      }
      starts = here + starts
      guard starts.count <= count, paragraph > 0 else { break }
      limit = text.boundary(before: paragraph)
      paragraph = text.paragraphStart(before: limit)
    }
    return starts[max(0, starts.count - 1 - count)]
  }

  /// The cell of an offset in its row.
  func column(of offset: Int, in line: Line) -> Int {
    TextSpans(text, from: line.start, to: min(offset, line.end)).reduce(0) { $0 + $1.width }
  }

  /// The offset at a cell of a row, or its last place.
  func offset(atColumn column: Int, in line: Line) -> Int {
    var used = 0
    for span in TextSpans(text, from: line.start, to: line.end) {
      if used + span.width > column { return span.start }
      used += span.width
    }
    return lastOffset(in: line)
  }

  /// The last place for the cursor in a row: at a soft break the end belongs to the next row.
  func lastOffset(in line: Line) -> Int {
    line.isSoft ? max(line.start, text.boundary(before: line.end)) : line.end
  }
}
