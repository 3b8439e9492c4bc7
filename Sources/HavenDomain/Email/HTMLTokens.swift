/// Cuts HTML into text, entities and tags. Comments, scripts and style sheets never come out.
///
/// What never ends hides nothing: an open comment, script or quote is passed over, and the text
/// after it is read as text. Each such search is remembered, so that hostile input of any shape is
/// read in linear time; `examined` is there for a test to hold it to that.
struct HTMLTokens {
  enum Token {
    case text(Range<Int>)
    case entity(Unicode.Scalar)
    case tag(HTMLTag)
  }

  let bytes: ArraySlice<UInt8>
  /// How many bytes have been looked at, those looked at twice counted twice.
  private(set) var examined = 0

  private var index: Int
  /// Searches that came to the end without a find.
  private var isMissing: Set<String> = []
  /// A quote within a tag ran to the end: from then on tags end at the first `>`.
  private var ignoresQuotes = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  mutating func next() -> Token? {
    while index < bytes.endIndex {
      let start = index
      switch bytes[index] {
      case .lessThan:
        if let tag = readTag() { return .tag(tag) }
        if index > start { continue }
      case .ampersand:
        examined += HTMLEntity.longest
        if let (scalar, end) = HTMLEntity.read(from: bytes, at: index) {
          index = end
          return .entity(scalar)
        }
      default: break
      }
      return readText()
    }
    return nil
  }

  /// At least one byte, up to what may be a tag or an entity.
  private mutating func readText() -> Token {
    let start = index
    index += 1
    while index < bytes.endIndex, !mayBeMarkup { index += 1 }
    examined += index - start
    return .text(start..<index)
  }

  private var mayBeMarkup: Bool {
    guard bytes[index] == .lessThan else { return bytes[index] == .ampersand }
    // Of a run of `<` only the last can open anything.
    return index + 1 == bytes.endIndex || bytes[index + 1] != .lessThan
  }

  /// The tag at hand, if it is one. Nil with `index` moved on where what stood there is not shown,
  /// nil with `index` as it was where `<` is only itself.
  private mutating func readTag() -> HTMLTag? {
    guard index + 1 < bytes.endIndex else { return nil }
    let first = bytes[index + 1]
    if first == UInt8(ascii: "!") || first == .questionMark {
      let isComment = bytes[index...].starts(with: Self.commentStart)
      if let end = find(isComment ? "-->" : ">", from: index + 2) { index = end }
      return nil
    }
    let isClosing = first == .slash && index + 2 < bytes.endIndex && bytes[index + 2].isLetter
    guard first.isLetter || isClosing, let end = tagEnd() else { return nil }
    let tag = HTMLTag(inside: bytes[(index + 1)..<(end - 1)])
    index = end
    if !tag.isClosing, case .unread(let name) = tag.element {
      let close = "</\(name)"
      if let end = find(close, from: index) { index = end - close.utf8.count }
    }
    return tag
  }

  private static let commentStart = Array("<!--".utf8)

  /// After the `>` of the tag at hand; a `>` within quotes does not count.
  private mutating func tagEnd() -> Int? {
    if !ignoresQuotes {
      var quote: UInt8?
      var position = index + 1
      while position < bytes.endIndex {
        let byte = bytes[position]
        position += 1
        if byte == quote {
          quote = nil
        } else if quote == nil, byte == .greaterThan {
          examined += position - index
          return position
        } else if quote == nil, byte == .quote || byte == .apostrophe,
          bytes[position - 2] == .equals || bytes[position - 2].isSpacing
        {
          quote = byte
        }
      }
      examined += position - index
      ignoresQuotes = true
    }
    return find(">", from: index + 1)
  }

  /// After the next `needle`, in any case of letters.
  private mutating func find(_ needle: String, from start: Int) -> Int? {
    guard !isMissing.contains(needle) else { return nil }
    let wanted = Array(needle.utf8)
    var position = start
    while position + wanted.count <= bytes.endIndex {
      examined += 1
      if bytes[position].lowercased == wanted[0],
        zip(bytes[position...], wanted).allSatisfy({ $0.lowercased == $1 })
      {
        return position + wanted.count
      }
      position += 1
    }
    isMissing.insert(needle)
    return nil
  }
}
