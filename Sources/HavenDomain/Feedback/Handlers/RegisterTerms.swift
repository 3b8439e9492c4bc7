/// What binds everybody who reads the register beyond what they logged themselves (PR-18; S3,
/// Monitoring). Signed once a year.
public enum RegisterTerms {
  public static let title = "Before you read the register"

  /// What is signed, in sentences.
  public static let text = [
    "What customers tell us here is confidential. You keep to our confidentiality policy, to the "
      + "General Data Protection Regulations (GDPR 2018) and to the Data Protection Act 2018.",
    "You read only what your work asks for, and pass it on to nobody who does not need it. Every "
      + "look is recorded with your name.",
    "You sign once a year.",
  ]

  /// How long a signature holds.
  public static let holds = Duration.days(365)

  /// The refusal, with what to do.
  public static let unsigned =
    "Sign first that confidentiality and data protection bind you (S3, Monitoring): "
    + "haven feedback sign, or open it in the console."
}

/// Whether somebody signed, and until when that holds.
public struct RegisterSignature: Codable, Hashable, Sendable {
  public var signedAt: Instant?
  public var until: Instant?
  public init(signedAt: Instant? = nil, until: Instant? = nil) {
    self.signedAt = signedAt
    self.until = until
  }

  public func holds(at now: Instant) -> Bool { until.map { now < $0 } ?? false }

  /// `Signed on Mon 2 Nov 2026; it holds until Tue 2 Nov 2027.`
  public func words(now: Instant, zone: Zone) -> String {
    guard let signedAt, let until else { return "You have not signed yet." }
    func day(_ instant: Instant) -> String { TimeWords.date(zone.wallTime(at: instant).date) }
    return holds(at: now)
      ? "Signed on \(day(signedAt)); it holds until \(day(until))."
      : "Signed on \(day(signedAt)); it held until \(day(until)). Sign again."
  }
}

/// Whether the person who asks has signed.
public struct ReadRegisterTerms: Request {
  public static let permission = Permission.readFeedback
  public static let action = AuditAction.termsRead
  public typealias Reply = RegisterSignature
  public init() {}
}

/// Signs for oneself; again renews it.
public struct SignRegisterTerms: Change {
  public static let permission = Permission.readFeedback
  public static let action = AuditAction.termsSigned
  public typealias Reply = RegisterSignature
  public var id: RequestID
  public init(id: RequestID) { self.id = id }
}
