import CSQLite

extension Connection {
  /// Runs several statements at once: only for the schema's own text.
  func execute(script: StaticString) throws {
    let code = script.withUTF8Buffer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_exec(handle, $0.baseAddress, nil, nil, nil)
      }
    }
    guard code == SQLITE_OK else { throw failure(code, script) }
  }

  /// Runs several reads on one state of the database. It must be short: it keeps the log from being
  /// copied back.
  func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    if isInTransaction { return try body() }
    try run("BEGIN")
    defer { _ = try? run("COMMIT") }
    return try body()
  }

  /// Runs `body` in a transaction that takes the write lock first; an error undoes everything.
  ///
  /// The caller holds the gate.
  @discardableResult
  func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    try run("BEGIN IMMEDIATE")
    do {
      let value = try body()
      try run("COMMIT")
      return value
    } catch {
      // A failed COMMIT may have rolled back already; then there is nothing to undo.
      if isInTransaction { _ = try? run("ROLLBACK") }
      throw error
    }
  }
}
