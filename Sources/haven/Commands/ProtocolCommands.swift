import HavenDomain

/// `haven protocol list|show|check|import|approve|trained|training`: what to ask, say and do on calls
/// of one nature, who vouches for it, and who is trained on it (TR-10, TR-11, TS-10).
enum ProtocolCommands {
  static let list = CommandSpec(
    "protocol list", "List the protocols with their approvals.", options: [.json], run: runList)

  static let show = CommandSpec(
    "protocol show", "Print one protocol, as a file that can be edited.",
    arguments: [name], options: [.json], run: runShow)

  static let check = CommandSpec(
    "protocol check", "Say whether a protocol file can be used. Needs no database.",
    arguments: [ArgumentSpec("FILE", "The file.")], options: [.json],
    notes: ["Exit status: 0 when it can, 65 when it cannot; the line and what to do are printed."],
    run: runCheck)

  static let take = CommandSpec(
    "protocol import", "Keep a protocol from a file as a new version under its name.",
    arguments: [ArgumentSpec("FILE", "The file, as “haven protocol show” prints one.")],
    options: [.json],
    notes: [
      "Nobody has approved it then, whatever the file says: “haven protocol approve” records that."
    ], run: runImport)

  static let approve = CommandSpec(
    "protocol approve", "Record that a certified crisis expert approved the newest version.",
    arguments: [name],
    options: [
      OptionSpec("read-version", "NUMBER", "The version that they read: it must be the newest."),
      OptionSpec("approver", "NAME", "Who approved it: never who wrote it."),
      OptionSpec("credential", "TEXT", "What certifies them."),
      OptionSpec("expires", "DATE", "The last day on which it holds, such as 2027-11-24."), .json,
    ],
    notes: ["Whoever imported a version does not record its approval."], run: runApprove)

  static let trained = CommandSpec(
    "protocol trained", "Record that a member of staff was trained on a protocol.",
    arguments: [ArgumentSpec("STAFF", "A name, a part of one, or a number."), name],
    options: [
      OptionSpec("on", "DATE", "When that was, such as 2026-11-24."),
      OptionSpec("until", "DATE", "The last day on which it holds; 18 months on if not given."),
      .json,
    ], run: runTrained)

  static let training = CommandSpec(
    "protocol training", "List who is trained on which protocol, and until when.",
    options: [.json], run: runTraining)

  private static let name = ArgumentSpec("NAME", "A protocol's name, such as suicide.")

