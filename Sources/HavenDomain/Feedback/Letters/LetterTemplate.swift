/// A text with fields in braces, such as `{customer}`, that anybody can edit.
///
/// A line that begins with `#` is a note and goes to nobody; `{{` and `}}` are braces. A paragraph is
/// one line: the letter is wrapped when it is filled.
public struct LetterTemplate: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case words(String)
    case field(String)
  }

  /// As it was written, notes and all.
  public let source: String
  let parts: [Part]

  /// Of a file of it, in bytes.
  public static let limit = 65_536

  /// - Throws: what is wrong first, with its line.
  public init(parsing text: String, shape: LetterShape) throws(LetterTemplateError) {
    var reader = LetterTemplateReader(shape)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      try reader.read(line)
    }
    source = text
    parts = try reader.finish()
  }

  /// The fields that stand in it, each once.
  public var fields: [String] {
    var fields: [String] = []
    for case .field(let name) in parts where !fields.contains(name) { fields.append(name) }
    return fields
  }

  /// With its fields filled.
  public struct Filled: Hashable, Sendable {
    /// A field without a value stands in it as it does in the template.
    public var text: String
    /// The fields without a value.
    public var missing: [String]
  }

  /// - Parameters:
  ///   - values: by a field's name. What would act on a screen or a mail program is left out of them.
  ///   - width: in characters, at which lines are broken between words.
  public func filled(_ values: [String: String], width: Int = 72) -> Filled {
    var missing: [String] = []
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .field(let name):
        let value = LetterText.harmless(values[name] ?? "").trimmed
        if value.isEmpty, !missing.contains(name) { missing.append(name) }
        text += value.isEmpty ? "{\(name)}" : value
      }
    }
    return Filled(text: LetterText.wrapped(text, width: width), missing: missing)
  }
}

/// What becomes of words on their way into a letter.
enum LetterText {
  /// Lines stay; other controls, and marks that turn the direction of a text, go.
  static func harmless(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar == "\n": kept.append(scalar)
      case .control where scalar == "\t": kept.append(" ")
      // The joiners of many scripts are format characters too, and harmless.
      case .format where scalar.value == 0x200C || scalar.value == 0x200D: kept.append(scalar)
      case .control, .format, .surrogate, .privateUse: break
      case .lineSeparator, .paragraphSeparator: kept.append("\n")
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// On one line.
  static func line(_ text: String) -> String {
    harmless(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Lines broken between words; a line of a single dot, which ends a letter for some mail programs,
  /// gets a blank before it.
  static func wrapped(_ text: String, width: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapped(line: $0, width: width)
    }
    return lines.map { $0 == "." ? " ." : $0 }.joined(separator: "\n").trimmed + "\n"
  }

  private static func wrapped(line: Substring, width: Int) -> [String] {
    guard line.count > width else {
      return [line.last == " " ? String(line).trimmed : String(line)]
    }
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ") {
      if !current.isEmpty, current.count + 1 + word.count > width {
        lines.append(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    return lines + [current]
  }
}
