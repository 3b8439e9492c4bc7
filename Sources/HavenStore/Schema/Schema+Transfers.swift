extension Schema {
  /// Whom somebody was referred to, what was told and the facts that are read back are sealed under
  /// the contact's key. Of a contact one transfer is open at a time.
  static let transfers = Migration(
    name: "transfers and referrals", version: SchemaVersion(1, 14),
    sql: """
      CREATE TABLE referral_made (
        id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, version INTEGER NOT NULL,
        contact INTEGER NOT NULL REFERENCES contact (id),
        staff INTEGER NOT NULL REFERENCES staff (id), made_at INTEGER NOT NULL,
        answer TEXT, answered_at INTEGER, sealed BLOB NOT NULL
      ) STRICT;
      CREATE INDEX referral_made_by_contact ON referral_made (contact, id);
      CREATE INDEX referral_made_open ON referral_made (made_at)
        WHERE answer IS NULL OR answer = 'noAnswer';

      CREATE TABLE transfer (
        id INTEGER PRIMARY KEY, version INTEGER NOT NULL,
        contact INTEGER NOT NULL REFERENCES contact (id),
        sender INTEGER NOT NULL REFERENCES staff (id),
        receiver INTEGER REFERENCES staff (id),
        session INTEGER, slot INTEGER, slot_number INTEGER,
        state TEXT NOT NULL, said INTEGER NOT NULL, ticked INTEGER NOT NULL,
        offered_at INTEGER NOT NULL, join_by INTEGER, ended_at INTEGER, sealed BLOB NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX transfer_of_contact ON transfer (contact) WHERE ended_at IS NULL;
      CREATE INDEX transfer_by_contact ON transfer (contact, id);
      CREATE INDEX transfer_ended ON transfer (ended_at) WHERE ended_at IS NOT NULL;
      """)
}
