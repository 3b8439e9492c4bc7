/// Character references of HTML: `&eacute;`, `&#233;`, `&#xE9;`.
enum HTMLEntity {
  /// The longest reference that is looked for, from `&` to `;`.
  static let longest = 32

  /// What the reference at `start` stands for, and where it ends; nil where `&` is only itself.
  /// The semicolon may be missing after a number and after the oldest names.
  static func read(from bytes: ArraySlice<UInt8>, at start: Int) -> (Unicode.Scalar, end: Int)? {
    let window = bytes[start...].prefix(longest).dropFirst()
    guard let first = window.first, first.isLetter || first == UInt8(ascii: "#") else { return nil }
    if first == UInt8(ascii: "#") { return number(in: window.dropFirst()) }
    let name = window.prefix { $0.isLetter || $0.isDigit }
    guard let scalar = named[String(decoding: name, as: UTF8.self)] else { return nil }
    let isClosed = name.endIndex < window.endIndex && window[name.endIndex] == .semicolon
    guard isClosed || canStayOpen.contains(scalar) else { return nil }
    return (scalar, isClosed ? name.endIndex + 1 : name.endIndex)
  }

  private static func number(in window: ArraySlice<UInt8>) -> (Unicode.Scalar, end: Int)? {
    let isHex = window.first?.lowercased == UInt8(ascii: "x")
    let digits = window.dropFirst(isHex ? 1 : 0).prefix { isHex ? $0.hexValue != nil : $0.isDigit }
    guard !digits.isEmpty else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    let value = UInt32(text, radix: isHex ? 16 : 10) ?? 0
    let isClosed = digits.endIndex < window.endIndex && window[digits.endIndex] == .semicolon
    return (scalar(value), isClosed ? digits.endIndex + 1 : digits.endIndex)
  }

  /// 128 to 159 are meant as Windows-1252 (HTML, "numeric character reference end state").
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if value >= 0x80, value < 0xA0 { return Charset.windows1252Scalar(UInt8(value)) }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let canStayOpen: Set<Unicode.Scalar> = ["&", "<", ">", "\"", "\u{A0}"]

  /// The names of Latin-1 in the order of its upper half, and those that letters of people hold.
  private static let named: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "euro": "€", "hellip": "…",
      "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
      "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "bull": "•", "trade": "™",
      "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ",
      "circ": "ˆ", "tilde": "˜", "dagger": "†", "Dagger": "‡", "permil": "‰", "prime": "′",
      "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "minus": "−", "infin": "∞",
      "ne": "≠", "le": "≤", "ge": "≥", "hearts": "♥", "check": "✓", "ensp": "\u{2002}",
      "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
      "lrm": "\u{200E}", "rlm": "\u{200F}", "NewLine": "\n", "Tab": "\t", "num": "#",
      "commat": "@", "colon": ":", "semi": ";", "comma": ",", "period": ".", "excl": "!",
      "quest": "?", "lpar": "(", "rpar": ")", "sol": "/", "lowbar": "_", "dollar": "$",
      "percnt": "%", "ast": "*", "plus": "+", "equals": "=", "hyphen": "‐",
    ]
    for (offset, name) in latin1.split(separator: " ").enumerated() {
      names[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset))
    }
    return names
  }()

  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave \
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
    ucirc uuml yacute thorn yuml
    """
}
