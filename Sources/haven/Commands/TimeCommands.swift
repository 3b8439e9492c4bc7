import HavenDomain
import HavenStore

/// `haven time` and `haven time adopt`: the house's own time, and what the system says.
enum TimeCommands {
  static let show = CommandSpec(
    "time", "Show the house's time, the system's, and how far they are apart.", options: [.json],
    run: runShow)

  static let adopt = CommandSpec(
    "time adopt", "Take the system's time over as the house's: clocks that run move with it.",
    options: [.json], run: runAdopt)

  private struct Sheet: Encodable {
    var house: String
    var system: String
    var differenceMilliseconds: Int64
    var isChanged: Bool

    init(_ time: HouseTime, _ desk: OpenDesk) {
      house = TimeWords.iso(Instant(milliseconds: desk.clock.boot() + time.offset))
      system = TimeWords.iso(desk.clock.instant())
      differenceMilliseconds = time.difference
      isChanged = time.isChanged
    }
  }

  private static func runShow(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      try say(try desk.core.houseTime(), "", format, desk)
    }
  }

  private static func runAdopt(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    return try OpenDesk.with(invocation.globals) { desk in
      let time = try desk.perform(AdoptSystemTime(id: SystemRandom.requestID()))
      return try say(time, "The system's time is taken over. ", format, desk)
    }
  }

  private static func say(
    _ time: HouseTime, _ done: String, _ format: Format, _ desk: OpenDesk
  ) throws -> ExitCode {
    let sheet = Sheet(time, desk)
    var lines = Lines()
    lines.add("The house's time:  \(sheet.house)")
    lines.add("The system's time: \(sheet.system)")
    lines.add(done + words(time))
    try Output.write(format == .json ? JSONText.pretty(sheet) : lines.text)
    return .done
  }

  private static func words(_ time: HouseTime) -> String {
    guard time.isChanged else { return "They go together." }
    let length = TimeWords.length(.seconds(Int((time.difference.magnitude + 500) / 1_000)))
    return "The system's is \(length) \(time.difference < 0 ? "behind" : "ahead"). "
      + "When it is right, take it over: haven time adopt"
  }
}
