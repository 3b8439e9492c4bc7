import HavenDomain

/// The one door to the records: checks the role, does the work, writes the audit, commits, rings.
///
/// A desk belongs to one thread. `Desk` runs one on a thread of its own; tests and commands call it
/// directly.
public final class DeskCore {
  public let files: DatabaseFiles
  public let organisation: Organisation
  /// Changes are refused: a newer haven made the database, or `--read-only` was given. Views are
  /// still audited.
  public let isReadOnly: Bool

  let connection: Connection
  let gate: Gate
  let vault: Vault
  let ring: KeyRing
  let tokens: SearchTokens
  let chain: AuditChain
  let auditKeys: AuditKeys
  let slots: SessionSlots
  let slot: SessionSlots.Session
  let surroundings: Surroundings
  let zone: Zone
  let measures = MeasureShelf()
  var signedIn: [SessionID: Principal] = [:]

  let log: WriteAheadLog
  private let bell: Bell
  let patience: Int
  /// Keys may wait to be cleared from the disk.
  var hasErasures = false
  private var folding = ViewFolding()
  private var isDurable = true
  private var seenChanges: Int64 = -1

  init(_ parts: DeskParts) throws {
    files = parts.files
    organisation = parts.organisation
    isReadOnly = parts.isReadOnly
    connection = parts.connection
    gate = parts.gate
    vault = parts.vault
    ring = parts.ring
    tokens = parts.tokens
    chain = parts.chain
    auditKeys = parts.auditKeys
    slots = parts.slots
    slot = parts.slot
    surroundings = parts.surroundings
    zone = parts.surroundings.zone(parts.organisation.zone)
    log = parts.log
    bell = parts.bell
    patience = parts.patience
  }

  /// Answers a request.
  ///
  /// - Throws: `Refusal` for what the person may not do, `StoreError` for what the machine cannot.
  ///   After a `StoreError` nothing was kept, and the same request may be sent again.
  public func perform<R: Answered>(_ request: R, by principal: Principal) throws -> R.Reply {
    try request.perform(at: self, by: principal)
  }

  /// Whether somebody has changed a record since this was last asked. Cheap: for the bell, and for
  /// the one-second tick that finds what a dying writer did not ring for.
  public func somethingChanged() throws -> Bool {
    let count = try connection.first("SELECT value FROM change_count") { try $0.int64(0) } ?? 0
    defer { seenChanges = count }
    return count != seenChanges
  }

  /// Writes the counts of folded views and leaves short logs to the next program, which then opens
  /// sooner. Called at the end; harmless to leave out.
  public func close() {
    let rest = folding.takeRest()
    try? gate.hold(patience: 200) {
      if !rest.isEmpty {
        try commit(isDurable: false) { moment in
          for entry in rest { try chain.append(entry, at: moment) }
        }
      }
      log.tidy()
      ring.tidy()
    }
  }

  // MARK: - Reading

  /// Reads outside the gate, and gives the reply out only when its audit row is committed.
  func read<R: Answered>(_ request: R, by claimed: Principal) throws -> R.Reply {
    let principal = try verified(claimed, R.permission)
    let scope = principal.scope(of: R.permission)
    let moment = try houseClock().moment
    let transaction = Transaction(
      desk: self, principal: principal, scope: scope, now: moment.instant)
    do {
      guard scope > .none else { throw Refusal.notAllowed(R.permission) }
      switch R.reading {
      case .folded:
        let reply = try connection.snapshot { try request.answer(in: transaction) }
        try auditView(entry(R.action, transaction), moment)
        return reply
      case .long:
        try auditAlone(entry(R.action, transaction), isDurable: true)
        return try request.answer(in: transaction)
      case .recorded:
        return try recorded(request, transaction)
      }
    } catch let refusal as Refusal {
      try auditAlone(entry(R.action, transaction, outcome: refusal.auditWord))
      throw refusal
    }
  }

  private func recorded<R: Answered>(
    _ request: R, _ transaction: Transaction
  ) throws -> R.Reply {
    try gate.hold(patience: patience) {
      try commit(isDurable: true) { moment in
        let reply = try request.answer(in: transaction)
        try chain.append(entry(R.action, transaction), at: moment)
        return reply
      }
    }
  }

  private func auditView(_ entry: AuditEntry, _ moment: Moment) throws {
    guard let row = folding.fold(entry, boot: moment.boot) else { return }
    try auditAlone(row)
    folding.written(row, boot: moment.boot)
  }

  /// Writes a row that belongs to no change of a record.
  ///
  /// - Parameter more: what is kept with it, such as who sits at a console.
  func auditAlone(
    _ entry: AuditEntry, isDurable: Bool = false, with more: () throws -> Void = {}
  ) throws {
    try gate.hold(patience: patience) {
      try commit(isDurable: isDurable) {
        _ = try chain.append(entry, at: $0)
        try more()
      }
    }
  }

  // MARK: - Changing

  /// Does the work, its audit row and its request number in one transaction behind the gate.
  func change<R: AnsweredChange>(_ request: R, by claimed: Principal) throws -> R.Reply {
    guard !isReadOnly else { throw StoreError.readOnly }
    let principal = try verified(claimed, R.permission)
    let result = try gate.hold(patience: patience) {
      let result = try changeBehindGate(request, by: principal)
      // What is committed stays done: a log that somebody reads is emptied with the next change.
      if hasErasures, (try? finishErasures()) != nil { hasErasures = false }
      return result
    }
    bell.ring()
    return try result.get()
  }

