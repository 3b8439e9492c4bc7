extension Schema {
  /// A contact names the person's record that it was joined to; a merged record names the one that it
  /// was merged into. So a merge moves nothing, and undoing it is one value.
  ///
  /// `person_token` finds a name though it is misspelt: see `PersonTokens`. Contacts that were there
  /// before wait in `person_token_missing`.
  static let people = Migration(
    name: "people", version: SchemaVersion(1, 13),
    sql: """
      CREATE TABLE client (
        id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, version INTEGER NOT NULL,
        made_at INTEGER NOT NULL, merged_into INTEGER REFERENCES client (id), key INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX client_by_survivor ON client (merged_into) WHERE merged_into IS NOT NULL;
      ALTER TABLE contact ADD COLUMN client INTEGER REFERENCES client (id);
      CREATE INDEX contact_by_client ON contact (client) WHERE client IS NOT NULL;
      CREATE TABLE client_event (
        id INTEGER PRIMARY KEY, client INTEGER NOT NULL REFERENCES client (id),
        kind TEXT NOT NULL, at INTEGER NOT NULL, staff INTEGER NOT NULL,
        contact INTEGER REFERENCES contact (id), other INTEGER REFERENCES client (id), sealed BLOB
      ) STRICT;
      CREATE INDEX client_event_by_client ON client_event (client, id);
      CREATE INDEX client_event_by_other ON client_event (other, id) WHERE other IS NOT NULL;
      CREATE TABLE told_apart (
        contact INTEGER NOT NULL REFERENCES contact (id),
        other INTEGER NOT NULL REFERENCES contact (id), PRIMARY KEY (contact, other)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE person_token (
        token INTEGER NOT NULL, contact INTEGER NOT NULL, PRIMARY KEY (token, contact)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE person_token_missing (contact INTEGER PRIMARY KEY) STRICT;
      INSERT INTO person_token_missing SELECT id FROM contact;
      """)
}
