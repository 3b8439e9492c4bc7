import CLinux
import HavenDomain

/// `haven staff add` and `haven staff list`: who works here.
enum StaffCommands {
  static let add = CommandSpec(
    "staff add", "Enter a new member of staff.",
    options: [
      OptionSpec("name", "NAME", "Their name."),
      OptionSpec(
        "role", "ROLE", "What they work as; several with commas, or the option again.",
        isRepeatable: true),
      OptionSpec("unix-user", "USER", "Their Unix account on this computer: a name or a number."),
      .json,
    ],
    notes: ["Roles: \(roleNames.joined(separator: ", "))."],
    run: runAdd)

  static let list = CommandSpec(
    "staff list", "List everybody who works here, by name.", options: [.json, .csv], run: runList)

  private static let roleNames = Role.allCases.map {
    $0.words.split(separator: " ").joined(separator: "-")
  }

  private struct Member: Encodable {
    var number: Int64
    var name: String
    var roles: [String]
    var presence: String
    var presenceSince: String
    var unixUser: Nullable<Int>

    init(_ member: StaffMember) {
      number = member.id.rawValue
      name = member.name
      roles = member.roles.map(\.rawValue)
      presence = member.presence.rawValue
      presenceSince = TimeWords.iso(member.presenceSince)
      unixUser = Nullable(member.unixUser)
    }
  }

  private static func runAdd(_ invocation: Invocation) throws -> ExitCode {
    let name = try invocation.required("name")
    let roles = try roles(invocation)
    let user = try invocation.options.value("unix-user").map(userNumber)
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let member = try desk.perform(
        AddStaff(id: SystemRandom.requestID(), name: name, roles: roles, unixUser: user))
      if format == .json {
        try Output.write(JSONText.pretty(Member(member)))
      } else {
        var lines = Lines()
        lines.add(
          "\(member.name) is number \(member.id.rawValue): "
            + "\(member.roles.map(\.words).joined(separator: ", ")).")
        try Output.write(lines.text)
      }
      return .done
    }
  }

  private static func roles(_ invocation: Invocation) throws -> [Role] {
    _ = try invocation.required("role")
    return try invocation.options.values("role").flatMap { $0.split(separator: ",") }.map { typed in
      guard let role = Role(typed: String(typed)) else {
        throw UsageError(
          "There is no role “\(typed)”. Roles are \(roleNames.joined(separator: ", ")).",
          command: "staff add")
      }
      return role
    }
  }

  private static func userNumber(_ typed: String) throws -> Int {
    if let number = Int(typed), (0...Int(UInt32.max)).contains(number) { return number }
    guard let entry = getpwnam(typed) else {
      throw Failure(.badInput, "This computer has no Unix account “\(typed)”.")
    }
    return Int(entry.pointee.pw_uid)
  }

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let staff = try desk.perform(ListStaff())
      switch format {
      case .json: try Output.write(JSONText.pretty(staff.map(Member.init)))
      case .csv: try Output.write(csv(staff))
      case .people: try Output.write(table(staff))
      }
      return .done
    }
  }

  private static func table(_ staff: [StaffMember]) -> String {
    var table = TextTable("No.", "Name", "Roles", "Presence", "Unix account", trailing: [0])
    for member in staff {
      table.add(
        "\(member.id.rawValue)", member.name, member.roles.map(\.words).joined(separator: ", "),
        member.presence.words, member.unixUser.map { "\($0)" } ?? "-")
    }
    return table.text
  }

  private static func csv(_ staff: [StaffMember]) -> String {
    var csv = CSVText("number", "name", "roles", "presence", "presenceSince", "unixUser")
    for member in staff {
      csv.add(
        "\(member.id.rawValue)", member.name, member.roles.map(\.rawValue).joined(separator: " "),
        member.presence.rawValue, TimeWords.iso(member.presenceSince),
        member.unixUser.map { "\($0)" } ?? "")
    }
    return csv.text
  }
}
