import HavenDomain

/// The feedback form filled in on a command line, as answers that the register takes.
struct FeedbackSheet {
  /// Every field of the form as an option: `firstName` is `--first-name`.
  static let options: [OptionSpec] = fields.map { field in
    OptionSpec(optionName(field.id), "TEXT", sentence(field))
  }

  private static let fields = FeedbackForm.form.steps.flatMap(\.fields)

  static func optionName(_ id: FieldID) -> String {
    id.rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }

  private static func sentence(_ field: Field) -> String {
    switch field.kind {
    case .choice(.fixed(let options)):
      "\(field.label): \(options.map(\.id).joined(separator: ", "))."
    case .choice: "\(field.label): its name or number."
    case .yesNo, .tick: "\(field.label): yes or no."
    case .several(let options):
      "\(field.label), with commas between: \(options.map(\.id).joined(separator: ", "))."
    case .suggested(let words): "\(field.label): \(words.joined(separator: ", ")), or own words."
    default: "\(field.label)."
    }
  }

  /// The answers, once the words of a choice have been turned into what the record keeps.
  static func answers(
    _ options: OptionValues, areas: [ServiceArea], now: Instant
  ) throws(Failure) -> Answers {
    var answers = Answers()
    for field in fields {
      guard let typed = options.value(optionName(field.id)) else { continue }
      let text = try value(typed, for: field, areas: areas)
      answers.set(field.id, to: .given(text), at: now)
    }
    try refuseUnasked(answers)
    return answers
  }

  /// An answer to what is not asked beside the others would be kept where nobody sees it.
  private static func refuseUnasked(_ answers: Answers) throws(Failure) {
    let form = FeedbackForm.form
    let asked = Set(form.steps.indices.flatMap { form.visibleFields(step: $0, answers) }.map(\.id))
    for field in fields where answers.hasText(field.id) && !asked.contains(field.id) {
      guard let condition = field.condition else { continue }
      let values = condition.values.sorted().joined(separator: " or ")
      throw Failure(
        .badInput,
        "--\(optionName(field.id)): this is asked only with --\(optionName(condition.field)) "
          + "\(values).")
    }
  }

  /// A service area by its name, a part of it, or its number.
  static func area(
    _ typed: String, among areas: [ServiceArea]
  ) throws(Failure) -> ServiceAreaID {
    guard let field = FeedbackForm.form.field(FeedbackForm.area),
      let id = Int64(try value(typed, for: field, areas: areas))
    else { throw Failure(.badInput, "--area: “\(typed)” is no service area.") }
    return ServiceAreaID(rawValue: id)
  }

  private static func value(
    _ typed: String, for field: Field, areas: [ServiceArea]
  ) throws(Failure) -> String {
    let wanted = typed.trimmed.lowercased()
    let choices: [Option]
    switch field.kind {
    case .choice(.fixed(let options)): choices = options
    case .choice(.serviceAreas): choices = areas.map { Option("\($0.id.rawValue)", $0.name) }
    case .several:
      switch AnswerEntry.answer(typed, for: field) {
      case .success(let answer): return answer?.text ?? ""
      case .failure(let problem):
        throw Failure(.badInput, "--\(optionName(field.id)): \(problem.words)")
      }
    case .yesNo, .tick: choices = [Option("yes", "Yes"), Option("no", "No")]
    default: return typed
    }
    let exact = choices.filter { [$0.id.lowercased(), $0.label.lowercased()].contains(wanted) }
    let found = exact.isEmpty ? choices.filter { $0.label.lowercased().contains(wanted) } : exact
    if found.count == 1, !wanted.isEmpty { return found[0].id }
    let list = choices.map { $0.id == $0.label.lowercased() ? $0.id : "\($0.id) (\($0.label))" }
    throw Failure(
      .badInput,
      "--\(optionName(field.id)): “\(typed)” is none of \(list.joined(separator: ", ")).")
  }
}
