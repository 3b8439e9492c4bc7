import CSQLite

/// One connection to one SQLite file, for one thread.
///
/// SQL is a `StaticString`: no value can ever become a statement. A statement is prepared once and
/// kept. Everything that SQLite reports becomes a `StoreError`.
final class Connection {
  let path: String
  let handle: OpaquePointer
  private let patience: Int
  /// When set, a statement that writes is refused unless this gate is held.
  var gate: Gate?
  private var statements: [UnsafePointer<UInt8>: OpaquePointer] = [:]

  /// Opens an existing file.
  ///
  /// - Parameter patience: how long SQLite itself waits for a foreign lock, in milliseconds. Our
  ///   own writers wait at the `Gate` and never here.
  init(path: String, readOnly: Bool = false, patience: Int = 5_000) throws {
    var opened: OpaquePointer?
    let access = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      let reason = String(cString: sqlite3_errstr(code))
      sqlite3_close_v2(opened)
      throw StoreError.unavailable(
        what: "The database \(path) cannot be opened (\(reason))",
        remedy: "Check that it is there and that your account may use its folder.")
    }
    self.path = path
    self.patience = patience
    handle = opened
    sqlite3_busy_timeout(handle, Int32(patience))
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  /// Runs a statement that gives no rows back (or whose rows nobody wants).
  ///
  /// - Returns: how many rows it changed.
  @discardableResult
  func run(_ sql: StaticString, _ values: (any Bindable)?...) throws -> Int {
    try each(sql, values) { _ in }
    return Int(sqlite3_changes(handle))
  }

  /// The first row, read by `read`; nil where there is none.
  func first<Value>(
    _ sql: StaticString, _ values: (any Bindable)?..., read: (Row) throws -> Value
  ) throws -> Value? {
    var found: Value?
    try each(sql, values, limit: 1) { found = try read($0) }
    return found
  }

  /// Every row, read by `read`.
  func all<Value>(
    _ sql: StaticString, _ values: (any Bindable)?..., read: (Row) throws -> Value
  ) throws -> [Value] {
    var found: [Value] = []
    try each(sql, values) { found.append(try read($0)) }
    return found
  }

  /// Hands every row to `body`, one at a time, without collecting them.
  func forEach(
    _ sql: StaticString, _ values: (any Bindable)?..., body: (Row) throws -> Void
  ) throws {
    try each(sql, values, body)
  }

  /// The key that the last INSERT made.
  var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Whether a transaction is open.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  private func each(
    _ sql: StaticString, _ values: [(any Bindable)?], limit: Int = .max,
    _ body: (Row) throws -> Void
  ) throws {
    let statement = try prepared(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    if let gate, !gate.isHeld, sqlite3_stmt_readonly(statement) == 0 {
      throw StoreError.defect("a write outside the gate: \(sql)")
    }
    guard sqlite3_bind_parameter_count(statement) == values.count else {
      throw StoreError.defect("\(values.count) values for: \(sql)")
    }
    for (index, value) in values.enumerated() {
      let place = Int32(index + 1)
      let code = value?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place)
      guard code == SQLITE_OK else { throw failure(code, sql) }
    }
    var count = 0
    while count < limit {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        count += 1
        try body(Row(statement: statement))
      case SQLITE_DONE: return
      case let code: throw failure(code, sql)
      }
    }
  }

  private func prepared(_ sql: StaticString) throws -> OpaquePointer {
    if let known = statements[sql.utf8Start], sqlite3_stmt_busy(known) == 0 { return known }
    guard statements[sql.utf8Start] == nil else {
      throw StoreError.defect("a statement inside itself: \(sql)")
    }
    var made: OpaquePointer?
    let code = sql.withUTF8Buffer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_prepare_v3(
          handle, $0.baseAddress, Int32($0.count), UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
      }
    }
    guard code == SQLITE_OK, let made else { throw failure(code, sql) }
    statements[sql.utf8Start] = made
    return made
  }

  /// What a result code means to the person at the console.
  func failure(_ code: Int32, _ sql: StaticString) -> StoreError {
    let said = String(cString: sqlite3_errmsg(handle))
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(milliseconds: patience)
    case SQLITE_FULL: return .notSaved(reason: "the disk is full")
    case SQLITE_IOERR: return .notSaved(reason: "the disk gives errors (\(said))")
    case SQLITE_NOMEM: return .notSaved(reason: "out of memory")
    case SQLITE_READONLY: return .readOnly
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .damaged(what: "\(path) (\(said))")
    case SQLITE_INTERRUPT: return .interrupted
    case SQLITE_CANTOPEN:
      return .unavailable(what: "\(path) cannot be used (\(said))", remedy: "Check its folder.")
    default: return .defect("\(said), in: \(sql)")
    }
  }
}
