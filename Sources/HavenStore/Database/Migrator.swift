/// One step of the schema. Once shipped it is never edited: the next change is a new step.
struct Migration: Sendable {
  let name: String
  let version: SchemaVersion
  let sql: StaticString
}

/// Major: an older program would do harm, and refuses. Minor: an older program may still read.
public struct SchemaVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let major: Int
  public let minor: Int

  public init(_ major: Int, _ minor: Int) {
    self.major = major
    self.minor = minor
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.major, left.minor) < (right.major, right.minor)
  }

  public var description: String { "\(major).\(minor)" }
}

/// Brings a database's schema to what this program knows, a transaction for each step.
struct Migrator {
  /// "Have": marks the file as ours, so that a foreign database is never touched.
  static let applicationID: Int64 = 0x4861_7665

  let migrations: [Migration]

  /// The version that this program writes.
  var known: SchemaVersion { migrations.map(\.version).max() ?? SchemaVersion(0, 0) }

  /// Applies what is missing. The caller holds the gate.
  ///
  /// - Parameter at: UTC milliseconds, kept beside each step.
  /// - Returns: whether the database may be written: a newer minor version may only be read.
  /// - Throws: `.tooNew` for a newer major version, `.unavailable` for a file that is not ours.
  func migrate(_ connection: Connection, at milliseconds: Int64) throws -> Bool {
    let found = try version(of: connection)
    if let found {
      if found.major > known.major {
        throw StoreError.tooNew(major: found.major, known: known.major)
      }
      if found > known { return false }
      if found == known { return true }
    }
    for migration in migrations where found.map({ migration.version > $0 }) ?? true {
      try connection.transaction {
        try connection.execute(script: migration.sql)
        try connection.run(
          "INSERT INTO migration (name, major, minor, at) VALUES (?1, ?2, ?3, ?4)",
          migration.name, migration.version.major, migration.version.minor, milliseconds)
      }
    }
    return true
  }

  /// The version of the schema in the file; nil for a new, empty file.
  func version(of connection: Connection) throws -> SchemaVersion? {
    let mark = try connection.first("PRAGMA application_id") { try $0.int64(0) }
    let tables = try connection.first("SELECT count(*) FROM sqlite_schema") { try $0.int(0) }
    if mark == 0, tables == 0 { return nil }
    guard mark == Self.applicationID else {
      throw StoreError.unavailable(
        what: "\(connection.path) is no haven database",
        remedy: "Nothing was changed in it. Choose another path with --db.")
    }
    return try connection.first(
      "SELECT major, minor FROM migration ORDER BY major DESC, minor DESC LIMIT 1"
    ) { SchemaVersion(try $0.int(0), try $0.int(1)) }
  }
}
