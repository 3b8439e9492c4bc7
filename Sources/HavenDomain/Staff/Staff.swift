/// What a person is doing just now (screens show it in words).
public enum Presence: String, CaseIterable, Codable, Sendable {
  case available
  case onCall
  case wrapUp
  case onBreak
  case off
  /// Time to oneself after a hard contact; see `isRest`.
  case decompressing

  public var words: String {
    switch self {
    case .available: "Available"
    case .onCall: "On call"
    case .wrapUp: "Wrap-up"
    case .onBreak: "Break"
    case .off: "Off"
    case .decompressing: "Decompress"
    }
  }
}

/// Somebody who works here, as lists show them.
public struct StaffMember: Codable, Hashable, Sendable {
  public var id: StaffID
  public var name: String
  public var roles: [Role]
  public var presence: Presence
  public var presenceSince: Instant
  /// The Unix account that this record is joined to.
  public var unixUser: Int?

  public init(
    id: StaffID, name: String, roles: [Role], presence: Presence, presenceSince: Instant,
    unixUser: Int?
  ) {
    self.id = id
    self.name = name
    self.roles = roles
    self.presence = presence
    self.presenceSince = presenceSince
    self.unixUser = unixUser
  }

  public var shortName: String { Self.short(name) }

  /// `R. Osei` for `Robin Osei`; a single name stays.
  public static func short(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first?.first, let last = words.last else {
      return name
    }
    return "\(first). \(last)"
  }
}

/// Who sends a request, and from where. The audit row keeps all of it but the name.
public struct Principal: Codable, Hashable, Sendable {
  public var staff: StaffID
  public var roles: [Role]
  public var session: SessionID
  public var unixUser: Int
  public var terminal: String

  public init(
    staff: StaffID, roles: [Role], session: SessionID, unixUser: Int, terminal: String
  ) {
    self.staff = staff
    self.roles = roles
    self.session = session
    self.unixUser = unixUser
    self.terminal = terminal
  }

  /// How far this person's permission reaches: the widest that any of their roles gives.
  public func scope(of permission: Permission) -> Scope {
    RoleTable.scope(of: permission, for: roles)
  }
}
