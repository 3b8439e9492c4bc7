import HavenDomain
import HavenStore

/// `haven contact pause`, `resume` and `act`: what moves a contact's clocks besides its intake.
enum ClockActCommands {
  private static let number = ArgumentSpec("NUMBER", "Its number, such as C-48213.")

  static let pause = CommandSpec(
    "contact pause", "Stop a contact's clocks until a time, for a reason.",
    arguments: [number],
    options: [
      OptionSpec("reason", "TEXT", "Why they stand still."),
      OptionSpec("until", "TIME", "When they go on by themselves: tomorrow 9:00, +2h."),
    ],
    notes: ["An emergency's clocks, and those of somebody who waits this minute, are not paused."],
    run: { invocation in
      let reason = try invocation.required("reason")
      let typed = try invocation.required("until")
      return try change(invocation) { desk, contact in
        PauseClocks(
          id: SystemRandom.requestID(), record: .contact(contact), reason: reason,
          until: try time(typed, "until", desk))
      }
    })

  static let resume = CommandSpec(
    "contact resume", "Let a contact's clocks go on before the pause is over.",
    arguments: [number],
    run: { invocation in
      try change(invocation) { _, contact in
        ResumeClocks(id: SystemRandom.requestID(), record: .contact(contact))
      }
    })

  static let act = CommandSpec(
    "contact act", "Note what happened to a contact besides its intake.",
    arguments: [number, ArgumentSpec("ACT", "\(acts.joined(separator: ", ")).")],
    options: [
      OptionSpec("note", "TEXT", "What was said."),
      OptionSpec("due", "TIME", "When the next action is due, after a follow-up."),
    ],
    run: { invocation in
      let typed = invocation.arguments.last ?? ""
      guard let act = zip(acts, ContactAct.allCases).first(where: { $0.0 == typed })?.1 else {
        throw UsageError(
          "There is no act “\(typed)”. There are \(acts.joined(separator: ", ")).",
          command: "contact act")
      }
      return try change(invocation) { desk, contact in
        RecordContactAct(
          id: SystemRandom.requestID(), contact: contact, act: act,
          note: invocation.options.value("note") ?? "",
          due: try invocation.options.value("due").map { try time($0, "due", desk) })
      }
    })

  /// In the order of `ContactAct`.
  private static let acts = ["wrote-again", "answered", "followed-up", "resolved", "reopened"]

  private static func time(_ typed: String, _ option: String, _ desk: OpenDesk) throws -> Instant {
    let entry = TimeEntry(now: desk.now, zone: desk.zone, direction: .future)
    guard let instant = entry.read(typed) else {
      throw Failure(.badInput, "--\(option): “\(typed)” is no time. \(TimeEntry.help)")
    }
    return instant
  }

  private static func change<R: AnsweredChange>(
    _ invocation: Invocation, _ request: (OpenDesk, ContactID) throws -> R
  ) throws -> ExitCode where R.Reply == ClockSheet {
    let typed = invocation.arguments.first ?? ""
    guard let number = RecordNumber(typed, default: .contact), number.series == .contact else {
      throw UsageError("“\(typed)” is no contact's number. One looks like C-48213.")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let detail = try desk.perform(ReadContact(.number(number)))
      let sheet = try desk.perform(request(desk, detail.row.id))
      var lines = Lines()
      lines.add("\(number), by \(sheet.policy)")
      lines.add(sheet, why: false, now: sheet.readAt, zone: desk.zone)
      try Output.write(lines.text)
      return .done
    }
  }
}
