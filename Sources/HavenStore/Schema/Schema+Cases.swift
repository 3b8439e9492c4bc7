extension Schema {
  /// A contact belongs to one case at most, and the first of a case has place 1. Of a case one next
  /// action is open at most. Notes are never changed and never go: the file itself refuses it.
  static let cases = Migration(
    name: "cases", version: SchemaVersion(1, 12),
    sql: """
      CREATE TABLE case_file (
        id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, version INTEGER NOT NULL,
        state TEXT NOT NULL, owner INTEGER NOT NULL REFERENCES staff (id),
        opened_at INTEGER NOT NULL, closed_at INTEGER, reason TEXT, outcome TEXT,
        asked_by INTEGER NOT NULL, key INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX case_file_open ON case_file (owner) WHERE state = 'open';
      CREATE INDEX case_file_closed ON case_file (closed_at) WHERE state = 'closed';
      CREATE TABLE case_contact (
        contact INTEGER PRIMARY KEY REFERENCES contact (id),
        case_file INTEGER NOT NULL REFERENCES case_file (id), place INTEGER NOT NULL,
        closed_with INTEGER NOT NULL DEFAULT 0, UNIQUE (case_file, place)
      ) STRICT;
      CREATE TABLE case_event (
        id INTEGER PRIMARY KEY, case_file INTEGER NOT NULL REFERENCES case_file (id),
        kind TEXT NOT NULL, at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX case_event_by_case ON case_event (case_file, id);
      CREATE TABLE case_plan (
        id INTEGER PRIMARY KEY, case_file INTEGER NOT NULL REFERENCES case_file (id),
        at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id), sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX case_plan_by_case ON case_plan (case_file, id);
      CREATE TABLE case_note (
        id INTEGER PRIMARY KEY, case_file INTEGER NOT NULL REFERENCES case_file (id),
        at INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        corrects INTEGER REFERENCES case_note (id), sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX case_note_by_case ON case_note (case_file, id);
      CREATE TRIGGER case_note_stays BEFORE UPDATE ON case_note
        BEGIN SELECT RAISE(ABORT, 'a note of a case is never changed'); END;
      CREATE TRIGGER case_note_is_kept BEFORE DELETE ON case_note
        BEGIN SELECT RAISE(ABORT, 'a note of a case is kept'); END;
      CREATE TABLE case_task (
        id INTEGER PRIMARY KEY, case_file INTEGER NOT NULL REFERENCES case_file (id),
        kind TEXT NOT NULL, due INTEGER NOT NULL, set_at INTEGER NOT NULL,
        set_by INTEGER NOT NULL REFERENCES staff (id), ending TEXT, ended_at INTEGER,
        ended_by INTEGER REFERENCES staff (id), version INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX case_task_by_case ON case_task (case_file, id);
      CREATE UNIQUE INDEX case_next_action ON case_task (case_file)
        WHERE kind = 'nextAction' AND ending IS NULL;
      CREATE INDEX case_task_open ON case_task (due) WHERE kind = 'task' AND ending IS NULL;
      CREATE TABLE follow_up (
        id INTEGER PRIMARY KEY, contact INTEGER NOT NULL REFERENCES contact (id),
        due INTEGER NOT NULL, method TEXT, is_rapid INTEGER NOT NULL, set_at INTEGER NOT NULL,
        set_by INTEGER NOT NULL REFERENCES staff (id), outcome TEXT, done_at INTEGER,
        done_by INTEGER REFERENCES staff (id), version INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX follow_up_by_contact ON follow_up (contact, id);
      CREATE INDEX follow_up_open ON follow_up (due) WHERE outcome IS NULL;
      CREATE INDEX contact_event_completed ON contact_event (at) WHERE kind = 'completed';

      CREATE VIEW case_row AS
        SELECT k.id, k.number, k.version, k.state, k.owner,
          open_name(s.name, 'staff', s.id) AS owner_name, k.opened_at, k.closed_at, k.reason,
          k.outcome, k.asked_by, l.contact, c.number AS contact_number, c.priority, c.score,
          (SELECT t.due FROM case_task t
            WHERE t.case_file = k.id AND t.kind = 'nextAction' AND t.ending IS NULL) AS next_due,
          (SELECT count(*) FROM case_task t
            WHERE t.case_file = k.id AND t.kind = 'task' AND t.ending IS NULL) AS tasks,
          (SELECT min(t.due) FROM case_task t
            WHERE t.case_file = k.id AND t.kind = 'task' AND t.ending IS NULL) AS task_due,
          (SELECT count(*) FROM case_contact o JOIN follow_up f ON f.contact = o.contact
            WHERE o.case_file = k.id AND f.outcome IS NULL) AS follow_ups,
          (SELECT min(f.due) FROM case_contact o JOIN follow_up f ON f.contact = o.contact
            WHERE o.case_file = k.id AND f.outcome IS NULL) AS follow_up_due,
          (SELECT max(oc.is_emergency) FROM case_contact o JOIN contact oc ON oc.id = o.contact
            WHERE o.case_file = k.id) AS is_emergency,
          (SELECT min(oc.received_at) FROM case_contact o JOIN contact oc ON oc.id = o.contact
            WHERE o.case_file = k.id) AS received_at
        FROM case_file k JOIN staff s ON s.id = k.owner
          JOIN case_contact l ON l.case_file = k.id AND l.place = 1
          JOIN contact c ON c.id = l.contact;
      """)
}
