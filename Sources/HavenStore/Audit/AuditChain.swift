/// Writes the audit: one row after another, each fingerprinted together with the one before.
///
/// Rows are numbered without gaps. The head (the last number and fingerprint) is a signed row, so
/// that cutting the end is noticed too. Every 1,000 rows or 5 minutes a checkpoint is signed, the
/// key moves on, and the head leaves the file (`AuditHeads`).
final class AuditChain {
  static let rowsBetweenCheckpoints: Int64 = 1_000
  static let millisecondsBetweenCheckpoints: Int64 = 300_000

  private let connection: Connection
  private let keys: AuditKeys
  private let heads: AuditHeads
  private var known: (epoch: Int64, key: SecretKey)?
  private var hasCheckpointed = false

  init(connection: Connection, keys: AuditKeys, files: DatabaseFiles) throws {
    self.connection = connection
    self.keys = keys
    heads = try AuditHeads(files: files)
  }

  /// The state from which the next row is written.
  struct Head {
    var sequence: Int64
    var epoch: Int64
    var mac: [UInt8]
    var key: [UInt8]
    var checkpointSequence: Int64
    var checkpointWall: Int64
    var proof: [UInt8]
  }

  /// Prepares an empty chain, in the transaction that makes the database.
  func begin(at moment: Moment) throws {
    let head = Head(
      sequence: 0, epoch: 0, mac: [UInt8](repeating: 0, count: HMAC256.size),
      key: try keys.wrapped(keys.first(), epoch: 0), checkpointSequence: 0,
      checkpointWall: moment.wall, proof: [])
    try connection.run("INSERT INTO audit_head VALUES (1, 0, 0, x'', x'', 0, 0, x'')")
    try store(head)
  }

  /// Adds a row, inside the caller's transaction.
  ///
  /// - Throws: `.damaged` when the head is not one that this key signed: then nothing is served.
  @discardableResult
  func append(_ entry: AuditEntry, at moment: Moment) throws -> Int64 {
    var head = try storedHead()
    guard HMAC256.equal(head.proof, proof(of: head)) else {
      throw StoreError.damaged(what: "the head of the audit chain")
    }
    let key = try key(of: head)
    let row = AuditRow(
      sequence: head.sequence + 1, epoch: head.epoch, moment: moment, entry: entry,
      previous: head.mac, key: key)
    try insert(row)
    head.sequence = row.sequence
    head.mac = row.mac
    if isCheckpointDue(head, sequence: head.sequence, moment) { try checkpoint(&head, key, moment) }
    try store(head)
    return row.sequence
  }

  /// Whether the next row ends an epoch.
  func isCheckpointDue(at moment: Moment) throws -> Bool {
    let head = try storedHead()
    return isCheckpointDue(head, sequence: head.sequence + 1, moment)
  }

  /// Follows the transaction's COMMIT, still behind the gate: lets the heads leave the file.
  ///
  /// A failure is taken up again at the next checkpoint; `verify` names what is missing until then.
  func committed() {
    guard hasCheckpointed else { return }
    hasCheckpointed = false
    try? publishHeads()
  }

  /// Follows a ROLLBACK: nothing of this transaction was written.
  func rolledBack() {
    hasCheckpointed = false
    known = nil
  }

  /// Appends to the heads file every checkpoint that is not in it yet.
  func publishHeads() throws {
    let missing = try connection.all(
      """
      SELECT epoch, sequence, mac, at, signature FROM audit_checkpoint WHERE epoch > ?1
      ORDER BY epoch
      """, heads.lastEpoch()
    ) { try AuditCheckpoint($0) }
    try heads.append(missing)
  }

  /// Twelve digits of the last fingerprint, for the handover page.
  func headDigits() throws -> String {
    String(Hexadecimal.digits(try storedHead().mac).prefix(12))
  }

  func storedHead() throws -> Head {
    let head = try connection.first(
      """
      SELECT sequence, epoch, mac, key, checkpoint_sequence, checkpoint_at, proof FROM audit_head
      """
    ) { row in
      Head(
        sequence: try row.int64(0), epoch: try row.int64(1), mac: try row.bytes(2),
        key: try row.bytes(3), checkpointSequence: try row.int64(4),
        checkpointWall: try row.int64(5), proof: try row.bytes(6))
    }
    guard let head else { throw StoreError.damaged(what: "the head of the audit chain") }
    return head
  }

  func proof(of head: Head) -> [UInt8] {
    keys.signature(purpose: "head", epoch: head.epoch, sequence: head.sequence, head: head.mac)
  }

  private func key(of head: Head) throws -> SecretKey {
    if let known, known.epoch == head.epoch { return known.key }
    let key = try keys.unwrapped(head.key, epoch: head.epoch)
    known = (head.epoch, key)
    return key
  }

  /// A wall clock that was set back also ends the epoch: better one checkpoint too many.
  private func isCheckpointDue(_ head: Head, sequence: Int64, _ moment: Moment) -> Bool {
    sequence - head.checkpointSequence >= Self.rowsBetweenCheckpoints
      || abs(moment.wall - head.checkpointWall) >= Self.millisecondsBetweenCheckpoints
  }

  private func checkpoint(_ head: inout Head, _ key: SecretKey, _ moment: Moment) throws {
    let signature = keys.signature(
      purpose: "checkpoint", epoch: head.epoch, sequence: head.sequence, head: head.mac)
    try connection.run(
      """
      INSERT INTO audit_checkpoint (epoch, sequence, mac, at, signature)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """, head.epoch, head.sequence, head.mac, moment.wall, signature)
    let next = try keys.next(after: key, head: head.mac)
    head.epoch += 1
    head.key = try keys.wrapped(next, epoch: head.epoch)
    head.checkpointSequence = head.sequence
    head.checkpointWall = moment.wall
    known = (head.epoch, next)
    hasCheckpointed = true
  }

  private func insert(_ row: AuditRow) throws {
    let entry = row.entry
    try connection.run(
      """
      INSERT INTO audit (sequence, epoch, at, boot_id, boot_at, actor, roles, session, unix_user,
        terminal, action, object, outcome, fields, count, mac)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      """, row.sequence, row.epoch, row.moment.wall, row.moment.bootID, row.moment.boot,
      entry.actor, entry.roles, entry.session, entry.unixUser, entry.terminal, entry.action,
      entry.object, entry.outcome, entry.fields, entry.count, row.mac)
  }

  private func store(_ head: Head) throws {
    try connection.run(
      """
      UPDATE audit_head SET sequence = ?1, epoch = ?2, mac = ?3, key = ?4,
        checkpoint_sequence = ?5, checkpoint_at = ?6, proof = ?7
      """, head.sequence, head.epoch, head.mac, head.key, head.checkpointSequence,
      head.checkpointWall, proof(of: head))
  }
}
