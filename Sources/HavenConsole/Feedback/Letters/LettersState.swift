import HavenDomain

/// The letter that is being made ready for the selected feedback, from templates and the record.
public struct LettersState: Equatable, Sendable {
  /// The texts in force in this house.
  public var templates = LetterTemplates.shipped
  /// The house has a mail command.
  public var hasMail = false
  /// The coordinator gets a copy of each letter (CC-23).
  public var hasCopies = false
  /// What was asked for, until it is answered.
  var asked: ReadLetterFacts?
  var facts: LetterFacts?
  /// The kind that is before the reader.
  var kind: LetterKind?
  /// What was written for letters that have not gone yet.
  var typed: [Key: String] = [:]

  struct Key: Hashable, Sendable {
    var feedback: FeedbackID
    var kind: LetterKind
  }

  /// What was written for this kind, else what the record has in its place.
  func ownWords(_ kind: LetterKind) -> String {
    guard let facts, let field = kind.ownWords else { return "" }
    let key = Key(feedback: facts.row.id, kind: kind)
    return typed[key] ?? facts.values[field.rawValue] ?? ""
  }

  /// As it would go out now.
  var letter: Letter? {
    guard let kind, let facts else { return nil }
    return Letter(kind, templates, facts, ownWords: ownWords(kind))
  }
}

/// What a prompt about a letter asks.
public enum LetterAct: Hashable, Sendable {
  case kind
  case words(LetterKind)
  case way(LetterKind)
  case send(LetterKind, LetterWay)
}
