/// The characters of a part of a text, as lengths and cells: what a cursor and a line break need.
/// Plain ASCII, which is most of what is typed, is told apart without looking anything up.
struct TextSpans: Sequence, IteratorProtocol {
  struct Span {
    /// Where it begins and how long it is, in UTF-8 bytes.
    let start: Int
    let length: Int
    let width: Int
    let isSpace: Bool
    let isLineFeed: Bool

    var end: Int { start + length }
  }

  private let text: String
  private let limit: Int
  private var offset: Int
  private var index: String.Index

  init(_ text: String, from start: Int, to end: Int) {
    self.text = text
    limit = Swift.min(end, text.utf8.count)
    offset = Swift.max(0, start)
    index = text.index(at: offset)
  }

  mutating func next() -> Span? {
    guard offset < limit else { return nil }
    let bytes = text.utf8
    let byte = bytes[index]
    let after = bytes.index(after: index)
    let isPlain = byte == 0x0A || (0x20...0x7E).contains(byte)
    guard isPlain, after == text.endIndex || bytes[after] < 0x80 else { return nextGrapheme() }
    defer {
      offset += 1
      index = after
    }
    return Span(
      start: offset, length: 1, width: 1, isSpace: byte == 0x20, isLineFeed: byte == 0x0A)
  }

  private mutating func nextGrapheme() -> Span? {
    var graphemes = Graphemes(text[index...]).makeIterator()
    guard let grapheme = graphemes.next() else { return nil }
    let length = grapheme.text.utf8.count
    defer {
      offset += length
      index = grapheme.text.endIndex
    }
    return Span(
      start: offset, length: length, width: grapheme.width, isSpace: grapheme.text == " ",
      isLineFeed: grapheme.text.utf8.last == 0x0A)
  }
}
