/// The answers to one question with printed answers, counted as far as they may be shown.
public struct SurveyTally: Codable, Hashable, Sendable {
  /// The question in a few words.
  public var title: String
  public var labels: [String]
  public var cells: [SmallCells.Cell]
  /// Whole per cent of those who answered it that gave one of the first `good` answers; nil where
  /// that would show fewer than five people.
  public var share: Int?
  /// What the share is of: `satisfied`.
  public var shareWords: String

  /// - Parameters:
  ///   - counts: for each label. Who left the question blank is in none.
  ///   - good: how many labels, from the first, make up the share.
  public init(
    _ title: String, labels: [String], counts: [Int], good: Int, shareWords: String
  ) {
    self.title = title
    self.labels = labels
    self.shareWords = shareWords
    let total = counts.reduce(0, +)
    share = SmallCells.percent(counts.prefix(good).reduce(0, +), of: total)
    // Where the share is shown, the two sides are totals that everybody knows.
    cells =
      share == nil
      ? SmallCells(counts).cells
      : SmallCells(Array(counts.prefix(good))).cells
        + SmallCells(Array(counts.dropFirst(good))).cells
  }

  /// Of a question of the complaint survey: “satisfied” are the first two of a scale, and Yes.
  public init(_ question: ComplaintSurvey.Question, _ answers: [SurveyAnswers]) {
    let options = ComplaintSurvey.options(question)
    let counts = options.map { option in
      answers.count { $0.picked(question) == option.id }
    }
    let isScale = options.count > 2
    let words =
      switch question {
      case .informed: "well informed"
      case .handling, .outcome: "satisfied"
      default: "said yes"
      }
    self.init(
      ComplaintSurvey.short(question), labels: options.map(\.label), counts: counts,
      good: isScale ? SurveySatisfaction.satisfied : 1, shareWords: words)
  }

  /// The title with the share, then a line with a bar for each answer.
  public func lines() -> [String] {
    let percent = share.map { "\($0) % \(shareWords)" } ?? "share held back"
    let width = labels.map(\.count).max() ?? 0
    let most = cells.compactMap(\.count).max() ?? 0
    let bars = zip(labels, cells).map { label, cell -> String in
      let pad = String(repeating: " ", count: width - label.count)
      let filled = most == 0 ? 0 : ((cell.count ?? 0) * Self.barWidth + most - 1) / most
      let bar = filled == 0 ? "" : "  " + String(repeating: "#", count: filled)
      return "  \(label)\(pad)  \(Self.padded(cell))\(bar)"
    }
    let isEmpty = cells.allSatisfy { $0.count == 0 }
    return isEmpty ? ["\(title): nobody answered"] : ["\(title): \(percent)"] + bars
  }

  private static let barWidth = 24

  private static func padded(_ cell: SmallCells.Cell) -> String {
    String(repeating: " ", count: max(0, 3 - cell.words.count)) + cell.words
  }
}
