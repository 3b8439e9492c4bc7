import HavenDomain

/// `haven policy show`, `check` and `set`: what is due when, and what counts as enough.
enum PolicyCommands {
  static let show = CommandSpec(
    "policy show", "List the policies; with a name print one, as a file that can be edited.",
    arguments: [ArgumentSpec("NAME", "A policy's name, such as acorn.", isRequired: false)],
    options: [.json], run: runShow)

  static let check = CommandSpec(
    "policy check", "Say whether a policy file can be used. Needs no database.",
    arguments: [ArgumentSpec("FILE", "The file.")],
    notes: ["Exit status: 0 when it can, 65 when it cannot; the line and what to do are printed."],
    run: runCheck)

  static let set = CommandSpec(
    "policy set", "Measure new records by a policy, from a file or by its name.",
    arguments: [ArgumentSpec("FILE|NAME", "A policy file, or the name of a policy there is.")],
    options: [.json],
    notes: [
      "A file becomes a new version under the name that it says. Records that are there keep the "
        + "version and the calendar that they were measured by: no past figure moves."
    ],
    run: runSet)

  private struct Entry: Encodable {
    var name: String
    var version: Int
    var covers: String
    var calendar: String
    var since: String
    var chosen: Bool
    var text: String?

    init(_ policy: StoredPolicy, withText: Bool) {
      name = policy.name
      version = policy.version
      covers = policy.covers.rawValue
      calendar = policy.calendar
      since = TimeWords.iso(policy.since)
      chosen = policy.isChosen
      text = withText ? policy.text : nil
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let policies = try desk.perform(ListPolicies())
      guard let name = invocation.arguments.first else {
        try Output.write(
          format == .json
            ? JSONText.pretty(policies.map { Entry($0, withText: false) }) : table(policies, desk))
        return .done
      }
      let policy = try named(name, in: policies)
      try Output.write(
        format == .json ? JSONText.pretty(Entry(policy, withText: true)) : text(policy, desk))
      return .done
    }
  }

  private static func table(_ policies: [StoredPolicy], _ desk: OpenDesk) -> String {
    var table = TextTable("Name", "Version", "Covers", "Calendar", "Since", "", trailing: [1])
    for policy in policies {
      table.add(
        policy.name, "\(policy.version)", policy.covers.words, policy.calendar,
        TimeWords.moment(policy.since, now: desk.now, in: desk.zone),
        policy.isChosen ? "measures new records" : "")
    }
    return table.text
  }

  /// A file that `policy set` takes again: what is not its text is a comment.
  private static func text(_ policy: StoredPolicy, _ desk: OpenDesk) -> String {
    let since = TimeWords.moment(policy.since, now: desk.now, in: desk.zone)
    let use = policy.isChosen ? ", measures new records" : ""
    var lines = Lines()
    lines.add("# Version \(policy.version), since \(since)\(use).")
    for line in policy.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      lines.add(String(line))
    }
    return lines.text
  }

  private static func named(_ name: String, in policies: [StoredPolicy]) throws -> StoredPolicy {
    if let found = policies.first(where: { $0.name == name }) { return found }
    let names = policies.map(\.name).joined(separator: ", ")
    throw Failure(.nothingMatched, "There is no policy “\(name)”. There are \(names).")
  }

  private static func runCheck(_ invocation: Invocation) throws -> ExitCode {
    let file = try GivenFile(invocation.arguments.first ?? "")
    let policy = try file.policy()
    var lines = Lines()
    lines.add(
      "ok: \(policy.name) covers \(policy.covers.words), counts on the calendar "
        + "\(policy.calendar) and has \(policy.figures.count) figures.")
    try Output.write(lines.text)
    return .done
  }

  private static func runSet(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let typed = invocation.arguments.first ?? ""
    return try OpenDesk.with(invocation.globals) { desk in
      let policies = try desk.perform(ListPolicies())
      var policy: StoredPolicy
      if let known = policies.first(where: { $0.name == typed }) {
        policy = known
      } else {
        policy = try save(GivenFile(typed), desk)
      }
      if !policy.isChosen {
        policy = try desk.perform(
          ChoosePolicy(id: SystemRandom.requestID(), covers: policy.covers, name: policy.name))
      }
      if format == .json {
        try Output.write(JSONText.pretty(Entry(policy, withText: false)))
      } else {
        var lines = Lines()
        lines.add(
          "\(policy.name), version \(policy.version), measures new \(policy.covers.words). "
            + "What is there keeps its version.")
        try Output.write(lines.text)
      }
      return .done
    }
  }

  /// The whole file is looked at first, so that nothing is changed where something is wrong.
  private static func save(_ file: GivenFile, _ desk: OpenDesk) throws -> StoredPolicy {
    let policy = try file.policy()
    let calendars = try desk.perform(ListCalendars()).map(\.name)
    guard calendars.contains(policy.calendar) else {
      throw Failure(
        .badInput,
        "\(file.path): there is no calendar “\(policy.calendar)”. There are "
          + "\(calendars.joined(separator: ", ")). Nothing was changed.")
    }
    return try desk.perform(SavePolicy(id: SystemRandom.requestID(), text: file.text))
  }
}
