/// A contact form as sentences that can be read to the customer.
public struct FeedbackReview {
  private let answers: Answers
  private let areas: [ServiceArea]
  private let now: Instant
  private let zone: Zone

  /// - Parameter areas: the service areas, for their names.
  public init(_ answers: Answers, areas: [ServiceArea], now: Instant, zone: Zone) {
    self.answers = answers
    self.areas = areas
    self.now = now
    self.zone = zone
  }

  /// Every answer that the form shows, in its order; the guide's proposal after the details.
  public var sentences: [String] {
    var lines = [head, source, advocate].filter { !$0.isEmpty }
    let told: Set<FieldID> = [
      FeedbackForm.kind, FeedbackForm.area, FeedbackForm.firstName, FeedbackForm.surname,
      FeedbackForm.via, FeedbackForm.from, FeedbackForm.made, FeedbackForm.completion,
      FeedbackForm.behalf, FeedbackForm.relation, FeedbackForm.advocateReach,
      FeedbackForm.customerKnows,
    ]
    let form = FeedbackForm.form
    for step in form.steps.indices {
      for field in form.visibleFields(step: step, answers) where !told.contains(field.id) {
        if let words = words(field) { lines.append("\(field.label): \(words)") }
      }
      if step == 1, let words = Classification.of(answers)?.words { lines.append(words) }
    }
    return lines
  }

  /// `Complaint about Central Service, from June Example.`
  private var head: String {
    let kind = words(FeedbackForm.kind) ?? "Contact"
    let area = words(FeedbackForm.area).map { " about \($0)" } ?? ""
    return "\(kind)\(area)\(name.isEmpty ? "" : ", from \(name)")."
  }

  private var name: String {
    let names = [FeedbackForm.firstName, FeedbackForm.surname].compactMap(answers.text)
    guard names.isEmpty else { return names.joined(separator: " ") }
    let none = [FeedbackForm.firstName, FeedbackForm.surname].compactMap { answers[$0] }
    return none.first.map { "somebody (name \($0.words))" } ?? ""
  }

  /// `Received via letter, from a family member. Made 2 Nov 2026. Completed with the customer.`
  private var source: String {
    var parts: [String] = []
    let via = words(FeedbackForm.via).map { "via \($0)" }
    let from = words(FeedbackForm.from).map { "from: \($0)" }
    let received = [via, from].compactMap { $0 }.joined(separator: ", ")
    if !received.isEmpty { parts.append("Received \(received).") }
    if let made = words(FeedbackForm.made) { parts.append("Made \(made).") }
    if let how = words(FeedbackForm.completion) { parts.append("Completed: \(how).") }
    return parts.joined(separator: " ")
  }

  private var advocate: String {
    let fields = [
      FeedbackForm.behalf, FeedbackForm.relation, FeedbackForm.advocateReach,
      FeedbackForm.customerKnows,
    ]
    let shown = FeedbackForm.form.visibleFields(page: 1, answers).map(\.id)
    let parts = fields.filter(shown.contains).compactMap { id -> String? in
      guard let text = words(id) else { return nil }
      switch id {
      case FeedbackForm.behalf: return "Spoken for by \(text)."
      case FeedbackForm.relation: return "Relation: \(text)."
      case FeedbackForm.advocateReach: return "To be reached: \(text)."
      default: return "The customer: \(text)."
      }
    }
    return parts.joined(separator: " ")
  }

  private func words(_ id: FieldID) -> String? { FeedbackForm.form.field(id).flatMap(words) }

  private func words(_ field: Field) -> String? {
    guard let answer = answers[field.id], answers.isAnswered(field.id) else { return nil }
    guard let text = answers.text(field.id) else { return answer.words }
    switch field.kind {
    case .choice(.fixed(let options)): return options.first { $0.id == text }?.label ?? text
    case .choice(.serviceAreas): return areas.first { "\($0.id.rawValue)" == text }?.name ?? text
    case .several(let options): return chosen(options, answers.chosen(field.id))
    case .yesNo: return text == "yes" ? "Yes" : text == "no" ? "No" : text
    case .time(let direction): return day(field.id, direction) ?? text
    case .tick:
      return FieldHint.words(field, answers, now: now, zone: zone) ?? "done"
    default: return text
    }
  }

  /// `today` is said as the day that it was: a file is read weeks later.
  private func day(_ id: FieldID, _ direction: TimeEntry.Direction) -> String? {
    guard let at = answers.instant(id, direction, zone: zone) else { return nil }
    let day = TimeWords.date(zone.wallTime(at: at).date)
    let hasTime = answers.text(id)?.contains(":") ?? false
    return hasTime ? "\(TimeWords.minute(at, in: zone)) \(day)" : day
  }

  private func chosen(_ options: [Option], _ ids: [String]) -> String {
    let isNumbered = options.allSatisfy { Int($0.id) != nil }
    return options.filter { ids.contains($0.id) }
      .map { isNumbered ? "\($0.id) \($0.label)" : $0.label }
      .joined(separator: "; ")
  }
}
