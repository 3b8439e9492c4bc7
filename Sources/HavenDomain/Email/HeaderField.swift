/// One header line, unfolded: `Subject: Hello` is a name and the bytes after the colon.
struct HeaderField: Hashable, Sendable {
  /// In lower case, for names are compared without regard to case (RFC 5322 §1.2.2).
  let name: String
  /// Without the line ends of folding, trimmed, not yet decoded.
  let body: [UInt8]

  /// Nil where the line is no field: no colon, or a name with blanks or controls in it. Blanks
  /// before the colon are let through (RFC 5322 §4.5.8).
  init?(line: ArraySlice<UInt8>) {
    guard let colon = Self.colon(in: line) else { return nil }
    name = String(lowercasing: line[..<colon].trimmed)
    body = line[(colon + 1)...].trimmed.filter { $0 != .lineFeed && $0 != .carriageReturn }
  }

  /// Where the name of a field ends, nil where `line` does not begin a field.
  static func colon(in line: ArraySlice<UInt8>) -> Int? {
    var index = line.startIndex
    while index < line.endIndex, line[index] > .space, line[index] < 0x7F, line[index] != .colon {
      index += 1
    }
    guard index > line.startIndex else { return nil }
    while index < line.endIndex, line[index].isBlank { index += 1 }
    return index < line.endIndex && line[index] == .colon ? index : nil
  }
}
