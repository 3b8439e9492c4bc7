/// Reads answers that come from outside a console, such as `consent=verbal`, by the rules of the form
/// that they are for.
public enum AnswerEntry {
  /// What a word stands for in one field: the words of a choice become what the record keeps, and
  /// `not asked`, `declined` and `unknown` the three ways of not answering; empty takes an answer
  /// away. A member of staff or a service area is for the caller to find.
  public static func answer(_ typed: String, for field: Field) -> Result<Answer?, FormProblem> {
    let word = typed.trimmed.lowercased()
    if word.isEmpty { return .success(nil) }
    if let none = [Answer.notAsked, .declined, .unknown].first(where: { $0.words == word }) {
      return field.isOurs
        ? .failure(FormProblem(field.id, "\(field.label) is for us to say.")) : .success(none)
    }
    switch field.kind {
    case .choice(.fixed(let options)): return one(of: options, word, field)
    case .yesNo, .tick:
      return one(of: [Option("yes", "Yes"), Option("no", "No")], word, field)
    case .several(let options): return several(of: options, typed, field)
    case .readBack(let fields):
      let options = fields.map { Option($0.rawValue, $0.rawValue) } + [Option("yes", "all")]
      return several(of: options, typed, field)
    default: return .success(.given(typed))
    }
  }

  private static func one(
    of options: [Option], _ word: String, _ field: Field
  ) -> Result<Answer?, FormProblem> {
    found(word, in: options).map { .success(.given($0.id)) }
      ?? .failure(FormProblem(field.id, "“\(word)” is none of \(list(options))."))
  }

  private static func several(
    of options: [Option], _ typed: String, _ field: Field
  ) -> Result<Answer?, FormProblem> {
    var chosen: Set<String> = []
    for word in typed.split(separator: ",").map({ String($0).trimmed.lowercased() }) {
      guard let option = found(word, in: options) else {
        return .failure(FormProblem(field.id, "“\(word)” is none of \(list(options))."))
      }
      chosen.insert(option.id)
    }
    let ids = options.map(\.id).filter(chosen.contains)
    return .success(ids.isEmpty ? nil : .given(ids.joined(separator: ",")))
  }

  /// By its id or its whole label, else by the one label that holds the word.
  private static func found(_ word: String, in options: [Option]) -> Option? {
    if let exact = options.first(where: {
      $0.id.lowercased() == word || $0.label.lowercased() == word
    }) {
      return exact
    }
    let holding = options.filter { !word.isEmpty && $0.label.lowercased().contains(word) }
    return holding.count == 1 ? holding[0] : nil
  }

  private static func list(_ options: [Option]) -> String {
    options.map { $0.id == $0.label.lowercased() ? $0.id : "\($0.id) (\($0.label))" }
      .joined(separator: ", ")
  }
}

extension FormProblem: Error {}

extension Form {
  /// What stands against taking just these answers, once they are in: a question that is not asked
  /// here, one that is shut, words that the field does not take.
  public func refusals(
    of fields: [FieldID], _ answers: Answers, now: Instant, zone: Zone
  ) -> [FormProblem] {
    fields.compactMap { id in
      guard let field = field(id) else {
        return FormProblem(id, "There is no such question.")
      }
      guard answers.hasText(id) else { return nil }
      if let words = whyShut(id, answers) { return FormProblem(id, words) }
      if let condition = field.condition,
        !(answers.text(condition.field).map(condition.values.contains) ?? false)
      {
        let opener = condition.field.rawValue
        let values = condition.values.sorted().joined(separator: " or ")
        return FormProblem(id, "This is asked only with \(opener)=\(values).")
      }
      return FieldCheck.problem(field, answers, now: now, zone: zone)
    }
  }
}
