/// What an entry of the referral directory must be, and when it is too old to trust (IN-18).
public enum ReferralRules {
  /// Calendar months for which a verified entry counts as right.
  public static let freshMonths = 6
  /// Of one line, in characters.
  public static let longestLine = 200
  /// Of the notes, in characters.
  public static let longestNotes = 2_000

  /// `last verified 7 months ago: ring first`; nil up to the same day of the sixth month after.
  public static func staleWords(lastVerified: LocalDate?, today: LocalDate) -> String? {
    guard let lastVerified else { return "never verified: ring first" }
    guard today > lastVerified.adding(months: freshMonths) else { return nil }
    let months = today.months(since: lastVerified)
    return months == freshMonths
      ? "last verified over \(freshMonths) months ago: ring first"
      : "last verified \(months) months ago: ring first"
  }

  /// What a service may help with, in the intake's order.
  public static let needs = IntakeForm.needOptions

  /// One of the needs as somebody types it: `legal`, `Legal advice`.
  public static func need(typed: String) -> String? {
    let plain = typed.trimmed.lowercased()
    return needs.first { $0.id == plain || $0.label.lowercased() == plain }?.id
  }

  /// What is wrong with an entry, each under its column's name; empty where nothing is.
  public static func problems(_ service: ReferralService, today: LocalDate) -> [FormProblem] {
    var problems: [FormProblem] = []
    if service.name.trimmed.isEmpty { problems.append(FormProblem("name", "A name is needed.")) }
    let known = Set(needs.map(\.id))
    if service.needs.isEmpty || !known.isSuperset(of: service.needs) {
      problems.append(FormProblem("help", "Say what it helps with: \(needNames)."))
    }
    if let date = service.lastVerified, let words = problem(verified: date, today: today) {
      problems.append(FormProblem("verified", words))
    }
    for (column, text) in texts(service) {
      let longest = column == "notes" ? longestNotes : longestLine
      guard text.count > longest else { continue }
      problems.append(
        FormProblem(column, "\(text.count) characters are too many. Keep to \(longest)."))
    }
    return problems
  }

  /// Why nobody can have verified an entry on this day; nil where somebody can.
  public static func problem(verified date: LocalDate, today: LocalDate) -> String? {
    date > today ? "\(TimeWords.isoDay(date)) is still to come." : nil
  }

  /// `shelter, food, medical, ...`
  public static var needNames: String { needs.map(\.id).joined(separator: ", ") }

  private static func texts(_ service: ReferralService) -> [(FieldID, String)] {
    [
      ("name", service.name), ("area", service.area), ("address", service.address),
      ("phone", service.phone), ("web", service.web), ("hours", service.hours),
      ("eligibility", service.eligibility),
      ("languages", service.languages.joined(separator: "; ")), ("notes", service.notes),
    ]
  }
}
