extension Screen {
  mutating func perform(_ event: ScreenInput.Event) {
    switch event {
    case .print(let scalar): print(scalar)
    case .control(let byte): control(byte)
    case .escape(let byte): escape(byte)
    case .sequence(let mark, let parameters, let final):
      if mark == UInt8(ascii: "?") {
        setModes(
          parameters, on: final == UInt8(ascii: "h"), isModeChange: "hl".utf8.contains(final))
      } else if mark == nil {
        sequence(Unicode.Scalar(final), parameters)
      }
    case .systemCommand(let text):
      if text.hasPrefix("0;") || text.hasPrefix("2;") { title = String(text.dropFirst(2)) }
    }
  }

  private mutating func print(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    if width == 0 { return join(scalar) }
    if isWrapPending || cursor.x + width > columns {
      cursor.x = 0
      lineFeed()
      isWrapPending = false
    }
    guard cursor.x + width <= columns else { return }
    unhalve(cursor.x)
    unhalve(cursor.x + width - 1)
    lastPrinted = String(scalar)
    var cell = pen
    cell.text = lastPrinted
    grid[cursor.y][cursor.x] = cell
    if width == 2 {
      cell.text = ""
      grid[cursor.y][cursor.x + 1] = cell
    }
    isWrapPending = cursor.x + width == columns
    cursor.x = min(cursor.x + width, columns - 1)
  }

  /// A combining mark goes to the cell before the cursor.
  private mutating func join(_ scalar: Unicode.Scalar) {
    var x = isWrapPending ? cursor.x : cursor.x - 1
    while x > 0, grid[cursor.y][x].text.isEmpty { x -= 1 }
    if x >= 0 { grid[cursor.y][x].text.unicodeScalars.append(scalar) }
  }

  /// Writing over one half of a wide character blanks the other.
  private mutating func unhalve(_ x: Int) {
    if x > 0, grid[cursor.y][x].text.isEmpty { grid[cursor.y][x - 1].text = " " }
    if x + 1 < columns, grid[cursor.y][x + 1].text.isEmpty { grid[cursor.y][x + 1].text = " " }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x07: bells += 1
    case 0x08: moveTo(cursor.x - 1, cursor.y)
    case 0x09: moveTo((cursor.x / 8 + 1) * 8, cursor.y)
    case 0x0a, 0x0b, 0x0c: lineFeed()
    case 0x0d: moveTo(0, cursor.y)
    default: break
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch Unicode.Scalar(byte) {
    case "7": saved = cursor
    case "8": moveTo(saved.x, saved.y)
    case "D": lineFeed()
    case "E":
      moveTo(0, cursor.y)
      lineFeed()
    case "M":
      if cursor.y == region.lowerBound { scroll(by: -1) } else { moveTo(cursor.x, cursor.y - 1) }
    case "c": self = Screen(columns: columns, rows: rows)
    default: break
    }
  }

  private mutating func sequence(_ final: Unicode.Scalar, _ parameters: [Int?]) {
    let given = parameters.first ?? nil
    let count = max(1, given ?? 1)
    let second = parameters.count > 1 ? parameters[1] : nil
    switch final {
    case "A": moveTo(cursor.x, cursor.y - count)
    case "B", "e": moveTo(cursor.x, cursor.y + count)
    case "C", "a": moveTo(cursor.x + count, cursor.y)
    case "D": moveTo(cursor.x - count, cursor.y)
    case "E": moveTo(0, cursor.y + count)
    case "F": moveTo(0, cursor.y - count)
    case "G", "`": moveTo(count - 1, cursor.y)
    case "d": moveTo(cursor.x, count - 1)
    case "H", "f": moveTo((second ?? 1) - 1, count - 1)
    case "s": saved = cursor
    case "u": moveTo(saved.x, saved.y)
    case "m": setPen(parameters)
    case "r": setRegion(top: given ?? 1, bottom: second ?? rows)
    case "b": for _ in 0..<count { lastPrinted.unicodeScalars.forEach { print($0) } }
    default: erase(final, given, count)
    }
  }

  private mutating func erase(_ final: Unicode.Scalar, _ given: Int?, _ count: Int) {
    switch final {
    case "J": eraseDisplay(given ?? 0)
    case "K": eraseLine(given ?? 0)
    case "X": blank(cursor.x..<cursor.x + count, in: cursor.y)
    case "P": deleteCells(count)
    case "@": insertCells(count)
    case "L": scroll(by: -count, from: cursor.y)
    case "M": scroll(by: count, from: cursor.y)
    case "S": scroll(by: count)
    case "T": scroll(by: -count)
    default: break
    }
  }

  private mutating func moveTo(_ x: Int, _ y: Int) {
    cursor = Position(x: max(0, min(columns - 1, x)), y: max(0, min(rows - 1, y)))
    isWrapPending = false
  }

  private mutating func setModes(_ numbers: [Int?], on: Bool, isModeChange: Bool) {
    guard isModeChange else { return }
    for number in numbers.compactMap({ $0 }) {
      if [47, 1047, 1049].contains(number), on != modes.contains(number) {
        swap(&grid, &hidden)
        if on { (saved, grid) = (cursor, Self.blank(columns, rows)) }
        if !on { moveTo(saved.x, saved.y) }
      }
      if on { modes.insert(number) } else { modes.remove(number) }
    }
  }
}
