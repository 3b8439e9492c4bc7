import HavenDomain

/// What a request has in hand while it is answered: who asks, how far they may reach, the time, and
/// the records.
public final class Transaction {
  let desk: DeskCore
  let principal: Principal
  /// How far the request's permission reaches for this person; never `.none`.
  let scope: Scope
  let now: Instant

  /// The record, for the audit row: its kind and row.
  private(set) var object = ""
  /// The names of changed fields, for the audit row.
  var fields: [String] = []
  /// What a repetition of this change is told.
  var past: PastChange

  init(desk: DeskCore, principal: Principal, scope: Scope, now: Instant) {
    self.desk = desk
    self.principal = principal
    self.scope = scope
    self.now = now
    past = PastChange(object: 0, number: 0, at: now)
  }

  var connection: Connection { desk.connection }
  var vault: Vault { desk.vault }
  var tokens: SearchTokens { desk.tokens }
  var zone: Zone { desk.zone }
  var staff: StaffID { principal.staff }

  /// Names the record that this request is about.
  func concerns(_ kind: String, _ id: some Identifier) {
    object = "\(kind) \(id.rawValue)"
    past.object = id.rawValue
  }

  /// Names a part of a list that is a view of its own, such as `search`.
  func concerns(_ view: String) { object = view }

  /// A key for a new record.
  func newKey() throws -> Int64 { try desk.ring.next(in: connection) }

  /// How far another permission reaches for the same person.
  func scope(of permission: Permission) -> Scope { principal.scope(of: permission) }
}
