/// When the next action on a contact must be done.
public enum NextAction {
  /// Two hours in an emergency; else 24 h with a limit of 72 h (Q-07, C14); a rapid
  /// follow-up within 24 h.
  public static func target(isEmergency: Bool) -> Duration { isEmergency ? .hours(2) : .hours(24) }
  /// The latest that may be entered.
  public static func limit(isEmergency: Bool, isRapid: Bool) -> Duration {
    isEmergency ? .hours(2) : isRapid ? .hours(24) : .hours(72)
  }

  /// What stands against a due time that is later than the rules allow.
  static func problem(_ answers: Answers, now: Instant, zone: Zone) -> FormProblem? {
    guard let due = answers.instant(IntakeForm.nextDue, .future, zone: zone) else { return nil }
    if due < now - .minutes(1) {
      return FormProblem(
        IntakeForm.nextDue, "The next action is due in the past. \(TimeEntry.help)")
    }
    let emergency = IntakeRules.isEmergency(answers)
    let rapid = answers.text(IntakeForm.intervention) == "rapidFollowUp"
    let limit = limit(isEmergency: emergency, isRapid: rapid)
    guard due > now + limit + .minutes(1) else { return nil }
    let hours = limit.wholeSeconds / 3600
    let why = emergency ? "an emergency" : rapid ? "a rapid follow-up" : "a contact like this"
    return FormProblem(
      IntakeForm.nextDue, "For \(why) the next action is due within \(hours) hours.")
  }
}
