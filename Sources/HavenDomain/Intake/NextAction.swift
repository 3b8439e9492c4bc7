/// When the next action on a contact must be done, by the policy (Q-06, Q-07, Q-08, C14).
public enum NextAction {
  /// What is aimed at; the limit, where the policy has no earlier target.
  public static func target(isEmergency: Bool, policy: Policy) -> Duration {
    let rule = policy.followUp(isEmergency: isEmergency, isRapid: false)
    return (rule?.target ?? rule?.limit)?.target.duration ?? .zero
  }

  /// The latest that may be entered.
  public static func limit(isEmergency: Bool, isRapid: Bool, policy: Policy) -> Duration {
    policy.followUp(isEmergency: isEmergency, isRapid: isRapid)?.limit.target.duration ?? .zero
  }

  /// What stands against a due time that is later than the rules allow.
  static func problem(
    _ answers: Answers, now: Instant, zone: Zone, policy: Policy
  ) -> FormProblem? {
    guard let due = answers.instant(IntakeForm.nextDue, .future, zone: zone) else { return nil }
    if due < now - .minutes(1) {
      return FormProblem(
        IntakeForm.nextDue, "The next action is due in the past. \(TimeEntry.help)")
    }
    let emergency = IntakeRules.isEmergency(answers)
    let rapid = IntakeRules.isRapid(answers)
    let limit = limit(isEmergency: emergency, isRapid: rapid, policy: policy)
    guard due > now + limit + .minutes(1) else { return nil }
    let why = emergency ? "an emergency" : rapid ? "a rapid follow-up" : "a contact like this"
    return FormProblem(
      IntakeForm.nextDue, "For \(why) the next action is due within \(words(limit)).")
  }

  private static func words(_ limit: Duration) -> String {
    let minutes = limit.wholeSeconds / 60
    return minutes % 60 == 0 ? "\(minutes / 60) hours" : "\(minutes) minutes"
  }
}
