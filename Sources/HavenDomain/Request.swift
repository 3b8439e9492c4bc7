/// Anything that reads or changes records: a small value that a pane, a command or a receiver sends
/// through the one door, `Desk.perform(_:by:)`.
///
/// In one transaction the desk checks the permission against the role table, does the work and
/// writes the audit row.
public protocol Request: Codable, Hashable, Sendable {
  associatedtype Reply: Codable, Hashable, Sendable
  static var permission: Permission { get }
  static var action: AuditAction { get }
}

/// A request that changes records. Sent twice with one id, it happens once and the second answer is
/// that of the first.
public protocol Change: Request {
  var id: RequestID { get }
}

/// The reply of a change that has nothing more to say than "done".
public struct Done: Codable, Hashable, Sendable {
  /// The record's version after the change.
  public var version: Int
  /// When it was committed, by the desk's clock.
  public var at: Instant
  public init(version: Int, at: Instant) {
    self.version = version
    self.at = at
  }
}

/// Why a request was not done. The text says what the person can do.
public enum Refusal: Error, Hashable, Codable, Sendable {
  /// The role table does not allow it.
  case notAllowed(Permission)
  /// There is no such record, or none that this person may see.
  case notFound(String)
  /// Somebody else has the contact. The name is that of the holder, as lists show it.
  case taken(by: String)
  /// The record was changed since it was read.
  case changed(version: Int)
  /// The lease was lost; what was typed is kept as a note.
  case leaseLost
  /// The values break a rule: the words say which, and what to do.
  case invalid([FormProblem])
  /// The act does not fit the record's state.
  case wrongState(String)

  public var words: String {
    switch self {
    case .notAllowed(let permission):
      "Your role may not \(permission.words). Ask a supervisor or an administrator."
    case .notFound(let what): "There is no \(what)."
    case .taken(let holder): "\(holder) has it already. Choose another, or ask them to hand over."
    case .changed: "Somebody changed this record in the meantime. Both versions are kept."
    case .leaseLost: "This contact went back to the queue. What you typed is kept as a note."
    case .invalid(let problems): problems.map(\.words).joined(separator: " ")
    case .wrongState(let why): why
    }
  }
}
