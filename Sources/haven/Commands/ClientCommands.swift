import HavenDomain
import HavenStore

/// `haven client find|show|link|merge|undo-merge|split`: who is the same person.
enum ClientCommands {
  static let find = CommandSpec(
    "client find", "Look for people by number, name or alias; spelling is forgiven.",
    options: [
      OptionSpec("name", "NAME", "The name as it sounds, in any order."),
      OptionSpec("phone", "NUMBER", "A phone number, however it is written."),
      OptionSpec("alias", "NAME", "Another name that they go by."),
      OptionSpec("contact", "NUMBER", "Who may be behind this contact of yours, such as C-48213."),
      .json,
    ],
    notes: [
      "No name is printed: the audit keeps that somebody looked, and never for what.",
      "Without --contact it needs the reach of a supervisor.",
    ], run: runFind)

  static let show = CommandSpec(
    "client show", "Show a person: all their contacts. It is recorded.", arguments: [person],
    options: [.json], run: runShow)

  static let link = CommandSpec(
    "client link", "Say that two contacts are of one person.",
    arguments: [contact, ArgumentSpec("OTHER", "Another contact, of that person.")],
    options: [.json], run: runLink)

  static let merge = CommandSpec(
    "client merge", "Say that two persons are one. It can be undone, exactly.",
    arguments: [
      ArgumentSpec("PERSON", "The person under whose number they go on, such as P-10422."),
      ArgumentSpec("OTHER", "The person that is merged into it."),
    ],
    options: [OptionSpec("reason", "TEXT", "How you know; it is kept sealed."), .json],
    run: runMerge)

  static let undoMerge = CommandSpec(
    "client undo-merge", "Take a merged person out again, with the contacts that it brought.",
    arguments: [person], options: [.json], run: runUndoMerge)

  static let split = CommandSpec(
    "client split", "Take a contact out of a person, into a person of its own.",
    arguments: [contact], options: [.json], run: runSplit)

  private static let person = ArgumentSpec("PERSON", "A person's number, such as P-10422.")
  private static let contact = ArgumentSpec("CONTACT", "A contact's number, such as C-48213.")

  private static func runFind(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let options = invocation.options
    let (name, phone) = (options.value("name") ?? "", options.value("phone") ?? "")
    let alias = options.value("alias") ?? ""
    let typed = options.value("contact")
    guard typed != nil || ![name, phone, alias].allSatisfy({ $0.trimmed.isEmpty }) else {
      throw UsageError(
        "Say whom to look for: --name, --phone, --alias or --contact.", command: "client find")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let contact = try typed.map { try desk.contact($0).id }
      let found = try desk.perform(
        FindKnownPeople(contact: contact, name: name, phone: phone, alias: alias))
      if format == .json {
        try Output.write(JSONText.pretty(found.people.map { KnownPersonJSON($0) }))
      } else if found.people.isEmpty {
        throw Failure(.nothingMatched, "Nobody is known by that.")
      } else {
        try Output.write(ClientSheet.words(found, desk))
      }
      return found.people.isEmpty ? .nothingMatched : .done
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let number = try invocation.person(0)
    return try OpenDesk.with(invocation.globals) { desk in
      let detail = try desk.perform(ReadClient(.number(number)))
      try Output.write(
        format == .json
          ? JSONText.pretty(ClientDetailJSON(detail, now: desk.now))
          : ClientSheet.words(detail, desk))
      return .done
    }
  }

  private static func runLink(_ invocation: Invocation) throws -> ExitCode {
    try perform(invocation) { desk in
      LinkContacts(
        id: SystemRandom.requestID(), contact: try desk.contact(invocation.arguments[0]).id,
        other: try desk.contact(invocation.arguments[1]).id)
    }
  }

  private static func runMerge(_ invocation: Invocation) throws -> ExitCode {
    let (survivor, absorbed) = (try invocation.person(0), try invocation.person(1))
    let reason = try invocation.required("reason")
    return try perform(invocation) { desk in
      MergeClients(
        id: SystemRandom.requestID(), survivor: try desk.client(survivor).id,
        absorbed: try desk.client(absorbed).id, reason: reason)
    }
  }

  private static func runSplit(_ invocation: Invocation) throws -> ExitCode {
    try perform(invocation) { desk in
      SplitContact(
        id: SystemRandom.requestID(), contact: try desk.contact(invocation.arguments[0]).id)
    }
  }

  private static func runUndoMerge(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let number = try invocation.person(0)
    return try OpenDesk.with(invocation.globals) { desk in
      let person = try desk.client(number)
      let merged = person.merged.first { $0.number == number }?.id ?? person.id
      let undone = try desk.perform(
        UndoMerge(id: SystemRandom.requestID(), absorbed: merged))
      try Output.write(
        format == .json ? JSONText.pretty(UndoneMergeJSON(undone)) : undone.words() + "\n")
      return .done
    }
  }

  private static func perform<R: AnsweredChange>(
    _ invocation: Invocation, _ request: (OpenDesk) throws -> R
  ) throws -> ExitCode where R.Reply == Client {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let client = try desk.perform(try request(desk))
      try Output.write(
        format == .json ? JSONText.pretty(ClientJSON(client)) : ClientSheet.words(client))
      return .done
    }
  }
}

extension Invocation {
  /// A word after the command: the number of a person.
  fileprivate func person(_ index: Int) throws -> RecordNumber {
    let typed = arguments.indices.contains(index) ? arguments[index] : ""
    guard let number = RecordNumber(typed, default: .client), number.series == .client else {
      throw UsageError(
        "“\(typed)” is no person's number. One looks like P-10422.", command: commandName)
    }
    return number
  }
}

extension OpenDesk {
  /// A person by their number, as they go on after all merges.
  fileprivate func client(_ number: RecordNumber) throws -> Client {
    try perform(ReadClient(.number(number))).client
  }
}
