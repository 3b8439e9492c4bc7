extension Schema {
  /// `ground` names what a complaint rests on, for the register's filter: ids with a comma at both
  /// ends, `,delay,attitude,`. A contact that was resolved at once has one sealed line.
  static let firstContacts = Migration(
    name: "first contacts", version: SchemaVersion(1, 21),
    sql: """
      ALTER TABLE feedback ADD COLUMN ground TEXT NOT NULL DEFAULT '';

      CREATE TABLE first_contact (
        id INTEGER PRIMARY KEY, at INTEGER NOT NULL, channel TEXT NOT NULL,
        area INTEGER NOT NULL REFERENCES service_area (id), category TEXT,
        staff INTEGER NOT NULL REFERENCES staff (id), key INTEGER NOT NULL, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX first_contact_by_time ON first_contact (at, id);
      """)
}
