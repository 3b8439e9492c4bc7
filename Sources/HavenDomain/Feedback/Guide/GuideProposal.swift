/// What the guide makes of somebody's answers: a proposal with its reason. The person decides.
public struct GuideProposal: Codable, Hashable, Sendable {
  /// What a contact can turn out to be. The raw value is kept in records: never rename one.
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    case resolved, compliment, dissatisfaction, complaint, outOfScope

    public var words: String {
      switch self {
      case .resolved: "resolved at the first point of contact"
      case .compliment: "a compliment"
      case .dissatisfaction: "dissatisfaction"
      case .complaint: "a complaint"
      case .outOfScope: "not for this procedure"
      }
    }

    /// What the form's type becomes; nil where the form is not the way.
    public func kind() -> FeedbackKind? { FeedbackKind(rawValue: rawValue) }
  }

  public var outcome: Outcome
  public var grounds: [ComplaintGround]
  /// Sentences with the heading of S3 that they rest on (C36: by title, never by number).
  public var reason: String

  public init(_ outcome: Outcome, grounds: [ComplaintGround] = [], reason: String) {
    self.outcome = outcome
    self.grounds = grounds
    self.reason = reason
  }
}

/// What a form keeps of the guide: what was proposed, why, and whether the person followed it
/// (CC-09).
public struct Classification: Hashable, Sendable {
  public var outcome: GuideProposal.Outcome
  public var reason: String
  public var isFollowed: Bool

  /// Nil where nobody asked the guide.
  public static func of(_ answers: Answers) -> Classification? {
    guard
      let outcome = answers.text(FeedbackForm.proposal).flatMap(GuideProposal.Outcome.init)
    else { return nil }
    return Classification(
      outcome: outcome, reason: answers.text(FeedbackForm.proposalReason) ?? "",
      isFollowed: answers.text(FeedbackForm.kind) == outcome.kind()?.rawValue)
  }

  public var words: String {
    let end = isFollowed ? "that was followed" : "it was decided otherwise"
    return "The guide proposed \(outcome.words), and \(end). \(reason)".trimmed
  }
}
