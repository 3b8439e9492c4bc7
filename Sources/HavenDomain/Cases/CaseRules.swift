/// What may be done with a case.
public enum CaseAct: String, CaseIterable, Codable, Sendable {
  case note, changePlan, addTask, endTask, setNextAction, endNextAction, assign, link
  case scheduleFollowUp, recordFollowUp, close, reopen
}

/// Which act fits which state of a case, and why not in words; and when what is due.
public enum CaseRules {
  /// Nil when the act fits. A note fits always: what was forgotten may still be told.
  public static func whyNot(_ act: CaseAct, in state: CaseState) -> String? {
    switch (act, state) {
    case (.note, _): nil
    case (.reopen, .closed): nil
    case (.reopen, .open): "It is open."
    case (_, .open): nil
    case (_, .closed): "This case is closed. Open it again first."
    }
  }

  /// What stands open when somebody wants to close.
  public struct Open: Hashable, Sendable {
    public var tasks: Int
    public var followUps: Int
    /// Contacts that wait or that somebody has in hand.
    public var contacts: [RecordNumber]
    public init(tasks: Int, followUps: Int, contacts: [RecordNumber] = []) {
      self.tasks = tasks
      self.followUps = followUps
      self.contacts = contacts
    }
  }

  /// Nil when it may be closed. What was agreed with somebody is done, or dropped for a reason
  /// that is written down; it is never just forgotten.
  ///
  /// - Parameter dropReason: why what is open is dropped.
  public static func whyNotClose(_ open: Open, dropReason: String) -> String? {
    if let contact = open.contacts.first {
      return "The intake of \(contact) is not complete. Complete it first."
    }
    let parts = [words(open.tasks, "task"), words(open.followUps, "follow-up")].compactMap(\.self)
    guard !parts.isEmpty, dropReason.trimmed.isEmpty else { return nil }
    let verb = open.tasks + open.followUps == 1 ? "is" : "are"
    return
      "\(parts.joined(separator: " and ")) \(verb) open. Settle them, or say why they are dropped."
  }

  private static func words(_ count: Int, _ word: String) -> String? {
    count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  // MARK: - Times

  /// What stands against the time of a next action (Q-06, Q-07, C14): an emergency's within 2 h,
  /// any other within 72 h, by the policy.
  public static func nextActionProblem(
    due: Instant, now: Instant, isEmergency: Bool, policy: Policy
  ) -> FormProblem? {
    if due < now - .minutes(1) { return past }
    let limit = NextAction.limit(isEmergency: isEmergency, isRapid: false, policy: policy)
    guard due > now + limit + .minutes(1) else { return nil }
    let why = isEmergency ? "in an emergency " : ""
    return FormProblem(
      "due", "The next action is due \(why)within \(TimeWords.length(limit)) from now.")
  }

  /// What stands against the time of a follow-up: a rapid one is within 24 h (Q-08, TR-05).
  public static func followUpProblem(
    due: Instant, now: Instant, isRapid: Bool, policy: Policy
  ) -> FormProblem? {
    if due < now - .minutes(1) { return past }
    guard isRapid, due > now + rapidLimit(policy) + .minutes(1) else { return nil }
    return FormProblem(
      "due", "A rapid follow-up is due within \(TimeWords.length(rapidLimit(policy))) from now.")
  }

  public static func taskProblem(due: Instant, now: Instant) -> FormProblem? {
    due < now - .minutes(1) ? past : nil
  }

  private static var past: FormProblem {
    FormProblem("due", "That time is over. \(TimeEntry.help)")
  }

  /// How soon a rapid follow-up must be.
  public static func rapidLimit(_ policy: Policy) -> Duration {
    NextAction.limit(isEmergency: false, isRapid: true, policy: policy)
  }

  /// By when a case that asks for a next action must have one: what a next action aims at.
  public static func askedBy(from now: Instant, isEmergency: Bool, policy: Policy) -> Instant {
    now + NextAction.target(isEmergency: isEmergency, policy: policy)
  }

  // MARK: - From an intake

  /// The follow-up that an intake asks for: the time that was agreed, and where a rapid one was
  /// chosen as the help given at the latest in 24 h (Q-08, IN-17). Nil where none was agreed, or
  /// where somebody wants no contact.
  public static func followUp(
    of answers: Answers, now: Instant, zone: Zone, policy: Policy
  ) -> (due: Instant, method: FollowUpMethod?, isRapid: Bool)? {
    let answers = IntakeForm.form.kept(answers)
    let method = answers.text(IntakeForm.method).flatMap(FollowUpMethod.init(rawValue:))
    let isRapid = IntakeRules.isRapid(answers)
    let agreed = answers.instant(IntakeForm.followUp, .future, zone: zone)
    if isRapid {
      let latest = now + rapidLimit(policy)
      return (min(agreed ?? latest, latest), method, true)
    }
    guard let agreed, method != FollowUpMethod.none else { return nil }
    return (agreed, method, false)
  }

  /// Needs and plan as an intake tells them, in the agent's and the caller's own words (IN-09).
  public static func plan(of answers: Answers) -> (needs: String, plan: String) {
    let answers = IntakeForm.form.kept(answers)
    let needs = answers.chosen(IntakeForm.needs).map { IntakeForm.label(IntakeForm.needs, $0) }
    let plan = [answers.text(IntakeForm.support), answers.text(IntakeForm.summary)]
    return (needs.joined(separator: ", "), plan.compactMap(\.self).joined(separator: "\n"))
  }
}