  // MARK: Texts

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let shelf = try desk.perform(ListProtocols())
      if format == .json {
        try Output.write(
          JSONText.pretty(shelf.entries.map { ProtocolJSON($0, shelf.today, withText: false) }))
        return .done
      }
      var table = TextTable("Name", "Version", "For", "Approval", "", "Title", trailing: [1])
      for entry in shelf.entries {
        let value = entry.value
        table.add(
          value.name, "\(value.version)", value.topic.rawValue,
          ProtocolStanding(value.approval, today: shelf.today).words,
          entry.isInUse ? "in use" : "", value.title)
      }
      try Output.write(table.text)
      return .done
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let typed = invocation.arguments.first ?? ""
    return try OpenDesk.with(invocation.globals) { desk in
      let shelf = try desk.perform(ListProtocols())
      let versions = shelf.entries.filter { $0.value.name == typed }
      guard let entry = versions.first(where: \.isInUse) else {
        let names = Set(shelf.entries.map(\.value.name)).sorted().joined(separator: ", ")
        throw Failure(
          .nothingMatched, "There is no protocol “\(typed)”. There are \(names).")
      }
      if format == .json {
        try Output.write(JSONText.pretty(ProtocolJSON(entry, shelf.today, withText: true)))
        return .done
      }
      let standing = ProtocolStanding(entry.value.approval, today: shelf.today)
      var lines = Lines()
      if let banner = standing.banner { lines.add("# \(banner)") }
      try Output.write(lines.text + Self.text(entry.value))
      return .done
    }
  }

  /// What stands in it was typed by somebody: every line is made harmless.
  private static func text(_ value: CrisisProtocol) -> String {
    var lines = Lines()
    for line in ProtocolFile.text(value).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).dropLast() {
      lines.add(String(line))
    }
    return lines.text
  }

  private static func runCheck(_ invocation: Invocation) throws -> ExitCode {
    struct Checked: Encodable {
      var name: String
      var version: Int
      var steps: Int
    }
    let format = try invocation.format
    let value = try GivenFile(invocation.arguments.first ?? "").crisisProtocol()
    if format == .json {
      try Output.write(
        JSONText.pretty(
          Checked(name: value.name, version: value.version, steps: value.steps.count)))
      return .done
    }
    var lines = Lines()
    lines.add(
      "ok: \(value.words), for \(value.topic.rawValue), has \(value.steps.count) steps. "
        + (value.approval == nil
          ? "It names no approver." : "It names an approver: that counts once it is recorded."))
    try Output.write(lines.text)
    return .done
  }

  private static func runImport(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let file = try GivenFile(invocation.arguments.first ?? "")
    _ = try file.crisisProtocol()
    return try OpenDesk.with(invocation.globals) { desk in
      let entry = try desk.perform(
        ImportProtocol(id: SystemRandom.requestID(), text: file.text))
      try print(
        entry, desk, format,
        "\(entry.value.words) is kept. NOT APPROVED: have a certified crisis expert look at it, "
          + "then record that with “haven protocol approve \(entry.value.name)”.")
      return .done
    }
  }

  private static func runApprove(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let approver = try invocation.required("approver")
    guard let version = Int(try invocation.required("read-version")) else {
      throw UsageError("--read-version takes a number, such as 2: “haven protocol list” shows it.")
    }
    let credential = try invocation.required("credential")
    let expires = try day(try invocation.required("expires"), "expires")
    let typed = invocation.arguments.first ?? ""
    return try OpenDesk.with(invocation.globals) { desk in
      let entry = try desk.perform(
        ApproveProtocol(
          id: SystemRandom.requestID(), name: typed, version: version, approver: approver,
          credential: credential, expires: expires))
      try print(
        entry, desk, format,
        "\(entry.value.words): approved by \(approver), until \(TimeWords.isoDay(expires)).")
      return .done
    }
  }

  private static func print(
    _ entry: ProtocolEntry, _ desk: OpenDesk, _ format: Format, _ words: String
  ) throws {
    if format == .json {
      let today = desk.zone.wallTime(at: desk.now).date
      try Output.write(JSONText.pretty(ProtocolJSON(entry, today, withText: false)))
    } else {
      var lines = Lines()
      lines.add(words)
      try Output.write(lines.text)
    }
  }

  private static func day(_ typed: String, _ option: String) throws(Failure) -> LocalDate {
    guard let date = LocalDate(iso: typed) else {
      throw Failure(.badInput, "--\(option) “\(typed)” is no date. Write it as 2026-11-24.")
    }
    return date
  }

  // MARK: Training

  private static func runTrained(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let on = try day(try invocation.required("on"), "on")
    let until = try invocation.options.value("until").map { try day($0, "until") }
    let arguments = invocation.arguments
    return try OpenDesk.with(invocation.globals) { desk in
      let training = try desk.perform(
        RecordProtocolTraining(
          id: SystemRandom.requestID(), staff: try desk.staff(arguments[0]), name: arguments[1],
          on: on, until: until))
      let today = desk.zone.wallTime(at: desk.now).date
      if format == .json {
        try Output.write(JSONText.pretty(TrainingJSON(training, today)))
      } else {
        var lines = Lines()
        lines.add(
          "\(training.staffName) is trained on \(training.name) until "
            + "\(TimeWords.isoDay(training.until)).")
        try Output.write(lines.text)
      }
      return .done
    }
  }

  private static func runTraining(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let all = try desk.perform(ListProtocolTraining())
      let today = desk.zone.wallTime(at: desk.now).date
      if format == .json {
        try Output.write(JSONText.pretty(all.map { TrainingJSON($0, today) }))
        return all.isEmpty ? .nothingMatched : .done
      }
      guard !all.isEmpty else {
        throw Failure(.nothingMatched, "Nobody's training is recorded yet.")
      }
      var table = TextTable("Who", "Protocol", "On", "Until", "")
      for training in all {
        table.add(
          training.staffName, training.name, TimeWords.isoDay(training.on),
          TimeWords.isoDay(training.until), training.holds(on: today) ? "" : "LAPSED")
      }
      try Output.write(table.text)
      return .done
    }
  }
}
