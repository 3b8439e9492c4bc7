/// What stands against a stretch of the rota, in words under the field that is meant.
public enum RotaRules {
  /// The longest stretch, in days: a slip in the month is noticed.
  public static let longest = 31
  /// The roles that are called, and agents, whom the forecast counts.
  public static let roles: [Role] = [.supervisor, .clinicalDirector, .executiveOnCall, .agent]

  public static func problems(role: Role, from: Instant, to: Instant) -> [FormProblem] {
    var problems: [FormProblem] = []
    if !roles.contains(role) {
      problems.append(
        FormProblem("role", "Choose supervisor, clinical director, executive on call or agent."))
    }
    if to <= from {
      problems.append(FormProblem("to", "Choose an end later than the start."))
    } else if to > from + .days(longest) {
      problems.append(FormProblem("to", "A stretch may last \(longest) days at most."))
    }
    return problems
  }
}
