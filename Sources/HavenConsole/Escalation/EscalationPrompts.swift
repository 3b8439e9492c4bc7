import Canvas
import HavenDomain

/// What the prompts of the escalation pane do.
public enum EscalationAct: Hashable, Sendable {
  case haveIt, takeOver, handBack, call, resolve, report
}

/// The prompts of the escalation pane, each with the record's name in it.
extension Prompt {
  static func haveIt(_ row: EscalationRow, _ context: Context) -> Prompt {
    let seconds = row.secondsLeft(at: context.now) ?? 0
    let left = "\(TimeWords.span(abs(seconds))) \(seconds < 0 ? "over" : "left")"
    return Prompt(
      .escalation(.haveIt, row), title: "Have \(row.number)?",
      lines: [
        "Rung \(row.rungNumber) of \(row.rungCount), \(row.rung.role.words), \(left).",
        "Its clock stops, and your name stands at it: you see it through.",
      ], verb: "I have it", safeVerb: "Not now", againKey: .haveIt)
  }

  static func takeOver(_ row: EscalationRow) -> Prompt {
    Prompt(
      .escalation(.takeOver, row), title: "Take over \(row.number)?",
      lines: ["\(row.holderName ?? "Somebody") has it. They are told that you have it now."],
      verb: "Take over", safeVerb: "Leave it", againKey: .haveIt)
  }

  static func handBack(_ row: EscalationRow) -> Prompt {
    Prompt(
      .escalation(.handBack, row), title: "Hand back \(row.number)?",
      lines: ["Nobody has it then, and its clock runs on from the flag."],
      questions: [line("Reason", required: true)], verb: "Hand back", safeVerb: "Keep it")
  }

  static func callRung(_ row: EscalationRow, _ onCall: [OnCall]) -> Prompt {
    let roles = onCall.map { role in
      (role.role.rawValue, "\(role.role.words.capitalisedFirst): \(role.staffName ?? "nobody")")
    }
    let next = onCall.indices.contains(row.rungNumber) ? onCall[row.rungNumber] : nil
    let wanted = row.isClimbing && next?.staff != nil ? next?.role : nil
    return Prompt(
      .escalation(.call, row), title: "Call somebody for \(row.number)",
      lines: ["Their pager or mailbox gets the number and the time that is left, and no name."],
      questions: [
        choice(
          "Whom", roles,
          selected: (wanted ?? row.rung.role).rawValue)
      ], verb: "Call", safeVerb: "Do not call")
  }

  static func resolve(_ row: EscalationRow) -> Prompt {
    let outcomes = EscalationOutcome.allCases.map { ($0.rawValue, $0.words) }
    return Prompt(
      .escalation(.resolve, row), title: "Resolve \(row.number)?",
      lines: ["Its alarms end. What was said and done stays."],
      questions: [
        choice("Outcome", outcomes, selected: nil), line("In a sentence", required: true),
      ], verb: "Resolve", safeVerb: "Leave it open")
  }

  static func report(_ row: EscalationRow, _ duties: [ReportingDuty]) -> Prompt {
    let lines = duties.map { "\($0.concern.words.capitalisedFirst): \($0.tell), \($0.within)." }
    return Prompt(
      .escalation(.report, row), title: "Report about \(row.number)",
      lines: lines.isEmpty ? ["Record here that the authority was told."] : lines,
      questions: [
        line("Authority", required: true), line("Their reference"),
        line("Told when", required: true, text: "now"),
      ], verb: "Record", safeVerb: "Go back")
  }

  /// The route of ES-04, with the words of ES-05 on it.
  static func concern() -> Prompt {
    let sources = [EscalationSource.observed, .disclosure]
    let reasons = EscalationReason.allCases.map { ($0.rawValue, $0.words) }
    return Prompt(
      .concern, title: "Confidential concern", lines: RaiseConcern.words,
      questions: [
        choice(
          "It was", sources.map { ($0.rawValue, $0.words.capitalisedFirst) },
          selected: EscalationSource.observed.rawValue),
        choice("About", reasons, selected: EscalationReason.other.rawValue),
        choice(
          "For", RaiseConcern.receivers.map { ($0.rawValue, $0.words.capitalisedFirst) },
          selected: StaffRole.supervisor.rawValue),
        line("In their words", required: true),
      ], verb: "Send", againKey: .escalate)
  }
}

extension ConsoleState {
  mutating func accepted(
    _ act: EscalationAct, of row: EscalationRow, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let id = context.id()
    switch act {
    case .haveIt: return [.ask(.haveEscalation(AcknowledgeEscalation(id: id, escalation: row.id)))]
    case .takeOver: return [.ask(.takeOver(TakeOverEscalation(id: id, escalation: row.id)))]
    case .handBack:
      let request = HandBackEscalation(id: id, escalation: row.id, reason: prompt.text(0))
      return [.ask(.handBack(request))]
    case .call:
      let role = prompt.picked(0).flatMap(StaffRole.init(rawValue:)) ?? row.rung.role
      return [.ask(.callRung(CallRung(id: id, escalation: row.id, role: role)))]
    case .resolve:
      guard let outcome = prompt.picked(0).flatMap(EscalationOutcome.init) else { return [] }
      let request = ResolveEscalation(
        id: id, escalation: row.id, outcome: outcome, note: prompt.text(1))
      return [.ask(.resolve(request))]
    case .report:
      let entry = TimeEntry(now: context.now, zone: context.zone, direction: .past)
      guard let at = entry.read(prompt.text(2)) else { return unread(prompt, 2, context) }
      let request = RecordMandatedReport(
        id: id, escalation: row.id, agency: prompt.text(0), reference: prompt.text(1), at: at)
      return [.ask(.report(request))]
    }
  }

  func concernRaised(_ prompt: Prompt, _ context: Context) -> [Effect] {
    let request = RaiseConcern(
      id: context.id(), source: prompt.picked(0).flatMap(EscalationSource.init) ?? .observed,
      reason: prompt.picked(1).flatMap(EscalationReason.init) ?? .other, note: prompt.text(3),
      to: prompt.picked(2).flatMap(StaffRole.init(rawValue:)) ?? .supervisor)
    return [.ask(.concern(request))]
  }

  /// A time that cannot be read: the prompt stays open on it, with all that was typed.
  mutating func unread(_ prompt: Prompt, _ index: Int, _ context: Context) -> [Effect] {
    var prompt = prompt
    prompt.focus = index
    prompt.problem = TimeEntry.help
    open(.prompt(prompt))
    return []
  }
}
