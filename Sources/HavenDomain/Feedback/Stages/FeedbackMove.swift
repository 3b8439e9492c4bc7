/// Everything that can be done about a piece of feedback, as the machine knows it.
public enum FeedbackMove: Hashable, Sendable, CaseIterable {
  case acknowledge
  case tellOutcome
  case close
  case decideAppeal(AppealOutcome)
  case act(FeedbackAct)

  public static let allCases: [FeedbackMove] =
    [.acknowledge, .tellOutcome, .close] + AppealOutcome.allCases.map { .decideAppeal($0) }
    + FeedbackAct.allCases.map { .act($0) }
}

/// What a move comes to.
public enum FeedbackStep: Hashable, Sendable {
  /// It fits; the stage afterwards, which may be the same.
  case leads(FeedbackStage)
  /// It does not fit: the rule in words, with its source, and what to do.
  case shut(String)

  public var stage: FeedbackStage? {
    if case .leads(let stage) = self { stage } else { nil }
  }

  public var whyNot: String? {
    if case .shut(let words) = self { words } else { nil }
  }
}

/// What the reviewer of an appeal comes to (AP-05, S3 “Appeal of complaint outcome”). The raw value
/// is kept in records: never rename one.
public enum AppealOutcome: String, CaseIterable, Codable, Sendable {
  case upheld
  case differentConclusion
  case newInvestigation

  public var words: String {
    switch self {
    case .upheld: "the investigation and its findings are upheld"
    case .differentConclusion: "a different conclusion"
    case .newInvestigation: "further action, or a new investigation"
    }
  }
}

extension AppealOutcome {
  private static let told = "; customer informed: "

  /// What the timeline keeps of it: what was found, who told the customer, and that the co-ordinator
  /// knows (AP-06).
  public func detail(words: String, told: String) -> String {
    "\(self.words); \(words)\(Self.told)\(told); the co-ordinator was informed"
  }

  /// What was found, out of such a detail: what the customer may read of it. Another text is given
  /// back whole.
  public static func found(in detail: String) -> String {
    guard let outcome = allCases.first(where: { detail.hasPrefix("\($0.words); ") }) else {
      return detail
    }
    let rest = detail.dropFirst(outcome.words.count + 2)
    let parts = rest.split(separator: told, omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.dropLast().joined(separator: told) : String(rest)
  }
}

/// What of its past decides which moves fit.
public struct FeedbackStanding: Codable, Hashable, Sendable {
  /// What was done, in order.
  public var done: [FeedbackEvent.Kind]
  /// When the time to appeal is over; nil while no outcome stands that may be appealed.
  public var appealUntil: Instant?
  /// Whether the customer agreed to be contacted; nil where that is not known.
  public var mayContact: Bool?

  public init(
    done: [FeedbackEvent.Kind] = [], appealUntil: Instant? = nil, mayContact: Bool? = nil
  ) {
    self.done = done
    self.appealUntil = appealUntil
    self.mayContact = mayContact
  }

  /// Whether the one was done, and the other not since.
  public func has(_ kind: FeedbackEvent.Kind, since others: FeedbackEvent.Kind...) -> Bool {
    guard let last = done.lastIndex(of: kind) else { return false }
    return !done[last...].contains { others.contains($0) }
  }
}
