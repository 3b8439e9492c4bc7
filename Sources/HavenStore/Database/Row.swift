import CSQLite

/// One row of a result, while the statement stands on it. It must not leave the closure that it
/// is handed to.
///
/// Columns count from 0. A column of another type than asked for means a damaged file (tables are
/// STRICT), and throws `StoreError.damaged`: a flipped bit is noticed and never becomes a trap.
struct Row {
  let statement: OpaquePointer

  func int64(_ column: Int32) throws -> Int64 {
    try expect(SQLITE_INTEGER, column)
    return sqlite3_column_int64(statement, column)
  }

  func int(_ column: Int32) throws -> Int { Int(try int64(column)) }

  func bool(_ column: Int32) throws -> Bool { try int64(column) != 0 }

  /// Text that is not strict UTF-8 counts as damage: we never wrote any.
  func text(_ column: Int32) throws -> String {
    try expect(SQLITE_TEXT, column)
    guard let start = sqlite3_column_text(statement, column) else {
      throw StoreError.notSaved(reason: "out of memory")
    }
    let count = Int(sqlite3_column_bytes(statement, column))
    let bytes = UnsafeBufferPointer(start: start, count: count)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw damage(column) }
    return text
  }

  func bytes(_ column: Int32) throws -> [UInt8] {
    try expect(SQLITE_BLOB, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    guard count > 0, let start = sqlite3_column_blob(statement, column) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  func int64IfAny(_ column: Int32) throws -> Int64? { isNull(column) ? nil : try int64(column) }
  func intIfAny(_ column: Int32) throws -> Int? { isNull(column) ? nil : try int(column) }
  func textIfAny(_ column: Int32) throws -> String? { isNull(column) ? nil : try text(column) }
  func bytesIfAny(_ column: Int32) throws -> [UInt8]? { isNull(column) ? nil : try bytes(column) }

  private func expect(_ type: Int32, _ column: Int32) throws {
    guard sqlite3_column_type(statement, column) == type else { throw damage(column) }
  }

  private func damage(_ column: Int32) -> StoreError {
    let table = sqlite3_column_name(statement, column).map { String(cString: $0) } ?? "?"
    return .damaged(what: "a row's column '\(table)'")
  }
}
