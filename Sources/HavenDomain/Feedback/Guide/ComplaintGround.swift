/// What a complaint may rest on (CC-08): the seven examples of S3, Complaints versus dissatisfaction,
/// to the letter. The raw value is kept in records: never rename one.
public enum ComplaintGround: String, CaseIterable, Codable, Sendable {
  case level, attitude, delay, procedure, information, contract, bias

  public var words: String {
    switch self {
    case .level: "Failure of the company to provide services at the expected level"
    case .attitude: "Unhelpful staff attitude"
    case .delay: "Delay or neglect to administrative or other processes"
    case .procedure: "Failure to follow the company's own policies, procedures, or standards"
    case .information: "Failure to consider all relevant information before reaching a decision"
    case .contract: "Failure to fulfil any contractual responsibilities"
    case .bias: "Any examples of malice, bias, inequity, or discrimination"
    }
  }

  /// In a word or two, for lists and filters.
  public var short: String {
    switch self {
    case .level: "service level"
    case .attitude: "staff attitude"
    case .delay: "delay or neglect"
    case .procedure: "procedure"
    case .information: "information"
    case .contract: "contract"
    case .bias: "bias"
    }
  }

  /// As somebody types it: its raw value, or its words, long or short.
  public init?(typed: String) {
    let plain = typed.trimmed.lowercased()
    let found = Self.allCases.first {
      [$0.rawValue, $0.short, $0.words.lowercased()].contains(plain)
    }
    guard let found else { return nil }
    self = found
  }

  /// Those that a form names; for anything but a complaint none.
  public static func of(_ answers: Answers) -> [ComplaintGround] {
    guard answers.text(FeedbackForm.kind) == FeedbackKind.complaint.rawValue else { return [] }
    let chosen = Set(answers.chosen(FeedbackForm.grounds))
    return allCases.filter { chosen.contains($0.rawValue) }
  }
}
