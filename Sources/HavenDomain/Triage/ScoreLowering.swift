/// A score lower than the answers say: asked for by who works on the contact, in force once a second
/// person has agreed (TR-08).
public struct ScoreLowering: Codable, Hashable, Sendable {
  public var to: Int
  public var askedBy: StaffID
  /// As lists show people: `R. Osei`.
  public var askedByName: String
  public var askedAt: Instant
  /// Nil while it waits for the second person.
  public var agreedByName: String?
  /// Agreed by a second person.
  public var isInForce: Bool

  public init(
    to: Int, askedBy: StaffID, askedByName: String, askedAt: Instant, agreedByName: String? = nil
  ) {
    self.to = to
    self.askedBy = askedBy
    self.askedByName = askedByName
    self.askedAt = askedAt
    self.agreedByName = agreedByName
    isInForce = agreedByName != nil
  }
}

/// One change of a contact's score, or a word about one: who, when, why. Never changed afterwards.
public struct ScoreChange: Codable, Hashable, Sendable {
  /// What changed it. The raw value is kept in records: never rename one.
  public enum How: String, CaseIterable, Codable, Sendable {
    case answers
    case raised
    case asked
    case lowered
    case refused
    case lapsed

    public var words: String {
      switch self {
      case .answers: "by the answers"
      case .raised: "raised"
      case .asked: "lowering asked for"
      case .lowered: "lowered by two people"
      case .refused: "lowering refused"
      case .lapsed: "lowering lapsed: an answer got graver"
      }
    }
  }

  public var how: How
  /// Nil where there was no score.
  public var from: Int?
  public var to: Int
  public var at: Instant
  public var staffName: String?
  /// In somebody's words; sealed in the record.
  public var reason: String?

  public init(
    how: How, from: Int?, to: Int, at: Instant, staffName: String?, reason: String? = nil
  ) {
    self.how = how
    self.from = from
    self.to = to
    self.at = at
    self.staffName = staffName
    self.reason = reason
  }

  /// `6 to 4, lowered by two people`
  public var words: String {
    let step = from.map { $0 == to ? "\(to)" : "\($0) to \(to)" } ?? "\(to)"
    return "\(step), \(how.words)"
  }
}

/// The score of one contact: its sum, what was asked and agreed, and every change, oldest first.
public struct ScoreSheet: Codable, Hashable, Sendable {
  public var contact: ContactID
  public var number: RecordNumber
  public var score: TriageScore
  /// “Are you safe right now?” was answered with No.
  public var isUnsafe: Bool
  public var lowering: ScoreLowering?
  /// Why it was asked for.
  public var reason: String?
  public var history: [ScoreChange]
  public var readAt: Instant

  public init(
    contact: ContactID, number: RecordNumber, score: TriageScore, isUnsafe: Bool,
    lowering: ScoreLowering?, reason: String?, history: [ScoreChange], readAt: Instant
  ) {
    self.contact = contact
    self.number = number
    self.score = score
    self.isUnsafe = isUnsafe
    self.lowering = lowering
    self.reason = reason
    self.history = history
    self.readAt = readAt
  }
}

/// When a score may be lower than its answers, and when that ends (TR-08).
public enum ScoreRules {
  /// Why it cannot be asked for; nil when it can.
  public static func whyNotAsk(_ score: TriageScore, isUnsafe: Bool, to: Int) -> String? {
    if isUnsafe { return "They are not safe now. A score is not lowered until they are." }
    if score.value == 0 { return "The score is 0 already." }
    guard (0..<score.value).contains(to) else {
      return "The score is \(score.value). Lower it to 0 up to \(score.value - 1)."
    }
    return nil
  }

  /// Why this person cannot settle it; nil when they can.
  public static func whyNotSettle(
    _ lowering: ScoreLowering?, isUnsafe: Bool, agrees: Bool, by staff: StaffID
  ) -> String? {
    guard let lowering, !lowering.isInForce else { return "Nobody waits for a second look here." }
    if lowering.askedBy == staff {
      return "You asked for it yourself. It takes a second person, in whatever role."
    }
    return agrees && isUnsafe
      ? "They are not safe now. A score is not lowered until they are." : nil
  }

  /// An answer got graver, so that what two people agreed holds no more.
  public static func isGraver(_ after: Answers, than before: Answers) -> Bool {
    let signs = Indicator.allCases.map(\.field) + [IntakeForm.danger, IntakeForm.medical]
    if signs.contains(where: { after.isYes($0) && !before.isYes($0) }) { return true }
    if after.isNo(IntakeForm.safeNow), !before.isNo(IntakeForm.safeNow) { return true }
    if before.isYes(IntakeForm.safeNow), !after.isYes(IntakeForm.safeNow) { return true }
    return (TriageScore(after).raisedTo ?? 0) > (TriageScore(before).raisedTo ?? 0)
  }
}
