/// What the complaint surveys of a quarter say, with nobody to be found in it (SV-06, KP-15).
public struct SurveyFigures: Codable, Hashable, Sendable {
  public var quarter: Quarter
  /// Surveys that went out in the quarter; those that came back in it may have gone out before.
  public var sent: SmallCells.Cell
  public var returned: SmallCells.Cell
  /// Questions 1 to 4 and 6.
  public var tallies: [SurveyTally]
  /// What was written under question 5, in the order of the alphabet. Held back until five surveys
  /// came back; what somebody wrote may still tell who they are to who knows the matter.
  public var improve: [String]

  public init(
    _ quarter: Quarter, sent: Int, answers: [SurveyAnswers], agreed: Int, declined: Int
  ) {
    self.quarter = quarter
    self.sent = SmallCells.Cell(sent)
    returned = SmallCells.Cell(answers.count)
    let asked: [ComplaintSurvey.Question] = [.listened, .informed, .handling, .outcome]
    tallies =
      asked.map { SurveyTally($0, answers) } + [
        SurveyTally(
          ComplaintSurvey.short(.mayContact), labels: ["Yes", "No"], counts: [agreed, declined],
          good: 1, shareWords: "said yes")
      ]
    let isShown = answers.count >= SmallCells.smallest
    improve = isShown ? answers.map(\.improve).filter { !$0.isEmpty }.sorted() : []
  }

  public func lines() -> [String] {
    let head = "\(quarter), complaints: \(sent.words) sent, \(returned.words) came back."
    guard returned != .shown(0) else { return [head] }
    guard returned.count != nil else {
      return [head, "The answers are shown when \(SmallCells.smallest) came back."]
    }
    let said = improve.isEmpty ? [] : ["What could be better:"] + improve.map { "  “\($0)”" }
    return [head] + tallies.flatMap { $0.lines() } + said
  }
}

/// Satisfaction by quarter, the newest first.
public struct SurveyReport: Codable, Hashable, Sendable {
  public var complaints: [SurveyFigures]
  public var service: [ServiceFigures]
  public init(complaints: [SurveyFigures], service: [ServiceFigures]) {
    self.complaints = complaints
    self.service = service
  }

  /// Quarters that are read at once where none is named: two years.
  public static let limit = 8

  /// How the figures are counted, for whoever reads them.
  public static let definitions = [
    "Satisfied: Very and Fairly satisfied, of those who answered the question.",
    "Fewer than \(SmallCells.smallest) people are never shown; what would give them away is held "
      + "back.",
  ]

  public func lines() -> [String] {
    let parts = complaints.map { $0.lines() } + service.map { $0.lines() }
    guard !parts.isEmpty else { return ["No survey was sent, and none came back."] }
    return parts.flatMap { $0 + [""] } + Self.definitions
  }
}
