import HavenDomain
import HavenStore

/// `haven feedback hold`, `paper` and `paper-destroyed`: what keeps a file, and what became of its
/// paper.
enum FeedbackKeepingCommands {
  static let hold = CommandSpec(
    "feedback hold",
    "Hold a file for the law, or lift the hold: it outlives every rule of keeping.",
    arguments: [number],
    options: [
      OptionSpec("reason", "TEXT", "Why; kept sealed with the file."),
      OptionSpec("lift", nil, "Lift the hold, for the reason."), .json,
    ], run: runHold)

  static let paper = CommandSpec(
    "feedback paper", "Note paper that came with feedback and was scanned.", arguments: [number],
    options: [
      OptionSpec("kind", "KIND", "\(kinds)."), OptionSpec("pages", "COUNT", "How many pages."),
      OptionSpec("scanned", "DAY", "When it was scanned: today, -1d, 2 Nov; today if not given."),
      OptionSpec("scan", "PLACE", "Where the scan lies."), .json,
    ],
    notes: ["Until it is destroyed, 'retention list' shows it as owed."], run: runPaper)

  static let paperDestroyed = CommandSpec(
    "feedback paper-destroyed", "Note that scanned paper was destroyed confidentially.",
    arguments: [ArgumentSpec("PAPER", "The paper's number, as 'retention list' shows it.")],
    options: [
      OptionSpec("how", "TEXT", "How: cross-cut shredder, confidential waste."),
      OptionSpec("witness", "NAME", "Who saw it."), .json,
    ], run: runDestroyed)

  private static let number = ArgumentSpec("NUMBER", "Its number, such as F-20417.")
  private static let kinds = KeptPaper.Kind.allCases.map(\.rawValue).joined(separator: ", ")

  private static func runHold(_ invocation: Invocation) throws -> ExitCode {
    let reason = try invocation.required("reason")
    let number = try invocation.feedbackNumber
    let format = try invocation.format
    let lifts = invocation.options.has("lift")
    return try OpenDesk.with(invocation.globals) { desk in
      let feedback = try desk.feedback(number).id
      let id = SystemRandom.requestID()
      let row =
        lifts
        ? try desk.perform(LiftLegalHold(id: id, feedback: feedback, reason: reason))
        : try desk.perform(SetLegalHold(id: id, feedback: feedback, reason: reason))
      if format == .json {
        try Output.write(JSONText.pretty(FeedbackLine(row, now: desk.now)))
      } else {
        var lines = Lines()
        lines.add(
          lifts
            ? "\(number): the legal hold is lifted. Its keeping counts again."
            : "\(number) is under legal hold: nothing of it is destroyed.")
        try Output.write(lines.text)
      }
      return .done
    }
  }

  private static func runPaper(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required("kind")
    guard let kind = KeptPaper.Kind(rawValue: typed) else {
      throw UsageError(
        "There is no paper “\(typed)”. There are \(kinds).", command: invocation.commandName)
    }
    let typedPages = try invocation.required("pages")
    guard let pages = Int(typedPages) else {
      throw UsageError(
        "“\(typedPages)” is no number of pages.", command: invocation.commandName)
    }
    let scan = try invocation.required("scan")
    let scanned = invocation.options.value("scanned") ?? "today"
    let number = try invocation.feedbackNumber
    return try show(invocation) { desk in
      let entry = TimeEntry(now: desk.now, zone: desk.zone, direction: .past)
      guard let day = entry.read(scanned) else {
        throw Failure(.badInput, "--scanned: “\(scanned)” is no day. \(TimeEntry.help)")
      }
      return try desk.perform(
        RecordPaper(
          id: SystemRandom.requestID(), feedback: try desk.feedback(number).id, kind: kind,
          pages: pages, scannedOn: desk.zone.wallTime(at: day).date, scan: scan))
    }
  }

  private static func runDestroyed(_ invocation: Invocation) throws -> ExitCode {
    let how = try invocation.required("how")
    let typed = invocation.arguments.first ?? ""
    guard let paper = Int64(typed), paper > 0 else {
      throw UsageError(
        "“\(typed)” is no paper. One has a number such as 4.", command: invocation.commandName)
    }
    return try show(invocation) { desk in
      try desk.perform(
        RecordPaperDestroyed(
          id: SystemRandom.requestID(), paper: PaperID(rawValue: paper), how: how,
          witness: invocation.options.value("witness") ?? ""))
    }
  }

  private static func show(
    _ invocation: Invocation, _ act: (OpenDesk) throws -> KeptPaper
  ) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let paper = try act(desk)
      if format == .json {
        try Output.write(JSONText.pretty(PaperJSON(paper)))
      } else {
        var lines = Lines()
        lines.add("\(paper.number). \(paper.words(now: desk.now, zone: desk.zone)).")
        try Output.write(lines.text)
      }
      return .done
    }
  }
}
