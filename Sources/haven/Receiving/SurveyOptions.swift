import HavenDomain

/// The survey's seven questions as options of a command, and as answers.
enum SurveyOptions {
  private static let names: [(name: String, question: ComplaintSurvey.Question)] = [
    ("listened", .listened), ("informed", .informed), ("handling", .handling),
    ("outcome", .outcome), ("improve", .improve), ("may-contact", .mayContact), ("by", .method),
  ]

  static let specs: [OptionSpec] =
    names.map { name, question in
      let typed = typed(question)
      let values = typed.isEmpty ? "in their own words" : typed.joined(separator: ", ")
      return OptionSpec(
        name, typed.isEmpty ? "TEXT" : "ANSWER",
        "\(question.rawValue). \(ComplaintSurvey.short(question)): \(values).")
    } + [OptionSpec("details", "TEXT", "7. Their number or address.")]

  /// - Throws: what was typed that no question has.
  static func answers(_ invocation: Invocation) throws(UsageError) -> SurveyAnswers {
    var answers = SurveyAnswers()
    for (name, question) in names {
      guard let value = invocation.options.value(name) else { continue }
      guard question != .improve else {
        answers.improve = value
        continue
      }
      let wanted = plain(value)
      guard
        let option = ComplaintSurvey.options(question).first(where: {
          plain($0.label) == wanted || plain($0.id) == wanted
        })
      else {
        throw UsageError(
          "--\(name) is one of \(typed(question).joined(separator: ", ")), and not “\(value)”.",
          command: invocation.commandName)
      }
      answers.pick(option.id, for: question)
    }
    answers.details = invocation.options.value("details") ?? ""
    return answers
  }

  /// `Not at all well` is typed `not-at-all-well`.
  private static func typed(_ question: ComplaintSurvey.Question) -> [String] {
    ComplaintSurvey.options(question).map { option in
      option.label.lowercased().split(separator: " ").joined(separator: "-")
    }
  }

  private static func plain(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
}
