/// What the law of a place wants reported, to whom and how soon: a prompt for the person who
/// decides, and no legal advice (ES-11).
public struct ReportingDuty: Codable, Hashable, Sendable {
  /// Who may be harmed.
  public enum Concern: String, CaseIterable, Codable, Sendable {
    case child
    case adult

    public var words: String { self == .child ? "a child" : "an elder or dependent adult" }
  }
  public var concern: Concern
  public var jurisdiction: Jurisdiction
  /// Whom to tell, with the number where it is one for the whole place.
  public var tell: String
  /// How soon: `at once by telephone, in writing within 36 hours`.
  public var within: String
  /// Whether the law obliges, and whom.
  public var duty: String
  /// The law or guidance, with its section.
  public var source: String

  public init(
    concern: Concern, jurisdiction: Jurisdiction, tell: String, within: String, duty: String,
    source: String
  ) {
    self.concern = concern
    self.jurisdiction = jurisdiction
    self.tell = tell
    self.within = within
    self.duty = duty
    self.source = source
  }
}

/// A place with a law of its own on reporting harm.
public enum Jurisdiction: String, CaseIterable, Codable, Sendable {
  case england
  case wales
  case scotland
  case northernIreland = "northern-ireland"
  case california = "us-ca"
  case newYork = "us-ny"
  case texas = "us-tx"
  case otherUnitedStates = "us-other"
  case other

  public var words: String {
    switch self {
    case .england: "England"
    case .wales: "Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    case .california: "California"
    case .newYork: "New York"
    case .texas: "Texas"
    case .otherUnitedStates: "another state of the US"
    case .other: "another place"
    }
  }
}

/// Says under whose law the house works.
public struct ChooseJurisdiction: Change {
  public static let permission = Permission.editServiceAreas
  public static let action = AuditAction.jurisdictionChosen
  public typealias Reply = Done
  public var id: RequestID
  public var jurisdiction: Jurisdiction
  public init(id: RequestID, jurisdiction: Jurisdiction) {
    self.id = id
    self.jurisdiction = jurisdiction
  }
}
