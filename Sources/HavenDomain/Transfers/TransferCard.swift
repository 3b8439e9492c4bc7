/// What whoever receives a contact may be told, line by line, as consent allows (CH-06, PR-20).
public struct TransferCard: Codable, Hashable, Sendable {
  /// What a line tells. The raw value is kept in records: never rename one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case safety, score, needs, tried, safeContact, name, place, number, channel, limits

    public var words: String {
      switch self {
      case .safety: "Safety"
      case .score: "Score"
      case .needs: "Needs"
      case .tried: "Tried so far"
      case .safeContact: "Safe to contact"
      case .name: "Name"
      case .place: "Place"
      case .number: "Our number"
      case .channel: "Reached us by"
      case .limits: "Consent"
      }
    }
  }

  public struct Line: Codable, Hashable, Sendable {
    public var kind: Kind
    public var text: String
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
    /// `Score: 5, elevated`
    public var words: String { "\(kind.words): \(text)" }
  }

  public var lines: [Line]
  public init(lines: [Line]) { self.lines = lines }

  public subscript(_ kind: Kind) -> Line? { lines.first { $0.kind == kind } }

  /// What matters most, for who has no time to choose: our number, how they reached us and what
  /// consent allows are always there, so that there are three of every contact.
  public var suggestedFacts: [Kind] {
    Array(Kind.allCases.filter { self[$0] != nil }.prefix(TransferCourse.facts))
  }

  /// The card as consent has it at this moment.
  ///
  /// - Parameters:
  ///   - kept: the answers of the intake that the record may keep (`Form.kept`).
  ///   - lowering: what two people agreed about the score.
  public init(
    of number: RecordNumber, _ channel: Channel, _ kept: Answers, lowering: ScoreLowering? = nil,
    dispatches: [String], for partner: SharingPartner, at now: Instant, zone: Zone
  ) {
    let consent = SharingConsent(kept, zone: zone)
    func may(_ item: SharedItem) -> Bool {
      SharingRules.whyNot(item, with: partner, consent, at: now) == nil
    }
    var lines: [Line] = []
    func add(_ kind: Kind, _ text: String?) {
      if let text { lines.append(Line(kind, text)) }
    }
    if may(.needs) {
      add(.safety, Self.safety(kept))
      let score = TriageScore(kept, lowering: lowering)
      let isScored =
        score.raisedTo != nil || Indicator.allCases.contains { kept.isAnswered($0.field) }
      add(.score, isScored ? "\(score.value), \(score.band.words)" : nil)
      let needs = kept.chosen(IntakeForm.needs).map { IntakeForm.label(IntakeForm.needs, $0) }
      add(.needs, needs.isEmpty ? nil : needs.joined(separator: ", "))
      let tried = [kept.text(IntakeForm.support)].compactMap(\.self) + dispatches
      add(.tried, tried.isEmpty ? nil : tried.joined(separator: "; "))
    }
    if may(.number) {
      let parts = [
        partner == .colleague ? nil : SharedItem.number.text(in: kept), SafeContact(kept).words,
      ].compactMap(\.self)
      add(.safeContact, parts.isEmpty ? nil : parts.joined(separator: ", "))
    }
    if may(.name) { add(.name, kept.text(IntakeForm.name)) }
    if partner != .colleague, may(.place) { add(.place, kept.text(IntakeForm.location)) }
    add(.number, number.description)
    add(.channel, channel.words)
    let why = SharingRules.whyNot(.name, with: partner, consent, at: now)
    add(.limits, why.map { "\($0) They tell what they wish themselves." } ?? "they agreed to share")
    self.lines = lines
  }

  private static func safety(_ answers: Answers) -> String? {
    var notes = IntakeRules.flags(answers).filter { $0 != .unsafeNow }.map(\.words)
    if answers.isYes(IntakeForm.danger) { notes.insert("danger in the next hours", at: 0) }
    if answers.isNo(IntakeForm.safeNow) { notes.insert("not safe now", at: 0) }
    if answers.isYes(IntakeForm.safeNow) { notes.insert("safe now", at: 0) }
    return notes.isEmpty ? nil : notes.joined(separator: ", ")
  }
}
