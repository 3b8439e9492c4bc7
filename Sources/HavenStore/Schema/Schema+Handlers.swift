extension Schema {
  /// Who was put in for a part of feedback, to whom it was forwarded, and who investigated: rows are
  /// added and none goes; of each part, one that was put in is current. `staff` is null where the
  /// name stands in the table of areas alone.
  static let handlers = Migration(
    name: "handlers", version: SchemaVersion(1, 19),
    sql: """
      CREATE TABLE feedback_handler (
        id INTEGER PRIMARY KEY, feedback INTEGER NOT NULL REFERENCES feedback (id),
        part TEXT NOT NULL, how TEXT NOT NULL, staff INTEGER REFERENCES staff (id),
        is_current INTEGER NOT NULL, at INTEGER NOT NULL,
        set_by INTEGER NOT NULL REFERENCES staff (id), sealed BLOB
      ) STRICT;
      CREATE INDEX feedback_handler_by_feedback ON feedback_handler (feedback, id);
      CREATE TABLE feedback_copy (
        id INTEGER PRIMARY KEY, feedback INTEGER NOT NULL REFERENCES feedback (id),
        what TEXT NOT NULL, recipient TEXT NOT NULL, how TEXT NOT NULL, day INTEGER NOT NULL,
        at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id)
      ) STRICT;
      CREATE INDEX feedback_copy_by_feedback ON feedback_copy (feedback, id);
      CREATE TABLE register_signature (
        id INTEGER PRIMARY KEY, staff INTEGER NOT NULL REFERENCES staff (id),
        signed_at INTEGER NOT NULL, until INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX register_signature_by_staff ON register_signature (staff, until);
      """)
}
