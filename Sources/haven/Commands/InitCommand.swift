import CLinux
import HavenDomain

/// `haven init`: makes a database, its key, and the first member of staff.
enum InitCommand {
  static let spec = CommandSpec(
    "init", "Make a new database with its key and its first member of staff.",
    options: [
      OptionSpec("org", "NAME", "The organisation, as every screen shows it."),
      OptionSpec("admin", "NAME", "Your own name: the first member of staff."),
      OptionSpec("zone", "IANA", "The time zone, such as Europe/London. Else this computer's."),
      OptionSpec("drill", nil, "For practice, with made-up people only. It stays one for good."),
      .json,
    ],
    notes: [
      "The key file is made in the configuration folder. Without it nobody can read the records: "
        + "keep a copy of it in another place, and never beside the database."
    ],
    run: run)

  private struct Made: Encodable {
    var database: String
    var key: String
    var organisation: String
    var administrator: String
    var zone: String
    var drill: Bool
  }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let places = try Places(invocation.globals)
    if invocation.globals.isReadOnly {
      throw UsageError("A new database cannot be made with --read-only.", command: "init")
    }
    let organisation = NewOrganisation(
      name: try name(invocation, "org"), administrator: try name(invocation, "admin"),
      unixUser: Int(getuid()), zone: try zone(invocation), isDrill: invocation.options.has("drill"))
    let database = try places.found(organisation, patience: invocation.globals.patience)
    let made = Made(
      database: database, key: places.key, organisation: organisation.name,
      administrator: organisation.administrator, zone: organisation.zone,
      drill: organisation.isDrill)
    try Output.write(
      try invocation.format == .json ? JSONText.pretty(made) : words(made))
    return .done
  }

  private static func words(_ made: Made) -> String {
    var lines = Lines()
    lines.add("Made the \(made.drill ? "drill " : "")database of \(made.organisation).")
    lines.add("Database", made.database)
    lines.add("Key", made.key)
    lines.add("Administrator", "\(made.administrator), Unix account \(getuid())")
    lines.add("Time zone", made.zone)
    lines.add("Copy the key to a safe place: without it the records cannot be read.")
    return lines.text
  }

  private static func name(_ invocation: Invocation, _ option: String) throws -> String {
    let name = try invocation.required(option).trimmed
    guard !name.isEmpty, name.utf8.count <= 200, !name.contains(where: \.isNewline) else {
      throw Failure(.badInput, "--\(option) takes a name of one line, 1 to 200 letters.")
    }
    return name
  }

  private static func zone(_ invocation: Invocation) throws -> String {
    guard let typed = invocation.options.value("zone") else { return SystemZone.ofMachine() }
    guard SystemZone.exists(typed) else {
      throw Failure(
        .badInput, "This computer knows no time zone “\(typed)”. Zones look like Europe/London.")
    }
    return typed
  }
}
