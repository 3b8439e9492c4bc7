/// How a contact reached us (Q-15; S0 "Technology, Channels", S3 §4).
public enum Channel: String, CaseIterable, Codable, Sendable {
  case phone
  case text
  case chat
  case email
  case portal
  case inPerson
  case website
  case social
  case letter

  public var words: String {
    switch self {
    case .phone: "phone"
    case .text: "text"
    case .chat: "web chat"
    case .email: "email"
    case .portal: "portal"
    case .inPerson: "in person"
    case .website: "web form"
    case .social: "social"
    case .letter: "letter"
    }
  }

  /// Somebody is there, waiting this minute.
  public var isLive: Bool {
    switch self {
    case .phone, .text, .chat, .inPerson: true
    case .email, .portal, .website, .social, .letter: false
    }
  }

  /// As typed: `in-person`, `face to face`, `web chat`.
  public init?(typed: String) {
    let plain = typed.lowercased().filter { $0.isLetter }
    let others: [String: Channel] = [
      "webchat": .chat, "sms": .text, "facetoface": .inPerson, "clientportal": .portal,
      "ticket": .portal, "webform": .website, "websiteform": .website, "socialmedia": .social,
      "post": .letter, "call": .phone,
    ]
    guard
      let channel = Channel.allCases.first(where: { $0.rawValue.lowercased() == plain })
        ?? others[plain]
    else { return nil }
    self = channel
  }
}

/// Where a contact stands.
public enum ContactState: String, CaseIterable, Codable, Sendable {
  /// Nobody has it.
  case waiting
  /// An agent holds it.
  case held
  /// The intake is done; an owner has a next action to do.
  case followUp
  case closed

  public var words: String {
    switch self {
    case .waiting: "waiting"
    case .held: "held"
    case .followUp: "follow-up"
    case .closed: "closed"
    }
  }
}

/// What must be done first (screens: word, mark and attribute).
public enum Priority: Int, CaseIterable, Comparable, Codable, Sendable {
  case critical = 1
  case high = 2
  case normal = 3

  public var word: String {
    switch self {
    case .critical: "CRIT"
    case .high: "HIGH"
    case .normal: "NORM"
    }
  }

  public static func < (a: Priority, b: Priority) -> Bool { a.rawValue < b.rawValue }
}
