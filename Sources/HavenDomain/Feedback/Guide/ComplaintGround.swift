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

  /// Those that a form names; for anything but a complaint none.
  public static func of(_ answers: Answers) -> [ComplaintGround] {
    guard answers.text(FeedbackForm.kind) == FeedbackKind.complaint.rawValue else { return [] }
    let chosen = Set(answers.chosen(FeedbackForm.grounds))
    return allCases.filter { chosen.contains($0.rawValue) }
  }
}
