extension DeskCore {
  /// Destroys the keys that committed erasures name, and empties the logs that held them and what
  /// they had sealed. The caller holds the gate.
  ///
  /// The keys are in a file of their own, so that no transaction spans both: what a crash leaves
  /// undone between the two is done at the next start.
  func finishErasures() throws {
    let keys = try connection.all("SELECT key FROM erasure_due ORDER BY key") { try $0.int64(0) }
    guard !keys.isEmpty else { return }
    try ring.destroy(keys)
    try log.empty()
    try connection.run("DELETE FROM erasure_due")
  }

  /// What a console that was reading, or a crash, has left to do. At the start.
  func finishLeftErasures() {
    guard !isReadOnly else { return }
    let isLeft = try? connection.first("SELECT 1 FROM erasure_due LIMIT 1") { _ in true }
    guard isLeft == true else { return }
    try? gate.hold(patience: patience) { try finishErasures() }
  }
}

extension Transaction {
  /// Enters a key into the ledger of erasures; it is destroyed once this transaction is committed.
  func erase(key: Int64, reason: StaticString) throws {
    try connection.run(
      "INSERT OR IGNORE INTO erasure (key, at, reason) VALUES (?1, ?2, ?3)", key,
      now.milliseconds, "\(reason)")
    try connection.run("INSERT OR IGNORE INTO erasure_due (key) VALUES (?1)", key)
    desk.hasErasures = true
  }
}
