/// What a score asks for, by the policy: for who tries the table out, and for programs.
public struct TriageOutcome: Codable, Hashable, Sendable {
  public var score: TriageScore
  public var priority: Priority
  /// 8 to 10, or not safe now: the ladder is called at once (TR-07).
  public var escalatesAtOnce: Bool
  /// From the No (TR-02); nil while they are safe.
  public var dispatchSeconds: Int?
  /// Of the next action: target where the policy has one, and limit.
  public var followUpTargetSeconds: Int?
  public var followUpLimitSeconds: Int
  /// Where a rapid follow-up is the help given.
  public var rapidLimitSeconds: Int
  /// The protocols that the answers call for (TR-10).
  public var protocols: [ProtocolTopic]

  public init(_ answers: Answers, policy: Policy) {
    score = TriageScore(answers)
    priority = IntakeRules.priority(answers)
    let isUnsafe = answers.isNo(IntakeForm.safeNow)
    escalatesAtOnce = isUnsafe || score.band == .immediate
    dispatchSeconds = isUnsafe ? policy.dispatchLimit.wholeSeconds : nil
    let isEmergency = IntakeRules.isEmergency(answers)
    let rule = policy.followUp(isEmergency: isEmergency, isRapid: false)
    followUpTargetSeconds = rule?.target?.target.duration.wholeSeconds
    followUpLimitSeconds = rule?.limit.target.duration.wholeSeconds ?? 0
    rapidLimitSeconds =
      NextAction.limit(
        isEmergency: isEmergency, isRapid: true, policy: policy
      ).wholeSeconds
    protocols = ProtocolTopic.called(by: answers)
  }

  /// As sentences, the gravest first.
  public var sentences: [String] {
    let isUnsafe = dispatchSeconds != nil
    let band = isUnsafe && score.band == .routine ? "but not safe now" : score.band.words
    var lines = [
      "Score \(score.value), \(band): \(score.words).", "Priority \(priority.word) in the queue.",
    ]
    if let dispatchSeconds {
      lines.append("Not safe now: dispatch within \(Self.length(dispatchSeconds)) of the No.")
    }
    if escalatesAtOnce { lines.append("Escalates to crisis response at once.") }
    let target = followUpTargetSeconds.map { "target \(Self.length($0)), " } ?? ""
    lines.append("Next action: \(target)limit \(Self.length(followUpLimitSeconds)).")
    lines.append("A rapid follow-up: within \(Self.length(rapidLimitSeconds)).")
    lines += protocols.map {
      "\($0.title) protocol: go through it, and bring a professional in."
    }
    return lines
  }

  private static func length(_ seconds: Int) -> String {
    TimeWords.length(.seconds(seconds))
  }
}
