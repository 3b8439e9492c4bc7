/// One content line of an iCalendar file, unfolded (RFC 5545 §3.1).
struct ICalendarLine: Hashable, Sendable {
  /// Where it begins in the file, counted from 1.
  var number: Int
  /// In capitals.
  var name: String
  var value: String

  /// All lines but empty ones; an error for one without a name and a colon.
  static func read(_ text: String) throws(CalendarFileError) -> [ICalendarLine] {
    var unfolded: [(number: Int, text: String)] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      if let first = line.first, first == " " || first == "\t", !unfolded.isEmpty {
        unfolded[unfolded.count - 1].text += line.dropFirst()
      } else if !line.isEmpty {
        unfolded.append((number, String(line)))
      }
    }
    var lines: [ICalendarLine] = []
    for (number, text) in unfolded { lines.append(try read(text, number)) }
    return lines
  }

  /// Parameters are passed over, and a colon in a quoted one is none.
  private static func read(
    _ text: String, _ number: Int
  ) throws(CalendarFileError) -> ICalendarLine {
    var isQuoted = false
    let colon = text.firstIndex { letter in
      if letter == "\"" { isQuoted.toggle() }
      return letter == ":" && !isQuoted
    }
    guard let colon else {
      throw CalendarFileError(
        line: number, words: "This is no iCalendar line: it has no colon after its name.")
    }
    let name = text[..<colon].prefix { $0 != ";" }
    return ICalendarLine(
      number: number, name: name.uppercased(), value: String(text[text.index(after: colon)...]))
  }

  /// The value of a text property without its escapes, on one line (§3.3.11).
  var plainText: String {
    var plain = ""
    var isEscaped = false
    for letter in value {
      if isEscaped {
        plain.append(letter == "n" || letter == "N" ? " " : letter)
        isEscaped = false
      } else if letter == "\\" {
        isEscaped = true
      } else {
        plain.append(letter)
      }
    }
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
