/// Why it came to a complaint: counted by quarter, so that it does not come again (CC-30). The raw
/// value is kept in records: never rename one.
public enum RootCause: String, CaseIterable, Codable, Sendable {
  case processNotFollowed, policy, communication, staffConduct, capacity, records, premises
  case partner, other

  /// What reports put together.
  public enum Category: String, CaseIterable, Codable, Sendable {
    case process, people, resources, outside, other

    public var words: String {
      switch self {
      case .process: "how we work"
      case .people: "people and communication"
      case .resources: "what we work with"
      case .outside: "others whom we work with"
      case .other: "other"
      }
    }
  }

  public var words: String {
    switch self {
    case .processNotFollowed: "process not followed"
    case .policy: "policy or its wording"
    case .communication: "communication"
    case .staffConduct: "staff conduct"
    case .capacity: "capacity or waiting"
    case .records: "records or systems"
    case .premises: "premises or equipment"
    case .partner: "partner or contractor"
    case .other: "other"
    }
  }

  public var category: Category {
    switch self {
    case .processNotFollowed, .policy: .process
    case .communication, .staffConduct: .people
    case .capacity, .records, .premises: .resources
    case .partner: .outside
    case .other: .other
    }
  }

  /// What stands against a choice of them.
  public static func problem(_ causes: Set<RootCause>, otherWords: String) -> FormProblem? {
    causes.contains(.other) && otherWords.trimmed.isEmpty
      ? FormProblem("other", "Say in a few words what the other root cause is.") : nil
  }
}
