import HavenDomain

/// Somebody who may send requests from here, and as whom.
public struct SignedIn: Hashable, Sendable {
  public var principal: Principal
  public var member: StaffMember
}

extension DeskCore {
  /// Turns a credential into a principal with a session of its own. Either way it leaves an audit
  /// row.
  ///
  /// - Throws: `Refusal` in words when there is no such staff record, or it is not theirs.
  public func signIn(_ credential: Credential, terminal: String) throws -> SignedIn {
    let unixUser: Int
    let found: StaffMember?
    switch credential {
    case .unixUser(let user):
      unixUser = user
      found = try StaffRecord.member(unixUser: user, in: connection)
    case .named(let name, let user):
      unixUser = user
      found = try StaffRecord.member(named: name, in: connection)
    }
    let mayUse = try found.map { try self.may($0, beUsedBy: unixUser) } ?? false
    guard let member = found, mayUse else {
      try auditSession(
        actor: found?.id.rawValue ?? 0, roles: [], session: 0, unixUser, terminal,
        outcome: "refused")
      throw found == nil ? noRecord(credential) : notTheirs
    }
    let session = SessionID(rawValue: try Randomness.number())
    let principal = Principal(
      staff: member.id, roles: member.roles, session: session, unixUser: unixUser,
      terminal: terminal)
    try auditSession(
      actor: member.id.rawValue, roles: member.roles, session: session.rawValue, unixUser,
      terminal, outcome: "done")
    signedIn[session] = principal
    return SignedIn(principal: principal, member: member)
  }

  /// Ends a session: its requests are refused from now on.
  public func signOut(_ session: SessionID) { signedIn[session] = nil }

  func roles(of staff: StaffID) throws -> [Role] {
    try StaffRecord.roles(of: staff, in: connection)
  }

  private func may(_ member: StaffMember, beUsedBy unixUser: Int) throws -> Bool {
    if member.unixUser == unixUser || organisation.isDrill { return true }
    let own = try StaffRecord.member(unixUser: unixUser, in: connection)
    return own?.roles.contains(.administrator) ?? false
  }

  private func noRecord(_ credential: Credential) -> Refusal {
    switch credential {
    case .unixUser(let user):
      .notFound(
        "staff record for Unix account \(user). "
          + "An administrator can add one with 'haven staff add'")
    case .named: .notFound("member of staff of that name, or there are several")
    }
  }

  private var notTheirs: Refusal {
    .wrongState(
      "This account belongs to another staff record. "
        + "Ask an administrator to join your Unix account to yours.")
  }

  private func auditSession(
    actor: Int64, roles: [Role], session: Int64, _ unixUser: Int, _ terminal: String,
    outcome: String
  ) throws {
    let entry = AuditEntry(
      actor: actor, roles: roles.map(\.rawValue).joined(separator: " "), session: session,
      unixUser: Int64(unixUser), terminal: terminal, action: "session.opened", outcome: outcome)
    let isHere = outcome == "done" && !isReadOnly
    try auditAlone(entry) {
      guard isHere else { return }
      try RotaRecord.enter(StaffID(rawValue: actor), at: slot, in: connection)
    }
  }
}
