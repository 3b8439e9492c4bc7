/// What may be told of somebody, each by itself.
public enum SharedItem: String, CaseIterable, Codable, Sendable {
  case name, number, place, needs

  /// Fits after "Told: …".
  public var words: String {
    switch self {
    case .name: "name"
    case .number: "number"
    case .place: "place"
    case .needs: "needs"
    }
  }

  /// What it tells, as the answers have it; nil where there is nothing to tell.
  public func text(in answers: Answers) -> String? {
    switch self {
    case .name: return answers.text(IntakeForm.name)
    // What they named as safe; and none at all that we may not dial ourselves (IN-10).
    case .number: return CallBack(answers).showsNumber ? SafeContact(answers).number : nil
    case .place: return answers.text(IntakeForm.location)
    case .needs:
      let needs = answers.chosen(IntakeForm.needs).map { IntakeForm.label(IntakeForm.needs, $0) }
      let all = needs + [answers.text(IntakeForm.support)].compactMap(\.self)
      return all.isEmpty ? nil : all.joined(separator: ", ")
    }
  }
}

/// Who would be told.
public enum SharingPartner: Hashable, Sendable {
  /// A service of the directory, or a team outside the house.
  case service(ReferralService)
  /// Police, ambulance, fire: who is sent where a life is at risk.
  case emergency
  /// Somebody of this house, who is bound by the same consent to record.
  case colleague
}

/// What somebody has agreed to, read from their intake as it stands now.
public struct SharingConsent: Hashable, Sendable {
  /// Yes to “May we share this with those who can help?”.
  public var mayShare: Bool
  /// They said No; without it nobody has asked them yet.
  public var isRefused: Bool
  /// Options of “Share with whom”, where they chose some; else all that help.
  public var partners: [String]
  /// It ends in this moment; nil where it has no end.
  public var until: Instant?
  /// An end was written that nobody can read: it counts as over.
  public var hasUnreadEnd: Bool
  public var isWithdrawn: Bool
  /// Recorded without consent, because a life is at risk.
  public var isLifeAtRisk: Bool

  /// The questions that it is read from.
  public static let fields: [FieldID] = [
    IntakeForm.consent, IntakeForm.share, IntakeForm.shareWith, IntakeForm.shareUntil,
    IntakeForm.withdrawn,
  ]

  public init(_ answers: Answers, zone: Zone) {
    mayShare = answers.isYes(IntakeForm.share)
    isRefused = answers.isNo(IntakeForm.share) || answers[IntakeForm.share] == .declined
    partners = answers.chosen(IntakeForm.shareWith)
    until = answers.instant(IntakeForm.shareUntil, .future, zone: zone)
    hasUnreadEnd = answers.text(IntakeForm.shareUntil) != nil && until == nil
    isWithdrawn = answers.isYes(IntakeForm.withdrawn)
    isLifeAtRisk = answers.text(IntakeForm.consent) == "lifeAtRisk"
  }
}

/// What may be told, and to whom (PR-11, PR-20): nothing without a Yes, nothing after its end or its
/// withdrawal, and only to the partners that were named, where any were. Where a life is at risk
/// the emergency services are told, and nobody else. Help never depends on any of it.
public enum SharingRules {
  /// Nil when it may be told; else why not, in words.
  public static func whyNot(
    _ item: SharedItem, with partner: SharingPartner, _ consent: SharingConsent, at now: Instant
  ) -> String? {
    if partner == .emergency, consent.isLifeAtRisk { return nil }
    // Inside the house the work itself goes over with the contact; the name waits for a Yes.
    if partner == .colleague, item != .name { return nil }
    if consent.isWithdrawn { return "They took their consent to share back." }
    guard consent.mayShare else {
      return consent.isLifeAtRisk
        ? "A life is at risk: the emergency services are told, and nobody else."
        : consent.isRefused
          ? "They would rather not share." : "Nobody has asked them yet whether we may share."
    }
    if consent.hasUnreadEnd { return "The end of their consent cannot be read: ask them." }
    if let until = consent.until, now >= until { return "Their consent to share has ended." }
    guard case .service(let service) = partner, !consent.partners.isEmpty else { return nil }
    return consent.partners.contains { names(service, $0) }
      ? nil : "They chose with whom to share, and \(service.name) is not among them."
  }

  /// What may be told of all that the answers hold.
  public static func allowed(
    with partner: SharingPartner, _ answers: Answers, at now: Instant, zone: Zone
  ) -> [SharedItem] {
    let consent = SharingConsent(answers, zone: zone)
    let kept = IntakeForm.form.kept(answers)
    return SharedItem.allCases.filter {
      $0.text(in: kept) != nil && whyNot($0, with: partner, consent, at: now) == nil
    }
  }

  /// All partner services, or those of the kind that was chosen.
  private static func names(_ service: ReferralService, _ chosen: String) -> Bool {
    switch chosen {
    case "partners": true
    case "health": service.needs.contains("medical")
    case "housing": service.needs.contains("shelter")
    default: false
    }
  }
}

extension Form {
  /// The answers that a record may keep, and with them those that consent is read from, whether the
  /// form shows them at the moment or not.
  public func keptForSharing(_ answers: Answers) -> Answers {
    var kept = self.kept(answers)
    for field in SharingConsent.fields where kept[field] == nil {
      guard let at = answers.changedAt[field] else { continue }
      kept.set(field, to: answers[field], at: at)
    }
    return kept
  }
}
