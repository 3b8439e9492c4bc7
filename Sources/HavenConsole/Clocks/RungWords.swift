import HavenDomain

/// Why a rung of the ladder is due when it is, from the flag on (ES-01 to ES-03).
struct RungWords {
  private let row: EscalationRow
  private let next: StaffRole?
  private let context: Context

  init(_ row: EscalationRow, next: StaffRole?, _ context: Context) {
    self.row = row
    self.next = next
    self.context = context
  }

  var lines: [String] {
    let rung = row.rung
    let called = rung.called ?? "nobody on the rota"
    var lines = [
      "Flagged \(exact(row.flaggedAt)): \(row.source.words).",
      "Rung \(row.rungNumber) of \(row.rungCount), \(rung.role.words): \(called) called "
        + "\(exact(rung.calledAt)), \(TimeWords.span(row.flaggedAt.seconds(until: rung.calledAt))) "
        + "after the flag.",
    ]
    if let why = rung.passedOver { lines.append("Passed over: \(why).") }
    lines.append(
      "Due \(exact(rung.due)): \(TimeWords.span(row.flaggedAt.seconds(until: rung.due))) after the "
        + "flag, \(TimeWords.span(rung.calledAt.seconds(until: rung.due))) after the call.")
    lines.append("Every hour counts, day and night, holidays too. It cannot be paused.")
    lines.append(standing)
    return lines
  }

  /// How it stands now, and what follows.
  private var standing: String {
    if let resolved = row.resolvedAt { return "Resolved \(exact(resolved)): its clock stands." }
    if let name = row.holderName {
      let at = row.rung.acknowledgedAt.map { " since \(exact($0))" } ?? ""
      return "\(name) has it\(at): its clock stands. Handed back, it runs on from the flag."
    }
    let left = context.now.seconds(until: row.rung.due)
    let margin = left < 0 ? "\(TimeWords.span(-left)) over" : "\(TimeWords.span(left)) left"
    let follows = next.map { "Then the \($0.words) is called." } ?? "No rung is left after it."
    return "Nobody has acknowledged it: \(margin). \(follows)"
  }

  /// To the second: this is where somebody checks us.
  private func exact(_ instant: Instant) -> String {
    let date = context.zone.wallTime(at: instant).date
    return "\(TimeWords.clock(instant, in: context.zone)) \(TimeWords.day(date))"
  }
}
