/// What a character means to somebody who looks for words.
enum TextScalar: Equatable {
  case letter
  /// Within a word it is an apostrophe, elsewhere a quotation mark or nothing.
  case apostrophe
  case doubleQuote
  case openQuote, closeQuote
  case openGuillemet, closeGuillemet
  case space
  case lineFeed
  /// Stands between the words of a phrase without parting them: a comma, the stars of emphasis.
  case soft
  /// Not seen, and so not there: soft hyphens, zero-width characters.
  case invisible
  case bracket
  case greater
  /// Parts phrases: full stops, dashes, everything else.
  case other
  /// The end of the text.
  case nothing

  init(ascii byte: UInt8) {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0x27, 0x60: self = .apostrophe
    case 0x22: self = .doubleQuote
    case 0x0A: self = .lineFeed
    case 0x20, 0x09, 0x0B, 0x0C, 0x0D: self = .space
    case 0x2A, 0x2C, 0x5F: self = .soft
    case 0x28, 0x5B, 0x7B: self = .bracket
    case 0x3E: self = .greater
    default: self = .other
    }
  }

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: self = TextScalar(ascii: UInt8(scalar.value))
    case 0xB4, 0x2BC, 0x2018, 0x2019, 0x2032, 0xFF07: self = .apostrophe
    case 0x201C: self = .openQuote
    case 0x201D: self = .closeQuote
    case 0xAB: self = .openGuillemet
    case 0xBB: self = .closeGuillemet
    case 0x85, 0x2028, 0x2029: self = .lineFeed
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: self = .invisible
    default: self = TextScalar(category: scalar.properties.generalCategory)
    }
  }

  private init(category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      self = .letter
    case .spaceSeparator: self = .space
    case .openPunctuation: self = .bracket
    default: self = .other
    }
  }
}
