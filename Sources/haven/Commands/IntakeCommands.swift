import HavenDomain
import HavenStore

/// `haven intake start`, `set`, `complete`, `show` and `list`: the wizard without its screen.
enum IntakeCommands {
  static let start = CommandSpec(
    "intake start", "Begin an intake: a new contact, with the answers that are given.",
    arguments: [IntakeAnswers.argument],
    options: [
      OptionSpec("channel", "CHANNEL", "How it reached us: phone, text, chat, email, letter..."),
      .json,
    ],
    notes: [
      "The contact is held while the command runs and waits in the queue afterwards, so that a "
        + "console can take it and go on."
    ] + IntakeAnswers.notes, run: runStart)

  static let set = CommandSpec(
    "intake set", "Note answers in an intake that waits.",
    arguments: [contact, IntakeAnswers.argument], options: [.json], notes: IntakeAnswers.notes,
    run: { try run($0, completes: false) })

  static let complete = CommandSpec(
    "intake complete", "Note answers and complete an intake: it goes to its owner.",
    arguments: [contact, IntakeAnswers.argument], options: [.json],
    notes: ["With something missing nothing is completed, and the exit status is 65."]
      + IntakeAnswers.notes, run: { try run($0, completes: true) })

  static let show = CommandSpec(
    "intake show", "Show an intake: its answers, how it reads aloud, and what is open.",
    arguments: [contact], options: [.json],
    notes: [
      "Answers are shown to who may open the contact, and the contact keeps who looked. Others see "
        + "how far it has come."
    ], run: runShow)

  static let list = CommandSpec(
    "intake list", "List the intakes that are not completed: yours, or as a supervisor all.",
    options: [.json, .csv], run: runList)

  private static let contact = ArgumentSpec("NUMBER", "The contact's number, such as C-48213.")

  private static func runStart(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required("channel")
    guard let channel = Channel(typed: typed) else {
      let all = Channel.allCases.map(\.rawValue).joined(separator: ", ")
      throw UsageError("“\(typed)” is no channel. There are \(all).", command: "intake start")
    }
    let given = try IntakeAnswers(invocation.arguments)
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      // Nobody is put into the queue with answers that are refused afterwards.
      _ = try given.changes(to: Answers(), at: desk)
      let added = try desk.perform(
        AddContact(
          id: SystemRandom.requestID(), contact: NewContact(channel: channel), takes: true))
      return try work(on: added.row.id, given, completes: false, format, desk)
    }
  }

  private static func run(_ invocation: Invocation, completes: Bool) throws -> ExitCode {
    let number = invocation.arguments[0]
    let given = try IntakeAnswers(invocation.arguments.dropFirst())
    let format = try invocation.format
    guard completes || !given.typed.isEmpty else {
      throw UsageError("Give one answer at least, such as consent=verbal.", command: "intake set")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let row = try desk.waiting(number)
      return try work(on: row.id, given, completes: completes, format, desk)
    }
  }

  /// Takes the contact, notes the answers, and completes it or puts it back.
  private static func work(
    on contact: ContactID, _ given: IntakeAnswers, completes: Bool, _ format: Format,
    _ desk: OpenDesk
  ) throws -> ExitCode {
    var held = try HeldIntake(contact, at: desk)
    do {
      try held.save(given)
      let row = completes ? try held.complete() : nil
      if row == nil { try held.putBack() }
      let page = held.page(completed: row)
      try Output.write(format == .json ? JSONText.pretty(page) : page.words)
      return .done
    } catch {
      try? held.putBack()
      throw error
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let typed = invocation.arguments[0]
    guard let number = RecordNumber(typed, default: .contact), number.series == .contact else {
      throw UsageError(
        "“\(typed)” is no contact's number. One looks like C-48213.", command: "intake show")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let sheet = try desk.perform(ReadIntake(.number(number)))
      let staff = try desk.perform(ListStaff())
      let page = IntakePage(sheet, staff: staff, now: desk.now, zone: desk.zone)
      try Output.write(format == .json ? JSONText.pretty(page) : page.words)
      return sheet.draft == nil ? .nothingMatched : .done
    }
  }

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let lines = try desk.perform(ListIntakes())
      switch format {
      case .json: try Output.write(JSONText.pretty(lines.map { IntakeLineJSON($0, desk.now) }))
      case .csv: try Output.write(IntakeLineJSON.csv(lines))
      case .people: try Output.write(IntakeLineJSON.table(lines, now: desk.now, zone: desk.zone))
      }
      return lines.isEmpty ? .nothingMatched : .done
    }
  }
}

extension OpenDesk {
  /// A contact that can be taken: one that this person holds in a console stays in that console.
  fileprivate func waiting(_ number: String) throws -> QueueRow {
    _ = try perform(ReclaimContacts(id: SystemRandom.requestID()))
    let row = try contact(number)
    guard row.state != .held || row.owner != principal.staff else {
      throw Failure(
        .badInput,
        "You hold \(row.number) in a console. Write there, or release it first.")
    }
    return row
  }
}
