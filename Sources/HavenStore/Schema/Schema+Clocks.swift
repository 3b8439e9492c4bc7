extension Schema {
  /// A policy's row is a snapshot: its text and its calendar's, never changed. Records that were
  /// there before get the first ones, and keep the due time that they had.
  ///
  /// The due times in a record's row are copies for the queue's order, made from its events.
  static let clocks = Migration(
    name: "clocks", version: SchemaVersion(1, 5),
    sql: """
      CREATE TABLE calendar (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, text TEXT NOT NULL,
        at INTEGER NOT NULL, UNIQUE (name, version)
      ) STRICT;
      CREATE TABLE policy (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL,
        covers TEXT NOT NULL, text TEXT NOT NULL, calendar TEXT NOT NULL,
        calendar_text TEXT NOT NULL, at INTEGER NOT NULL, UNIQUE (name, version)
      ) STRICT;
      CREATE TABLE policy_choice (covers TEXT PRIMARY KEY, name TEXT NOT NULL)
        STRICT, WITHOUT ROWID;

      CREATE TABLE pause (
        id INTEGER PRIMARY KEY, contact INTEGER REFERENCES contact (id),
        feedback INTEGER REFERENCES feedback (id), began INTEGER NOT NULL, until INTEGER NOT NULL,
        staff INTEGER NOT NULL, sealed BLOB NOT NULL,
        CHECK ((contact IS NULL) <> (feedback IS NULL))
      ) STRICT;
      CREATE INDEX pause_by_contact ON pause (contact, id) WHERE contact IS NOT NULL;
      CREATE INDEX pause_by_feedback ON pause (feedback, id) WHERE feedback IS NOT NULL;

      ALTER TABLE contact ADD COLUMN policy INTEGER NOT NULL DEFAULT 1;
      ALTER TABLE contact ADD COLUMN kept_due INTEGER;
      ALTER TABLE contact ADD COLUMN kept_kind TEXT;
      ALTER TABLE contact_event ADD COLUMN due INTEGER;
      ALTER TABLE contact_event ADD COLUMN is_rapid INTEGER NOT NULL DEFAULT 0;
      UPDATE contact SET kept_due = due,
        kept_kind = CASE state WHEN 'followUp' THEN 'follow-up' ELSE 'first-response' END
        WHERE state <> 'closed';

      ALTER TABLE feedback ADD COLUMN policy INTEGER NOT NULL DEFAULT 2;
      ALTER TABLE feedback ADD COLUMN kept_due INTEGER;
      ALTER TABLE feedback ADD COLUMN kept_kind TEXT;
      ALTER TABLE feedback ADD COLUMN due_kind TEXT;
      ALTER TABLE feedback ADD COLUMN due_from INTEGER;
      ALTER TABLE feedback ADD COLUMN due_target TEXT;
      ALTER TABLE feedback_event ADD COLUMN due INTEGER;
      UPDATE feedback SET kept_due = due, due_from = received_at,
        kept_kind = CASE stage WHEN 'received' THEN 'acknowledgement' ELSE 'findings' END,
        due_kind = CASE stage WHEN 'received' THEN 'acknowledgement' ELSE 'findings' END,
        due_target = CASE stage WHEN 'received' THEN '3 working days' ELSE '10 working days' END
        WHERE due IS NOT NULL;
      """)
}
