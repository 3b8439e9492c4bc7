/// What may be sent, noted and entered about surveys.
public enum SurveyRules {
  /// Characters of question 5.
  public static let improveLimit = 4_000
  /// Characters of the contact details.
  public static let detailsLimit = 400

  /// All that stands against entering a survey. The field is the question's number.
  public static func problems(_ answers: SurveyAnswers) -> [FormProblem] {
    if answers.isBlank {
      return [problem(.listened, "Nothing is answered: there is nothing to enter.")]
    }
    var problems: [FormProblem] = []
    if answers.improve.count > improveLimit {
      problems.append(problem(.improve, "Question 5 takes \(improveLimit) characters at most."))
    }
    if answers.details.count > detailsLimit {
      problems.append(problem(.method, "Contact details take \(detailsLimit) characters at most."))
    }
    let asksContact = answers.method != nil || !answers.details.trimmed.isEmpty
    if asksContact, answers.mayContact != true {
      let six = answers.mayContact == false ? "says No" : "is blank"
      problems.append(
        problem(
          .mayContact,
          "Question 7 is answered, and question 6 \(six). Leave 7 out, or tick Yes if they say so."
        ))
    }
    return problems
  }

  private static func problem(_ question: ComplaintSurvey.Question, _ words: String) -> FormProblem
  {
    FormProblem(FieldID(rawValue: "\(question.rawValue)"), words)
  }

  /// Nil when the survey may be sent now; else why not, and what to do.
  ///
  /// - Parameter done: what has been done already, in order.
  public static func whyNotSend(
    kind: FeedbackKind, stage: FeedbackStage, done: [FeedbackEvent.Kind], mayContact: Bool
  ) -> String? {
    if let why = whyNotEnd(kind: kind, stage: stage, done: done) { return why }
    return mayContact ? nil : notAgreed
  }

  /// A survey goes to who agreed to it, and to nobody else.
  public static let notAgreed =
    "The customer did not agree to be contacted: no survey is sent (S3, Follow up)."

  /// Nil when a quality-check conversation may take the survey's place now (SV-07).
  public static func whyNotCheck(
    kind: FeedbackKind, stage: FeedbackStage, done: [FeedbackEvent.Kind]
  ) -> String? {
    whyNotEnd(kind: kind, stage: stage, done: done)
  }

  private static func whyNotEnd(
    kind: FeedbackKind, stage: FeedbackStage, done: [FeedbackEvent.Kind]
  ) -> String? {
    if kind != .complaint { return "The survey is about complaints alone (S3, Follow up)." }
    switch SurveyDuty(kind: kind, done: done, mayContact: true) {
    case .sent: return "The survey was sent already."
    case .checked: return "A quality-check conversation took the survey's place already."
    case .none, .owed: break
    }
    let step = FeedbackMachine.step(
      .act(.surveySent), kind: kind, stage: stage, standing: FeedbackStanding(done: done),
      at: Instant(milliseconds: 0))
    if case .shut(let why) = step { return why }
    return nil
  }

  /// Nil when the survey can go this way; else why not, and what to do (SV-02, C23).
  public static func whyNot(_ way: SurveyWay, email: String?) -> String? {
    way == .email && (email ?? "").trimmed.isEmpty
      ? "No email address was given. Print it, for the post (S3, Follow up)." : nil
  }
}

/// How a survey goes to the customer.
public enum SurveyWay: String, CaseIterable, Codable, Sendable {
  case email, post

  public var words: String { self == .email ? "by email" : "printed, by post" }

  /// By email where an address was given, else by post (SV-02).
  public static func usual(email: String?) -> SurveyWay {
    SurveyRules.whyNot(.email, email: email) == nil ? .email : .post
  }
}

/// Whether somebody still waits for the survey about their complaint (SV-01, SV-07).
public enum SurveyDuty: Hashable, Sendable {
  /// No complaint, not closed, opened again, or no contact was wanted.
  case none
  case owed
  case sent
  /// A conversation took its place.
  case checked

  /// - Parameter done: what was done about it, in order.
  public init(kind: FeedbackKind, done: [FeedbackEvent.Kind], mayContact: Bool) {
    let turns: Set<FeedbackEvent.Kind> = [
      .closed, .reopened, .appealReceived, .surveySent, .qualityCheck, .surveyWaived,
    ]
    guard kind == .complaint, let last = done.last(where: turns.contains) else {
      self = .none
      return
    }
    self =
      switch last {
      case .closed: mayContact ? .owed : .none
      case .surveySent: .sent
      case .qualityCheck: .checked
      default: .none
      }
  }
}

/// How content the customer was, as they said in a quality-check conversation (SV-07).
public enum QualityCheckResult: String, CaseIterable, Codable, Sendable {
  case yes, partly, no

  public var words: String {
    switch self {
    case .yes: "happy with how it was handled"
    case .partly: "happy in part"
    case .no: "not happy"
    }
  }
}
