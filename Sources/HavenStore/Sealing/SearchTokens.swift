@_spi(_Unicode) import Swift

/// Finds people by name and number in a file that holds neither: each word and each of its
/// beginnings of 2 to 6 letters becomes a keyed fingerprint of 64 bits.
///
/// What it gives away: how often equal fingerprints occur, and to which records they belong. A
/// match is only a candidate; who shows it opens the record and compares.
struct SearchTokens {
  private let key: SecretKey

  init(master: MasterKey) throws { key = try master.key(for: .search) }

  /// The tokens under which a name is found.
  func tokens(name: String) -> Set<Int64> {
    var found: Set<Int64> = []
    for word in Self.words(in: name) {
      found.insert(token("word", word))
      for count in 2...6 where word.count >= count {
        found.insert(token("start", String(word.prefix(count))))
      }
    }
    return found
  }

  /// The tokens under which a phone number is found: in full, and by its last four digits.
  func tokens(phone: String) -> Set<Int64> {
    let digits = Self.digits(in: phone)
    guard digits.count >= 4 else { return [] }
    return [token("phone", digits), token("phone end", String(digits.suffix(4)))]
  }

  /// What to look up for words as they are typed: every token must match. Letters beyond the sixth
  /// only match whole words. Empty where nothing has two letters or four digits yet.
  func lookup(_ typed: String) -> [Int64] {
    let digits = Self.digits(in: typed)
    if digits.count >= 4, !typed.contains(where: \.isLetter) {
      return [token(digits.count == 4 ? "phone end" : "phone", digits)]
    }
    return Self.words(in: typed).filter { $0.count >= 2 }.map { word in
      word.count <= 6 ? token("start", word) : token("word", word)
    }
  }

  /// The whole fingerprint of a message's own identity, so that it is taken in once.
  func fingerprint(message: String) -> [UInt8] {
    var bytes = LengthPrefixed()
    bytes.append("message")
    bytes.append(message)
    return HMAC256.of(bytes.bytes, key: key)
  }

  func token(_ kind: String, _ text: String) -> Int64 {
    var message = LengthPrefixed()
    message.append(kind)
    message.append(text)
    return HMAC256.of(message.bytes, key: key)[..<8].reduce(Int64(0)) { $0 << 8 | Int64($1) }
  }

  /// Lower case, without marks, as words of letters and digits.
  ///
  /// Swift's library without Foundation has canonical decomposition only, so compatibility is made
  /// of three parts: full case mapping up and down again (ß and ﬁ become ss and fi), the full-width
  /// forms of ASCII by arithmetic, and a short table of letters that do not decompose.
  static func words(in text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in folded(text).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .modifierSymbol: continue
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .spacingMark, .letterNumber, .otherNumber:
        word.append(scalar)
      default:
        // O'Neill and O’Neill are one word, found as "oneill".
        if scalar == "'" || scalar == "\u{2019}" { continue }
        if !word.isEmpty { words.append(String(word)) }
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func folded(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.uppercased().lowercased()._nfd {
      if let letters = undecomposed[scalar] {
        plain.append(contentsOf: letters.unicodeScalars)
      } else if (0xFF01...0xFF5E).contains(scalar.value),
        let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
      {
        plain.append(contentsOf: narrow.properties.lowercaseMapping.unicodeScalars)
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  private static let undecomposed: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i",
    "ŋ": "n", "ŧ": "t", "ς": "σ",
  ]

  /// The digits of any script, as ASCII; a leading + or 00 and the brackets do not count.
  static func digits(in text: String) -> String {
    let digits = text.compactMap(\.wholeNumberValue).filter { $0 < 10 }.map(String.init).joined()
    return digits.hasPrefix("00") ? String(digits.dropFirst(2)) : digits
  }
}
