extension Schema {
  /// Who has a form open beside its owner: rows only while there are two, each worth something as
  /// long as its console lives. And when a form was put away.
  static let editors = Migration(
    name: "editors", version: SchemaVersion(1, 15),
    sql: """
      CREATE TABLE draft_editor (
        draft INTEGER NOT NULL REFERENCES draft (id), session INTEGER NOT NULL,
        slot INTEGER NOT NULL, slot_number INTEGER NOT NULL,
        staff INTEGER NOT NULL REFERENCES staff (id), has_joined INTEGER NOT NULL,
        field TEXT, at INTEGER NOT NULL, PRIMARY KEY (draft, session)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE draft ADD COLUMN discarded_at INTEGER;
      ALTER TABLE draft ADD COLUMN discarded_by INTEGER REFERENCES staff (id);
      CREATE INDEX draft_discarded ON draft (discarded_at) WHERE discarded_at IS NOT NULL;
      """)
}
