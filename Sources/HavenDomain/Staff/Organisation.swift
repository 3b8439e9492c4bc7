/// What a new database is made of: `Desk.create` writes it.
///
/// The first person may do everything until others are entered: they hold every role but those of
/// the clinical director and the executive on call.
public struct NewOrganisation: Hashable, Codable, Sendable {
  public var name: String
  public var administrator: String
  /// The Unix account of the first person.
  public var unixUser: Int
  /// An IANA name, such as `Europe/London`.
  public var zone: String
  /// A database of synthetic records, marked so on every screen. It stays one for good.
  public var isDrill: Bool

  public init(name: String, administrator: String, unixUser: Int, zone: String, isDrill: Bool) {
    self.name = name
    self.administrator = administrator
    self.unixUser = unixUser
    self.zone = zone
    self.isDrill = isDrill
  }

  /// What the first person of a new database may do.
  public static let founderRoles: [Role] = [
    .agent, .supervisor, .receptionist, .manager, .coordinator, .administrator,
  ]
}

/// What a database says of itself.
public struct Organisation: Hashable, Codable, Sendable {
  public var name: String
  public var zone: String
  public var isDrill: Bool
  public init(name: String, zone: String, isDrill: Bool) {
    self.name = name
    self.zone = zone
    self.isDrill = isDrill
  }
}

/// How somebody says who they are; `Desk.signIn` turns it into a principal with a session.
public enum Credential: Hashable, Sendable {
  /// The account that runs the program: the staff record joined to it.
  case unixUser(Int)
  /// `--as`: a name as typed (`Robin Osei`, `osei`, a number). The account must be joined to that
  /// very record, or to an administrator, or the database must be a drill.
  case named(String, unixUser: Int)
}
