/// The fields that a kind of text may have in braces, and those without which it may not go out.
public struct LetterShape: Hashable, Sendable {
  /// What the text is, with its article, for sentences: `an acknowledgement`.
  public var name: String
  /// What may stand in braces, in the order in which it is listed.
  public var fields: [String]
  /// Fields that the text must have.
  public var required: [Requirement]

  /// A field that must be there, and the rule that wants it.
  public struct Requirement: Hashable, Sendable {
    public var field: String
    /// A sentence with its source.
    public var why: String
    public init(_ field: String, _ why: String) {
      self.field = field
      self.why = why
    }
  }

  public init(name: String, fields: [String], required: [Requirement] = []) {
    self.name = name
    self.fields = fields
    self.required = required
  }

  /// `{customer}, {number}`
  public var list: String { fields.map { "{\($0)}" }.joined(separator: ", ") }
}

/// Why a template was refused, and where.
public struct LetterTemplateError: Error, Hashable, Sendable {
  /// Counted from 1, as is the column, in characters.
  public let line: Int
  public let column: Int
  /// What is wrong and what to do, as sentences.
  public let words: String

  public init(line: Int, column: Int, words: String) {
    self.line = line
    self.column = column
    self.words = words
  }
}
