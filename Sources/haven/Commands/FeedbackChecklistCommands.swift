import HavenDomain

/// `haven feedback checklist`, `action` and `reflect`: the investigation of a complaint, from scripts.
enum FeedbackChecklistCommands {
  private static let number = ArgumentSpec("NUMBER", "Its number, such as F-20417.")
  private static let kinds = FeedbackAction.Kind.allCases.map(\.rawValue)
  private static let fields = ChecklistText.allCases.filter { $0 != .otherCause }
  private static let causes = RootCause.allCases.map { ($0.rawValue.dashed, $0) }

  static let checklist = CommandSpec(
    "feedback checklist", "Show the investigation checklist of a complaint, or tick an item.",
    arguments: [number],
    options: [
      OptionSpec("tick", "N", "The item to set: 2 to 17. With none of the next three it is done."),
      OptionSpec("done", nil, "It is done."),
      OptionSpec("not-needed", "REASON", "It is not needed, and why."),
      OptionSpec("open", nil, "It is open again."),
      OptionSpec("write", "FIELD", "\(fields.map(\.rawValue.dashed).joined(separator: ", "))."),
      OptionSpec("text", "TEXT", "What to write there; “-” reads it from standard input."), .json,
    ],
    notes: ["Item 1 is a text: --write understanding. Notes in place of a letter: --write notes."],
    run: runChecklist)

  static let action = CommandSpec(
    "feedback action", "Add an action to a complaint, or end one.", arguments: [number],
    options: [
      OptionSpec("add", "KIND", "\(kinds.joined(separator: " or "))."),
      OptionSpec("text", "TEXT", "What is done."),
      OptionSpec("by", "WHO", "Who does it."),
      OptionSpec("due", "DAY", "By what day: 27 Nov, +7d."),
      OptionSpec("finish", "N", "Action N of “haven feedback checklist” is done."),
      OptionSpec("on", "DAY", "The day on which it was done; today if not given."),
      OptionSpec("drop", "N", "Action N is dropped; --reason says why."),
      OptionSpec("none", "KIND", "No action of this kind is needed; --reason says why."),
      OptionSpec("reason", "TEXT", "Why it is dropped, or none is needed."), .json,
    ], run: runAction)

  static let reflect = CommandSpec(
    "feedback reflect", "Write what was learned from a complaint, and its root causes.",
    arguments: [number],
    options: [
      OptionSpec("lessons", "TEXT", "Reflection and lessons learned."),
      OptionSpec("team", "TEAM", "What team they were shared with."),
      OptionSpec("shared", "DAY", "On what day."),
      OptionSpec(
        "causes", "CAUSES", "Separated by commas: \(causes.map(\.0).joined(separator: ", "))."),
      OptionSpec("other", "TEXT", "What the other root cause is."), .json,
    ], run: runReflect)

  private static func runChecklist(_ invocation: Invocation) throws -> ExitCode {
    let options = invocation.options
    let item = try invocation.place("tick")
    let boxes = ["done", "not-needed", "open"].filter(options.has)
    guard boxes.count < 2, boxes.isEmpty || item != nil else {
      throw UsageError(
        "Say --tick N with one of --done, --not-needed and --open.", command: "feedback checklist")
    }
    let field = try options.value("write").map(field)
    let text = try field.map { _ in try written(invocation) }
    return try change(invocation) { desk, feedback in
      if let item {
        let box: ChecklistBox =
          boxes.first == "not-needed" ? .notNeeded : boxes.first == "open" ? .open : .done
        _ = try desk.perform(
          TickChecklist(
            id: SystemRandom.requestID(), feedback: feedback, item: item, box: box,
            reason: options.value("not-needed") ?? ""))
      }
      if let field, let text {
        _ = try desk.perform(
          WriteChecklistText(
            id: SystemRandom.requestID(), feedback: feedback, field: field, text: text))
      }
    }
  }

  private static func field(_ typed: String) throws -> ChecklistText {
    guard let field = fields.first(where: { $0.rawValue.dashed == typed }) else {
      throw UsageError(
        "There is no text “\(typed)”. There are "
          + "\(fields.map(\.rawValue.dashed).joined(separator: ", ")).",
        command: "feedback checklist")
    }
    return field
  }

  /// A text may be as long as somebody writes it: 1 MB is read, and more is refused whole.
  private static func written(_ invocation: Invocation) throws -> String {
    let text = try invocation.required("text")
    guard text == "-" else { return text }
    let limit = 1_048_576
    let read = try StandardInput.readAll(limit: limit)
    guard read.total <= limit else {
      throw Failure(.badInput, "A text has 1 MB at most. Shorten it.")
    }
    return String(decoding: read.bytes, as: UTF8.self)
  }

