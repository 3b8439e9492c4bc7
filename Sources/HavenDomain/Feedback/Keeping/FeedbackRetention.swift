/// How long a closed file of the register is kept: “electronic files will be retained for up to 5
/// years”, and those over it are destroyed confidentially (PR-05, C7, S3 Appendix 2).
public struct FeedbackRetention: Hashable, Codable, Sendable {
  /// The most that the procedure allows; a policy may say fewer.
  public static let mostYears = 5
  /// The policy's line.
  static let figure = "keep-years"

  /// The day of the closing that stands, in the house's zone.
  public var closedOn: LocalDate
  /// 1 to `mostYears`.
  public var years: Int

  public init(closedOn: LocalDate, years: Int) {
    self.closedOn = closedOn
    self.years = years
  }

  /// The last day on which it is kept. What was closed on 29 February is kept to the 28th where the
  /// year has no such day: never over the limit.
  public var keepUntil: LocalDate { closedOn.adding(months: years * 12) }

  /// Past its keeping, from the day after the last one on.
  public func isOver(on today: LocalDate) -> Bool { today > keepUntil }

  /// The latest day of closing that is past its keeping today.
  public static func lastClosing(pastOn today: LocalDate, years: Int) -> LocalDate {
    var day = today.adding(months: -12 * years)
    while !FeedbackRetention(closedOn: day, years: years).isOver(on: today) { day = day + -1 }
    return day
  }

  /// `closed Thu 1 Jan 2026, kept 5 years: until Wed 1 Jan 2031`
  public var words: String {
    let length = years == 1 ? "1 year" : "\(years) years"
    return "closed \(TimeWords.date(closedOn)), kept \(length): until \(TimeWords.date(keepUntil))"
  }

  /// `the five-year rule`
  public static func ruleWords(years: Int) -> String {
    let names = ["one", "two", "three", "four", "five"]
    let name = names.indices.contains(years - 1) ? names[years - 1] : "\(years)"
    return "the \(name)-year rule"
  }
}

extension Policy {
  /// Years for which a closed file of the register is kept (PR-05, C7).
  public var keepYears: Int {
    let said = range(FeedbackRetention.figure)?.lowerBound ?? FeedbackRetention.mostYears
    return min(max(1, said), FeedbackRetention.mostYears)
  }
}
