/// What may be done with an alarm; nil means that nothing stands against it.
public enum AlarmRules {
  public static func whyNotShelve(_ kind: AlarmKind) -> String? {
    kind.priority == .critical ? "A critical alarm is never shelved. Acknowledge it." : nil
  }

  public static func whyNotSwitchOff(_ kind: AlarmKind) -> String? {
    kind.priority == .critical ? "A critical alarm is never switched off." : nil
  }

  /// What is wrong with a reason and a number of minutes.
  public static func problems(reason: String, minutes: Int) -> [FormProblem] {
    var problems = [problem(reason: reason)].compactMap { $0 }
    if !(1...ShelveAlarm.longest).contains(minutes) {
      problems.append(
        FormProblem("minutes", "An alarm may be shelved for 1 to \(ShelveAlarm.longest) minutes."))
    }
    return problems
  }

  public static func problem(reason: String) -> FormProblem? {
    EscalationRules.problem("reason", reason)
  }
}
