extension Schema {
  /// What a letter said, to whom it went and where it lies is sealed under its feedback's key.
  static let letters = Migration(
    name: "letters", version: SchemaVersion(1, 22),
    sql: """
      CREATE TABLE feedback_letter (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        feedback INTEGER NOT NULL REFERENCES feedback (id), kind TEXT NOT NULL,
        way TEXT NOT NULL, at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        is_copied INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX feedback_letter_by_feedback ON feedback_letter (feedback, id);
      """)
}
