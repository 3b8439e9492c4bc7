import HavenDomain

/// The people of the drill's staff. All fictional.
enum DrillCast {
  /// Somebody on shift.
  struct Member: Hashable, Sendable {
    var name: String
    var roles: [Role]
  }

  /// Entered with the database itself: keeps the receivers running, by which messages come in.
  static let founder = "Ada Quill"

  static let agents = ["Robin Osei", "Maris Ilves", "Tamsin Okoro"]
  static let supervisor = "Noor Haddad"
  static let director = "Greta Lindholm"
  static let executive = "Ottilie Brandt"
  static let receptionist = "Bea Whitlock"
  static let manager = "Leila Fenwick"
  /// Manager 3 of every shipped area: appeals are hers.
  static let reviewer = "Ottoline Reyes"
  static let coordinator = "Desmond Achter"

  /// Ten people, without the founder. The manager leads two of the shipped service areas.
  static let members: [Member] =
    agents.map { Member(name: $0, roles: [.agent]) } + [
      Member(name: supervisor, roles: [.supervisor]),
      Member(name: director, roles: [.clinicalDirector]),
      Member(name: executive, roles: [.executiveOnCall]),
      Member(name: receptionist, roles: [.receptionist]),
      Member(name: manager, roles: [.manager]),
      Member(name: reviewer, roles: [.manager]),
      Member(name: coordinator, roles: [.coordinator]),
    ]
}

/// Whose chair the newcomer takes.
enum DrillSeat: String, CaseIterable, Sendable {
  case agent, supervisor, receptionist, manager, coordinator

  var name: String {
    switch self {
    case .agent: DrillCast.agents[0]
    case .supervisor: DrillCast.supervisor
    case .receptionist: DrillCast.receptionist
    case .manager: DrillCast.manager
    case .coordinator: DrillCast.coordinator
    }
  }

  /// Answers those who ask for help; the others see to what is said of the service.
  var takesContacts: Bool { self == .agent || self == .supervisor }
}
