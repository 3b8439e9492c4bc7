/// Which referral of a contact to a service.
public struct MadeReferralID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Our own code for one referral, to be told on the phone and noted by both sides: `RF-4821`
/// (IN-11). Random: it says nothing of who was referred.
public struct ReferralNumber: Hashable, Codable, Sendable, CustomStringConvertible {
  public var value: Int
  public init(_ value: Int) { self.value = value }

  /// Reads `RF-4821`, `rf4821` and `4821`.
  public init?(_ text: String) {
    var digits = Substring(text.trimmed.uppercased())
    if digits.hasPrefix("RF") {
      digits = digits.dropFirst(2)
      if digits.first == "-" { digits = digits.dropFirst() }
    }
    guard let value = Int(plain: digits, digits: 1...9), value > 0 else { return nil }
    self.init(value)
  }

  public var description: String { "RF-\(value)" }
}

/// What the service said. The raw value is kept in records: never rename one.
public enum ReferralAnswer: String, CaseIterable, Codable, Sendable {
  case accepted, refused, noAnswer

  public var words: String {
    switch self {
    case .accepted: "accepted"
    case .refused: "refused"
    case .noAnswer: "no answer"
    }
  }
}

/// Somebody was pointed to a service: when, by whom, what was told, and what came of it (IN-11,
/// IN-18).
public struct MadeReferral: Codable, Hashable, Sendable {
  /// After this it is shown as due: somebody should ring and ask.
  public static let answerTime = Duration.hours(24)

  public var id: MadeReferralID
  public var number: ReferralNumber
  public var contact: ContactID
  public var contactNumber: RecordNumber
  public var service: ReferralCode
  /// As the directory called it then.
  public var serviceName: String
  /// What was told of them, and no more.
  public var shared: [SharedItem]
  public var at: Instant
  public var staffName: String
  /// Nil while they have not said.
  public var answer: ReferralAnswer?
  /// Why they refused.
  public var reason: String
  public var answeredAt: Instant?

  public init(
    id: MadeReferralID, number: ReferralNumber, contact: ContactID, contactNumber: RecordNumber,
    service: ReferralCode, serviceName: String, shared: [SharedItem], at: Instant,
    staffName: String, answer: ReferralAnswer? = nil, reason: String = "",
    answeredAt: Instant? = nil
  ) {
    self.id = id
    self.number = number
    self.contact = contact
    self.contactNumber = contactNumber
    self.service = service
    self.serviceName = serviceName
    self.shared = shared
    self.at = at
    self.staffName = staffName
    self.answer = answer
    self.reason = reason
    self.answeredAt = answeredAt
  }

  public var due: Instant { at + Self.answerTime }

  /// Nobody answered for a day, or they said nothing when they were rung.
  public func isDue(at now: Instant) -> Bool {
    switch answer {
    case nil: now >= due
    case .noAnswer: true
    case .accepted, .refused: false
    }
  }

  /// `no answer yet, ask by 14:30 today`, `ring and ask: due since 14:30 today`, `refused: full`.
  public func words(now: Instant, in zone: Zone) -> String {
    switch answer {
    case nil:
      let moment = TimeWords.moment(due, now: now, in: zone)
      return now >= due ? "ring and ask: due since \(moment)" : "no answer yet, ask by \(moment)"
    case .refused: return reason.isEmpty ? "refused" : "refused: \(reason)"
    case .accepted: return "accepted"
    case .noAnswer: return "ring again: no answer"
    }
  }

  /// `nothing`, `name, needs`
  public var sharedWords: String {
    shared.isEmpty ? "nothing" : shared.map(\.words).joined(separator: ", ")
  }
}
