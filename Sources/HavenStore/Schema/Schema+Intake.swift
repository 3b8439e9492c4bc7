extension Schema {
  /// `keep_until` is a day (days since 1970): the last one on which the record is kept. Null before
  /// the intake is completed, and of intakes that were completed before there was such a day.
  static let intake = Migration(
    name: "intake", version: SchemaVersion(1, 17),
    sql: """
      ALTER TABLE contact ADD COLUMN keep_until INTEGER;
      CREATE INDEX contact_by_keeping ON contact (keep_until) WHERE keep_until IS NOT NULL;
      """)
}
