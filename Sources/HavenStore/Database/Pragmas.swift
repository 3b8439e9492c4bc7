import CSQLite

/// The settings that every connection must have, set and then read back.
///
/// SQLite ignores a pragma that it does not know or cannot obey, so only what reads back counts.
enum Pragmas {
  private struct Setting {
    let name: String
    let set: StaticString
    let read: StaticString
    let expected: String
  }

  private static let settings = [
    Setting(
      name: "journal_mode=WAL", set: "PRAGMA journal_mode=WAL", read: "PRAGMA journal_mode",
      expected: "wal"),
    Setting(
      name: "synchronous=FULL", set: "PRAGMA synchronous=FULL", read: "PRAGMA synchronous",
      expected: "2"),
    Setting(
      name: "foreign_keys=ON", set: "PRAGMA foreign_keys=ON", read: "PRAGMA foreign_keys",
      expected: "1"),
    Setting(
      name: "trusted_schema=OFF", set: "PRAGMA trusted_schema=OFF", read: "PRAGMA trusted_schema",
      expected: "0"),
    Setting(
      name: "secure_delete=ON", set: "PRAGMA secure_delete=ON", read: "PRAGMA secure_delete",
      expected: "1"),
    Setting(
      name: "temp_store=MEMORY", set: "PRAGMA temp_store=MEMORY", read: "PRAGMA temp_store",
      expected: "2"),
    Setting(
      name: "mmap_size=0", set: "PRAGMA mmap_size=0", read: "PRAGMA mmap_size", expected: "0"),
    Setting(
      name: "cell_size_check=ON", set: "PRAGMA cell_size_check=ON",
      read: "PRAGMA cell_size_check", expected: "1"),
    Setting(
      name: "wal_autocheckpoint=0", set: "PRAGMA wal_autocheckpoint=0",
      read: "PRAGMA wal_autocheckpoint", expected: "0"),
    Setting(
      name: "cache_size=-1024", set: "PRAGMA cache_size=-1024", read: "PRAGMA cache_size",
      expected: "-1024"),
  ]

  private static let switches: [(name: String, option: Int32)] = [
    ("DEFENSIVE", SQLITE_DBCONFIG_DEFENSIVE),
    ("NO_CKPT_ON_CLOSE", SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE),
  ]

  /// Sets all, reads all back, and refuses a connection that did not get every one.
  ///
  /// Switching to WAL is a write: the caller holds the gate.
  static func obtain(on connection: Connection) throws {
    for setting in settings {
      try connection.run(setting.set)
      let got = try connection.first(setting.read) { anyText($0) } ?? nil
      guard got == setting.expected else {
        throw refused(setting.name, got: got ?? "nothing", on: connection)
      }
    }
    for (name, option) in switches where haven_switch_on(connection.handle, option) != 1 {
      throw refused(name, got: "off", on: connection)
    }
  }

  private static func refused(_ name: String, got: String, on connection: Connection) -> StoreError
  {
    .unavailable(
      what: "SQLite refused \(name) on \(connection.path) (it says \(got))",
      remedy: "Use SQLite 3.40 or newer, and a disk of this machine.")
  }

  private static func anyText(_ row: Row) -> String? {
    sqlite3_column_text(row.statement, 0).map { String(cString: $0) }
  }
}
