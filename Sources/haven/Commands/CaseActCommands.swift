import HavenDomain
import HavenStore

/// `haven case note`, `plan`, `task`, `done`, `next`, `link` and `assign`: the work on a case.
enum CaseActCommands {
  private static let words = OptionSpec("words", "TEXT", "What is to be done.")
  private static let due = OptionSpec("due", "TIME", "By when: tomorrow 9:00, +2h.")

  static let note = CommandSpec(
    "case note", "Add a note to a case. It is never changed.", arguments: [CaseCommands.number],
    options: [
      OptionSpec("text", "TEXT", "The note; “-” reads it from standard input."),
      OptionSpec("corrects", "N", "The number of the older note that it puts right."), .json,
    ], run: runNote)

  static let plan = CommandSpec(
    "case plan", "Write needs and plan anew; the old ones are kept.",
    arguments: [CaseCommands.number],
    options: [
      OptionSpec("needs", "TEXT", "What they need."),
      OptionSpec("plan", "TEXT", "What was agreed."), .json,
    ],
    run: { invocation in
      try act(invocation) { desk, detail in
        ChangePlan(
          id: SystemRandom.requestID(), caseID: detail.row.id,
          needs: invocation.options.value("needs") ?? detail.plan()?.needs ?? "",
          plan: invocation.options.value("plan") ?? detail.plan()?.plan ?? "")
      }
    })

  static let task = CommandSpec(
    "case task", "Add a task to a case.", arguments: [CaseCommands.number],
    options: [words, due, .json],
    run: { invocation in
      let (words, typed) = (try invocation.required("words"), try invocation.required("due"))
      return try act(invocation) { desk, detail in
        AddTask(
          id: SystemRandom.requestID(), caseID: detail.row.id, words: words,
          due: try desk.time(typed, "due", .future))
      }
    })

  static let done = CommandSpec(
    "case done", "Say that the next action of a case is done, or one of its tasks.",
    arguments: [CaseCommands.number],
    options: [
      OptionSpec("task", "N", "The task's number, as “haven case show” has it."),
      OptionSpec("drop", "REASON", "The task is not done, but dropped, and why."), .json,
    ], run: runDone)

  static let next = CommandSpec(
    "case next", "Say what is done next on a case, and by when.",
    arguments: [CaseCommands.number],
    options: [words, due, OptionSpec("done", nil, "The one before is done."), .json],
    run: { invocation in
      let (words, typed) = (try invocation.required("words"), try invocation.required("due"))
      return try act(invocation) { desk, detail in
        SetNextAction(
          id: SystemRandom.requestID(), caseID: detail.row.id, words: words,
          due: try desk.time(typed, "due", .future), lastIsDone: invocation.options.has("done"))
      }
    })

  static let link = CommandSpec(
    "case link", "Join another contact of the same person to a case.",
    arguments: [CaseCommands.number],
    options: [OptionSpec("contact", "NUMBER", "Such as C-48213."), .json],
    run: { invocation in
      let typed = try invocation.required("contact")
      return try act(invocation) { desk, detail in
        LinkContactToCase(
          id: SystemRandom.requestID(), caseID: detail.row.id,
          contact: .id(try desk.contact(typed).id))
      }
    })

  static let assign = CommandSpec(
    "case assign", "Give a case to somebody, with its contacts.",
    arguments: [CaseCommands.number],
    options: [OptionSpec("to", "STAFF", "Whom: a name or a number."), .json],
    run: { invocation in
      let typed = try invocation.required("to")
      return try act(invocation) { desk, detail in
        AssignCase(
          id: SystemRandom.requestID(), caseID: detail.row.id, to: try desk.staff(typed))
      }
    })

  /// Reads the case, does the act, and prints it as it stands then.
  static func act<R: Answered>(
    _ invocation: Invocation, _ request: (OpenDesk, CaseDetail) throws -> R
  ) throws -> ExitCode where R.Reply == CaseRow {
    try CaseCommands.perform(invocation) { desk in
      try request(desk, try desk.caseFile(invocation.arguments[0]))
    }
  }

  /// A note may be as long as somebody writes it: 1 MB is read, and more is refused whole.
  private static func runNote(_ invocation: Invocation) throws -> ExitCode {
    var text = try invocation.required("text")
    if text == "-" {
      let limit = 1_048_576
      let read = try StandardInput.readAll(limit: limit)
      guard read.total <= limit else {
        throw Failure(.badInput, "A note has 1 MB at most. Make two of it.")
      }
      text = String(decoding: read.bytes, as: UTF8.self)
    }
    let corrects = try invocation.place("corrects")
    return try act(invocation) { _, detail in
      let notes = detail.notes
      if let corrects, !notes.indices.contains(corrects - 1) {
        throw Failure(.nothingMatched, "\(detail.row.number) has notes 1 to \(notes.count).")
      }
      return AddCaseNote(
        id: SystemRandom.requestID(), caseID: detail.row.id, text: text,
        corrects: corrects.map { notes[$0 - 1].id })
    }
  }

  private static func runDone(_ invocation: Invocation) throws -> ExitCode {
    guard let number = try invocation.place("task") else {
      if invocation.options.has("drop") {
        throw UsageError("--drop needs --task: a next action is replaced.", command: "case done")
      }
      return try act(invocation) { _, detail in
        FinishNextAction(id: SystemRandom.requestID(), caseID: detail.row.id)
      }
    }
    return try act(invocation) { _, detail in
      let open = detail.openTasks()
      guard open.indices.contains(number - 1) else {
        throw Failure(.nothingMatched, "\(detail.row.number) has \(open.count) open tasks.")
      }
      return EndTask(
        id: SystemRandom.requestID(), task: open[number - 1].id,
        dropReason: invocation.options.value("drop"))
    }
  }
}

extension Invocation {
  /// The number of something in a list, from 1.
  func place(_ option: String) throws -> Int? {
    guard let typed = options.value(option) else { return nil }
    guard let number = Int(typed), (1...1_000_000).contains(number) else {
      throw UsageError("--\(option): “\(typed)” is no number.", command: commandName)
    }
    return number
  }
}
