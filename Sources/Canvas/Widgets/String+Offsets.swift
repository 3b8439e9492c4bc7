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

  func paragraphStart(before offset: Int) -> Int {
    let bytes = utf8
    let end = index(at: offset)
    guard let feed = bytes[..<end].lastIndex(of: 0x0A) else { return 0 }
    return bytes.distance(from: startIndex, to: feed) + 1
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
