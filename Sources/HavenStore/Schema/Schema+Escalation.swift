extension Schema {
  /// What stands of 1.4 goes on: alarms that nobody acknowledged call as before, acknowledged ones
  /// are over, and the dispatch clock of whoever is not safe runs from their alarm.
  ///
  /// An alarm with a `height` is confidential: for whoever stands as high on the ladder, and for who
  /// raised it.
  static let escalation = Migration(
    name: "escalation", version: SchemaVersion(1, 6),
    sql: """
      CREATE TABLE escalation (
        id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, version INTEGER NOT NULL,
        source TEXT NOT NULL, contact INTEGER REFERENCES contact (id),
        flagged_at INTEGER NOT NULL, raised_by INTEGER NOT NULL, height INTEGER NOT NULL,
        ladder TEXT NOT NULL, rung INTEGER NOT NULL, due INTEGER,
        holder INTEGER REFERENCES staff (id), resolved_at INTEGER, outcome TEXT,
        key INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX escalation_of_contact ON escalation (contact)
        WHERE resolved_at IS NULL AND contact IS NOT NULL;
      CREATE INDEX escalation_running ON escalation (due) WHERE due IS NOT NULL;
      CREATE INDEX escalation_open ON escalation (flagged_at) WHERE resolved_at IS NULL;
      CREATE INDEX escalation_resolved ON escalation (resolved_at) WHERE resolved_at IS NOT NULL;
      CREATE TABLE escalation_rung (
        escalation INTEGER NOT NULL REFERENCES escalation (id), place INTEGER NOT NULL,
        role TEXT NOT NULL, called_at INTEGER NOT NULL, called INTEGER, due INTEGER NOT NULL,
        acknowledged_at INTEGER, acknowledged_by INTEGER, passed_over TEXT,
        PRIMARY KEY (escalation, place)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE escalation_event (
        id INTEGER PRIMARY KEY, escalation INTEGER NOT NULL REFERENCES escalation (id),
        kind TEXT NOT NULL, at INTEGER NOT NULL, staff INTEGER, sealed BLOB
      ) STRICT;
      CREATE INDEX escalation_event_by_escalation ON escalation_event (escalation, id);

      ALTER TABLE alarm RENAME TO alarm_before;
      DROP INDEX alarm_open;
      DROP INDEX alarm_by_contact;
      CREATE TABLE alarm (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, priority INTEGER NOT NULL,
        contact INTEGER REFERENCES contact (id), escalation INTEGER REFERENCES escalation (id),
        feedback INTEGER REFERENCES feedback (id),
        height INTEGER NOT NULL, raised_by INTEGER, raised_at INTEGER NOT NULL,
        acknowledged_at INTEGER, acknowledged_by INTEGER,
        gone_at INTEGER, cleared_at INTEGER, returned INTEGER NOT NULL,
        shelved_until INTEGER, shelved_by INTEGER, key INTEGER, sealed BLOB
      ) STRICT;
      INSERT INTO alarm (id, kind, priority, contact, height, raised_at, acknowledged_at,
          acknowledged_by, cleared_at, returned)
        SELECT id, kind, priority, contact, 0, raised_at, acknowledged_at, acknowledged_by,
          acknowledged_at, 0
        FROM alarm_before;
      DROP TABLE alarm_before;
      CREATE INDEX alarm_standing ON alarm (priority, raised_at, id)
        WHERE cleared_at IS NULL OR acknowledged_at IS NULL;
      CREATE INDEX alarm_shelved ON alarm (shelved_until) WHERE shelved_until IS NOT NULL;
      CREATE INDEX alarm_going ON alarm (gone_at) WHERE gone_at IS NOT NULL;
      CREATE INDEX alarm_by_contact ON alarm (contact, kind) WHERE contact IS NOT NULL;
      CREATE INDEX alarm_by_escalation ON alarm (escalation, kind) WHERE escalation IS NOT NULL;
      CREATE INDEX alarm_by_feedback ON alarm (feedback, kind) WHERE feedback IS NOT NULL;
      CREATE INDEX alarm_by_time ON alarm (raised_at);
      CREATE TABLE alarm_seen (
        alarm INTEGER NOT NULL REFERENCES alarm (id), staff INTEGER NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (alarm, staff)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE alarm_off (
        kind TEXT PRIMARY KEY, at INTEGER NOT NULL, staff INTEGER NOT NULL,
        key INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE VIEW alarm_row AS
        SELECT a.id, a.kind, a.priority, a.contact, a.escalation, c.number AS contact_number,
          e.number AS escalation_number, f.number AS feedback_number, a.raised_at,
          a.acknowledged_at, open_name(s.name, 'staff', s.id) AS acknowledged_by, a.cleared_at,
          a.shelved_until, a.height, a.raised_by, a.feedback,
          EXISTS (SELECT 1 FROM alarm_off o WHERE o.kind = a.kind) AS is_off
        FROM alarm a LEFT JOIN contact c ON c.id = a.contact
          LEFT JOIN escalation e ON e.id = a.escalation
          LEFT JOIN feedback f ON f.id = a.feedback
          LEFT JOIN staff s ON s.id = a.acknowledged_by;

      CREATE TABLE dispatch_clock (
        contact INTEGER PRIMARY KEY REFERENCES contact (id), due INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX dispatch_clock_due ON dispatch_clock (due);
      INSERT INTO dispatch_clock (contact, due)
        SELECT a.contact, max(a.raised_at) + 180000 FROM alarm a JOIN contact c ON c.id = a.contact
        WHERE a.kind = 'unsafe' AND c.state <> 'closed' AND c.flags LIKE '%unsafeNow%'
          AND NOT EXISTS (SELECT 1 FROM dispatch d WHERE d.contact = a.contact)
        GROUP BY a.contact;
      CREATE INDEX contact_follow_up ON contact (due, id) WHERE state = 'followUp';

      CREATE TABLE rota_entry (
        id INTEGER PRIMARY KEY, role TEXT NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        from_at INTEGER NOT NULL, to_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX rota_entry_by_end ON rota_entry (to_at);
      CREATE TABLE absence (
        staff INTEGER PRIMARY KEY REFERENCES staff (id), from_at INTEGER NOT NULL,
        to_at INTEGER NOT NULL, substitute INTEGER REFERENCES staff (id)
      ) STRICT;
      CREATE TABLE console (
        slot INTEGER NOT NULL, staff INTEGER NOT NULL REFERENCES staff (id),
        slot_number INTEGER NOT NULL, PRIMARY KEY (slot, staff)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE pager_message (
        id INTEGER PRIMARY KEY, version INTEGER NOT NULL, kind TEXT NOT NULL, role TEXT NOT NULL,
        escalation INTEGER REFERENCES escalation (id), contact INTEGER REFERENCES contact (id),
        called INTEGER, state TEXT NOT NULL, attempts INTEGER NOT NULL, at INTEGER NOT NULL,
        next_at INTEGER, claimed_by INTEGER, exit_status INTEGER,
        key INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX pager_message_due ON pager_message (kind, role, next_at)
        WHERE next_at IS NOT NULL;
      CREATE INDEX pager_message_by_escalation ON pager_message (escalation, id)
        WHERE escalation IS NOT NULL;

      CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE surge (
        only INTEGER PRIMARY KEY CHECK (only = 1), since INTEGER NOT NULL,
        staff INTEGER NOT NULL, key INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      """)
}
