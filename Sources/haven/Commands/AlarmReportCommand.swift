import HavenDomain

/// `haven report alarms`: the real figures beside what alarms should be like.
enum AlarmReportCommand {
  static let spec = CommandSpec(
    "report alarms", "Print how many alarms there were, of which kind, and how they were met.",
    options: [
      OptionSpec("from", "TIME", "From when; a week ago if not given."),
      OptionSpec("to", "TIME", "Until when; now if not given."), .json, .csv,
    ],
    notes: [
      "Aimed at (ISA-18.2, EEMUA 191): 5 % critical, 15 % high, 80 % normal; under one alarm for "
        + "an operator in ten minutes."
    ], run: run)

  private struct Line: Encodable {
    var kind: String
    var priority: String
    var raised: Int
    var medianSecondsToAcknowledge: Nullable<Int>
    var late: Int
    var shelved: Int

    init(_ line: AlarmReport.Line) {
      kind = line.kind.rawValue
      priority = "P\(line.kind.priority.rawValue)"
      raised = line.raised
      medianSecondsToAcknowledge = Nullable(line.medianToAcknowledge)
      late = line.late
      shelved = line.shelved
    }
  }

  private struct Report: Encodable {
    var from: String
    var to: String
    var raised: Int
    var percentByPriority: [Int]
    var perOperatorAndTenMinutes: Double
    var floods: Int
    var chattering: Int
    var stale: Int
    var kinds: [Line]

    init(_ report: AlarmReport) {
      from = TimeWords.iso(report.from)
      to = TimeWords.iso(report.to)
      raised = report.raised
      percentByPriority = report.mix.map { Int($0.rounded()) }
      perOperatorAndTenMinutes = report.perOperatorAndTenMinutes
      floods = report.floods
      chattering = report.chattering
      stale = report.stale
      kinds = report.lines.map(Line.init)
    }
  }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let options = invocation.options
    return try OpenDesk.with(invocation.globals) { desk in
      let past = TimeEntry(now: desk.now, zone: desk.zone, direction: .past)
      func time(_ option: String, else usual: Instant) throws -> Instant {
        guard let typed = options.value(option) else { return usual }
        guard let instant = past.read(typed) else {
          throw Failure(.badInput, "--\(option) “\(typed)” is no time. \(TimeEntry.help)")
        }
        return instant
      }
      let from = try time("from", else: desk.now - .days(7))
      let to = try time("to", else: desk.now)
      let report = try desk.perform(ReadAlarmReport(from: from, to: to))
      switch format {
      case .json: try Output.write(JSONText.pretty(Report(report)))
      case .csv: try Output.write(csv(report))
      case .people: try Output.write(words(report, desk))
      }
      return report.raised == 0 ? .nothingMatched : .done
    }
  }

  private static func words(_ report: AlarmReport, _ desk: OpenDesk) -> String {
    func moment(_ instant: Instant) -> String {
      TimeWords.moment(instant, now: desk.now, in: desk.zone)
    }
    var lines = Lines()
    lines.add("Alarms from \(moment(report.from)) to \(moment(report.to)): \(report.raised).")
    let mix = report.mix.map { "\(Int($0.rounded())) %" }
    lines.add("Critical \(mix[0]), high \(mix[1]), normal \(mix[2]). Aimed at: 5, 15 and 80 %.")
    let hundredths = Int((report.perOperatorAndTenMinutes * 100).rounded())
    let rest = hundredths % 100
    lines.add(
      "For one operator in ten minutes: \(hundredths / 100).\(rest < 10 ? "0" : "")\(rest). "
        + "Aimed at: under 1.")
    lines.add(
      "Floods of more than ten in ten minutes: \(report.floods). Came again within a minute: "
        + "\(report.chattering). Stand for more than a day: \(report.stale).")
    var table = TextTable(
      "Alarm", "", "Raised", "Acknowledged in", "Late", "Shelved", trailing: [2, 3, 4, 5])
    for line in report.lines {
      table.add(
        line.kind.words, "P\(line.kind.priority.rawValue)", "\(line.raised)",
        line.medianToAcknowledge.map(TimeWords.span) ?? "-", "\(line.late)", "\(line.shelved)")
    }
    return lines.text + table.text
  }

  private static func csv(_ report: AlarmReport) -> String {
    var csv = CSVText("kind", "priority", "raised", "medianSeconds", "late", "shelved")
    for line in report.lines {
      csv.add(
        line.kind.rawValue, "P\(line.kind.priority.rawValue)", "\(line.raised)",
        line.medianToAcknowledge.map { "\($0)" } ?? "", "\(line.late)", "\(line.shelved)")
    }
    return csv.text
  }
}
