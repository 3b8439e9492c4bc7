import HavenDomain

/// `haven area list` and `haven area save`: the service areas with their managers.
enum AreaCommands {
  static let list = CommandSpec(
    "area list", "List the service areas with their managers.", options: [.json, .csv],
    run: runList)

  static let save = CommandSpec(
    "area save", "Change a service area, or add one.",
    arguments: [ArgumentSpec("AREA", "Its number, its name or a part of it; or “new”.")],
    options: [
      OptionSpec("name", "TEXT", "What it is called."),
      OptionSpec("manager1", "NAME", "Who investigates and puts right."),
      OptionSpec("manager2", "NAME", "Who draws lessons; “none” leaves it to Manager 1."),
      OptionSpec("manager3", "NAME", "Who hears appeals."), .json,
    ],
    notes: ["What is not given stays as it is. Names are whole, as “haven staff list” shows them."],
    run: runSave)

  private struct Area: Encodable {
    var area: Int64
    var name: String
    var manager1: String
    var manager2: Nullable<String>
    var manager3: String

    init(_ area: ServiceArea) {
      self.area = area.id.rawValue
      name = area.name
      manager1 = area.manager1
      manager2 = Nullable(area.manager2.isEmpty ? nil : area.manager2)
      manager3 = area.manager3
    }
  }

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let areas = try desk.perform(ListServiceAreas())
      switch format {
      case .json: try Output.write(JSONText.pretty(areas.map(Area.init)))
      case .csv: try Output.write(csv(areas))
      case .people: try Output.write(table(areas))
      }
      return .done
    }
  }

  private static func table(_ areas: [ServiceArea]) -> String {
    var table = TextTable(
      "No.", "Service area", "Manager 1", "Manager 2", "Manager 3", trailing: [0])
    for area in areas {
      table.add(
        "\(area.id.rawValue)", area.name, area.manager1,
        area.manager2.isEmpty ? "-" : area.manager2, area.manager3)
    }
    return table.text
  }

  private static func csv(_ areas: [ServiceArea]) -> String {
    var csv = CSVText("area", "name", "manager1", "manager2", "manager3")
    for area in areas {
      csv.add("\(area.id.rawValue)", area.name, area.manager1, area.manager2, area.manager3)
    }
    return csv.text
  }

  private static func runSave(_ invocation: Invocation) throws -> ExitCode {
    let typed = invocation.arguments[0]
    let options = invocation.options
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      var area = try find(typed, in: desk.perform(ListServiceAreas()))
      area.name = options.value("name") ?? area.name
      area.manager1 = options.value("manager1")?.trimmed ?? area.manager1
      if let second = options.value("manager2")?.trimmed {
        area.manager2 = second.lowercased() == "none" ? "" : second
      }
      area.manager3 = options.value("manager3")?.trimmed ?? area.manager3
      let saved = try desk.perform(SaveServiceArea(id: SystemRandom.requestID(), area: area))
      try Output.write(format == .json ? JSONText.pretty(Area(saved)) : table([saved]))
      try warn(saved, desk)
      return .done
    }
  }

  private static func find(_ typed: String, in areas: [ServiceArea]) throws -> ServiceArea {
    let wanted = typed.trimmed.lowercased()
    if wanted == "new" {
      let next = (areas.map(\.id.rawValue).max() ?? 0) + 1
      return ServiceArea(
        id: ServiceAreaID(rawValue: next), name: "", manager1: "", manager2: "", manager3: "")
    }
    let exact = areas.filter {
      "\($0.id.rawValue)" == wanted || $0.name.lowercased() == wanted
    }
    let found = exact.isEmpty ? areas.filter { $0.name.lowercased().contains(wanted) } : exact
    guard found.count == 1, let only = found.first else {
      throw Failure(
        .badInput,
        "\(found.isEmpty ? "No" : "More than one") service area is called “\(typed)”. "
          + "See “haven area list”.")
    }
    return only
  }

  /// Managers who have no record here cannot sign in.
  private static func warn(_ area: ServiceArea, _ desk: OpenDesk) throws {
    let staff = Set(try desk.perform(ListStaff()).map(\.name))
    for name in [area.manager1, area.manager2, area.manager3]
    where !name.isEmpty && !staff.contains(name) {
      Output.complain("\(name) is not in the staff list yet.")
    }
  }
}
