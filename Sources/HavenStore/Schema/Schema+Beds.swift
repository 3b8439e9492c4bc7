extension Schema {
  /// A hold's end is counted from when it began and stands nowhere: whoever reads after it finds the
  /// bed free. Of a bed one placement has no end; the others are its history.
  static let beds = Migration(
    name: "beds", version: SchemaVersion(1, 10),
    sql: """
      CREATE TABLE site (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE, kind TEXT NOT NULL,
        version INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE bed (
        id INTEGER PRIMARY KEY, site INTEGER NOT NULL REFERENCES site (id), room TEXT NOT NULL,
        label TEXT NOT NULL, kind TEXT NOT NULL, capacity INTEGER NOT NULL, out_of_use TEXT,
        version INTEGER NOT NULL, UNIQUE (site, room, label)
      ) STRICT;
      CREATE TABLE bed_hold (
        bed INTEGER PRIMARY KEY REFERENCES bed (id),
        contact INTEGER NOT NULL REFERENCES contact (id),
        staff INTEGER NOT NULL REFERENCES staff (id), from_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX bed_hold_by_contact ON bed_hold (contact);
      CREATE TABLE placement (
        id INTEGER PRIMARY KEY, bed INTEGER NOT NULL REFERENCES bed (id),
        contact INTEGER NOT NULL REFERENCES contact (id),
        staff INTEGER NOT NULL REFERENCES staff (id), placed_at INTEGER NOT NULL,
        left_at INTEGER, weekly_fee INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX placement_of_bed ON placement (bed) WHERE left_at IS NULL;
      CREATE INDEX placement_by_contact ON placement (contact, id);
      CREATE INDEX placement_by_time ON placement (placed_at);
      CREATE TABLE bed_refusal (
        id INTEGER PRIMARY KEY, contact INTEGER NOT NULL REFERENCES contact (id),
        site INTEGER NOT NULL REFERENCES site (id), reason TEXT NOT NULL, at INTEGER NOT NULL,
        staff INTEGER NOT NULL REFERENCES staff (id)
      ) STRICT;
      CREATE INDEX bed_refusal_by_time ON bed_refusal (at);
      CREATE TABLE bed_wait (
        id INTEGER PRIMARY KEY, contact INTEGER NOT NULL REFERENCES contact (id),
        kind TEXT NOT NULL, since INTEGER NOT NULL, ended_at INTEGER,
        staff INTEGER NOT NULL REFERENCES staff (id)
      ) STRICT;
      CREATE UNIQUE INDEX bed_wait_of_contact ON bed_wait (contact, kind) WHERE ended_at IS NULL;
      CREATE INDEX bed_wait_open ON bed_wait (kind, since, id) WHERE ended_at IS NULL;

      CREATE VIEW bed_row AS
        SELECT b.id, b.site, b.room, b.label, b.kind, b.capacity, b.out_of_use,
          s.name AS site_name, s.kind AS site_kind, h.contact AS held_for,
          hc.number AS held_number, h.staff AS holder,
          open_name(t.name, 'staff', t.id) AS holder_name, h.from_at,
          p.contact AS placed, pc.number AS placed_number, p.placed_at, p.weekly_fee
        FROM bed b JOIN site s ON s.id = b.site
          LEFT JOIN bed_hold h ON h.bed = b.id
          LEFT JOIN contact hc ON hc.id = h.contact LEFT JOIN staff t ON t.id = h.staff
          LEFT JOIN placement p ON p.bed = b.id AND p.left_at IS NULL
          LEFT JOIN contact pc ON pc.id = p.contact;
      """)
}
