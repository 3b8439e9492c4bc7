/// A report from what the register holds.
extension QuarterReport {
  /// - Parameter rows: everything received in the quarter and in the four before it.
  /// - Parameter firstContacts: how many were resolved at once, and are in no register (C33).
  /// - Parameter surveys: what went out and came back; empty where no surveys are kept.
  public init(
    of quarter: Quarter, for audience: Audience, from rows: [ReportedFeedback],
    firstContacts: [Quarter: Int] = [:], surveys: [Quarter: SurveyReturns] = [:],
    board: [BoardFeedback] = [], now: Instant, zone: Zone
  ) {
    let quarters = (0...Self.reach).reversed().map { quarter.before($0) }
    let byQuarter = Dictionary(grouping: rows) { Quarter(containing: $0.receivedAt, in: zone) }
    var tallies = quarters.map {
      QuarterTally(
        byQuarter[$0] ?? [], firstContacts: firstContacts[$0] ?? 0, surveys: surveys[$0])
    }
    let trends = QuarterMeasure.allCases.map { measure in
      Trend(measure, tallies.map { $0.figure(measure) })
    }
    let recurrences = Self.recurrences(
      byQuarter[quarter] ?? [], before: quarters.dropLast().flatMap { byQuarter[$0] ?? [] },
      in: &tallies[Self.reach])
    let isForBoard = audience == .board
    self.init(
      quarter: quarter, audience: audience, isRunning: now < quarter.end(in: zone), readAt: now,
      parts: tallies[Self.reach].parts().filter { isForBoard || $0.subject != .areas },
      quarters: quarters, trends: trends, recurrences: isForBoard ? recurrences : [],
      board: isForBoard ? board : [])
  }

  /// Five and more of one cause in one area, over the mean of the four quarters before (CC-35).
  private static func recurrences(
    _ rows: [ReportedFeedback], before: [ReportedFeedback], in tally: inout QuarterTally
  ) -> [Recurrence] {
    struct Pattern: Hashable {
      var area: String
      var cause: String
    }
    func counts(_ rows: [ReportedFeedback]) -> [Pattern: Int] {
      var counts: [Pattern: Int] = [:]
      for row in rows where row.kind != .compliment {
        guard let cause = row.cause else { continue }
        counts[Pattern(area: row.areaName, cause: cause), default: 0] += 1
      }
      return counts
    }
    let earlier = counts(before)
    return counts(rows)
      .filter { pattern, count in
        count >= ReportFigure.smallest && count * reach > earlier[pattern] ?? 0
      }
      .sorted { ($1.value, $0.key.area, $0.key.cause) < ($0.value, $1.key.area, $1.key.cause) }
      .map { tally.recurrence(area: $0.key.area, cause: $0.key.cause, count: $0.value) }
  }
}
