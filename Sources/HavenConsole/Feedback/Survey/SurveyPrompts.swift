import Canvas
import HavenDomain

/// What the prompts about surveys do.
public enum SurveyPromptAct: Hashable, Sendable {
  case send(FeedbackRow)
  case check(FeedbackRow)
  case enter
}

/// The prompts about surveys.
extension Prompt {
  /// - Parameter email: where the open file has one; nil where it is not open.
  static func sendSurvey(_ row: FeedbackRow, email: String?) -> Prompt {
    let ways = SurveyWay.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    return Prompt(
      .survey(.send(row)), title: "Survey for \(row.number)",
      lines: [
        "By email where an address was given, else by post (S3, Follow up).",
        "On a command line “haven survey send \(row.number) --file PATH” writes it and notes it.",
      ],
      questions: [choice("It went", ways, selected: SurveyWay.usual(email: email).rawValue)],
      verb: "Note it as sent", safeVerb: "Not yet")
  }

  static func qualityCheck(_ row: FeedbackRow) -> Prompt {
    let results = QualityCheckResult.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    return Prompt(
      .survey(.check(row)), title: "Quality check of \(row.number)",
      lines: ["A conversation that takes the survey's place (S3, 10 Steps method)."],
      questions: [choice("They are", results, selected: nil), paragraph("What was said")],
      verb: "Record", safeVerb: "Not yet")
  }

  /// Not kept as a draft: a draft has its writer and its time, and this has neither (C22). Left with
  /// Esc it stays in this console alone until it is opened again.
  static func enterSurvey() -> Prompt {
    let asked = ComplaintSurvey.Question.allCases.map { question -> Question in
      let label = "\(question.rawValue) \(ComplaintSurvey.short(question))"
      let options = ComplaintSurvey.options(question).map { ($0.id, $0.label) }
      return options.isEmpty
        ? paragraph(label) : choice(label, [("", "Left blank")] + options, selected: "")
    }
    var prompt = Prompt(
      .survey(.enter), title: "A survey that came back",
      lines: ["Nothing is kept of whose it is, or when. Leave out names."],
      questions: asked + [line("7 Number or address")], verb: "Enter it", safeVerb: "Not yet")
    prompt.keepsChoices = true
    return prompt
  }

  /// The answers as the prompt has them.
  var surveyAnswers: SurveyAnswers {
    var answers = SurveyAnswers()
    for (index, question) in ComplaintSurvey.Question.allCases.enumerated() {
      answers.pick(picked(index), for: question)
      if question == .improve { answers.improve = text(index) }
    }
    answers.details = text(ComplaintSurvey.Question.allCases.count)
    return answers
  }
}

extension ConsoleState {
  mutating func accepted(
    _ act: SurveyPromptAct, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let id = context.id()
    switch act {
    case .send(let row):
      guard let way = prompt.picked(0).flatMap(SurveyWay.init(rawValue:)) else { return [] }
      return [.ask(.surveys(.send(SendSurvey(id: id, feedback: row.id, way: way))))]
    case .check(let row):
      guard let result = prompt.picked(0).flatMap(QualityCheckResult.init(rawValue:)) else {
        return []
      }
      let request = RecordQualityCheck(
        id: id, feedback: row.id, result: result, note: prompt.text(1))
      return [.ask(.surveys(.check(request)))]
    case .enter: return surveyFilled(prompt, id)
    }
  }

  /// What breaks a rule leaves the prompt open on it.
  private mutating func surveyFilled(_ prompt: Prompt, _ id: RequestID) -> [Effect] {
    let answers = prompt.surveyAnswers
    guard let problem = SurveyRules.problems(answers).first else {
      return [.ask(.surveys(.enter(EnterSurvey(id: id, answers: answers))))]
    }
    var prompt = prompt
    prompt.focus = max(0, (Int(problem.field.rawValue) ?? 1) - 1)
    prompt.problem = problem.words
    open(.prompt(prompt))
    return []
  }
}
