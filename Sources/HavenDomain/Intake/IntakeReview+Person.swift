/// The sentences on consent, on who somebody is, and on how to reach them.
extension IntakeReview {
  static func consent(_ a: Answers, now: Instant, zone: Zone) -> [String] {
    let consent = Consent(a, zone: zone)
    let at = consent.at.map { " at \(TimeWords.minute($0, in: zone))" } ?? ""
    let basis =
      switch consent.basis {
      case .verbal: "You agreed by word of mouth\(at) that I note your details."
      case .written: "You agreed in writing\(at) that I note your details."
      case .lifeAtRisk: "I note your details without consent, because a life is at risk."
      case .anonymous: "You stay anonymous: no name and no number are kept."
      case nil: withoutConsent(a)
      }
    guard consent.basis != nil else { return [basis] }
    if let end = consent.withdrawnAt {
      let when = TimeWords.moment(end, now: now, in: zone)
      return [
        basis,
        "You took that back at \(when): nothing is shared or added from then on, "
          + "and what was noted stays sealed.",
      ]
    }
    return [basis] + sharing(consent, a, now: now, zone: zone)
  }

  private static func withoutConsent(_ a: Answers) -> String {
    a[IntakeForm.consent] == .declined
      ? "You would rather not say whether I may note your details."
      : "I have not asked yet whether I may note your details."
  }

  private static func sharing(
    _ consent: Consent, _ a: Answers, now: Instant, zone: Zone
  ) -> [String] {
    if a.isNo(IntakeForm.share) { return ["We share them with nobody; help stays the same."] }
    guard consent.shares else { return [] }
    let labels = consent.sharesWith.map {
      IntakeForm.label(IntakeForm.shareWith, $0).lowercased()
    }
    let whom = labels.isEmpty ? "those who help here" : SentenceList.words(labels)
    let end =
      consent.sharesUntil.map { " until \(TimeWords.moment($0, now: now, in: zone))" } ?? ""
    return ["We may share them with \(whom)\(end). Help does not depend on it."]
  }

  // MARK: - Person

  static func person(_ a: Answers, zone: Zone) -> [String] {
    [identity(a, zone: zone), language(a), reaching(a), household(a)].compactMap { $0 }
  }

  private static func identity(_ a: Answers, zone: Zone) -> String? {
    var parts: [String] = []
    if let name = a.text(IntakeForm.name) { parts.append("your name is \(name)") }
    if let alias = a.text(IntakeForm.alias) { parts.append("also known as \(alias)") }
    if let place = a.text(IntakeForm.location) { parts.append("you are at \(place)") }
    if let number = a.text(IntakeForm.callback) { parts.append("your number is \(number)") }
    if let age = age(a, zone: zone) { parts.append(age) }
    guard !parts.isEmpty else { return nil }
    return ended(capitalised(parts.joined(separator: ", ")))
  }

  private static func age(_ a: Answers, zone: Zone) -> String? {
    guard let entry = FieldHint.birth(IntakeForm.birth, a, zone: zone), entry.warning == nil else {
      return a.text(IntakeForm.birth).map { "age or day of birth: \($0)" }
    }
    guard case .date(let date) = entry.reading else {
      return entry.years.map { "you are \($0 == 0 ? "under a year" : "\($0)")" }
    }
    return "you were born on \(TimeWords.date(date))"
  }

  private static func language(_ a: Answers) -> String? {
    var parts: [String] = []
    if let id = a.text(IntakeForm.language) {
      let other = id == "other" ? a.text(IntakeForm.otherLanguage) : nil
      parts.append(
        "\(other ?? IntakeForm.label(IntakeForm.language, id)) is easiest for you")
    }
    switch a.text(IntakeForm.interpreter) {
    case "no": parts.append("you need no interpreter")
    case "wanted": parts.append("you would like an interpreter")
    case "arranged": parts.append("an interpreter is arranged")
    case "here": parts.append("an interpreter is with us now")
    default: break
    }
    return parts.isEmpty ? nil : ended(capitalised(parts.joined(separator: ", ")))
  }

  private static func reaching(_ a: Answers) -> String? {
    let safe = SafeContact(a)
    if safe.isComplete {
      let other = a.text(IntakeForm.safeNumber).map { " A safer number: \($0)." } ?? ""
      return safe.words.map { "\(ended("Safe to reach you: \($0)"))\(other)" }
    }
    if let words = safe.words {
      return "\(ended("Safe to reach you: \(words)")) There is more to ask before we call back."
    }
    guard a.hasText(IntakeForm.callback) else { return nil }
    return "We have not spoken about when it is safe to call, and do not call back before."
  }

  private static func household(_ a: Answers) -> String? {
    var parts: [String] = []
    if let adults = a.text(IntakeForm.adults) {
      parts.append(adults == "1" ? "1 adult" : "\(adults) adults")
    }
    if let typed = a.text(IntakeForm.childrenAges) {
      let list = AgeList(typed)
      let isRead = list.unread.isEmpty && !list.ages.isEmpty
      let ages = SentenceList.words(list.ages.map { $0 == 0 ? "under one" : "\($0)" })
      let child = list.ages.count == 1 ? "a child of \(ages)" : "children of \(ages)"
      parts.append(isRead ? child : list.hint == nil ? "children: \(typed)" : "no children")
    }
    if let others = a.text(IntakeForm.others) { parts.append("and to think of: \(others)") }
    return parts.isEmpty ? nil : ended("Your household: \(parts.joined(separator: ", "))")
  }

  private static func capitalised(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
