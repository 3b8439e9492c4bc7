extension Schema {
  /// Nobody's name is in it: whom feedback was passed to is found by blind tokens. Entries from before
  /// have none and are opened to look. A piece of an audit outlives its entry of the register.
  static let oversight = Migration(
    name: "oversight", version: SchemaVersion(1, 24),
    sql: """
      CREATE TABLE feedback_owner_token (
        token INTEGER NOT NULL, feedback INTEGER NOT NULL, PRIMARY KEY (token, feedback)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX feedback_owner_token_by_feedback ON feedback_owner_token (feedback);
      ALTER TABLE feedback ADD COLUMN has_owner_tokens INTEGER NOT NULL DEFAULT 0;
      CREATE INDEX feedback_by_received ON feedback (received_at, id);
      CREATE INDEX feedback_open_by_area ON feedback (area, due, id) WHERE stage <> 'closed';

      CREATE TABLE board_feedback (
        id INTEGER PRIMARY KEY, year INTEGER NOT NULL, quarter INTEGER NOT NULL,
        at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        key INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX board_feedback_by_quarter ON board_feedback (year, quarter, id);

      CREATE TABLE register_audit (
        id INTEGER PRIMARY KEY, at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        pieces INTEGER, percent INTEGER, scope TEXT NOT NULL, from_at INTEGER NOT NULL,
        to_at INTEGER NOT NULL, seed INTEGER NOT NULL, population INTEGER NOT NULL,
        CHECK ((pieces IS NULL) <> (percent IS NULL))
      ) STRICT;
      CREATE TABLE register_audit_piece (
        id INTEGER PRIMARY KEY, audit INTEGER NOT NULL REFERENCES register_audit (id),
        feedback INTEGER NOT NULL, version INTEGER NOT NULL, sealed BLOB, UNIQUE (audit, feedback)
      ) STRICT;
      CREATE TABLE register_audit_finding (
        piece INTEGER NOT NULL REFERENCES register_audit_piece (id), question TEXT NOT NULL,
        finding TEXT NOT NULL, at INTEGER NOT NULL, staff INTEGER NOT NULL,
        PRIMARY KEY (piece, question)
      ) STRICT, WITHOUT ROWID;
      """)
}
