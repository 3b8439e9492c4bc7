/// An intake as plain sentences that can be read to the caller before it is completed.
///
/// Each answer that a sentence can hold is in one; what was not asked or declined is said only where
/// somebody would miss it.
public struct IntakeReview: Sendable {
  public let sentences: [String]
  /// For the agent, and not to be read out: what was kept as typed and wants a second look.
  public let lookAgain: [String]

  public init(
    _ answers: Answers, staffName: (String) -> String, now: Instant, zone: Zone
  ) {
    let kept = IntakeForm.form.kept(answers)
    var lines = [Self.safety(kept)]
    lines += [Self.happening(kept)].compactMap { $0 }
    lines += Self.consent(kept, now: now, zone: zone)
    lines += Self.person(kept, zone: zone)
    let score = TriageScore(kept)
    lines.append("Not to be read out. Score \(score.value): \(score.words).")
    lines += Self.needs(kept) + Self.help(kept)
    lines += Self.followUp(kept, staffName, now, zone)
    sentences = lines
    lookAgain = IntakeRules.warnings(answers, now: now, zone: zone).map { warning in
      let label = IntakeForm.form.field(warning.field)?.label ?? warning.field.rawValue
      return "\(label): \(warning.words)"
    }
  }

  /// The heading over `lookAgain`.
  public static let lookAgainTitle = "Look again at:"

  /// Ends as a sentence does, whatever was typed.
  static func ended(_ words: String) -> String {
    guard let last = words.last else { return words }
    return ".!?…".contains(last) ? words : words + "."
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

  private static func happening(_ a: Answers) -> String? {
    a.text(IntakeForm.happening).map { ended("In your words: \($0)") }
  }
}

// MARK: - What comes next

extension IntakeReview {
  private static func needs(_ a: Answers) -> [String] {
    var lines: [String] = []
    if let group = a.text(IntakeForm.group), group != "other" {
      lines.append("You spoke to us as: \(IntakeForm.label(IntakeForm.group, group).lowercased()).")
    }
    var needs = a.chosen(IntakeForm.needs).map {
      IntakeForm.label(IntakeForm.needs, $0).lowercased()
    }
    if let other = a.text(IntakeForm.otherNeeds) { needs.append(other) }
    if !needs.isEmpty {
      lines.append(ended("What would help: \(needs.joined(separator: ", "))"))
    }
    if let support = a.text(IntakeForm.support) { lines.append(ended("We agreed: \(support)")) }
    return lines
  }

  private static func help(_ a: Answers) -> [String] {
    var lines: [String] = []
    if let id = a.text(IntakeForm.intervention) {
      let partner = a.text(IntakeForm.partner).map { ", with \($0)" } ?? ""
      let code = a.text(IntakeForm.referralCode).map { ", reference \($0)" } ?? ""
      let label = IntakeForm.label(IntakeForm.intervention, id).lowercased()
      lines.append(ended("Now: \(label)\(partner)\(code)"))
    }
    switch a.text(IntakeForm.accepted) {
    case "yes": lines.append("This is what you would like.")
    case "no": lines.append("You would like another way, and that is fine.")
    case "undecided": lines.append("You are still deciding, and there is time.")
    default: break
    }
    if a.isYes(IntakeForm.limits) { lines.append("I told you what we can do and what not.") }
    if let place = a.text(IntakeForm.elsewhere) {
      let why = a.text(IntakeForm.elsewhereWhy).map { ", because: \($0)" } ?? ""
      lines.append(ended("You can also turn to \(place)\(why)"))
    }
    let told = a.chosen(IntakeForm.told).map {
      IntakeForm.label(IntakeForm.told, $0).lowercased()
    }
    if !told.isEmpty { lines.append("Other help that there is: \(SentenceList.words(told)).") }
    return lines
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
      lines.append(ended("\(staffName(owner)) will do this next: \(action)\(due)"))
    }
    if a.text(IntakeForm.method) == "none" {
      lines.append("You asked us not to contact you.")
    } else if a.text(IntakeForm.method) != nil || a.text(IntakeForm.followUp) != nil {
      let when = moment(IntakeForm.followUp).map { ", \($0)" } ?? ""
      lines.append("We ask again whether your needs were met\(when)\(means(a)).")
    }
    if let summary = a.text(IntakeForm.summary) {
      lines.append(ended("For whoever helps you next I noted: \(summary)"))
    }
    return lines
  }

  private static func means(_ a: Answers) -> String {
    guard let method = a.text(IntakeForm.method) else { return "" }
    let words = IntakeForm.label(IntakeForm.method, method).lowercased()
    return method == "inPerson" ? ", \(words)" : ", by \(words)"
  }
}
