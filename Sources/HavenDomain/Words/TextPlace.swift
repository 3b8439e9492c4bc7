/// Line, column and characters of places in a text, counted forwards and each byte once.
struct TextPlace {
  private let text: String
  private var index: String.Index
  private var offset = 0
  /// Counted from 1.
  private(set) var line = 1
  private(set) var column = 1
  private(set) var characters = 0

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    index = text.startIndex
  }

  func part(_ range: Range<Int>) -> Substring {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return text[start..<bytes.index(bytes.startIndex, offsetBy: range.upperBound)]
  }

  /// - Parameter target: not before where it stands.
  mutating func advance(to target: Int) {
    let bytes = text.utf8
    while offset < target, index < bytes.endIndex {
      let byte = bytes[index]
      let after = bytes.index(after: index)
      guard byte < 0x80, byte != 0x0D, after == bytes.endIndex || bytes[after] < 0x80 else {
        takeCharacter()
        continue
      }
      count(isNewline: byte >= 0x0A && byte <= 0x0C)
      offset += 1
      index = after
    }
  }

  private mutating func takeCharacter() {
    let end = text.index(after: index)
    count(isNewline: text[index].isNewline)
    offset += text.utf8.distance(from: index, to: end)
    index = end
  }

  private mutating func count(isNewline: Bool) {
    characters += 1
    column = isNewline ? 1 : column + 1
    if isNewline { line += 1 }
  }
}
