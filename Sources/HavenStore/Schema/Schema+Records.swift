extension Schema {
  static let staff = Migration(
    name: "staff", version: SchemaVersion(1, 1),
    sql: """
      CREATE TABLE staff (
        id INTEGER PRIMARY KEY, name BLOB NOT NULL, unix_user INTEGER UNIQUE,
        presence TEXT NOT NULL, presence_since INTEGER NOT NULL, version INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE staff_role (
        staff INTEGER NOT NULL REFERENCES staff (id), role TEXT NOT NULL, PRIMARY KEY (staff, role)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE service_area (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, manager1 BLOB NOT NULL,
        manager2 BLOB NOT NULL, manager3 BLOB NOT NULL, version INTEGER NOT NULL
      ) STRICT;
      """)

  /// A lease is the four columns from `lease_epoch`: who may write to a held contact. The epoch
  /// only grows; the slot and its number name the console that must live.
  static let contacts = Migration(
    name: "contacts", version: SchemaVersion(1, 2),
    sql: """
      CREATE TABLE contact (
        id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, version INTEGER NOT NULL,
        channel TEXT NOT NULL, state TEXT NOT NULL, priority INTEGER NOT NULL, score INTEGER,
        flags TEXT NOT NULL, is_emergency INTEGER NOT NULL,
        received_at INTEGER NOT NULL, due INTEGER NOT NULL, taken_at INTEGER,
        owner INTEGER REFERENCES staff (id), kept_for INTEGER REFERENCES staff (id),
        lease_epoch INTEGER NOT NULL, lease_session INTEGER, lease_slot INTEGER,
        lease_slot_number INTEGER,
        key INTEGER NOT NULL, sealed BLOB
      ) STRICT;
      CREATE INDEX contact_queue ON contact (priority, due, id)
        WHERE state IN ('waiting', 'held');
      CREATE INDEX contact_open ON contact (priority, due, id) WHERE state <> 'closed';
      CREATE INDEX contact_overdue ON contact (due) WHERE state = 'waiting';
      CREATE INDEX contact_oldest ON contact (received_at) WHERE state = 'waiting';
      CREATE INDEX contact_held ON contact (lease_slot, lease_slot_number, id)
        WHERE state = 'held';
      CREATE INDEX contact_by_owner ON contact (owner, id);
      CREATE INDEX contact_by_channel ON contact (channel, id);

      CREATE VIEW queue_row AS
        SELECT c.id, c.number, c.version, c.channel, c.state, c.priority, c.score, c.flags,
          c.received_at, c.due, coalesce(c.owner, c.kept_for) AS shown, open_name(s.name, 'staff', s.id)
        FROM contact c LEFT JOIN staff s ON s.id = coalesce(c.owner, c.kept_for);

      CREATE TABLE contact_token (
        token INTEGER NOT NULL, contact INTEGER NOT NULL, PRIMARY KEY (token, contact)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE contact_event (
        id INTEGER PRIMARY KEY, contact INTEGER NOT NULL REFERENCES contact (id),
        kind TEXT NOT NULL, at INTEGER NOT NULL, staff INTEGER, sealed BLOB
      ) STRICT;
      CREATE INDEX contact_event_by_contact ON contact_event (contact, id);

      CREATE TABLE dispatch (
        id INTEGER PRIMARY KEY, contact INTEGER NOT NULL REFERENCES contact (id),
        at INTEGER NOT NULL, staff INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX dispatch_by_contact ON dispatch (contact, at);

      CREATE TABLE original (
        contact INTEGER PRIMARY KEY REFERENCES contact (id), sealed BLOB NOT NULL
      ) STRICT;
      CREATE TABLE message (
        token BLOB PRIMARY KEY, contact INTEGER NOT NULL REFERENCES contact (id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE contact_total (
        state TEXT NOT NULL, priority INTEGER NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (state, priority)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE wait_sample (place INTEGER PRIMARY KEY, seconds INTEGER NOT NULL) STRICT;

      CREATE TABLE alarm (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, priority INTEGER NOT NULL,
        contact INTEGER NOT NULL REFERENCES contact (id), raised_at INTEGER NOT NULL,
        acknowledged_at INTEGER, acknowledged_by INTEGER
      ) STRICT;
      CREATE INDEX alarm_open ON alarm (priority, raised_at, id) WHERE acknowledged_at IS NULL;
      CREATE INDEX alarm_by_contact ON alarm (contact, kind);
      """)

  static let drafts = Migration(
    name: "drafts", version: SchemaVersion(1, 3),
    sql: """
      CREATE TABLE draft (
        id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, version INTEGER NOT NULL,
        form TEXT NOT NULL, contact INTEGER REFERENCES contact (id),
        owner INTEGER NOT NULL REFERENCES staff (id), is_open INTEGER NOT NULL,
        started_at INTEGER NOT NULL, saved_at INTEGER NOT NULL,
        key INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX draft_open ON draft (owner, saved_at) WHERE is_open = 1;
      CREATE UNIQUE INDEX draft_of_contact ON draft (contact) WHERE contact IS NOT NULL;
      """)

  static let feedback = Migration(
    name: "feedback", version: SchemaVersion(1, 4),
    sql: """
      CREATE TABLE feedback (
        id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, version INTEGER NOT NULL,
        kind TEXT NOT NULL, stage TEXT NOT NULL, area INTEGER REFERENCES service_area (id),
        received_at INTEGER NOT NULL, due INTEGER, logged_by INTEGER NOT NULL,
        key INTEGER NOT NULL, sealed BLOB
      ) STRICT;
      CREATE INDEX feedback_open ON feedback (due, id) WHERE stage <> 'closed';
      CREATE INDEX feedback_closed ON feedback (received_at, id) WHERE stage = 'closed';
      CREATE TABLE feedback_token (
        token INTEGER NOT NULL, feedback INTEGER NOT NULL, PRIMARY KEY (token, feedback)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE feedback_event (
        id INTEGER PRIMARY KEY, feedback INTEGER NOT NULL REFERENCES feedback (id),
        kind TEXT NOT NULL, at INTEGER NOT NULL, staff INTEGER NOT NULL, sealed BLOB
      ) STRICT;
      CREATE INDEX feedback_event_by_feedback ON feedback_event (feedback, id);
      """)

  /// One row for each start of the machine: see `HouseClock`.
  static let houseTime = Migration(
    name: "house time", version: SchemaVersion(1, 7),
    sql: """
      CREATE TABLE house_clock (
        boot_id TEXT PRIMARY KEY, offset INTEGER NOT NULL, moved INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      """)

  /// What the forecast counts, and who read the handover page.
  static let shift = Migration(
    name: "shift", version: SchemaVersion(1, 8),
    sql: """
      CREATE TABLE arrival (
        hour INTEGER PRIMARY KEY, came INTEGER NOT NULL, handled INTEGER NOT NULL,
        seconds INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE shift_reading (
        id INTEGER PRIMARY KEY, staff INTEGER NOT NULL REFERENCES staff (id),
        at INTEGER NOT NULL, note BLOB NOT NULL
      ) STRICT;
      """)
}
