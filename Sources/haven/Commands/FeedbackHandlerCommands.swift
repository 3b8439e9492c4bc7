import HavenDomain
import HavenStore

/// `haven feedback assign`, `copy` and `sign`: who handles feedback, who has a copy, and who signed.
enum FeedbackHandlerCommands {
  static let assign = CommandSpec(
    "feedback assign", "Put a manager in for a part of the work on feedback.",
    arguments: [number],
    options: [
      OptionSpec("part", "PART", "\(parts.joined(separator: ", "))."),
      OptionSpec("to", "STAFF", "Which manager: a name or a number."),
      OptionSpec("reason", "TEXT", "Why; the timeline keeps it."), .json,
    ],
    notes: ["The coordinator alone. Nobody reviews their own work."], run: runAssign)

  static let copy = CommandSpec(
    "feedback copy", "Note that a copy was given, and how.", arguments: [number],
    options: [
      OptionSpec("what", "WHAT", "\(whats.joined(separator: " or "))."),
      OptionSpec(
        "to", "WHOM", "complainant or coordinator; usual: policy to the one, the rest to the other."
      ),
      OptionSpec("how", "WAY", "\(ways.map(\.typed).joined(separator: ", "))."),
      OptionSpec("on", "DAY", "When; today if not given."), .json,
    ], run: runCopy)

  static let sign = CommandSpec(
    "feedback sign", "Sign that confidentiality and data protection bind you, for a year.",
    options: [
      OptionSpec("agree", nil, "Sign. Without it the text is shown, and whether you have signed."),
      .json,
    ], run: runSign)

  private static let number = ArgumentSpec("NUMBER", "Its number, such as F-20417.")
  private static let parts = FeedbackPart.allCases.map(\.rawValue)
  private static let whats = FeedbackCopy.What.allCases.map(\.rawValue)
  private static let ways = FeedbackCopy.Way.allCases.map { way in
    (
      typed: way.rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined(),
      way: way
    )
  }

  private static func runAssign(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required("part")
    guard let part = FeedbackPart(rawValue: typed) else {
      throw UsageError(
        "There is no part “\(typed)”. There are \(parts.joined(separator: ", ")).",
        command: "feedback assign")
    }
    let to = try invocation.required("to")
    let reason = try invocation.required("reason")
    return try change(invocation) { desk, feedback in
      AssignFeedback(
        id: SystemRandom.requestID(), feedback: feedback, part: part, to: try desk.staff(to),
        reason: reason)
    }
  }

  private static func runCopy(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required("what")
    guard let what = FeedbackCopy.What(rawValue: typed) else {
      throw UsageError(
        "A copy is of \(whats.joined(separator: " or ")), not of “\(typed)”.",
        command: "feedback copy")
    }
    let usual: FeedbackCopy.Recipient = what == .policy ? .complainant : .coordinator
    let whom = invocation.options.value("to") ?? usual.rawValue
    guard let to = FeedbackCopy.Recipient(rawValue: whom) else {
      throw UsageError(
        "A copy goes to the complainant or to the coordinator, not to “\(whom)”.",
        command: "feedback copy")
    }
    let typedWay = try invocation.required("how")
    guard let way = ways.first(where: { $0.typed == typedWay })?.way else {
      throw UsageError(
        "There is no way “\(typedWay)”. There are \(ways.map(\.typed).joined(separator: ", ")).",
        command: "feedback copy")
    }
    let day = invocation.options.value("on")
    return try change(invocation) { desk, feedback in
      RecordCopy(
        id: SystemRandom.requestID(), feedback: feedback, what: what, to: to, how: way,
        on: try desk.day(day))
    }
  }

  private static func change<R: Answered>(
    _ invocation: Invocation, _ request: (OpenDesk, FeedbackID) throws -> R
  ) throws -> ExitCode where R.Reply == FeedbackRow {
    let number = try invocation.feedbackNumber
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let row = try desk.perform(request(desk, try desk.feedback(number).id))
      if format == .json {
        try Output.write(JSONText.pretty(FeedbackLine(row, now: desk.now)))
      } else {
        var lines = Lines()
        lines.add("\(number), \(row.kind.words), \(row.areaName). \(row.passedToWords()).")
        try Output.write(lines.text)
      }
      return .done
    }
  }

  // MARK: - Signing

  private struct Signature: Encodable {
    var isSigned: Bool
    var signedAt: Nullable<String>
    var until: Nullable<String>
    var text: [String]
  }

  private static func runSign(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let agrees = invocation.options.has("agree")
    return try OpenDesk.with(invocation.globals) { desk in
      let signature =
        agrees
        ? try desk.perform(SignRegisterTerms(id: SystemRandom.requestID()))
        : try desk.perform(ReadRegisterTerms())
      if format == .json {
        let shown = Signature(
          isSigned: signature.holds(at: desk.now),
          signedAt: Nullable(signature.signedAt.map(TimeWords.iso)),
          until: Nullable(signature.until.map(TimeWords.iso)), text: RegisterTerms.text)
        try Output.write(JSONText.pretty(shown))
      } else {
        var lines = Lines()
        if !agrees { RegisterTerms.text.forEach { lines.add($0) } }
        lines.add(signature.words(now: desk.now, zone: desk.zone))
        if !agrees, !signature.holds(at: desk.now) {
          lines.add("“haven feedback sign --agree” signs.")
        }
        try Output.write(lines.text)
      }
      return .done
    }
  }
}

extension OpenDesk {
  /// A past day as typed; today where nothing was.
  fileprivate func day(_ typed: String?) throws -> LocalDate {
    let entry = TimeEntry(now: now, zone: zone, direction: .past)
    guard let typed else { return zone.wallTime(at: now).date }
    guard let instant = entry.read(typed) else {
      throw Failure(.badInput, "--on “\(typed)” is no day. \(TimeEntry.help)")
    }
    return zone.wallTime(at: instant).date
  }
}