  private static func runAction(_ invocation: Invocation) throws -> ExitCode {
    let options = invocation.options
    let acts = ["add", "finish", "drop", "none"].filter(options.has)
    guard acts.count == 1, let act = acts.first else {
      throw UsageError(
        "Say one of --add, --finish, --drop and --none.", command: "feedback action")
    }
    switch act {
    case "add":
      let kind = try kind(invocation, "add")
      let (text, by) = (try invocation.required("text"), try invocation.required("by"))
      let due = try invocation.required("due")
      return try change(invocation) { desk, feedback in
        _ = try desk.perform(
          AddFeedbackAction(
            id: SystemRandom.requestID(), feedback: feedback, kind: kind, text: text, by: by,
            due: try desk.day(due, "due", .future)))
      }
    case "none":
      let kind = try kind(invocation, "none")
      let reason = try invocation.required("reason")
      return try change(invocation) { desk, feedback in
        _ = try desk.perform(
          WriteChecklistText(
            id: SystemRandom.requestID(), feedback: feedback, field: kind.noneNeeded, text: reason)
        )
      }
    default: return try end(invocation, act)
    }
  }

  private static func kind(
    _ invocation: Invocation, _ option: String
  ) throws -> FeedbackAction.Kind {
    let typed = try invocation.required(option)
    guard let kind = FeedbackAction.Kind(rawValue: typed) else {
      throw UsageError(
        "--\(option) takes \(kinds.joined(separator: " or ")).", command: "feedback action")
    }
    return kind
  }

  private static func end(_ invocation: Invocation, _ act: String) throws -> ExitCode {
    let options = invocation.options
    let place = try invocation.place(act) ?? 0
    let reason = act == "drop" ? try invocation.required("reason") : nil
    return try change(invocation) { desk, feedback in
      let all = try desk.perform(ReadChecklist(feedback: feedback)).actions
      guard all.indices.contains(place - 1) else {
        throw Failure(.nothingMatched, "It has \(all.count) actions.")
      }
      let day = try desk.day(options.value("on") ?? "today", "on", .past)
      _ = try desk.perform(
        EndFeedbackAction(
          id: SystemRandom.requestID(), item: all[place - 1].id,
          ending: reason.map { .dropped(reason: $0) } ?? .done(on: day)))
    }
  }

  private static func runReflect(_ invocation: Invocation) throws -> ExitCode {
    let options = invocation.options
    let typed = options.value("causes")?.split(separator: ",").map { String($0).trimmed }
    let chosen = try typed.map { Set(try $0.map(cause)) }
    guard options.has("lessons") || chosen != nil else {
      throw UsageError("Say --lessons, --causes or both.", command: "feedback reflect")
    }
    return try change(invocation) { desk, feedback in
      if let lessons = options.value("lessons") {
        _ = try desk.perform(
          WriteFeedbackReflection(
            id: SystemRandom.requestID(), feedback: feedback, lessons: lessons,
            team: options.value("team") ?? "",
            sharedOn: try options.value("shared").map { try desk.day($0, "shared", .past) }))
      }
      if let chosen {
        _ = try desk.perform(
          SetRootCauses(
            id: SystemRandom.requestID(), feedback: feedback, causes: chosen,
            otherWords: options.value("other") ?? ""))
      }
    }
  }

  private static func cause(_ typed: String) throws -> RootCause {
    guard let cause = causes.first(where: { $0.0 == typed })?.1 else {
      throw UsageError(
        "There is no root cause “\(typed)”. There are "
          + "\(causes.map(\.0).joined(separator: ", ")).", command: "feedback reflect")
    }
    return cause
  }

  /// Does it, and prints the checklist as it stands then.
  private static func change(
    _ invocation: Invocation, _ act: (OpenDesk, FeedbackID) throws -> Void
  ) throws -> ExitCode {
    let number = try invocation.feedbackNumber
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let feedback = try desk.feedback(number).id
      try act(desk, feedback)
      let sheet = try desk.perform(ReadChecklist(feedback: feedback))
      try Output.write(
        format == .json
          ? JSONText.pretty(ChecklistJSON(sheet)) : ChecklistPage(desk).words(sheet))
      return .done
    }
  }
}

extension OpenDesk {
  fileprivate func day(
    _ typed: String, _ option: String, _ direction: TimeEntry.Direction
  ) throws -> LocalDate {
    let entry = TimeEntry(now: now, zone: zone, direction: direction)
    guard let instant = entry.read(typed) else {
      throw Failure(.badInput, "--\(option): “\(typed)” is no day. \(TimeEntry.help)")
    }
    return zone.wallTime(at: instant).date
  }
}

extension String {
  /// `noCorrective` is typed `no-corrective`.
  fileprivate var dashed: String {
    map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }
}
