import CSQLite

/// Copies the write-ahead log back into the database before it grows long.
///
/// SQLite's own automatic checkpoint is off: ours runs only where the gate is held. It is passive,
/// so it never waits for a reader; what it could not finish it takes up after a later commit.
final class WriteAheadLog {
  /// 1,000 pages of 4 KiB: SQLite's own figure.
  static let pagesBeforeCheckpoint: Int32 = 1_000

  /// What takes a millisecond to read through.
  private static let pagesWorthTidying: Int32 = 64

  private let connection: Connection
  private let pages: UnsafeMutablePointer<Int32>

  init(of connection: Connection) {
    self.connection = connection
    pages = .allocate(capacity: 1)
    pages.initialize(to: 0)
    sqlite3_wal_hook(
      connection.handle,
      { context, _, _, pages in
        context?.assumingMemoryBound(to: Int32.self).pointee = pages
        return SQLITE_OK
      }, pages)
  }

  deinit {
    sqlite3_wal_hook(connection.handle, nil, nil)
    pages.deallocate()
  }

  /// Checkpoints when the last commit left the log long. The caller holds the gate.
  ///
  /// A failure is not the caller's: its commit is safe in the log, and the next commit tries again.
  func checkpointIfLong() {
    guard pages.pointee >= Self.pagesBeforeCheckpoint else { return }
    try? checkpoint(SQLITE_CHECKPOINT_PASSIVE)
  }

  /// Cuts a log that is long for the next program to read through when it opens the database. At the
  /// end of a connection: it waits for nobody, and where somebody reads the log stays. The caller
  /// holds the gate.
  func tidy() {
    sqlite3_busy_timeout(connection.handle, 0)
    var length: Int32 = 0
    let code = sqlite3_wal_checkpoint_v2(
      connection.handle, "main", SQLITE_CHECKPOINT_PASSIVE, &length, nil)
    guard code == SQLITE_OK, length >= Self.pagesWorthTidying else { return }
    try? empty()
  }

  /// Copies everything and cuts the log to nothing, so that what was deleted is in no file any
  /// more. The caller holds the gate.
  func empty() throws { try checkpoint(SQLITE_CHECKPOINT_TRUNCATE) }

  private func checkpoint(_ mode: Int32) throws {
    let code = sqlite3_wal_checkpoint_v2(connection.handle, "main", mode, nil, nil)
    guard code == SQLITE_OK else { throw connection.failure(code, "checkpoint") }
    pages.pointee = 0
  }
}
