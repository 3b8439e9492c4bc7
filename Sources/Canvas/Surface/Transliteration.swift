/// Says in ASCII what a terminal without Unicode could not show.
///
/// One character for each, so that columns stay where they are: é is e, “ is ", ─ is -. What has no
/// likeness is `?`.
enum Transliteration {
  static let unknown = UInt8(ascii: "?")

  /// The ASCII that stands for a grapheme which begins with the scalar.
  static func ascii(for scalar: Unicode.Scalar) -> UInt8 {
    if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value) }
    return signs(scalar) ?? letter(scalar.value) ?? unknown
  }

  private static func signs(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}":
      UInt8(ascii: " ")
    case "‘", "’", "‚", "‛", "′", "´", "ʼ": UInt8(ascii: "'")
    case "“", "”", "„", "‟", "″", "«", "»": UInt8(ascii: "\"")
    case "‐", "‑", "‒", "–", "—", "―", "−", "─", "━", "═", "┄", "┈", "╌": UInt8(ascii: "-")
    case "│", "┃", "║", "┆", "┊", "¦": UInt8(ascii: "|")
    case "┌"..."╋", "╒"..."╬", "╭"..."╰": UInt8(ascii: "+")
    case "…": UInt8(ascii: "~")
    case "•", "·", "●", "◦", "∙", "★", "☆": UInt8(ascii: "*")
    case "▶", "►", "→", "›", "▸", "➜", "⇒": UInt8(ascii: ">")
    case "◀", "◄", "←", "‹", "◂", "⇐": UInt8(ascii: "<")
    case "▲", "↑", "△": UInt8(ascii: "^")
    case "▼", "↓", "▽": UInt8(ascii: "v")
    case "█"..."▓", "■", "▀", "▄": UInt8(ascii: "#")
    case "×", "✓", "✔", "✗", "✘": UInt8(ascii: "x")
    case "÷", "⁄": UInt8(ascii: "/")
    case "○", "°", "◌": UInt8(ascii: "o")
    default: nil
    }
  }

  /// Letters that Unicode does not take apart, then those that it does.
  private static func letter(_ value: UInt32) -> UInt8? {
    switch Unicode.Scalar(value) {
    case "Æ": UInt8(ascii: "A")
    case "æ", "ª": UInt8(ascii: "a")
    case "Ð", "Đ": UInt8(ascii: "D")
    case "ð", "đ": UInt8(ascii: "d")
    case "Ħ": UInt8(ascii: "H")
    case "ħ": UInt8(ascii: "h")
    case "ı": UInt8(ascii: "i")
    case "Ł", "£": UInt8(ascii: "L")
    case "ł": UInt8(ascii: "l")
    case "Ŋ": UInt8(ascii: "N")
    case "ŋ": UInt8(ascii: "n")
    case "Ø", "Œ": UInt8(ascii: "O")
    case "ø", "œ": UInt8(ascii: "o")
    case "ß": UInt8(ascii: "s")
    case "ẞ": UInt8(ascii: "S")
    case "Þ", "Ŧ": UInt8(ascii: "T")
    case "þ", "ŧ": UInt8(ascii: "t")
    case "€": UInt8(ascii: "E")
    default: decomposed(value)
    }
  }

  private static func decomposed(_ value: UInt32) -> UInt8? {
    ScalarTable.ascii.withUnsafeBufferPointer { pairs in
      var low = 0
      var high = pairs.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[middle] >> 8 < value { low = middle + 1 } else { high = middle }
      }
      guard low < pairs.count, pairs[low] >> 8 == value else { return nil }
      return UInt8(truncatingIfNeeded: pairs[low])
    }
  }
}
