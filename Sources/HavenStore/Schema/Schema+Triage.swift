extension Schema {
  /// `score_change` is the history of a score and `score_lowering` what stands of a lower one. The
  /// protocols that come with the program have no row until somebody approves one. Whoever approved
  /// is sealed as staff names are.
  static let triage = Migration(
    name: "triage", version: SchemaVersion(1, 11),
    sql: """
      CREATE TABLE score_change (
        id INTEGER PRIMARY KEY, contact INTEGER NOT NULL REFERENCES contact (id),
        how TEXT NOT NULL, from_score INTEGER, to_score INTEGER NOT NULL, at INTEGER NOT NULL,
        staff INTEGER NOT NULL REFERENCES staff (id), sealed BLOB
      ) STRICT;
      CREATE INDEX score_change_by_contact ON score_change (contact, id);
      CREATE TABLE score_lowering (
        contact INTEGER PRIMARY KEY REFERENCES contact (id), to_score INTEGER NOT NULL,
        asked_by INTEGER NOT NULL REFERENCES staff (id), asked_at INTEGER NOT NULL,
        agreed_by INTEGER REFERENCES staff (id), sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX contact_by_score ON contact (score) WHERE state <> 'closed';

      CREATE TABLE protocol (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL,
        imported_at INTEGER, imported_by INTEGER REFERENCES staff (id), approver BLOB,
        credential TEXT, approved_on INTEGER, expires_on INTEGER,
        approved_by INTEGER REFERENCES staff (id), UNIQUE (name, version)
      ) STRICT;
      CREATE TABLE protocol_training (
        id INTEGER PRIMARY KEY, staff INTEGER NOT NULL REFERENCES staff (id), name TEXT NOT NULL,
        trained_on INTEGER NOT NULL, until INTEGER NOT NULL,
        recorded_by INTEGER NOT NULL REFERENCES staff (id), recorded_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX protocol_training_by_staff ON protocol_training (staff, name, id);
      CREATE TABLE protocol_step (
        contact INTEGER NOT NULL REFERENCES contact (id), name TEXT NOT NULL,
        version INTEGER NOT NULL, step INTEGER NOT NULL, at INTEGER NOT NULL,
        staff INTEGER NOT NULL REFERENCES staff (id),
        PRIMARY KEY (contact, name, version, step)
      ) STRICT, WITHOUT ROWID;
      """)
}
