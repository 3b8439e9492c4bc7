import HavenDomain

/// `haven contact show`: one contact, without its name unless that is asked for.
enum ContactShowCommand {
  static let spec = CommandSpec(
    "contact show", "Show one contact and what happened to it.",
    arguments: [ArgumentSpec("NUMBER", "Its number, such as C-48213.")],
    options: [
      OptionSpec("reveal", nil, "Also its name, number and note. The audit keeps who looked."),
      .why, .json,
    ],
    run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let typed = invocation.arguments.first ?? ""
    guard let number = RecordNumber(typed, default: .contact), number.series == .contact else {
      throw UsageError(
        "“\(typed)” is no contact's number. One looks like C-48213.", command: "contact show")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let detail = try desk.perform(ReadContact(.number(number)))
      let identity =
        invocation.options.has("reveal")
        ? try desk.perform(RevealContact(contact: detail.row.id)) : nil
      let sheet = try desk.perform(ReadClocks(.contact(detail.row.id)))
      let why = invocation.options.has("why")
      switch format {
      case .json:
        let clocks = sheet.clocks.map {
          ClockJSON($0, sheet, why: why, now: sheet.readAt, zone: desk.zone)
        }
        try Output.write(
          JSONText.pretty(ContactDetailJSON(detail, identity, clocks: clocks, now: desk.now)))
      case .people, .csv:
        try Output.write(words(detail, identity, sheet, why: why, desk))
      }
      return .done
    }
  }

  private static func words(
    _ detail: ContactDetail, _ identity: ContactIdentity?, _ sheet: ClockSheet, why: Bool,
    _ desk: OpenDesk
  ) -> String {
    let row = detail.row
    func moment(_ instant: Instant) -> String {
      TimeWords.moment(instant, now: desk.now, in: desk.zone)
    }
    var lines = Lines()
    lines.add("\(row.number), \(row.channel.words), \(row.state.words), \(row.priority.word)")
    lines.add("Caller", identity?.name ?? detail.initials)
    lines.add("Callback", identity?.callback)
    lines.add("Safe contact", detail.safeContact)
    lines.add("In touch", detail.returning?.words())
    lines.add("Call back", identity?.callBackWords)
    lines.add("Received", moment(row.receivedAt))
    lines.add("Due", TimeWords.closing(row.due, now: desk.now, in: desk.zone))
    lines.add("Measured by", sheet.policy)
    lines.add(sheet, why: why, now: sheet.readAt, zone: desk.zone)
    lines.add("Score", row.score.map { "\($0) of 10" })
    lines.add("Flags", row.flags.map(\.words).joined(separator: ", "))
    lines.add("Owner", row.ownerName)
    lines.add("Next action", detail.nextAction)
    lines.add("Subject", identity?.subject)
    lines.add("Note", identity?.note)
    lines.add("Attachments", identity?.attachments.joined(separator: "\n"))
    for event in detail.events {
      let who = event.staffName.map { ", \($0)" } ?? ""
      let what = event.detail.map { ": \($0)" } ?? ""
      lines.add(moment(event.at), "  \(event.kind.words)\(who)\(what)")
    }
    return lines.text
  }
}
