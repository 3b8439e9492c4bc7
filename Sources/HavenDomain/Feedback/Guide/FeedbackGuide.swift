/// Helps to tell a compliment, dissatisfaction and a complaint apart (CC-02, CC-03, CC-06 to CC-09):
/// a few plain questions, asked one after the other as far as they are needed, lead to a proposal.
public struct FeedbackGuide: Codable, Hashable, Sendable {
  /// What is asked, in this order.
  public enum Question: String, CaseIterable, Codable, Sendable {
    case praise, subject, resolvable, decision, grounds, investigation
  }

  /// What it is about: our own service, or what S3 leaves to others.
  public enum Subject: String, CaseIterable, Codable, Sendable {
    case ours, betweenUsers, external, staffDispute, harm
  }

  public var isPraise: Bool?
  public var subject: Subject?
  public var isResolvable: Bool?
  public var isDecision: Bool?
  /// Nil until asked; empty where none fits.
  public var grounds: [ComplaintGround]?
  public var needsInvestigation: Bool?

  public init(
    isPraise: Bool? = nil, subject: Subject? = nil, isResolvable: Bool? = nil,
    isDecision: Bool? = nil, grounds: [ComplaintGround]? = nil, needsInvestigation: Bool? = nil
  ) {
    self.isPraise = isPraise
    self.subject = subject
    self.isResolvable = isResolvable
    self.isDecision = isDecision
    self.grounds = grounds
    self.needsInvestigation = needsInvestigation
  }

  /// The first question that is open; nil when there is a proposal.
  public func next() -> Question? {
    switch proposal() {
    case .some: nil
    case nil: Question.allCases.first { !isAnswered($0) }
    }
  }

  /// Nil while a question is open that matters.
  public func proposal() -> GuideProposal? {
    if isPraise == true { return GuideProposal(.compliment, reason: Self.praise) }
    guard isPraise != nil, let subject else { return nil }
    if let elsewhere = subject.elsewhere() {
      return GuideProposal(.outOfScope, reason: elsewhere)
    }
    if isResolvable == true { return GuideProposal(.resolved, reason: Self.resolved) }
    guard isResolvable != nil else { return nil }
    if isDecision == true { return GuideProposal(.dissatisfaction, reason: Self.decision) }
    guard isDecision != nil, let grounds, let needsInvestigation else { return nil }
    guard needsInvestigation else {
      return GuideProposal(.dissatisfaction, reason: Self.noInvestigation)
    }
    return GuideProposal(.complaint, grounds: grounds, reason: Self.complaint(grounds))
  }

  private func isAnswered(_ question: Question) -> Bool {
    switch question {
    case .praise: isPraise != nil
    case .subject: subject != nil
    case .resolvable: isResolvable != nil
    case .decision: isDecision != nil
    case .grounds: grounds != nil
    case .investigation: needsInvestigation != nil
    }
  }

  /// Takes an answer away, and those of all questions after it.
  public mutating func ask(again question: Question) {
    switch question {
    case .praise: self = FeedbackGuide()
    case .subject: self = FeedbackGuide(isPraise: isPraise)
    case .resolvable: self = FeedbackGuide(isPraise: isPraise, subject: subject)
    case .decision:
      self = FeedbackGuide(isPraise: isPraise, subject: subject, isResolvable: isResolvable)
    case .grounds:
      grounds = nil
      needsInvestigation = nil
    case .investigation: needsInvestigation = nil
    }
  }

  /// The question that was answered last; nil before the first.
  public func last() -> Question? { Question.allCases.last(where: isAnswered) }
}

// MARK: - Reasons

extension FeedbackGuide {
  private static let praise =
    "It is praise. It is passed on to those who earned it (S3, Logging a Compliment)."
  private static let resolved =
    "You or a colleague can resolve it now: that is always the aim. One line logs it "
    + "(S3, Initial contact summary)."
  private static let decision =
    "They disagree with a policy, regulatory or budget decision, and a complaints process does not "
    + "resolve that. Explain it now, with other ways to help: Template 1>2>3 "
    + "(S3, Complaints versus dissatisfaction)."
  private static let noInvestigation =
    "It needs no formal investigation, so it is not recognised as a formal complaint "
    + "(S3, Definitions)."

  private static func complaint(_ grounds: [ComplaintGround]) -> String {
    let head =
      "It is not possible to resolve it at the first point of contact, and it needs a formal "
      + "investigation (S3, Initial contact summary)."
    guard !grounds.isEmpty else { return "\(head) None of the seven examples is named." }
    let named = grounds.map(\.words).joined(separator: "; ")
    return "\(head) \(named) (S3, Complaints versus dissatisfaction)."
  }
}

extension FeedbackGuide.Question {
  public var words: String {
    switch self {
    case .praise: "Is it praise: does somebody thank us, or say what went well?"
    case .subject: "What is it about?"
    case .resolvable: "Can you or a colleague resolve it now, at the first point of contact?"
    case .decision: "Do they disagree with a policy, regulatory or budget decision?"
    case .grounds: "Which of these does it come to? Mark all that fit, or none."
    case .investigation: "Does it need a formal investigation?"
    }
  }
}

extension FeedbackGuide.Subject {
  public var words: String {
    switch self {
    case .ours: "Our own service: any programme, project or central service"
    case .betweenUsers: "A dispute or contact between service users"
    case .external: "A service received from an external agency"
    case .staffDispute: "A dispute among staff"
    case .harm: "Harm, or danger to somebody: also from a member of staff"
    }
  }

  /// Where it goes instead of into this procedure; nil for what it covers.
  public func elsewhere() -> String? {
    switch self {
    case .ours: nil
    case .betweenUsers:
      "The procedure does not cover disputes or contact between service users (S3, Scope). Tell "
        + "the manager of their service. Where somebody may come to harm, escalate it at once."
    case .external:
      "The procedure does not cover services received from external agencies (S3, Scope). It goes "
        + "to that agency: offer to find its number in the directory, and an advocate."
    case .staffDispute:
      "The procedure does not cover staff disputes (S3, Scope). It goes to the line manager, or to "
        + "the manager above."
    case .harm:
      "This is safeguarding, and stands outside of the procedure (S3, Scope). Raise a concern at "
        + "once, confidential if need be. What else they say of us can be logged beside it."
    }
  }
}
