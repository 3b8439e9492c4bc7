/// An intake as plain sentences that can be read to the caller before it is completed.
public struct IntakeReview: Sendable {
  public var sentences: [String]

  public init(
    _ answers: Answers, staffName: (String) -> String, now: Instant, zone: Zone
  ) {
    let answers = IntakeForm.form.kept(answers)
    var lines: [String] = []
    lines.append(Self.safety(answers))
    lines.append(Self.consent(answers))
    if let words = Self.identity(answers) { lines.append(words) }
    lines.append("Score \(TriageScore(answers).value): \(TriageScore(answers).words).")
    if let words = Self.needs(answers) { lines.append(words) }
    if let words = Self.service(answers) { lines.append(words) }
    lines += Self.followUp(answers, staffName, now, zone)
    sentences = lines
  }

  private static func safety(_ a: Answers) -> String {
    var notes = IntakeRules.flags(a).filter { $0 != .unsafeNow }.map(\.words)
    if a.isYes(IntakeForm.danger) { notes.insert("danger in the next hours", at: 0) }
    return notes.isEmpty
      ? safeNow(a) : "\(safeNow(a)) I noted: \(notes.joined(separator: ", "))."
  }

  private static func safeNow(_ a: Answers) -> String {
    switch (a.text(IntakeForm.safeNow), a[IntakeForm.safeNow]) {
    case ("yes", _): "You told me that you are safe now."
    case ("no", _): "You told me that you are not safe now."
    case (_, .declined): "You would rather not say whether you are safe now."
    case (_, .unknown): "We do not know whether you are safe now."
    default: "We have not spoken about your safety yet."
    }
  }

  private static func consent(_ a: Answers) -> String {
    let share = a.isYes(IntakeForm.share) ? " and to share them with those who help" : ""
    return switch a.text(IntakeForm.consent) {
    case "verbal": "You agreed by word of mouth that I note your details\(share)."
    case "written": "You agreed in writing that I note your details\(share)."
    case "lifeAtRisk": "I note your details without consent, because a life is at risk."
    case "anonymous": "You stay anonymous: no name and no number are kept."
    default: withoutConsent(a)
    }
  }

  private static func withoutConsent(_ a: Answers) -> String {
    a[IntakeForm.consent] == .declined
      ? "You would rather not say whether I may note your details."
      : "I have not asked yet whether I may note your details."
  }

  private static func identity(_ a: Answers) -> String? {
    var parts: [String] = []
    if let name = a.text(IntakeForm.name) { parts.append("Your name is \(name)") }
    if let place = a.text(IntakeForm.location) { parts.append("you are at \(place)") }
    if let number = a.text(IntakeForm.callback) { parts.append("we can call \(number)") }
    if let safe = a.text(IntakeForm.safeContact) { parts.append("safe contact: \(safe)") }
    guard let first = parts.first else { return nil }
    let rest = parts.dropFirst().map { ", " + $0 }.joined()
    return first.prefix(1).uppercased() + first.dropFirst() + rest + "."
  }

  private static func needs(_ a: Answers) -> String? {
    let needs = a.chosen(IntakeForm.needs).map { IntakeForm.label(IntakeForm.needs, $0) }
    let support = a.text(IntakeForm.support)
    if needs.isEmpty && support == nil { return nil }
    let list =
      needs.isEmpty ? "" : "What would help: \(needs.joined(separator: ", ").lowercased())."
    return [list, support.map { "We agreed: \($0)." } ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private static func service(_ a: Answers) -> String? {
    guard let id = a.text(IntakeForm.intervention) else { return nil }
    let partner = a.text(IntakeForm.partner).map { ", with \($0)" } ?? ""
    let code = a.text(IntakeForm.referralCode).map { ", reference \($0)" } ?? ""
    return "Now: \(IntakeForm.label(IntakeForm.intervention, id).lowercased())\(partner)\(code)."
  }

  private static func followUp(
    _ a: Answers, _ staffName: (String) -> String, _ now: Instant, _ zone: Zone
  ) -> [String] {
    func moment(_ field: FieldID) -> String? {
      a.instant(field, .future, zone: zone).map { TimeWords.moment($0, now: now, in: zone) }
    }
    var lines: [String] = []
    if let owner = a.text(IntakeForm.owner), let action = a.text(IntakeForm.nextAction) {
      let due = moment(IntakeForm.nextDue).map { ", by \($0)" } ?? ""
      lines.append("\(staffName(owner)) will do this next: \(action)\(due).")
    }
    if a.text(IntakeForm.method) == "none" {
      lines.append("You asked us not to contact you.")
    } else if a.text(IntakeForm.method) != nil || a.text(IntakeForm.followUp) != nil {
      let when = moment(IntakeForm.followUp).map { ", \($0)" } ?? ""
      lines.append("We ask again whether your needs were met\(when)\(means(a)).")
    }
    return lines
  }

  private static func means(_ a: Answers) -> String {
    guard let method = a.text(IntakeForm.method) else { return "" }
    let words = IntakeForm.label(IntakeForm.method, method).lowercased()
    return method == "inPerson" ? ", \(words)" : ", by \(words)"
  }
}
