/// A letter that is ready to be read before it goes out.
public struct Letter: Hashable, Sendable {
  public var kind: LetterKind
  public var text: String
  /// What has to be known or written before it goes, a sentence each.
  public var problems: [String]

  /// Fills the template in force.
  ///
  /// - Parameter ownWords: what the sender wrote for this letter; where it is blank, what the record
  ///   says stands there.
  public init(
    _ kind: LetterKind, _ templates: LetterTemplates, _ facts: LetterFacts, ownWords: String = ""
  ) {
    var values = facts.values
    if let field = kind.ownWords, !ownWords.trimmed.isEmpty { values[field.rawValue] = ownWords }
    let filled = templates[kind]?.filled(values)
    self.kind = kind
    text = filled?.text ?? ""
    problems = (filled?.missing ?? []).map {
      LetterField(rawValue: $0)?.missing ?? "There is no value for {\($0)}."
    }
  }

  /// What the coach would say in another way.
  public func advice(_ coach: PhraseCoach) -> [PhraseCoach.Finding] {
    coach.findings(in: text, kind.text.context)
  }
}
