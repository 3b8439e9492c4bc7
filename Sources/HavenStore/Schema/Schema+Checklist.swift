extension Schema {
  /// Ticks, texts and reflections are added and never changed: the last of each stands, and what
  /// stood before is kept. Words are sealed under the key of the feedback; what reports count, kinds,
  /// days and root causes, is plain. Days are counted since 1970.
  static let checklist = Migration(
    name: "checklist", version: SchemaVersion(1, 20),
    sql: """
      CREATE TABLE checklist_tick (
        id INTEGER PRIMARY KEY, feedback INTEGER NOT NULL REFERENCES feedback (id),
        item INTEGER NOT NULL, box TEXT NOT NULL, at INTEGER NOT NULL,
        staff INTEGER NOT NULL REFERENCES staff (id), sealed BLOB
      ) STRICT;
      CREATE INDEX checklist_tick_by_feedback ON checklist_tick (feedback, item, id);
      CREATE TABLE checklist_text (
        id INTEGER PRIMARY KEY, feedback INTEGER NOT NULL REFERENCES feedback (id),
        field TEXT NOT NULL, at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        sealed BLOB
      ) STRICT;
      CREATE INDEX checklist_text_by_feedback ON checklist_text (feedback, field, id);
      CREATE TABLE feedback_action (
        id INTEGER PRIMARY KEY, feedback INTEGER NOT NULL REFERENCES feedback (id),
        kind TEXT NOT NULL, due_on INTEGER NOT NULL, at INTEGER NOT NULL,
        staff INTEGER NOT NULL REFERENCES staff (id), ending TEXT, done_on INTEGER,
        ended_at INTEGER, ended_by INTEGER REFERENCES staff (id), version INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX feedback_action_by_feedback ON feedback_action (feedback, id);
      CREATE TABLE feedback_reflection (
        id INTEGER PRIMARY KEY, feedback INTEGER NOT NULL REFERENCES feedback (id),
        shared_on INTEGER, at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX feedback_reflection_by_feedback ON feedback_reflection (feedback, id);
      CREATE TABLE feedback_root_cause (
        feedback INTEGER NOT NULL REFERENCES feedback (id), cause TEXT NOT NULL,
        at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        PRIMARY KEY (feedback, cause)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX feedback_root_cause_by_cause ON feedback_root_cause (cause, feedback);
      """)
}
