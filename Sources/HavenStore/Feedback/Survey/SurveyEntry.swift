import HavenDomain

/// Answers as an urn holds them: `yes|quiteWell||neither|what they wrote`. Questions 6 and 7 are no
/// part of it.
enum SurveyEntry {
  private static let asked: [ComplaintSurvey.Question] = [
    .listened, .informed, .handling, .outcome,
  ]

  static func text(_ answers: SurveyAnswers) -> String {
    (asked.map { answers.picked($0) ?? "" } + [answers.improve.trimmed]).joined(separator: "|")
  }

  static func answers(_ text: String) throws -> SurveyAnswers {
    let parts = text.split(
      separator: "|", maxSplits: asked.count, omittingEmptySubsequences: false)
    guard parts.count == asked.count + 1 else { throw damage }
    var answers = SurveyAnswers(improve: String(parts[asked.count]))
    for (question, part) in zip(asked, parts) where !part.isEmpty {
      answers.pick(String(part), for: question)
      guard answers.picked(question) != nil else { throw damage }
    }
    return answers
  }

  // MARK: - The count of question 6

  private static let agreed = "6=yes"
  private static let declined = "6=no"

  /// Under which question 6 is counted; nil where it was left blank.
  static func mayContact(_ answers: SurveyAnswers) -> String? {
    answers.mayContact.map { $0 ? agreed : declined }
  }

  /// All that an urn holds.
  static func read(
    _ counts: [String: Int]
  ) throws -> (answers: [SurveyAnswers], agreed: Int, declined: Int) {
    var all: [SurveyAnswers] = []
    for (entry, count) in counts where entry != agreed && entry != declined {
      all += Array(repeating: try answers(entry), count: count)
    }
    return (all, counts[agreed] ?? 0, counts[declined] ?? 0)
  }

  // MARK: - The service

  static func text(_ answer: ServiceAnswer) -> String {
    [answer.satisfaction, answer.recommend].map { $0.map(String.init) ?? "" }.joined(separator: "|")
  }

  static func serviceAnswers(_ counts: [String: Int]) throws -> [ServiceAnswer] {
    try counts.flatMap { entry, count in
      let parts = entry.split(separator: "|", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2 else { throw damage }
      return Array(
        repeating: ServiceAnswer(satisfaction: parts[0], recommend: parts[1]), count: count)
    }
  }

  // MARK: - Wishes to be contacted

  static func text(_ contact: SurveyContact) -> String {
    let method = contact.method?.rawValue ?? ""
    return "\(contact.id.rawValue)|\(contact.day.day)|\(method)|\(contact.details)"
  }

  static func contact(_ text: String) throws -> SurveyContact {
    let parts = text.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let id = Int64(parts[0]), let day = Int(parts[1]) else { throw damage }
    return SurveyContact(
      id: SurveyContactID(rawValue: id), day: LocalDate(day: day),
      method: SurveyMethod(rawValue: String(parts[2])), details: String(parts[3]))
  }

  private static var damage: StoreError { .damaged(what: "an entry of the surveys") }
}
