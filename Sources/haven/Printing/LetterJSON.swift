import HavenDomain

/// A letter that went out, for programs.
struct LetterJSON: Encodable {
  var number: Int
  var kind: String
  var way: String
  var at: String
  var by: String
  var to: String
  var file: String
  var safeBecause: String
  var isCopied: Bool
  /// Absent from lists.
  var text: String?

  init(_ letter: SentLetter, withText: Bool = true) {
    number = letter.number
    kind = letter.kind.typed
    way = letter.way.rawValue
    at = TimeWords.iso(letter.at)
    by = letter.staffName
    to = letter.to
    file = letter.place
    safeBecause = letter.safety
    isCopied = letter.isCopied
    text = withText ? letter.text : nil
  }
}

/// What the coach would say in another way, for programs.
struct AdviceJSON: Encodable {
  var line: Int
  var column: Int
  var text: String
  var instead: String

  init(_ finding: PhraseCoach.Finding, by: String) {
    line = finding.line
    column = finding.column
    text = finding.text
    instead = finding.avoided.instead(by: by)
  }
}
