/// Everybody who works here, by name.
public struct ListStaff: Request {
  public static let permission = Permission.readStaff
  public static let action = AuditAction.staffListed
  public typealias Reply = [StaffMember]
  public init() {}
}

/// Enters a new member of staff. Their Unix account, if given, may belong to nobody else.
public struct AddStaff: Change {
  public static let permission = Permission.manageStaff
  public static let action = AuditAction.staffAdded
  public typealias Reply = StaffMember
  public var id: RequestID
  public var name: String
  public var roles: [Role]
  public var unixUser: Int?
  public init(id: RequestID, name: String, roles: [Role], unixUser: Int?) {
    self.id = id
    self.name = name
    self.roles = roles
    self.unixUser = unixUser
  }
}

/// Says what the sender is doing: available, on call, wrap-up, break, off, decompress.
public struct SetPresence: Change {
  public static let permission = Permission.setPresence
  public static let action = AuditAction.presenceSet
  public typealias Reply = Done
  public var id: RequestID
  public var presence: Presence
  public init(id: RequestID, presence: Presence) {
    self.id = id
    self.presence = presence
  }
}
