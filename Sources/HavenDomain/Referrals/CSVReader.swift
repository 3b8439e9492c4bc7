/// One record of a file of comma-separated values.
struct CSVRow: Hashable, Sendable {
  /// Where it begins, in lines of the file; the first is 1.
  var line: Int
  var cells: [String]
}

/// Where a file stopped being comma-separated values, and what to do about it.
struct CSVError: Error, Hashable, Sendable {
  var line: Int
  /// Counted from 1.
  var column: Int
  var words: String
}

/// Reads comma-separated values strictly (RFC 4180).
///
/// Lines end in CR LF or LF. A byte order mark is passed over, and so are lines with nothing in
/// them. What is not understood is an error, and nothing is guessed.
struct CSVReader {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record; nil at the end.
  mutating func next() throws(CSVError) -> CSVRow? {
    while takeLineEnd() {}
    guard position < bytes.count else { return nil }
    var row = CSVRow(line: line, cells: [])
    while true {
      row.cells.append(try cell(column: row.cells.count + 1))
      guard position < bytes.count else { return row }
      if bytes[position] == Self.comma {
        position += 1
      } else if takeLineEnd() {
        return row
      }
    }
  }

  /// Stops before a comma, a line's end or the end of the file.
  private mutating func cell(column: Int) throws(CSVError) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else {
      return try plainCell(column)
    }
    let text = try quotedCell(column)
    guard position == bytes.count || bytes[position] == Self.comma || isLineEnd else {
      throw error(
        column, "Something follows the closing quote. Double a quote that is meant: \"\".")
    }
    return text
  }

  private mutating func plainCell(_ column: Int) throws(CSVError) -> String {
    let start = position
    while position < bytes.count, bytes[position] != Self.comma, !isLineEnd {
      switch bytes[position] {
      case Self.quote:
        throw error(column, "A quote stands inside. Put the whole value in quotes and double it.")
      case Self.carriageReturn:
        throw error(column, "A carriage return stands alone. Save it with the line ends of today.")
      default: position += 1
      }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func quotedCell(_ column: Int) throws(CSVError) -> String {
    let first = line
    var text: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.lineFeed { line += 1 }
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else {
          return String(decoding: text, as: UTF8.self)
        }
        position += 1
      }
      text.append(byte)
    }
    throw CSVError(line: first, column: column, words: "A quote opens here and never closes.")
  }

  private var isLineEnd: Bool {
    guard position < bytes.count else { return false }
    return bytes[position] == Self.lineFeed
      || bytes[position] == Self.carriageReturn && position + 1 < bytes.count
        && bytes[position + 1] == Self.lineFeed
  }

  private mutating func takeLineEnd() -> Bool {
    guard isLineEnd else { return false }
    position += bytes[position] == Self.lineFeed ? 1 : 2
    line += 1
    return true
  }

  private func error(_ column: Int, _ words: String) -> CSVError {
    CSVError(line: line, column: column, words: words)
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
}
