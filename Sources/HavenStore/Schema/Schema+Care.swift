extension Schema {
  /// `handled_contact` says who completed a contact and whether it was heavy, and not which. A
  /// reflection is sealed under its writer's own key, which is under no case. Of an experiment's
  /// contacts it is kept what is counted of them.
  static let care = Migration(
    name: "care", version: SchemaVersion(1, 16),
    sql: """
      CREATE TABLE presence_change (
        id INTEGER PRIMARY KEY, staff INTEGER NOT NULL REFERENCES staff (id),
        presence TEXT NOT NULL, at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX presence_change_by_staff ON presence_change (staff, at, id);
      INSERT INTO presence_change (staff, presence, at)
        SELECT id, presence, presence_since FROM staff;
      CREATE TABLE handled_contact (
        id INTEGER PRIMARY KEY, staff INTEGER NOT NULL REFERENCES staff (id),
        is_heavy INTEGER NOT NULL, at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX handled_contact_by_staff ON handled_contact (staff, at, id);

      CREATE TABLE pinned_tip (staff INTEGER PRIMARY KEY REFERENCES staff (id), tip TEXT NOT NULL)
        STRICT;
      CREATE TABLE reflection_key (
        staff INTEGER PRIMARY KEY REFERENCES staff (id), key INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE reflection (
        id INTEGER PRIMARY KEY AUTOINCREMENT, staff INTEGER NOT NULL REFERENCES staff (id),
        at INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX reflection_by_staff ON reflection (staff, id);

      CREATE TABLE experiment (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, a TEXT NOT NULL,
        b TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
        staff INTEGER NOT NULL REFERENCES staff (id), version INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX experiment_by_end ON experiment (end_at);
      CREATE TABLE experiment_contact (
        experiment INTEGER NOT NULL REFERENCES experiment (id),
        contact INTEGER NOT NULL REFERENCES contact (id), variant TEXT NOT NULL,
        consented INTEGER NOT NULL, PRIMARY KEY (experiment, contact)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE feedback_call (
        feedback INTEGER PRIMARY KEY REFERENCES feedback (id), due INTEGER NOT NULL,
        done_at INTEGER, staff INTEGER REFERENCES staff (id), outcome TEXT
      ) STRICT;
      """)
}
