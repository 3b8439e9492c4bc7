import CSQLite

/// Stops the statement that a connection runs, from another thread: the one call that SQLite allows
/// there (sqlite.org/c3ref/interrupt.html). It must not outlive the connection.
struct Interrupter: @unchecked Sendable {
  private let handle: OpaquePointer

  init(_ connection: Connection) { handle = connection.handle }

  func interrupt() { sqlite3_interrupt(handle) }
}
