extension Schema {
  /// Services are public organisations, so nothing is sealed. `referral_search` has a row for each
  /// one that is in the directory, with its words as `ReferralWords` folds them: narrow, so that the
  /// whole of it is gone through at each key.
  static let referrals = Migration(
    name: "referrals", version: SchemaVersion(1, 9),
    sql: """
      CREATE TABLE referral (
        id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,
        name TEXT NOT NULL, needs TEXT NOT NULL, area TEXT NOT NULL, address TEXT NOT NULL,
        phone TEXT NOT NULL, web TEXT NOT NULL, hours TEXT NOT NULL, eligibility TEXT NOT NULL,
        languages TEXT NOT NULL, notes TEXT NOT NULL, verified_on INTEGER, removed_at INTEGER
      ) STRICT;
      CREATE TABLE referral_search (
        referral INTEGER PRIMARY KEY REFERENCES referral (id), code TEXT NOT NULL,
        name TEXT NOT NULL, needs TEXT NOT NULL, languages TEXT NOT NULL, words TEXT NOT NULL
      ) STRICT;
      """)
}
