/// Swift source taken apart: code without comments and without the insides of string literals, and
/// the literals by themselves. What is interpolated into a literal is code.
struct SwiftText {
  struct Literal: Hashable {
    var line: Int
    var text: String
  }

  /// Lines stay where they were.
  private(set) var code = ""
  private(set) var literals: [Literal] = []

  private let bytes: [UInt8]
  private var kept: [UInt8] = []
  private var index = 0
  private var line = 1

  init(_ source: String) {
    bytes = Array(source.utf8)
    scanCode(isInterpolation: false)
    code = String(decoding: kept, as: UTF8.self)
  }

  private func starts(with text: StaticString, at offset: Int = 0) -> Bool {
    let start = index + offset
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[start + $0] == text.utf8Start[$0] }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        kept.append(bytes[index])
      }
      index += 1
    }
  }

  private mutating func scanCode(isInterpolation: Bool) {
    var depth = 0
    while index < bytes.count {
      if starts(with: "//") {
        while index < bytes.count, !starts(with: "\n") { advance() }
      } else if starts(with: "/*") {
        skipBlockComment()
      } else if let hashes = hashesBeforeQuote() {
        scanLiteral(hashes: hashes)
      } else {
        if starts(with: "(") { depth += 1 }
        if starts(with: ")") { depth -= 1 }
        if isInterpolation, depth < 0 { return advance() }
        if !starts(with: "\n") { kept.append(bytes[index]) }
        advance()
      }
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        advance(2)
      } else if starts(with: "*/") {
        depth -= 1
        advance(2)
      } else {
        advance()
      }
    } while depth > 0 && index < bytes.count
  }

  /// The number of `#` before a quotation mark that opens a literal here.
  private func hashesBeforeQuote() -> Int? {
    var hashes = 0
    while starts(with: "#", at: hashes) { hashes += 1 }
    return starts(with: "\"", at: hashes) ? hashes : nil
  }

  private func areHashes(_ count: Int, at offset: Int) -> Bool {
    (0..<count).allSatisfy { starts(with: "#", at: offset + $0) }
  }

  private mutating func scanLiteral(hashes: Int) {
    let startLine = line
    let isBlock = starts(with: "\"\"\"", at: hashes)
    let quotes = isBlock ? 3 : 1
    var text: [UInt8] = []
    kept.append(UInt8(ascii: "\""))
    advance(hashes + quotes)
    while index < bytes.count {
      let closes = isBlock ? starts(with: "\"\"\"") : starts(with: "\"")
      if closes, areHashes(hashes, at: quotes) {
        advance(quotes + hashes)
        break
      }
      if !isBlock, starts(with: "\n") { break }
      if starts(with: "\\"), areHashes(hashes, at: 1) {
        advance(1 + hashes)
        if starts(with: "(") {
          advance()
          scanCode(isInterpolation: true)
          text.append(UInt8(ascii: " "))
          continue
        }
      }
      if index < bytes.count { text.append(bytes[index]) }
      advance()
    }
    kept.append(UInt8(ascii: "\""))
    literals.append(Literal(line: startLine, text: String(decoding: text, as: UTF8.self)))
  }
}
