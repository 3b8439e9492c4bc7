import HavenDomain

/// What reports count an entry by, beside its kind and area, read from where the form and the
/// investigation keep it. Of several, the first: every entry is counted once.
struct FeedbackClasses {
  /// In words (CC-08).
  var ground: String?
  /// In words (CC-30).
  var cause: String?

  static func of(_ id: FeedbackID, in transaction: Transaction) throws -> FeedbackClasses {
    let causes: [RootCause] = try transaction.connection.all(
      "SELECT cause FROM feedback_root_cause WHERE feedback = ?1", id.rawValue
    ) { try $0.word(0) }
    return FeedbackClasses(
      ground: try GroundRecord.load(id, in: transaction).first?.words,
      cause: RootCause.allCases.first(where: causes.contains)?.words)
  }

  /// Whether a complaint was made on this ground, by the ground's raw value.
  static func isOn(
    ground: String, _ id: FeedbackID, in transaction: Transaction
  ) throws -> Bool {
    try GroundRecord.load(id, in: transaction).contains { $0.rawValue == ground }
  }
}

extension Transaction {
  /// What went out and came back of surveys in a quarter (SV-06).
  func surveyReturns(in quarter: Quarter) throws -> SurveyReturns {
    let urn = try SurveyUrn(.complaints, Int64(quarter.index), in: self)
    let answers = try SurveyEntry.read(urn.counts).answers
    return SurveyReturns(
      sent: try surveysSent(in: quarter), returned: answers.count,
      satisfied: answers.count { $0.outcome == .verySatisfied || $0.outcome == .fairlySatisfied })
  }
}
