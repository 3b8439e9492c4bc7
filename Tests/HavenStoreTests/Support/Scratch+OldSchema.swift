@testable import HavenStore

extension Scratch {
  /// A new database as a program of an earlier version left it: its schema ends before `version`.
  func database(before version: SchemaVersion) throws -> Connection {
    let files = try files()
    try files.create(files.database)
    let connection = try Connection(path: files.database)
    try Pragmas.obtain(on: connection)
    let steps = Schema.migrations.prefix { $0.version < version }
    _ = try Migrator(migrations: Array(steps)).migrate(connection, at: 0)
    return connection
  }
}
