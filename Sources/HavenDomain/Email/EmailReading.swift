/// What came of reading an email. Either way there is something to show: no email is dropped.
public enum EmailReading: Hashable, Sendable {
  case message(EmailMessage)
  /// To be shown as "unparseable, original kept".
  case unparseable(UnparseableEmail)

  /// The headers, as far as they could be read.
  public var envelope: EmailEnvelope {
    switch self {
    case .message(let message): message.envelope
    case .unparseable(let email): email.envelope
    }
  }
}

/// An email that could not be read, or not within the limits. Its original is kept by the caller.
public struct UnparseableEmail: Hashable, Sendable {
  /// As much as could be read.
  public let envelope: EmailEnvelope
  public let defect: EmailDefect

  /// For the operator: "Unparseable, original kept: The email has more than 1000 parts."
  public var sentence: String { "Unparseable, original kept: \(defect.sentence)" }
}
