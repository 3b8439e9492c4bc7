/// What may be tried out on people, and what never is (GP-15).
public enum ExperimentRules {
  public static let nameLimit = 60
  public static let textLimit = 600
  public static let longest = Duration.days(90)
  public static let holdSeconds = 20...180
  public static let followUpHours = 1...72

  /// Said to whoever would put anything else to the test.
  public static let safetyWords =
    "Safety questions are never under test. A test is of a script, a hold time or a follow-up."

  /// As typed: `script`, `hold-time`, `follow-up`.
  public static func kind(typed: String) -> Experiment.Kind? {
    let plain = typed.lowercased().filter(\.isLetter)
    return Experiment.Kind.allCases.first { $0.rawValue.lowercased() == plain }
  }

  /// All that stands against starting it.
  public static func problems(_ test: Experiment) -> [FormProblem] {
    var problems: [FormProblem] = []
    if test.name.trimmed.isEmpty { problems.append(FormProblem("name", "A name is needed.")) }
    if test.name.count > nameLimit {
      problems.append(FormProblem("name", "A name has at most \(nameLimit) characters."))
    }
    if test.a.trimmed == test.b.trimmed {
      problems.append(FormProblem("b", "A and B are the same: there is nothing to tell apart."))
    }
    for (field, value) in [("a", test.a), ("b", test.b)] {
      if let words = problem(test.kind, value) {
        problems.append(FormProblem(FieldID(rawValue: field), "\(field.uppercased()): \(words)"))
      }
    }
    if test.end <= test.start || test.end > test.start + longest {
      problems.append(FormProblem("end", "A test ends after its start, within 90 days."))
    }
    return problems
  }

  private static func problem(_ kind: Experiment.Kind, _ value: String) -> String? {
    switch kind {
    case .script: script(value)
    case .holdTime: figure(value, holdSeconds, "seconds")
    case .followUp: figure(value, followUpHours, "hours")
    }
  }

  private static func figure(
    _ value: String, _ range: ClosedRange<Int>, _ unit: String
  ) -> String? {
    if let number = Int(value), range.contains(number) { return nil }
    return "a whole number of \(unit) from \(range.lowerBound) to \(range.upperBound)."
  }

  private static func script(_ text: String) -> String? {
    if text.trimmed.isEmpty { return "a text is needed." }
    if text.count > textLimit { return "at most \(textLimit) characters." }
    let plain = text.lowercased()
    if safetyQuestions.contains(where: plain.contains) { return safetyWords }
    let words = plain.split { !$0.isLetter }
    guard words.contains("no") else {
      return "people are told that they can say no, in every variant (IN-06)."
    }
    return nil
  }

  /// What every text of the first step says, and the words that no test may put in its place.
  private static let safetyQuestions: [String] =
    IntakeForm.safety.fields.filter { $0.id != IntakeForm.happening }.flatMap {
      [$0.label.lowercased(), $0.prompt.lowercased()]
    } + ["are you safe", "in danger", "weapon", "suicid", "hurt you", "ending your life"]
}
