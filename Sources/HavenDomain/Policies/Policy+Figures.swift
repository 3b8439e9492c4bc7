/// What forms and screens ask a policy directly, without a clock.
extension Policy {
  /// From the No to “Are you safe right now?” to the dispatch (TR-02, C12).
  public var dispatchLimit: Duration { mark(ClockKind.dispatch.rawValue)?.target.duration ?? .zero }

  /// Target and limit of the five steps of the triage checklist, from its start: the safety
  /// assessment (IN-03), and how the others divide a phone intake's budget.
  public var checklist: [(target: Duration, limit: Duration)] {
    let names = [ClockKind.safetyAssessment.rawValue] + Self.steps.map { "checklist.\($0)" }
    return names.map { name in
      let rule = rule(name)
      let limit = rule?.limit.target.duration ?? .zero
      return (rule?.target?.target.duration ?? limit, limit)
    }
  }

  private static let steps = ["identity", "score", "service", "record"]

  /// What the next action of a contact is held to (Q-06, Q-07, Q-08, C14): the strictest that fits.
  public func followUp(isEmergency: Bool, isRapid: Bool) -> ClockRule? {
    var words: Set<String> = isRapid ? ["rapid"] : []
    if isEmergency { words.insert("emergency") }
    return rules(.followUp, for: words).min {
      $0.breach.target.duration < $1.breach.target.duration
    }
  }

  /// The steps of the ladder in order, by name: supervisor, director, executive (ES-01 to ES-03).
  public var rungs: [(name: String, limit: Target)] {
    ["supervisor", "director", "executive"].compactMap { name in
      mark("\(ClockKind.rung.rawValue).\(name)").map { (name, $0.target) }
    }
  }

  /// Every rung's time runs from the flag, and not from the rung before (C10).
  public var rungsAreCumulative: Bool { word("rungs") != "per-step" }
}
