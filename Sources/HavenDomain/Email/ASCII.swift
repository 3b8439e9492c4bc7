/// The bytes that have a meaning in mail and HTML, by name. Both are ASCII at heart, whatever the
/// charset of the words that they carry.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let ampersand: UInt8 = 0x26
  static let apostrophe: UInt8 = 0x27
  static let openParenthesis: UInt8 = 0x28
  static let closeParenthesis: UInt8 = 0x29
  static let asterisk: UInt8 = 0x2A
  static let comma: UInt8 = 0x2C
  static let hyphen: UInt8 = 0x2D
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let lessThan: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greaterThan: UInt8 = 0x3E
  static let questionMark: UInt8 = 0x3F
  static let at: UInt8 = 0x40
  static let backslash: UInt8 = 0x5C
  static let underscore: UInt8 = 0x5F

  var isBlank: Bool { self == .space || self == .tab }

  /// A blank, a line's end or a form feed: what HTML folds into one space.
  var isSpacing: Bool { isBlank || self == .lineFeed || self == .carriageReturn || self == 0x0C }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isLetter: Bool { (lowercased >= 0x61) && (lowercased <= 0x7A) }

  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks and line ends on either side.
  var trimmed: ArraySlice<UInt8> {
    var start = startIndex
    var end = endIndex
    while start < end, self[start].isSpacing { start += 1 }
    while end > start, self[end - 1].isSpacing { end -= 1 }
    return self[start..<end]
  }

  /// Where the line that begins at `start` ends, and where the next one begins. A line ends at a
  /// line feed, with or without a carriage return before it, or at the end of the bytes.
  func line(from start: Int) -> (end: Int, next: Int) {
    var index = start
    while index < endIndex, self[index] != .lineFeed { index += 1 }
    guard index < endIndex else { return (endIndex, endIndex) }
    let hasReturn = index > start && self[index - 1] == .carriageReturn
    return (hasReturn ? index - 1 : index, index + 1)
  }
}

extension String {
  /// ASCII letters in lower case: for names that are compared without regard to case.
  init(lowercasing bytes: some Sequence<UInt8>) {
    self.init(decoding: bytes.map(\.lowercased), as: UTF8.self)
  }
}
