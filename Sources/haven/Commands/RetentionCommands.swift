import HavenDomain
import HavenStore

/// `haven retention`: what of the register is past its keeping, proposed by one person and confirmed
/// by another.
enum RetentionCommands {
  static let preview = CommandSpec(
    "retention preview", "Show which files of the register are past their keeping, and which stay.",
    options: [.json],
    notes: ["Numbers, kinds and days, never a name. Nothing is changed."], run: runPreview)

  static let propose = CommandSpec(
    "retention propose", "Propose to destroy what the preview shows: a second person confirms it.",
    options: [.json],
    run: { invocation in
      try settle(invocation) { desk in
        let due = try desk.perform(PreviewDestruction()).due.map(\.feedback)
        return try desk.perform(
          ProposeDestruction(id: SystemRandom.requestID(), feedback: due))
      }
    })

  static let confirm = CommandSpec(
    "retention confirm", "Destroy a proposed list for ever, as the second person.",
    arguments: [list],
    options: [
      OptionSpec("word", "WORD", "“\(Destruction.word)”: nothing brings these files back."), .json,
    ],
    notes: ["What was held or opened again since stays, and the answer says so."],
    run: { invocation in
      let word = try invocation.required("word")
      let list = try id(invocation)
      return try settle(invocation) { desk in
        try desk.perform(
          ConfirmDestruction(id: SystemRandom.requestID(), destruction: list, word: word))
      }
    })

  static let withdraw = CommandSpec(
    "retention withdraw", "Take a proposed list back: nothing of it is destroyed.",
    arguments: [list], options: [.json],
    run: { invocation in
      let list = try id(invocation)
      return try settle(invocation) { desk in
        try desk.perform(
          WithdrawDestruction(id: SystemRandom.requestID(), destruction: list))
      }
    })

  static let book = CommandSpec(
    "retention list", "List what waits, what was destroyed, what is held, and the paper owed.",
    options: [.json], run: runList)

  private static let list = ArgumentSpec("LIST", "The list's number, as 'retention list' shows it.")

  private static func id(_ invocation: Invocation) throws -> DestructionID {
    let typed = invocation.arguments.first ?? ""
    guard let number = Int64(typed), number > 0 else {
      throw UsageError(
        "“\(typed)” is no list. One has a number such as 3.", command: invocation.commandName)
    }
    return DestructionID(rawValue: number)
  }

  private static func settle(
    _ invocation: Invocation, _ act: (OpenDesk) throws -> Destruction
  ) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let list = try act(desk)
      if format == .json {
        try Output.write(JSONText.pretty(DestructionJSON(list)))
      } else {
        var lines = Lines()
        lines.add(list.words(now: desk.now, zone: desk.zone) + ".")
        if list.state == .waiting {
          lines.add("A second person confirms it: haven retention confirm \(list.id.rawValue).")
        }
        try Output.write(lines.text + table(list.lines))
      }
      return .done
    }
  }

  private static func runPreview(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let preview = try desk.perform(PreviewDestruction())
      if format == .json {
        try Output.write(JSONText.pretty(PreviewJSON(preview)))
      } else {
        var lines = Lines()
        lines.add(preview.words)
        let all = preview.due + preview.stays
        try Output.write(lines.text + (all.isEmpty ? "" : table(all)))
      }
      return preview.due.isEmpty ? .nothingMatched : .done
    }
  }

  static func table(_ lines: [KeepingLine]) -> String {
    var table = TextTable("Number", "Type", "Closed", "Area", "Why")
    for line in lines {
      table.add(
        line.number.description, line.kind.words, TimeWords.isoDay(line.retention.closedOn),
        line.areaName, line.words)
    }
    return table.text
  }

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let book = try desk.perform(ReadRetention())
      if format == .json {
        try Output.write(JSONText.pretty(BookJSON(book)))
      } else {
        try Output.write(words(book, desk))
      }
      return .done
    }
  }

  private static func words(_ book: RetentionBook, _ desk: OpenDesk) -> String {
    var lines = Lines()
    func moment(_ instant: Instant) -> String {
      TimeWords.moment(instant, now: desk.now, in: desk.zone)
    }
    if book.waiting == nil { lines.add("No list waits.") }
    for list in [book.waiting].compactMap({ $0 }) + book.past {
      lines.add(list.words(now: desk.now, zone: desk.zone) + ".")
    }
    for held in book.held {
      lines.add(
        "\(held.number), \(held.kind.words), \(held.areaName): legal hold since "
          + "\(moment(held.hold.since)), \(held.hold.by).")
    }
    for paper in book.owed {
      lines.add("\(paper.number): \(paper.words(now: desk.now, zone: desk.zone)).")
    }
    if book.uncleared > 0 {
      lines.add("\(book.uncleared) destroyed keys are cleared from the disk at the next start.")
    }
    return lines.text
  }
}
