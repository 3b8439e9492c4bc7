extension Screen {
  /// What an erased cell becomes: `bce`, so the pen's background and nothing else.
  private var erased: Cell {
    var cell = Cell()
    cell.background = pen.background
    return cell
  }

  mutating func blank(_ span: Range<Int>, in y: Int) {
    for x in span.clamped(to: 0..<columns) { grid[y][x] = erased }
  }

  mutating func eraseLine(_ kind: Int) {
    switch kind {
    case 0: blank(cursor.x..<columns, in: cursor.y)
    case 1: blank(0..<cursor.x + 1, in: cursor.y)
    default: blank(0..<columns, in: cursor.y)
    }
  }

  mutating func eraseDisplay(_ kind: Int) {
    if kind < 2 { eraseLine(kind) }
    let others = kind == 0 ? cursor.y + 1..<rows : kind == 1 ? 0..<cursor.y : 0..<rows
    for y in others { blank(0..<columns, in: y) }
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - cursor.x)
    grid[cursor.y].removeSubrange(cursor.x..<cursor.x + count)
    grid[cursor.y] += Array(repeating: erased, count: count)
  }

  mutating func insertCells(_ count: Int) {
    let count = min(count, columns - cursor.x)
    grid[cursor.y].insert(contentsOf: Array(repeating: erased, count: count), at: cursor.x)
    grid[cursor.y].removeLast(count)
  }

  mutating func setRegion(top: Int, bottom: Int) {
    let (first, last) = (max(1, top) - 1, min(rows, bottom) - 1)
    region = first < last ? first...last : 0...(rows - 1)
    cursor = Position(x: 0, y: 0)
  }

  mutating func lineFeed() {
    if cursor.y == region.upperBound {
      scroll(by: 1)
    } else {
      cursor.y = min(rows - 1, cursor.y + 1)
    }
    isWrapPending = false
  }

  /// Up when positive; within the scroll region, or from a row inside it (insert and delete line).
  mutating func scroll(by count: Int, from first: Int? = nil) {
    let top = first ?? region.lowerBound
    guard region.contains(top) else { return }
    let height = region.upperBound - top + 1
    let blanks = Array(
      repeating: Array(repeating: erased, count: columns), count: min(abs(count), height))
    var lines = Array(grid[top...region.upperBound])
    if count > 0 {
      lines = Array(lines.dropFirst(blanks.count)) + blanks
    } else {
      lines = blanks + lines.dropLast(blanks.count)
    }
    grid.replaceSubrange(top...region.upperBound, with: lines)
  }

  mutating func setPen(_ parameters: [Int?]) {
    var rest = parameters.map { $0 ?? 0 }[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: pen = Cell()
      case 1: pen.style.insert(.bold)
      case 2: pen.style.insert(.dim)
      case 3: pen.style.insert(.italic)
      case 4: pen.style.insert(.underlined)
      case 5: pen.style.insert(.blinking)
      case 7: pen.style.insert(.reverse)
      case 9: pen.style.insert(.struck)
      case 22: pen.style.subtract([.bold, .dim])
      case 23: pen.style.remove(.italic)
      case 24: pen.style.remove(.underlined)
      case 25: pen.style.remove(.blinking)
      case 27: pen.style.remove(.reverse)
      case 29: pen.style.remove(.struck)
      case 30...37: pen.foreground = code - 30
      case 90...97: pen.foreground = code - 82
      case 39: pen.foreground = -1
      case 40...47: pen.background = code - 40
      case 100...107: pen.background = code - 92
      case 49: pen.background = -1
      case 38: pen.foreground = Self.paletteNumber(&rest)
      case 48: pen.background = Self.paletteNumber(&rest)
      default: break
      }
    }
  }

  /// The rest of `38;5;N`.
  private static func paletteNumber(_ rest: inout ArraySlice<Int>) -> Int {
    guard rest.popFirst() == 5 else { return -1 }
    return rest.popFirst() ?? -1
  }

  /// Cells a scalar takes: an own, small table, so that a wrong table in Canvas is seen here.
  static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .enclosingMark
      || scalar.properties.generalCategory == .format
    {
      return 0
    }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115f, 0x231a...0x231b, 0x23e9...0x23ec, 0x25fd...0x25fe, 0x2614...0x2615,
    0x2648...0x2653, 0x26a1...0x26a1, 0x2705...0x2705, 0x274c...0x274c, 0x2753...0x2755,
    0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
    0xff00...0xff60, 0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f680...0x1f6ff, 0x1f900...0x1f9ff,
    0x20000...0x3fffd,
  ]
}
