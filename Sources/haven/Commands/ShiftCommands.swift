import HavenConsole
import HavenDomain

/// `haven shift`, `haven forecast` and `haven surge`: the handover page and what comes next.
enum ShiftCommands {
  static let show = CommandSpec(
    "shift show",
    "Print the handover page: flags, clocks, agreed next actions, forms, who is where.",
    options: [.json], run: runShow)

  static let read = CommandSpec(
    "shift read", "Say that you have read the handover page and take the shift over.",
    options: [OptionSpec("note", "TEXT", "A word to those who go.")], run: runRead)

  static let forecast = CommandSpec(
    "forecast", "Say how likely the next hours keep the answer target, and on what that rests.",
    options: [OptionSpec("hours", "N", "How many hours, 1 to 24; 8 if not given."), .json, .csv],
    run: runForecast)

  static let surge = CommandSpec(
    "surge", "Begin or end surge mode: more people than usual get in touch.",
    arguments: [ArgumentSpec("on|off", "on or off.")],
    options: [OptionSpec("reason", "TEXT", "Why it begins.")], run: runSurge)

  // MARK: - The handover page

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let page = try desk.perform(ReadShift())
      try Output.write(format == .json ? JSONText.pretty(ShiftSheet(page)) : words(page, desk))
      return .done
    }
  }

  private static func words(_ page: ShiftPage, _ desk: OpenDesk) -> String {
    var lines = Lines()
    for line in ShiftPrint.lines(page, now: desk.now, zone: desk.zone) { lines.add(line) }
    return lines.text
  }

  private static func runRead(_ invocation: Invocation) throws -> ExitCode {
    try OpenDesk.with(invocation.globals) { desk in
      _ = try desk.perform(
        AcknowledgeShift(
          id: SystemRandom.requestID(), note: invocation.options.value("note") ?? ""))
      try Output.write("Kept, with your name and the time.\n")
      return .done
    }
  }

  // MARK: - The next hours

  private static func runForecast(_ invocation: Invocation) throws -> ExitCode {
    let typed = invocation.options.value("hours") ?? "8"
    guard let hours = Int(typed), (1...24).contains(hours) else {
      throw UsageError("--hours takes 1 to 24, and not “\(typed)”.", command: "forecast")
    }
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let forecast = try desk.perform(ReadForecast(hours: hours))
      switch format {
      case .json: try Output.write(JSONText.pretty(ForecastSheet(forecast)))
      case .csv: try Output.write(csv(forecast))
      case .people: try Output.write(table(forecast, desk.zone))
      }
      return .done
    }
  }

  private static func table(_ forecast: Forecast, _ zone: Zone) -> String {
    var table = TextTable(
      "Hour", "Arrivals", "Agents", "In time", "Give up", "Wait", "Busy", "Needed",
      trailing: [1, 2, 3, 4, 5, 6, 7])
    for hour in forecast.hours {
      table.add(
        TimeWords.minute(hour.from, in: zone), tenths(hour.arrivals), "\(hour.agents)",
        percent(hour.answeredInTime), percent(hour.abandoned),
        TimeWords.span(Int(hour.meanWait.rounded())), percent(hour.occupancy),
        "\(hour.agentsNeeded)")
    }
    var lines = Lines()
    lines.add("Target: \(percent(forecast.target)) answered in time.")
    for assumption in forecast.assumptions { lines.add(assumption) }
    return table.text + lines.text
  }

  private static func csv(_ forecast: Forecast) -> String {
    var csv = CSVText(
      "from", "arrivals", "agents", "answeredInTime", "abandoned", "meanWait", "occupancy",
      "agentsNeeded")
    for hour in forecast.hours {
      csv.add(
        TimeWords.iso(hour.from), tenths(hour.arrivals), "\(hour.agents)",
        percent(hour.answeredInTime), percent(hour.abandoned), tenths(hour.meanWait),
        percent(hour.occupancy), "\(hour.agentsNeeded)")
    }
    return csv.text
  }

  private static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func runSurge(_ invocation: Invocation) throws -> ExitCode {
    let word = invocation.arguments[0]
    guard ["on", "off"].contains(word) else {
      throw UsageError("Surge mode is on or off, and not “\(word)”.", command: "surge")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      _ = try desk.perform(
        SetSurge(
          id: SystemRandom.requestID(), isOn: word == "on",
          reason: invocation.options.value("reason") ?? ""))
      try Output.write("Surge mode is \(word).\n")
      return .done
    }
  }
}
