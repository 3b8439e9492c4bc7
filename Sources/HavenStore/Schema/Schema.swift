/// Every step of the schema, oldest first. Append only: a shipped step is never edited.
enum Schema {
  static let migrations: [Migration] = [
    foundation, staff, contacts, drafts, feedback, clocks, escalation, houseTime, shift, referrals,
    beds, triage, cases, people, transfers, editors, care, intake, stages, handlers, checklist,
    firstContacts, letters, surveys, oversight, keeping,
  ]

  static var migrator: Migrator { Migrator(migrations: migrations) }

  /// What stands under every record: who the database is, its keys, its audit and what was asked.
  private static let foundation = Migration(
    name: "foundation", version: SchemaVersion(1, 0),
    sql: """
      PRAGMA application_id = 1214346853;

      CREATE TABLE migration (
        name TEXT PRIMARY KEY, major INTEGER NOT NULL, minor INTEGER NOT NULL, at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE database (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        id BLOB NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('live', 'drill')),
        name TEXT NOT NULL, zone TEXT NOT NULL, key_check BLOB NOT NULL, made_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE change_count (only INTEGER PRIMARY KEY CHECK (only = 1), value INTEGER NOT NULL)
        STRICT;
      INSERT INTO change_count VALUES (1, 0);

      CREATE TABLE key_counter (
        only INTEGER PRIMARY KEY CHECK (only = 1), next INTEGER NOT NULL, ready INTEGER NOT NULL
      ) STRICT;
      INSERT INTO key_counter VALUES (1, 1, 1);

      CREATE TABLE erasure (
        key INTEGER PRIMARY KEY, at INTEGER NOT NULL, reason TEXT NOT NULL
      ) STRICT;

      CREATE TABLE request (
        id BLOB PRIMARY KEY, action TEXT NOT NULL, actor INTEGER NOT NULL, at INTEGER NOT NULL,
        object INTEGER NOT NULL, number INTEGER NOT NULL, outcome TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX request_by_age ON request (at);

      CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, at INTEGER NOT NULL,
        boot_id TEXT NOT NULL, boot_at INTEGER NOT NULL, actor INTEGER NOT NULL,
        roles TEXT NOT NULL, session INTEGER NOT NULL, unix_user INTEGER NOT NULL,
        terminal TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL,
        outcome TEXT NOT NULL, fields TEXT NOT NULL, count INTEGER NOT NULL, mac BLOB NOT NULL
      ) STRICT;
      CREATE TABLE audit_checkpoint (
        epoch INTEGER PRIMARY KEY, sequence INTEGER NOT NULL, mac BLOB NOT NULL,
        at INTEGER NOT NULL, signature BLOB NOT NULL
      ) STRICT;
      CREATE TABLE audit_head (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        sequence INTEGER NOT NULL, epoch INTEGER NOT NULL, mac BLOB NOT NULL, key BLOB NOT NULL,
        checkpoint_sequence INTEGER NOT NULL, checkpoint_at INTEGER NOT NULL, proof BLOB NOT NULL
      ) STRICT;
      """)
}
