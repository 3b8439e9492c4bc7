import HavenDomain

/// A request that this store can answer: each domain folder has a file here that says how.
public protocol Answered: Request {
  /// Does the work. It may only read; a change conforms to `AnsweredChange`.
  ///
  /// - Throws: `Refusal` for what the person may not do, `StoreError` for what the machine cannot.
  func answer(in transaction: Transaction) throws -> Reply

  /// How the desk reads for it, and what that leaves behind. Not asked of a change.
  static var reading: Reading { get }

  /// How the desk goes about it: chosen by what the request is, and never by the caller.
  func perform(at desk: DeskCore, by principal: Principal) throws -> Reply
}

extension Answered {
  public static var reading: Reading { .folded }

  public func perform(at desk: DeskCore, by principal: Principal) throws -> Reply {
    try desk.read(self, by: principal)
  }
}

/// How a request that changes nothing is read and audited.
public enum Reading: Sendable {
  /// One snapshot; views of the same thing are folded in the audit (see `ViewFolding`).
  case folded
  /// Also leaves a row of its own in the record's timeline: behind the gate, each time.
  case recorded
  /// Too long for one snapshot: it takes its own short ones. Audited each time.
  case long
}

/// A request that changes records, in one transaction, once.
public protocol AnsweredChange: Answered, Change {
  /// The answer to the same request sent again: what was done then, as the record stands now.
  func again(_ past: PastChange, in transaction: Transaction) throws -> Reply
}

extension AnsweredChange {
  public func perform(at desk: DeskCore, by principal: Principal) throws -> Reply {
    try desk.change(self, by: principal)
  }
}

extension AnsweredChange where Reply == Done {
  public func again(_ past: PastChange, in transaction: Transaction) throws -> Done {
    Done(version: Int(past.number), at: past.at)
  }
}

/// What the desk remembers of a change for two days, so that it happens once.
public struct PastChange: Hashable, Sendable {
  /// The row that it changed or made.
  public var object: Int64
  /// The record's version afterwards, or the epoch of the lease that it gave.
  public var number: Int64
  public var at: Instant

  static let keptMilliseconds: Int64 = 2 * 86_400_000
}

/// A refusal of which something is kept: the transaction is committed, and the sender told.
struct KeptRefusal: Error {
  var refusal: Refusal
}
