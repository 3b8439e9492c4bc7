import Canvas
import HavenDomain

/// An escalation in sentences: what is due next, and, once it is opened, all that was said and done.
struct EscalationWords {
  private let escalations: EscalationState
  private let row: EscalationRow
  private let me: StaffID
  private let mayHandle: Bool
  private let context: Context

  init(_ state: ConsoleState, _ row: EscalationRow, _ context: Context) {
    escalations = state.escalations
    me = state.me.id
    mayHandle = state.whyNotHandle(.handleEscalation) == nil
    self.row = row
    self.context = context
  }

  typealias Line = (String, Role)

  func lines() -> [Line] {
    var lines = [nextAct, about]
    guard let detail = escalations.detail, detail.row.id == row.id else {
      return lines + [("Enter opens it with its reason and history, and is recorded.", .dim)]
    }
    lines.append(contentsOf: said(detail))
    lines.append(contentsOf: detail.rungs.enumerated().map { rung($1, number: $0 + 1) })
    lines.append(contentsOf: duties(detail.duties))
    lines.append(contentsOf: detail.dispatches.map(dispatch))
    lines.append(contentsOf: detail.messages.map(message))
    lines.append(contentsOf: detail.events.map(event))
    return lines
  }

  // MARK: What is due

  /// “Acknowledge it, or it goes to the clinical director at 14:30 today.”
  private var nextAct: Line {
    if let resolved = row.resolvedAt {
      return ("Resolved \(moment(resolved)): \(row.outcome?.words ?? "done").", .ok)
    }
    if let name = row.holderName ?? row.holder.map({ "#\($0.rawValue)" }) {
      return row.holder == me
        ? ("You have it. Resolve it, or hand it back.", .text)
        : ("\(name) has it. Its clock stands.", .text)
    }
    let isOver = row.rung.due < context.now
    let act = mayHandle ? "Acknowledge it" : "The \(row.rung.role.words) must acknowledge it"
    let due = moment(row.rung.due)
    guard let next = escalations.nextRole(after: row) else {
      return isOver
        ? ("\(act): nobody has it since \(due), and no rung is left.", .critical)
        : ("\(act), or from \(due) on nobody has it.", .warning)
    }
    return isOver
      ? ("\(act): it was due \(due). The \(next.words) is called now.", .critical)
      : ("\(act), or it goes to the \(next.words) at \(due).", .warning)
  }

  private var about: Line {
    let contact = row.contactNumber.map { ", \($0)" } ?? ""
    return (
      "\(row.source.words.capitalisedFirst)\(contact). Flagged \(moment(row.flaggedAt)).", .text
    )
  }

  // MARK: What was said and done

  private func said(_ detail: EscalationDetail) -> [Line] {
    var words = detail.reason.map { "\($0.words)." } ?? ""
    if !detail.note.isEmpty { words += (words.isEmpty ? "" : " ") + detail.note }
    let by = detail.raisedBy.map { [("Raised by \($0).", Role.dim)] } ?? []
    return (words.isEmpty ? [] : [(words, .heading)]) + by
  }

  private func rung(_ rung: Rung, number: Int) -> Line {
    let head = "\(number)/\(row.rungCount) \(rung.role.words)"
    if let why = rung.passedOver { return ("\(head): passed over, \(why).", .dim) }
    var words = "\(head): \(rung.called ?? "nobody") called \(moment(rung.calledAt))"
    if let at = rung.acknowledgedAt {
      words += ", acknowledged \(moment(at))"
      if let name = rung.acknowledgedBy, name != rung.called { words += " by \(name)" }
      return ("\(words).", at <= rung.due ? .ok : .warning)
    }
    words += rung.due < context.now ? ", not acknowledged by " : ", due "
    return ("\(words)\(moment(rung.due)).", rung.due < context.now ? .warning : .text)
  }

  /// The law's prompt, each with where it stands written (ES-11).
  private func duties(_ duties: [ReportingDuty]) -> [Line] {
    duties.flatMap { duty -> [Line] in
      let head = "A report may be due: harm to \(duty.concern.words), \(duty.jurisdiction.words)."
      return [
        (head, .warning), ("Tell \(duty.tell), \(duty.within). \(duty.duty)", .text),
        ("Source: \(duty.source)", .dim),
      ]
    }
  }

  private func dispatch(_ dispatch: Dispatch) -> Line {
    let parts = [
      "Handed to \(dispatch.agency), \(dispatch.number), \(moment(dispatch.at))",
      dispatch.reference.isEmpty ? nil : "reference \(dispatch.reference)", dispatch.staffName,
    ]
    return (parts.compactMap(\.self).joined(separator: ", ") + ".", .ok)
  }

  private func message(_ message: PagerMessage) -> Line {
    let to = message.toName ?? message.role.map { "the \($0.words)" } ?? "the dispatch centre"
    var words = "Message to \(to) \(moment(message.at)): \(message.standing(at: context.now))"
    if let status = message.exitStatus { words += ", exit status \(status)" }
    if message.attempts > 1 { words += ", tried \(message.attempts) times" }
    if !message.output.isEmpty { words += ": \(message.output)" }
    let isBad = message.state == .failed || message.state == .givenUp
    return (words.hasSuffix(".") ? words : "\(words).", isBad ? .warning : .dim)
  }

  private func event(_ event: EscalationEvent) -> Line {
    let detail = event.detail.map { ": \($0)" } ?? ""
    let who = event.staffName.map { ", \($0)" } ?? ""
    return ("\(moment(event.at)) \(event.kind.words)\(detail)\(who)", .dim)
  }

  private func moment(_ instant: Instant) -> String {
    TimeWords.moment(instant, now: context.now, in: context.zone)
  }

  // MARK: Who is on call

  /// `clinical director: T. Wren, Available, on the rota until 06:00`
  static func onCall(_ roles: [OnCall]) -> [Line] {
    roles.map { role in
      let head = "\(role.role.words.capitalisedFirst): "
      guard let name = role.staffName else {
        let why = role.why.hasPrefix("nobody") ? role.why : "nobody, \(role.why)"
        return (head + why, .warning)
      }
      let presence = role.presence.map { ", \($0.words)" } ?? ""
      return ("\(head)\(name)\(presence), \(role.why)", .text)
    }
  }
}
