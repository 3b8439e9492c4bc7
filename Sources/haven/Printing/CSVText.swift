import Canvas

/// Rows as comma-separated values (RFC 4180), safe to open in a spreadsheet.
///
/// A cell that begins with `=`, `+`, `-`, `@` or a control gets a leading `'`, so that it is read as
/// words and never run.
struct CSVText {
  private(set) var text = ""

  init(_ headings: String...) { add(headings) }
  init(_ headings: [String]) { add(headings) }

  mutating func add(_ cells: String...) { add(cells) }

  mutating func add(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  static func cell(_ value: String) -> String {
    var value = value
    if let first = value.unicodeScalars.first, isRisky(first) { value = "'" + value }
    guard value.utf8.contains(where: { [0x2C, 0x22, 0x0A, 0x0D].contains($0) }) else {
      return value
    }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func isRisky(_ first: Unicode.Scalar) -> Bool {
    "=+-@".unicodeScalars.contains(first) || first.properties.generalCategory == .control
  }
}
