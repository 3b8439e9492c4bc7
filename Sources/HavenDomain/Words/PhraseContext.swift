/// What a text is for: it decides which lists the coach holds against it.
public enum PhraseContext: String, CaseIterable, Codable, Sendable {
  /// Any text: all lists.
  case general
  /// The first answer to somebody (S3 §4.1).
  case first
  /// Word of how far we are (S3, Progress reports method).
  case progress

  public var words: String {
    switch self {
    case .general: "any text"
    case .first: "a first response"
    case .progress: "a progress report"
    }
  }
}

/// The texts that go to a customer, and so have the coach beside them.
public enum CustomerText: CaseIterable, Hashable, Sendable {
  /// The words of the contact form: the customer gets a copy.
  case details
  /// How a customer was told that we have it.
  case acknowledgement
  case outcome
  case progressReport
  /// An answer by Template 1>2>3.
  case answer

  public var context: PhraseContext {
    switch self {
    case .details, .acknowledgement: .first
    case .progressReport: .progress
    case .outcome, .answer: .general
    }
  }

  /// Nil for a field whose words stay with us.
  public static func goesToCustomer(_ field: FieldID, of form: FormKind) -> CustomerText? {
    form == .feedback && detailFields.contains(field) ? .details : nil
  }

  private static let detailFields: Set<FieldID> = [
    FeedbackForm.happened, FeedbackForm.situation, FeedbackForm.impact, FeedbackForm.wanted,
  ]
}
