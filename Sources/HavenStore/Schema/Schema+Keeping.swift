extension Schema {
  /// A hold is there or not; its reason is in the timeline, sealed. What was destroyed keeps its row
  /// of the register, without what was sealed in it. `erasure_due` names the keys that a committed
  /// destruction has yet to clear from the disk: see `DeskCore.finishErasures`.
  ///
  /// Days are days since 1970.
  static let keeping = Migration(
    name: "keeping", version: SchemaVersion(1, 25),
    sql: """
      CREATE TABLE legal_hold (
        feedback INTEGER PRIMARY KEY REFERENCES feedback (id), since INTEGER NOT NULL,
        staff INTEGER NOT NULL REFERENCES staff (id)
      ) STRICT;

      CREATE TABLE paper (
        id INTEGER PRIMARY KEY, feedback INTEGER NOT NULL REFERENCES feedback (id),
        kind TEXT NOT NULL, pages INTEGER NOT NULL, scanned_on INTEGER NOT NULL,
        recorded_at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        destroyed_at INTEGER, destroyed_by INTEGER REFERENCES staff (id),
        version INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX paper_by_feedback ON paper (feedback, id);
      CREATE INDEX paper_owed ON paper (scanned_on, id) WHERE destroyed_at IS NULL;

      CREATE TABLE destruction (
        id INTEGER PRIMARY KEY, state TEXT NOT NULL, years INTEGER NOT NULL,
        proposed_at INTEGER NOT NULL, proposed_by INTEGER NOT NULL REFERENCES staff (id),
        settled_at INTEGER, settled_by INTEGER REFERENCES staff (id)
      ) STRICT;
      CREATE UNIQUE INDEX destruction_waiting ON destruction (state) WHERE state = 'waiting';
      CREATE TABLE destruction_item (
        destruction INTEGER NOT NULL REFERENCES destruction (id),
        feedback INTEGER NOT NULL REFERENCES feedback (id),
        closed_on INTEGER NOT NULL, stay TEXT, PRIMARY KEY (destruction, feedback)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE tombstone (
        feedback INTEGER PRIMARY KEY REFERENCES feedback (id), at INTEGER NOT NULL,
        closed_on INTEGER NOT NULL, years INTEGER NOT NULL,
        destruction INTEGER NOT NULL REFERENCES destruction (id)
      ) STRICT;

      CREATE TABLE erasure_due (key INTEGER PRIMARY KEY) STRICT;
      CREATE INDEX feedback_event_closed ON feedback_event (at, feedback) WHERE kind = 'closed';
      """)
}
