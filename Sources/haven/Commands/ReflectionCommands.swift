import HavenDomain

/// `haven reflection list|add|remove`: notes to oneself that nobody else can read (TS-08).
enum ReflectionCommands {
  static let list = CommandSpec(
    "reflection list", "Print your notes to yourself; nobody else can.", options: [.json],
    run: runList)

  static let add = CommandSpec(
    "reflection add", "Keep a note to yourself, read from standard input.", options: [.json],
    notes: ["The note is no argument, so that it stands in no history of commands."], run: runAdd)

  static let remove = CommandSpec(
    "reflection remove", "Take a note to yourself away for good.",
    arguments: [ArgumentSpec("NOTE", "Its number, as “haven reflection list” shows it.")],
    run: runRemove)

  private struct Note: Encodable {
    var note: Int64
    var at: String
    var text: String

    init(_ reflection: Reflection) {
      note = reflection.id.rawValue
      at = TimeWords.iso(reflection.at)
      text = reflection.text
    }
  }

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let notes = try desk.perform(ListReflections())
      guard format != .json else {
        try Output.write(JSONText.pretty(notes.map(Note.init)))
        return .done
      }
      var lines = Lines()
      if notes.isEmpty { lines.add("You have no note.") }
      for note in notes {
        lines.add("\(note.id.rawValue)  \(TimeWords.moment(note.at, now: desk.now, in: desk.zone))")
        lines.add("", note.text)
      }
      try Output.write(lines.text)
      return .done
    }
  }

  private static func runAdd(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let input = try StandardInput.readAll(limit: Reflection.limit + 1)
    guard input.total <= Reflection.limit else {
      throw Failure(
        .badInput, "The note has \(input.total) bytes; one takes \(Reflection.limit).")
    }
    guard let text = String(validating: input.bytes, as: UTF8.self) else {
      throw Failure(.badInput, "This is no UTF-8 text.")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let kept = try desk.perform(WriteReflection(id: SystemRandom.requestID(), text: text))
      try Output.write(
        format == .json ? JSONText.pretty(Note(kept)) : "Kept, for you alone.\n")
      return .done
    }
  }

  private static func runRemove(_ invocation: Invocation) throws -> ExitCode {
    guard let number = Int64(invocation.arguments[0]) else {
      throw UsageError(
        "“\(invocation.arguments[0])” is no number of a note.", command: "reflection remove")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      _ = try desk.perform(
        RemoveReflection(
          id: SystemRandom.requestID(), reflection: ReflectionID(rawValue: number)))
      try Output.write("The note is gone.\n")
      return .done
    }
  }
}
