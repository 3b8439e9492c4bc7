import HavenConsole
import HavenDomain

/// `haven feedback report` and `haven feedback board`: the quarterly report, and what the board said
/// on it.
enum FeedbackReportCommand {
  private static let quarterOption = OptionSpec(
    "quarter", "QUARTER", "Such as 2026Q3; the last that is over if not given.")

  static let report = CommandSpec(
    "feedback report", "Print the quarterly report of the register, anonymised.",
    options: [
      quarterOption, OptionSpec("for", "READER", "board or funders; board if not given."), .json,
      .csv,
    ],
    notes: [
      "One to four is printed as <5. With it goes as much else, as *, as is needed so that nobody "
        + "can work it out; in JSON and CSV too.",
      "Funders get the whole service: no areas, and not what the board said.",
    ], run: runReport)

  static let board = CommandSpec(
    "feedback board", "Enter what the board said on a quarter's report, or list it.",
    options: [
      quarterOption, OptionSpec("said", "TEXT", "What it found; without it, all is listed."),
      .json,
    ], notes: ["The next report shows it. Name nobody in it."], run: runBoard)

  private static func runReport(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let quarter = try quarter(invocation)
    let typed = invocation.options.value("for") ?? QuarterReport.Audience.board.rawValue
    guard let audience = QuarterReport.Audience(rawValue: typed.lowercased()) else {
      throw UsageError(
        "“\(typed)” reads no report. There are board and funders.", command: "feedback report")
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let report = try desk.perform(ReadQuarterReport(quarter: quarter, audience: audience))
      switch format {
      case .json: try Output.write(JSONText.pretty(QuarterReportJSON(report, zone: desk.zone)))
      case .csv: try Output.write(QuarterReportSheet.csv(report))
      case .people:
        var lines = Lines()
        for line in QuarterReportPrint.lines(report, zone: desk.zone, width: 100) {
          lines.add(line)
        }
        try Output.write(lines.text)
      }
      return .done
    }
  }

  private struct Said: Encodable {
    var quarter: String
    var said: String
    var at: String
    var by: String

    init(_ board: BoardFeedback) {
      quarter = board.quarter.description
      said = board.words
      at = TimeWords.iso(board.at)
      by = board.by
    }
  }

  private static func runBoard(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let quarter = try quarter(invocation)
    let said = invocation.options.value("said")
    return try OpenDesk.with(invocation.globals) { desk in
      guard let said else { return try list(of: quarter, format, desk) }
      let last = Quarter(containing: desk.now, in: desk.zone).before()
      let kept = try desk.perform(
        RecordBoardFeedback(
          id: SystemRandom.requestID(), quarter: quarter ?? last, words: said))
      try Output.write(
        format == .json
          ? JSONText.pretty(Said(kept)) : "Kept, on \(kept.quarter). The next report shows it.\n")
      return .done
    }
  }

  private static func list(
    of quarter: Quarter?, _ format: Format, _ desk: OpenDesk
  ) throws -> ExitCode {
    let all = try desk.perform(ListBoardFeedback())
      .filter { quarter == nil || $0.quarter == quarter }
    if format == .json {
      try Output.write(JSONText.pretty(all.map(Said.init)))
    } else {
      var lines = Lines()
      if all.isEmpty { lines.add("The board has said nothing yet.") }
      for said in all {
        let day = TimeWords.date(desk.zone.wallTime(at: said.at).date)
        lines.add("On \(said.quarter), \(day), entered by \(said.by):")
        lines.add("", said.words)
      }
      try Output.write(lines.text)
    }
    return all.isEmpty && quarter != nil ? .nothingMatched : .done
  }

  private static func quarter(_ invocation: Invocation) throws -> Quarter? {
    guard let typed = invocation.options.value("quarter") else { return nil }
    guard let quarter = Quarter(typed: typed) else {
      throw UsageError(
        "“\(typed)” is no quarter. \(Quarter.help)", command: invocation.commandName)
    }
    return quarter
  }
}