  private func changeBehindGate<R: AnsweredChange>(
    _ request: R, by principal: Principal
  ) throws -> Result<R.Reply, Refusal> {
    let scope = principal.scope(of: R.permission)
    var object = entry(R.action, principal)
    do {
      guard scope > .none else { throw Refusal.notAllowed(R.permission) }
      return try commit(isDurable: true) { moment in
        let transaction = Transaction(
          desk: self, principal: principal, scope: scope, now: moment.instant)
        defer { object = entry(R.action, transaction) }
        if let done = try repeated(request, transaction, moment) { return .success(done) }
        let result: Result<R.Reply, Refusal>
        do {
          result = .success(try request.answer(in: transaction))
        } catch let kept as KeptRefusal {
          result = .failure(kept.refusal)
        }
        try remember(request, transaction, result.refusal)
        let word = result.refusal?.auditWord ?? "done"
        try chain.append(entry(R.action, transaction, outcome: word), at: moment)
        return result
      }
    } catch let refusal as Refusal {
      object.outcome = refusal.auditWord
      try auditAlone(object)
      throw refusal
    }
  }

  /// The first answer to a request that came before.
  private func repeated<R: AnsweredChange>(
    _ request: R, _ transaction: Transaction, _ moment: Moment
  ) throws -> R.Reply? {
    let known = try connection.first(
      "SELECT action, actor, object, number, at, outcome FROM request WHERE id = ?1",
      request.id.bytes
    ) { row in
      (
        action: try row.text(0), actor: try row.int64(1), outcome: try row.text(5),
        past: PastChange(
          object: try row.int64(2), number: try row.int64(3),
          at: Instant(milliseconds: try row.int64(4)))
      )
    }
    guard let known else { return nil }
    guard known.action == R.action.rawValue, known.actor == transaction.staff.rawValue else {
      throw Refusal.wrongState("This request's number belongs to another request.")
    }
    if known.outcome == Refusal.leaseLost.auditWord { throw Refusal.leaseLost }
    let reply = try request.again(known.past, in: transaction)
    try chain.append(entry(R.action, transaction, outcome: "repeated"), at: moment)
    return reply
  }

  private func remember<R: AnsweredChange>(
    _ request: R, _ transaction: Transaction, _ refusal: Refusal?
  ) throws {
    let past = transaction.past
    try connection.run(
      """
      INSERT INTO request (id, action, actor, at, object, number, outcome)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      """, request.id.bytes, R.action.rawValue, transaction.staff.rawValue,
      transaction.now.milliseconds, past.object, past.number, refusal?.auditWord ?? "done")
    try connection.run(
      "DELETE FROM request WHERE id IN (SELECT id FROM request WHERE at < ?1 ORDER BY at LIMIT 2)",
      transaction.now.milliseconds - PastChange.keptMilliseconds)
    try connection.run("UPDATE change_count SET value = value + 1")
  }

  // MARK: - Committing

  /// Runs `body` in one transaction. The caller holds the gate.
  ///
  /// - Parameter isDurable: whether COMMIT waits for the disk. Changes do. The row of a view does
  ///   not: it survives the death of every process, and is on the disk with the next change; only a
  ///   power cut in between can take it, together with the console that was looking. A checkpoint
  ///   of the audit always waits: its head leaves the file, and must never be ahead of it.
  func commit<Value>(isDurable: Bool, _ body: (Moment) throws -> Value) throws -> Value {
    let clock = try houseClock()
    let moment = clock.moment
    let isDurable = try isDurable || chain.isCheckpointDue(at: moment)
    if isDurable != self.isDurable {
      try connection.run(isDurable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL")
      self.isDurable = isDurable
    }
    do {
      let value = try connection.transaction {
        if !isReadOnly { try clock.keep(isDurable: isDurable, in: connection) }
        return try body(moment)
      }
      chain.committed()
      log.checkpointIfLong()
      return value
    } catch {
      chain.rolledBack()
      throw error
    }
  }

  /// Takes the roles from the records and not from the sender, so that a change of roles counts at
  /// once, and who never signed in here is nobody.
  private func verified(_ claimed: Principal, _ permission: Permission) throws -> Principal {
    guard var principal = signedIn[claimed.session], principal.staff == claimed.staff else {
      throw Refusal.notAllowed(permission)
    }
    principal.roles = try roles(of: principal.staff)
    return principal
  }

  private func entry(_ action: AuditAction, _ principal: Principal) -> AuditEntry {
    AuditEntry(
      actor: principal.staff.rawValue,
      roles: principal.roles.map(\.rawValue).joined(separator: " "),
      session: principal.session.rawValue, unixUser: Int64(principal.unixUser),
      terminal: principal.terminal, action: action.rawValue)
  }

  private func entry(
    _ action: AuditAction, _ transaction: Transaction, outcome: String = "done"
  ) -> AuditEntry {
    var entry = entry(action, transaction.principal)
    entry.object = transaction.object
    entry.fields = transaction.fields.joined(separator: " ")
    entry.outcome = outcome
    return entry
  }
}

extension Result where Failure == Refusal {
  fileprivate var refusal: Refusal? {
    if case .failure(let refusal) = self { refusal } else { nil }
  }
}

extension RequestID {
  /// 16 bytes, the greatest first.
  var bytes: [UInt8] {
    [high, low].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * UInt64($0))) }
    }
  }
}
