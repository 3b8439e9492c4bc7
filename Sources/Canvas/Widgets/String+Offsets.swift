/// Places in a text as offsets in UTF-8 bytes, which survive edits and compare as numbers. Offsets
/// are moved by our own characters (`Graphemes`), so that the cursor stands between cells.
extension String {
  func part(_ range: Range<Int>) -> Substring {
    self[index(at: range.lowerBound)..<index(at: range.upperBound)]
  }

  func index(at offset: Int) -> String.Index {
    utf8.index(startIndex, offsetBy: Swift.min(Swift.max(0, offset), utf8.count))
  }

  /// The start of the character that ends at or spans the offset.
  func boundary(before offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    var position = safeStart(before: offset)
    for grapheme in Graphemes(part(position..<utf8.count)) {
      let next = position + grapheme.text.utf8.count
      if next >= offset { return position }
      position = next
    }
    return position
  }

  /// The end of the character that begins at the offset.
  func boundary(after offset: Int) -> Int {
    for grapheme in Graphemes(part(offset..<utf8.count)) {
      return Swift.max(0, offset) + grapheme.text.utf8.count
    }
    return utf8.count
  }

  /// Where the word before the offset begins.
  func wordStart(before offset: Int) -> Int {
    let scalars = unicodeScalars
    var here = index(at: offset)
    func step(while condition: (Unicode.Scalar) -> Bool) {
      while here > startIndex {
        let before = scalars.index(before: here)
        guard condition(scalars[before]) else { return }
        here = before
      }
    }
    step { !$0.isInWord }
    step { $0.isInWord }
    return utf8.distance(from: startIndex, to: here)
  }

  /// Where the word after the offset ends.
  func wordEnd(after offset: Int) -> Int {
    let scalars = unicodeScalars
    var here = index(at: offset)
    func step(while condition: (Unicode.Scalar) -> Bool) {
      while here < endIndex, condition(scalars[here]) { here = scalars.index(after: here) }
    }
    step { !$0.isInWord }
    step { $0.isInWord }
    return utf8.distance(from: startIndex, to: here)
  }

  /// The nearest place at or before the offset at which a row is sure to begin: after a line feed,
  /// or a stop within a long paragraph.
  func paragraphStart(before offset: Int) -> Int {
    let bytes = utf8
    let end = index(at: offset)
    let stop = rowStop(atOrBefore: offset)
    guard let feed = bytes[index(at: stop)..<end].lastIndex(of: 0x0A) else { return stop }
    return bytes.distance(from: startIndex, to: feed) + 1
  }

  /// Every so many bytes a row ends in any case, so that in a paragraph of a megabyte no more than
  /// this is ever wrapped to find a row.
  static let rowStride = 4_096

  /// The last stop that is not after the offset; 0 before the first.
  private func rowStop(atOrBefore offset: Int) -> Int {
    var number = Swift.min(offset, utf8.count) / Self.rowStride + 1
    while number > 0 {
      let stop = number * Self.rowStride < utf8.count ? rowStop(number) : .max
      if stop <= offset { return stop }
      number -= 1
    }
    return 0
  }

  /// The first stop after the offset; the end of the text where there is none.
  func rowStop(after offset: Int) -> Int {
    var number = offset / Self.rowStride
    while number * Self.rowStride < utf8.count {
      let stop = rowStop(number)
      if stop > offset { return stop }
      number += 1
    }
    return utf8.count
  }

  /// After the last space before its place, so that no word is cut; else between two characters.
  private func rowStop(_ number: Int) -> Int {
    let place = number * Self.rowStride
    guard place > 0, place < utf8.count else { return place <= 0 ? 0 : utf8.count }
    var first = place - 256
    while first > 0, utf8[index(at: first)] & 0xC0 == 0x80 { first -= 1 }
    let from = index(at: first)
    if let space = utf8[from..<index(at: place)].lastIndex(of: 0x20) {
      return utf8.distance(from: startIndex, to: space) + 1
    }
    var position = first
    for grapheme in Graphemes(self[from...]) {
      let next = position + grapheme.text.utf8.count
      if next > place { return position > first ? position : next }
      position = next
    }
    return position
  }

  /// The nearest place before the offset that is sure to be a boundary: between two ASCII bytes.
  private func safeStart(before offset: Int) -> Int {
    let bytes = utf8
    var position = Swift.min(offset, bytes.count) - 1
    while position > 0 {
      let here = bytes[index(at: position)]
      let before = bytes[index(at: position - 1)]
      if here < 0x80, before < 0x80, !(before == 0x0D && here == 0x0A) { return position }
      position -= 1
    }
    return 0
  }
}

extension Unicode.Scalar {
  fileprivate var isInWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
