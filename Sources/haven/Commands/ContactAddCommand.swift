import HavenDomain

/// `haven contact add`: puts contacts into the queue.
enum ContactAddCommand {
  static let spec = CommandSpec(
    "contact add", "Put a contact into the queue; with - one for each line of standard input.",
    arguments: [
      ArgumentSpec("-", "Read JSON objects, one a line, from standard input.", isRequired: false)
    ],
    options: [
      OptionSpec("channel", "CHANNEL", "How it reached us: phone, text, chat, email, letter..."),
      OptionSpec("name", "NAME", "Who it is."),
      OptionSpec("callback", "NUMBER", "Where to call back."),
      OptionSpec("subject", "TEXT", "What it is about."),
      OptionSpec("note", "TEXT", "What was said."),
      OptionSpec("emergency", nil, "It cannot wait."),
      OptionSpec("received", "TIME", "When it came in, if not now: 14:30, -2h, 2 Nov 14:30."),
      .json,
    ],
    notes: [
      "A line of standard input is {\"channel\": \"phone\", \"name\": \"Jo Example\"}, with the "
        + "fields \(ContactForm.jsonKeys.joined(separator: ", ")). A line with a messageId that is "
        + "known adds nothing.",
      "Every good line is added. Bad ones are named on standard error, and the exit status is 65.",
      "What stands on a command line is kept in the shell's history: names are better given on "
        + "standard input.",
    ],
    run: run)

  private static let fields = [
    "channel", "name", "callback", "subject", "note", "emergency", "received",
  ]

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let hasFields = fields.contains(where: invocation.options.has)
    if let argument = invocation.arguments.first {
      guard argument == "-" else {
        throw UsageError(
          "“haven contact add” does not know what to do with “\(argument)”.",
          command: "contact add")
      }
      guard !hasFields else {
        throw UsageError(
          "Give the contact in options, or with - on standard input, not both.",
          command: "contact add")
      }
    }
    if hasFields { return try addOne(invocation.options, invocation.globals, format) }
    if invocation.arguments.isEmpty, StandardInput.isTerminal {
      throw UsageError("--channel is needed.", command: "contact add")
    }
    return try addLines(invocation, format)
  }

  private static func addOne(
    _ options: OptionValues, _ globals: GlobalOptions, _ format: Format
  ) throws -> ExitCode {
    let form = ContactForm(
      channel: options.value("channel"), name: options.value("name"),
      callback: options.value("callback"), subject: options.value("subject"),
      note: options.value("note"), emergency: options.has("emergency"),
      received: options.value("received"))
    return try OpenDesk.with(globals) { desk in
      let contact = try form.contact(now: desk.now, zone: desk.zone)
      let added = try desk.perform(AddContact(id: SystemRandom.requestID(), contact: contact))
      try Output.write(text(added, format, desk, line: nil))
      return .done
    }
  }

  private static func addLines(_ invocation: Invocation, _ format: Format) throws -> ExitCode {
    var lines = InputLines(limit: ContactLines.limit, readChunk: StandardInput.readChunk)
    return try OpenDesk.with(invocation.globals) { desk in
      var work = ContactLines(desk: desk) { added, number in
        try Output.write(text(added, format, desk, line: number))
      }
      let code = try work.run(&lines)
      // A script that forgot both options and input must not believe that it added somebody.
      guard lines.number > 0 || !invocation.arguments.isEmpty else {
        throw Failure(.badInput, "Standard input was empty: no contact was added.")
      }
      return code
    }
  }

  private static func text(
    _ added: AddedContact, _ format: Format, _ desk: OpenDesk, line: Int?
  ) throws -> String {
    let row = added.row
    if format == .json {
      let contact = ContactJSON(row, now: desk.clock.instant())
      return try JSONText.line(
        AddedContactJSON(contact: contact, known: added.wasKnown, line: line))
    }
    var lines = Lines()
    let due = TimeWords.moment(row.due, now: desk.now, in: desk.zone)
    lines.add(
      added.wasKnown
        ? "\(row.number) is known already; nothing was added."
        : "\(row.number) waits: \(row.channel.words), due \(due).")
    return lines.text
  }
}
