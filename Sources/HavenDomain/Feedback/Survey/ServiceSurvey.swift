/// What somebody said of the service as a whole, asked apart from any complaint (SV-08, S0): of whom
/// it is, is asked nowhere and kept nowhere.
public struct ServiceAnswer: Codable, Hashable, Sendable {
  /// “How satisfied are you with our service?”, 1 to 5; nil where it was left blank.
  public var satisfaction: Int?
  /// “How likely are you to recommend us?”, 0 to 10; nil where it was left blank.
  public var recommend: Int?
  public init(satisfaction: Int?, recommend: Int?) {
    self.satisfaction = satisfaction
    self.recommend = recommend
  }

  public static let satisfactionRange = 1...5
  public static let recommendRange = 0...10

  /// All that stands against entering it.
  public var problems: [FormProblem] {
    var problems: [FormProblem] = []
    if satisfaction == nil, recommend == nil {
      problems.append(
        FormProblem("satisfaction", "Nothing is answered: there is nothing to enter."))
    }
    if let satisfaction, !Self.satisfactionRange.contains(satisfaction) {
      problems.append(FormProblem("satisfaction", "Satisfaction is a number from 1 to 5."))
    }
    if let recommend, !Self.recommendRange.contains(recommend) {
      problems.append(FormProblem("recommend", "To recommend us is a number from 0 to 10."))
    }
    return problems
  }
}

/// What the service survey says of a quarter (SV-08).
///
/// CSAT is the share of those who gave 4 or 5 of 5. NPS is the share of promoters (9 and 10) less the
/// share of detractors (0 to 6), from −100 to 100.
public struct ServiceFigures: Codable, Hashable, Sendable {
  /// S0, “Key operational KPIs”: CSAT in per cent, at least.
  public static let satisfactionAim = 85
  /// S0: NPS, at least.
  public static let recommendAim = 30

  public var quarter: Quarter
  public var returned: SmallCells.Cell
  /// CSAT is its share.
  public var satisfaction: SurveyTally
  public var recommend: SurveyTally
  /// NPS; nil where one of its three groups has one to four people.
  public var score: Int?

  public init(_ quarter: Quarter, _ answers: [ServiceAnswer]) {
    self.quarter = quarter
    returned = SmallCells.Cell(answers.count)
    let marks = ServiceAnswer.satisfactionRange.reversed()
    satisfaction = SurveyTally(
      "Satisfied with the service (CSAT)", labels: marks.map { "\($0) of 5" },
      counts: marks.map { mark in answers.count { $0.satisfaction == mark } }, good: 2,
      shareWords: "satisfied, aim \(Self.satisfactionAim)")
    let likely = answers.compactMap(\.recommend)
    let groups = [9...10, 7...8, 0...6].map { group in likely.count { group.contains($0) } }
    recommend = SurveyTally(
      "Would recommend us (NPS)",
      labels: ["Promoters, 9 and 10", "Passives, 7 and 8", "Detractors, 0 to 6"], counts: groups,
      good: 1, shareWords: "promoters")
    let isShown =
      likely.count >= SmallCells.smallest
      && groups.allSatisfy { SmallCells.Cell($0) != .small }
    score = isShown ? Self.score(groups, of: likely.count) : nil
  }

  /// Rounded to the nearest whole number, a half away from nought.
  private static func score(_ groups: [Int], of total: Int) -> Int {
    let difference = (groups[0] - groups[2]) * 200
    return (difference + (difference < 0 ? -total : total)) / (total * 2)
  }

  public func lines() -> [String] {
    let score = score.map { "NPS \($0), aim \(Self.recommendAim)" } ?? "NPS held back"
    return ["\(quarter), the service: \(returned.words) answered. \(score)."]
      + satisfaction.lines() + recommend.lines()
  }
}
