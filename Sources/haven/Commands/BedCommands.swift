import HavenDomain

/// `haven bed list`, `site`, `add` and `change`: what beds there are.
enum BedCommands {
  static let kinds = BedKind.allCases.map(BedLine.word).joined(separator: ", ")

  static let list = CommandSpec(
    "bed list", "Show the beds, how many are free, and who waits.",
    options: [
      OptionSpec("site", "SITE", "Of one site: its name or its number."),
      OptionSpec("kind", "KIND", "Of one kind: \(kinds)."), .json, .csv,
    ], run: runList)

  static let site = CommandSpec(
    "bed site", "Enter a site with beds, or give one another kind.",
    arguments: [ArgumentSpec("NAME", "What staff call it; never an address.")],
    options: [
      OptionSpec("kind", "KIND", "emergency, shelter, safe-house or transitional."), .json,
    ], run: runSite)

  static let add = CommandSpec(
    "bed add", "Enter a bed or a unit.",
    options: [
      OptionSpec("site", "SITE", "Where: its name or its number."),
      OptionSpec("room", "TEXT", "Which room."), OptionSpec("label", "TEXT", "Which bed."),
      OptionSpec("kind", "KIND", "\(kinds)."),
      OptionSpec("capacity", "COUNT", "For how many; the fewest of its kind if not given."), .json,
    ], run: runAdd)

  static let change = CommandSpec(
    "bed change", "Change a bed, take it out of use, or put it into use again.",
    arguments: [BedActCommands.bed],
    options: [
      OptionSpec("room", "TEXT", "Which room."), OptionSpec("label", "TEXT", "Which bed."),
      OptionSpec("kind", "KIND", "\(kinds)."), OptionSpec("capacity", "COUNT", "For how many."),
      OptionSpec("out-of-use", "REASON", "Take it out of use."),
      OptionSpec("in-use", nil, "Put it into use again."), .json,
    ], run: runChange)

  private static func runList(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let kind = try invocation.bedKind
    return try OpenDesk.with(invocation.globals) { desk in
      let site = try invocation.options.value("site").map(desk.site)
      let board = try desk.perform(ListBeds(site: site?.id, kind: kind))
      switch format {
      case .json: try Output.write(JSONText.pretty(BedSheet(board)))
      case .csv: try Output.write(BedSheet.csv(board))
      case .people: try Output.write(BedSheet.words(board, now: desk.now, zone: desk.zone))
      }
      return board.rows.isEmpty ? .nothingMatched : .done
    }
  }

  private static func runSite(_ invocation: Invocation) throws -> ExitCode {
    let name = invocation.arguments[0]
    let typed = try invocation.required("kind")
    guard let kind = SiteKind(typed: typed) else {
      throw UsageError("There is no kind of site “\(typed)”.", command: "bed site")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let sites = try desk.perform(ListBeds()).sites
      let known = sites.first { $0.name.lowercased() == name.trimmed.lowercased() }
      let site = try desk.perform(
        SaveSite(id: SystemRandom.requestID(), site: known?.id, name: name, kind: kind))
      var lines = Lines()
      lines.add("\(site.name) is site \(site.id.rawValue): \(site.kind.words).")
      try Output.write(
        try invocation.format == .json ? JSONText.pretty(SiteLine(site)) : lines.text)
      return .done
    }
  }

  private static func runAdd(_ invocation: Invocation) throws -> ExitCode {
    let site = try invocation.required("site")
    let label = try invocation.required("label")
    _ = try invocation.required("kind")
    let kind = try invocation.bedKind ?? .single
    let capacity = try invocation.count("capacity") ?? kind.capacities.lowerBound
    return try OpenDesk.with(invocation.globals) { desk in
      let request = SaveBed(
        id: SystemRandom.requestID(), site: try desk.site(site).id,
        room: invocation.options.value("room") ?? "", label: label, kind: kind,
        capacity: capacity)
      return try BedActCommands.show(try desk.perform(request), invocation, desk)
    }
  }

  private static func runChange(_ invocation: Invocation) throws -> ExitCode {
    let id = try invocation.bed
    let options = invocation.options
    let kind = try invocation.bedKind
    let capacity = try invocation.count("capacity")
    guard !(options.has("out-of-use") && options.has("in-use")) else {
      throw UsageError("--out-of-use and --in-use are opposites. Choose one.")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      guard let row = try desk.perform(ListBeds()).rows.first(where: { $0.bed.id == id }) else {
        throw Refusal.notFound("such bed")
      }
      var reason = options.value("out-of-use")
      if case .outOfUse(let known) = row.standing, !options.has("in-use") {
        reason = reason ?? known
      }
      let request = SaveBed(
        id: SystemRandom.requestID(), bed: id, site: row.bed.site,
        room: options.value("room") ?? row.bed.room,
        label: options.value("label") ?? row.bed.label, kind: kind ?? row.bed.kind,
        capacity: capacity ?? row.bed.capacity, outOfUse: reason)
      return try BedActCommands.show(try desk.perform(request), invocation, desk)
    }
  }
}

extension Invocation {
  var bedKind: BedKind? {
    get throws {
      guard let typed = options.value("kind") else { return nil }
      guard let kind = BedKind(typed: typed) else {
        throw UsageError("There is no kind of bed “\(typed)”. There are \(BedCommands.kinds).")
      }
      return kind
    }
  }

  /// The first word after the command: the number of a bed.
  var bed: BedID {
    get throws {
      let typed = arguments.first ?? ""
      guard let number = Int64(typed) else {
        throw UsageError("“\(typed)” is no bed's number. “haven bed list” shows them.")
      }
      return BedID(rawValue: number)
    }
  }

  /// A whole number without a sign.
  func count(_ option: String) throws -> Int? {
    guard let typed = options.value(option) else { return nil }
    guard typed.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(typed) else {
      throw Failure(.badInput, "--\(option) “\(typed)” is no whole number.")
    }
    return count
  }
}

extension OpenDesk {
  /// A site as typed: its name or its number.
  func site(_ typed: String) throws -> Site {
    let sites = try perform(ListBeds()).sites
    let wanted = typed.trimmed.lowercased()
    let found = sites.first { $0.name.lowercased() == wanted || "\($0.id.rawValue)" == wanted }
    guard let found else {
      let names = sites.map(\.name).joined(separator: ", ")
      throw Failure(
        .badInput,
        sites.isEmpty
          ? "There is no site yet. Enter one with “haven bed site”."
          : "There is no site “\(typed)”. There are \(names).")
    }
    return found
  }

  /// A contact by the number that is typed.
  func contact(_ typed: String) throws -> QueueRow {
    guard let number = RecordNumber(typed, default: .contact), number.series == .contact else {
      throw Failure(.badInput, "“\(typed)” is no contact's number. One looks like C-48213.")
    }
    return try perform(ReadContact(.number(number))).row
  }
}
