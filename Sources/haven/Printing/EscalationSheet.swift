import HavenDomain

/// An escalation as a line of a list, for programs.
struct EscalationLine: Encodable, Sendable {
  var number: String
  var source: String
  var contact: Nullable<String>
  var flaggedAt: String
  var rung: String
  var rungNumber: Int
  var rungs: Int
  var due: Nullable<String>
  var secondsLeft: Nullable<Int>
  var holder: Nullable<String>
  var resolvedAt: Nullable<String>
  var outcome: Nullable<String>

  init(_ row: EscalationRow, now: Instant) {
    number = row.number.description
    source = row.source.rawValue
    contact = Nullable(row.contactNumber?.description)
    flaggedAt = TimeWords.iso(row.flaggedAt)
    rung = row.rung.role.rawValue
    rungNumber = row.rungNumber
    rungs = row.rungCount
    due = Nullable(row.isClimbing ? TimeWords.iso(row.rung.due) : nil)
    secondsLeft = Nullable(row.secondsLeft(at: now))
    holder = Nullable(row.holderName)
    resolvedAt = Nullable(row.resolvedAt.map(TimeWords.iso))
    outcome = Nullable(row.outcome?.rawValue)
  }

  static func csv(_ lines: [EscalationLine]) -> String {
    var csv = CSVText(
      "number", "source", "contact", "flaggedAt", "rung", "due", "secondsLeft", "holder",
      "resolvedAt", "outcome")
    for line in lines {
      csv.add(
        line.number, line.source, line.contact.value ?? "", line.flaggedAt, line.rung,
        line.due.value ?? "", line.secondsLeft.value.map { "\($0)" } ?? "",
        line.holder.value ?? "", line.resolvedAt.value ?? "", line.outcome.value ?? "")
    }
    return csv.text
  }
}

/// An escalation opened: what was said and done.
struct EscalationSheet: Encodable, Sendable {
  struct Event: Encodable, Sendable {
    var at: String
    var kind: String
    var by: Nullable<String>
    var detail: Nullable<String>
  }
  struct Message: Encodable, Sendable {
    var to: Nullable<String>
    var state: String
    var attempts: Int
    var exitStatus: Nullable<Int>
    var output: String
  }
  var line: EscalationLine
  var reason: Nullable<String>
  var note: String
  var raisedBy: Nullable<String>
  var events: [Event]
  var messages: [Message]

  init(_ detail: EscalationDetail, now: Instant) {
    line = EscalationLine(detail.row, now: now)
    reason = Nullable(detail.reason?.rawValue)
    note = detail.note
    raisedBy = Nullable(detail.raisedBy)
    events = detail.events.map {
      Event(
        at: TimeWords.iso($0.at), kind: $0.kind.rawValue, by: Nullable($0.staffName),
        detail: Nullable($0.detail))
    }
    messages = detail.messages.map {
      Message(
        to: Nullable($0.toName), state: $0.state.rawValue, attempts: $0.attempts,
        exitStatus: Nullable($0.exitStatus), output: $0.output)
    }
  }

  static func words(_ detail: EscalationDetail, _ desk: OpenDesk) -> String {
    func moment(_ instant: Instant) -> String {
      TimeWords.moment(instant, now: desk.now, in: desk.zone)
    }
    let row = detail.row
    var lines = Lines()
    lines.add("\(row.number), \(row.source.words), flagged \(moment(row.flaggedAt))")
    lines.add("Contact", row.contactNumber?.description)
    lines.add("Reason", detail.reason?.words)
    lines.add("Note", detail.note)
    lines.add("Raised by", detail.raisedBy)
    lines.add("Held by", row.holderName)
    lines.add("Outcome", row.outcome?.words)
    for rung in detail.rungs {
      let end =
        rung.acknowledgedAt.map {
          "acknowledged \(moment($0)) by \(rung.acknowledgedBy ?? "somebody")"
        } ?? rung.passedOver ?? "to be acknowledged by \(moment(rung.due))"
      lines.add(
        rung.role.words, "called \(moment(rung.calledAt)): \(rung.called ?? "nobody"); \(end)")
    }
    for event in detail.events {
      let more = [event.detail, event.staffName].compactMap(\.self).joined(separator: ", ")
      lines.add(
        TimeWords.clock(event.at, in: desk.zone),
        more.isEmpty ? event.kind.words : "\(event.kind.words): \(more)")
    }
    for message in detail.messages {
      let to = message.toName ?? message.role.map { "the \($0.words)" } ?? "the dispatch centre"
      let status = message.exitStatus.map { ", exit status \($0)" } ?? ""
      let tries = message.attempts > 1 ? ", tried \(message.attempts) times" : ""
      let output = message.output.isEmpty ? "" : ": \(message.output)"
      lines.add(
        "Message", "to \(to): \(message.standing(at: desk.now))\(status)\(tries)\(output)")
    }
    for duty in detail.duties {
      lines.add("The law", "\(duty.duty) Tell \(duty.tell), \(duty.within). \(duty.source)")
    }
    return lines.text
  }
}
