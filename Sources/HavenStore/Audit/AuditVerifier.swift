/// A head that somebody kept on paper: from the handover page.
struct KeptHead: Equatable, Sendable {
  var sequence: Int64
  /// The first twelve hexadecimal digits of the row's fingerprint.
  var digits: String
}

/// Walks the whole audit chain and says in words which row is not as it was written.
///
/// It finds any row that was changed, removed, put in another order or cut off. What it cannot find
/// alone is a database that was exchanged, whole, for an earlier copy of itself: that takes one
/// head kept elsewhere, in the heads file or on paper.
struct AuditVerifier {
  let connection: Connection
  let chain: AuditChain
  let keys: AuditKeys
  let heads: AuditHeads

  struct Report: Equatable, Sendable {
    var rows = 0
    var checkpoints = 0
    var head = KeptHead(sequence: 0, digits: "")
    var problems: [String] = []
    /// Problems beyond these are counted in the last one.
    static let mostProblems = 50
  }

  /// Rows read at once: no snapshot is held longer than these take.
  private static let chunk = 5_000

  /// - Parameter kept: heads that somebody kept, oldest or newest first.
  func verify(kept: [KeptHead] = []) throws -> Report {
    var walk = Walk(key: try keys.first())
    for head in kept { walk.kept[head.sequence] = head.digits.lowercased() }
    while try !readChunk(&walk) {}
    try checkHeadsFile(&walk)
    for sequence in walk.kept.keys.sorted() {
      walk.say("row \(sequence), which somebody kept, is cut off")
    }
    return walk.report
  }

  /// Takes the next rows in one snapshot, together with the head where they reach the end.
  ///
  /// - Returns: whether that was the end.
  private func readChunk(_ walk: inout Walk) throws -> Bool {
    try connection.snapshot {
      walk.checkpoints = try checkpoints(from: walk.epoch)
      var count = 0
      try connection.forEach(
        """
        SELECT sequence, epoch, at, boot_id, boot_at, actor, roles, session, unix_user, terminal,
          action, object, outcome, fields, count, mac
        FROM audit WHERE sequence > ?1 ORDER BY sequence LIMIT ?2
        """, walk.sequence, Self.chunk
      ) { row in
        count += 1
        try step(&walk, AuditRow(row))
      }
      guard count < Self.chunk else { return false }
      check(try chain.storedHead(), &walk)
      return true
    }
  }

  /// A chunk of rows passes at most as many checkpoints as it has rows.
  private func checkpoints(from epoch: Int64) throws -> [Int64: AuditCheckpoint] {
    let found = try connection.all(
      """
      SELECT epoch, sequence, mac, at, signature FROM audit_checkpoint
      WHERE epoch >= ?1 ORDER BY epoch LIMIT ?2
      """, epoch, Self.chunk + 1
    ) { try AuditCheckpoint($0) }
    return Dictionary(found.map { ($0.epoch, $0) }) { first, _ in first }
  }

  private func step(_ walk: inout Walk, _ row: AuditRow) throws {
    walk.report.rows += 1
    if row.sequence != walk.sequence + 1 {
      walk.say("rows \(walk.sequence + 1) to \(row.sequence - 1) are missing")
    }
    if row.epoch != walk.epoch { walk.say("row \(row.sequence) is in the wrong epoch") }
    if !HMAC256.equal(row.mac, row.expectedMAC(previous: walk.mac, key: walk.key)) {
      walk.say("row \(row.sequence) is not as it was written")
    }
    walk.sequence = row.sequence
    walk.mac = row.mac
    let digits = String(Hexadecimal.digits(row.mac.prefix(6)))
    if let kept = walk.kept.removeValue(forKey: row.sequence), kept != digits {
      walk.say("row \(row.sequence) differs from the head that somebody kept")
    }
    walk.report.head = KeptHead(sequence: row.sequence, digits: digits)
    try passCheckpoint(&walk)
  }

  /// Where the epoch's checkpoint stands at this row, checks it and moves the key on.
  private func passCheckpoint(_ walk: inout Walk) throws {
    guard let checkpoint = walk.checkpoints[walk.epoch], checkpoint.sequence <= walk.sequence
    else { return }
    walk.report.checkpoints += 1
    if checkpoint.sequence != walk.sequence || checkpoint.mac != walk.mac
      || !isSigned(checkpoint)
    {
      walk.say("checkpoint \(walk.epoch) does not fit the rows before it")
    }
    walk.key = try keys.next(after: walk.key, head: checkpoint.mac)
    walk.epoch += 1
  }

  private func isSigned(_ checkpoint: AuditCheckpoint) -> Bool {
    HMAC256.equal(
      checkpoint.signature,
      keys.signature(
        purpose: "checkpoint", epoch: checkpoint.epoch, sequence: checkpoint.sequence,
        head: checkpoint.mac))
  }

  private func check(_ head: AuditChain.Head, _ walk: inout Walk) {
    if !HMAC256.equal(head.proof, chain.proof(of: head)) {
      walk.say("the head of the chain was not signed by this key")
    }
    if head.sequence > walk.sequence {
      walk.say("rows \(walk.sequence + 1) to \(head.sequence) are cut off")
    } else if head.sequence < walk.sequence || head.mac != walk.mac {
      walk.say("the head of the chain is not its last row")
    }
    if head.epoch != walk.epoch { walk.say("checkpoints after \(walk.epoch - 1) are missing") }
  }

  private func checkHeadsFile(_ walk: inout Walk) throws {
    let (kept, unreadable) = try heads.all()
    if unreadable > 0 { walk.say("\(unreadable) lines of the heads file are unreadable") }
    for head in kept {
      guard isSigned(head) else {
        walk.say("head \(head.epoch) in the heads file was not signed by this key")
        continue
      }
      let mac = try connection.first(
        "SELECT mac FROM audit_checkpoint WHERE epoch = ?1", head.epoch, read: { try $0.bytes(0) })
      if mac != head.mac {
        walk.say("checkpoint \(head.epoch) differs from the heads file, or is cut off")
      }
    }
    let written = Set(kept.map(\.epoch))
    for epoch in 0..<walk.epoch where !written.contains(epoch) {
      walk.say("checkpoint \(epoch) is missing in the heads file")
    }
  }

  /// How far the walk has come.
  private struct Walk {
    var key: SecretKey
    var checkpoints: [Int64: AuditCheckpoint] = [:]
    var kept: [Int64: String] = [:]
    var sequence: Int64 = 0
    var epoch: Int64 = 0
    var mac = [UInt8](repeating: 0, count: HMAC256.size)
    var report = Report()

    mutating func say(_ problem: String) {
      if report.problems.count < Report.mostProblems { report.problems.append(problem) }
    }
  }
}
