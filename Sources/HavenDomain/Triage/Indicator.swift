/// A sign of danger that adds to the triage score (TR-04), and its published weight (TR-08).
///
/// The sources name the four indicators and the range 0 to 10 but no weights. Ours: what can kill
/// within the hour weighs three, what makes it likelier weighs two; together they make ten.
public enum Indicator: String, CaseIterable, Codable, Sendable {
  case weapon
  case suicidal
  case assault
  case children

  public var weight: Int {
    switch self {
    case .weapon, .suicidal: 3
    case .assault, .children: 2
    }
  }

  public var words: String {
    switch self {
    case .weapon: "weapon present"
    case .suicidal: "suicidal ideation"
    case .assault: "recent assault"
    case .children: "children involved"
    }
  }

  /// The safety question that answers it.
  public var field: FieldID { FieldID(rawValue: rawValue) }
}

/// What a score asks for.
public enum Band: String, CaseIterable, Codable, Sendable {
  case routine
  case elevated
  case immediate

  /// 8 to 10 is flagged for immediate escalation (TR-07).
  public init(score: Int) {
    self = score >= 8 ? .immediate : score >= 4 ? .elevated : .routine
  }

  public var words: String {
    switch self {
    case .routine: "routine"
    case .elevated: "elevated"
    case .immediate: "immediate: escalates to crisis response"
    }
  }

  public var priority: Priority {
    switch self {
    case .immediate: .critical
    case .elevated: .high
    case .routine: .normal
    }
  }
}

/// The triage score as a sum that anybody can check.
public struct TriageScore: Codable, Hashable, Sendable {
  /// The indicators that were answered with yes.
  public var present: [Indicator]
  /// Raised to this by a person, with a reason; never below the sum (TR-08).
  public var raisedTo: Int?

  public init(present: [Indicator], raisedTo: Int? = nil) {
    self.present = present
    self.raisedTo = raisedTo
  }

  public init(_ answers: Answers) {
    let present = Indicator.allCases.filter { answers.isYes($0.field) }
    self.init(
      present: present,
      raisedTo: answers.text(IntakeForm.raiseTo).flatMap { Int($0) })
  }

  public var sum: Int { present.reduce(0) { $0 + $1.weight } }
  public var value: Int { min(10, max(sum, raisedTo ?? 0)) }
  public var band: Band { Band(score: value) }

  /// `weapon present 3 + children involved 2 = 5`
  public var words: String {
    let terms = present.map { "\($0.words) \($0.weight)" }
    let total = terms.isEmpty ? "no indicator = 0" : terms.joined(separator: " + ") + " = \(sum)"
    guard let raisedTo, raisedTo > sum else { return total }
    return total + ", raised to \(min(10, raisedTo))"
  }
}
