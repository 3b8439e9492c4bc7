/// Builds text of which every run of blanks is one space, and of which no two empty lines meet.
///
/// Breaks are held back until a word follows, so that markup without words leaves no trace.
struct FoldedLines {
  private var bytes: [UInt8] = []
  private var owesSpace = false
  private var owedBreaks = 0

  /// How much has been written.
  var count: Int { bytes.count }

  var text: String { String(decoding: bytes[...].trimmed, as: UTF8.self) }

  func text(from start: Int) -> String {
    String(decoding: bytes[start...].trimmed, as: UTF8.self)
  }

  mutating func append(_ byte: UInt8) {
    if owedBreaks > 0 {
      if !bytes.isEmpty {
        bytes.append(contentsOf: repeatElement(.lineFeed, count: min(owedBreaks, 2)))
      }
    } else if owesSpace, let last = bytes.last, last != .space {
      bytes.append(.space)
    }
    owedBreaks = 0
    owesSpace = false
    bytes.append(byte)
  }

  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  mutating func space() { owesSpace = true }

  /// A new line, wherever the text stands; two of them leave an empty line.
  mutating func lineBreak() {
    owedBreaks += 1
    owesSpace = false
  }

  /// What follows begins a line.
  mutating func block() { owe(1) }

  /// What follows begins a line, after an empty one.
  mutating func paragraph() { owe(2) }

  private mutating func owe(_ breaks: Int) {
    owedBreaks = max(owedBreaks, breaks)
    owesSpace = false
  }
}
