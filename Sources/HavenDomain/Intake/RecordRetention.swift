/// How long an intake's record is kept: seven years for adults, and to the 28th birthday of the
/// youngest juvenile in it where that is later (PR-01, PR-02, C8).
public struct RecordRetention: Hashable, Sendable {
  static let adultYears = 7
  static let juvenileUntilAge = 28
  /// In years; who is younger is a juvenile.
  static let adultAge = 18

  /// The last day on which it is kept.
  public let keepUntil: LocalDate
  /// A juvenile is why.
  public let isForJuvenile: Bool

  public init(_ answers: Answers, completedAt: Instant, zone: Zone) {
    let completed = zone.wallTime(at: completedAt).date
    let adult = completed.adding(months: Self.adultYears * 12)
    let juvenile = Self.birthdays(answers, zone: zone)
      .map { $0.adding(months: Self.juvenileUntilAge * 12) }.max()
    keepUntil = max(adult, juvenile ?? adult)
    isForJuvenile = juvenile.map { $0 > adult } ?? false
  }

  /// Of every juvenile in the record, as late as it can be: who is three today may have turned three
  /// today.
  private static func birthdays(_ answers: Answers, zone: Zone) -> [LocalDate] {
    var days: [LocalDate] = []
    func add(_ years: Int, on day: LocalDate) {
      if years < adultAge { days.append(day.adding(months: -12 * years)) }
    }
    if let at = answers.changedAt[IntakeForm.birth],
      let entry = FieldHint.birth(IntakeForm.birth, answers, zone: zone), let years = entry.years
    {
      if case .date(let birthday) = entry.reading {
        if years < adultAge { days.append(birthday) }
      } else {
        add(years, on: zone.wallTime(at: at).date)
      }
    }
    if let text = answers.text(IntakeForm.childrenAges),
      let at = answers.changedAt[IntakeForm.childrenAges]
    {
      for age in AgeList(text).ages { add(age, on: zone.wallTime(at: at).date) }
    }
    return days
  }

  /// `kept until Thu 2 Nov 2045: the 28th birthday of the youngest`
  public var words: String {
    let why =
      isForJuvenile
      ? "the youngest child is \(Self.juvenileUntilAge) by then" : "\(Self.adultYears) years"
    return "kept until \(TimeWords.date(keepUntil)): \(why)"
  }
}
