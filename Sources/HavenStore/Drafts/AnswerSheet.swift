import HavenDomain

/// A form's answers as a sealed row holds them: for each field its answer, the moment of the key
/// and the version that changed it last, so that a late save can be told what others changed.
struct AnswerSheet {
  private(set) var answers = Answers()
  private(set) var focus: FieldID?
  private var changed: [FieldID: (version: Int, at: Instant)] = [:]

  private static let focusName = "/focus"

  init() {}

  /// A sheet that was never a draft.
  init(_ answers: Answers) {
    self.answers = answers
    for (field, at) in answers.changedAt { changed[field] = (1, at) }
  }

  /// - Throws: `.damaged` for text that `sealed` never makes.
  init(_ fields: SealedFields) throws {
    for name in fields.names {
      guard let text = fields[name] else { continue }
      if name == Self.focusName {
        focus = FieldID(rawValue: text)
        continue
      }
      let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let version = Int(parts[0]), let at = Int64(parts[1]) else {
        throw StoreError.damaged(what: "an answer sheet")
      }
      let field = FieldID(rawValue: name)
      let instant = Instant(milliseconds: at)
      answers.set(field, to: Answer(encoded: String(parts[2])), at: instant)
      changed[field] = (version, instant)
    }
  }

  /// `version moment answer` for each field; a field whose answer was taken away has an empty one.
  var sealed: SealedFields {
    var fields = SealedFields()
    for (field, change) in changed.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let answer = answers[field]?.encoded ?? ""
      fields[field.rawValue] = "\(change.version) \(change.at.milliseconds) \(answer)"
    }
    fields[Self.focusName] = focus?.rawValue
    return fields
  }

  /// Applies what was typed.
  ///
  /// - Returns: of the same fields, those that others had changed since `known`, as they were.
  mutating func apply(
    _ changes: [FieldChange], focus: FieldID?, known: Int, version: Int
  ) -> [FieldChange] {
    var others: [FieldChange] = []
    for change in changes {
      if let last = changed[change.field], last.version > known,
        answers[change.field] != change.answer
      {
        others.append(
          FieldChange(field: change.field, answer: answers[change.field], at: last.at))
      }
      answers.apply(change)
      changed[change.field] = (version, change.at)
    }
    if let focus { self.focus = focus }
    return others
  }

  /// Everything that others changed since `known`, whether or not it was typed over.
  func changedSince(_ known: Int) -> [FieldChange] {
    changed.filter { $0.value.version > known }
      .map { FieldChange(field: $0.key, answer: answers[$0.key], at: $0.value.at) }
      .sorted { $0.field.rawValue < $1.field.rawValue }
  }
}
