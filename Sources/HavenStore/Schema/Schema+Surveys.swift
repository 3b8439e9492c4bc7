extension Schema {
  /// No row here stands for one survey: a quarter's answers are one sealed list without order, and so
  /// are the wishes to be contacted, in another table (C22). See `SurveyUrn`.
  static let surveys = Migration(
    name: "surveys", version: SchemaVersion(1, 23),
    sql: """
      CREATE TABLE survey_answers (
        id INTEGER PRIMARY KEY, version INTEGER NOT NULL, key INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT;
      CREATE TABLE service_answers (
        id INTEGER PRIMARY KEY, version INTEGER NOT NULL, key INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT;
      CREATE TABLE survey_contacts (
        id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, key INTEGER NOT NULL,
        sealed BLOB NOT NULL
      ) STRICT;
      """)
}
