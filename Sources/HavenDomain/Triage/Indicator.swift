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
  /// Asked for or agreed by two people; the only way down (TR-08).
  public var lowering: ScoreLowering?

  public init(present: [Indicator], raisedTo: Int? = nil, lowering: ScoreLowering? = nil) {
    self.present = present
    self.raisedTo = raisedTo
    self.lowering = lowering
  }

  public init(_ answers: Answers, lowering: ScoreLowering? = nil) {
    let present = Indicator.allCases.filter { answers.isYes($0.field) }
    self.init(
      present: present,
      raisedTo: answers.text(IntakeForm.raiseTo).flatMap { Int($0) }, lowering: lowering)
  }

  public var sum: Int { present.reduce(0) { $0 + $1.weight } }
  /// What the answers say, raised where somebody raised it: 0 to 10.
  public var unlowered: Int { min(10, max(sum, raisedTo ?? 0)) }
  /// What counts: 0 to 10.
  public var value: Int {
    guard let lowering, lowering.isInForce else { return unlowered }
    return min(unlowered, max(0, lowering.to))
  }
  public var band: Band { Band(score: value) }

  /// `weapon present 3 + children involved 2 = 5`
  public var words: String {
    let terms = present.map { "\($0.words) \($0.weight)" }
    var words = terms.isEmpty ? "no indicator = 0" : terms.joined(separator: " + ") + " = \(sum)"
    if unlowered > sum { words += ", raised to \(unlowered)" }
    if value < unlowered, let lowering {
      words += ", lowered to \(value) by \(lowering.askedByName)"
      words += lowering.agreedByName.map { " and \($0)" } ?? ""
    }
    return words
  }
}
