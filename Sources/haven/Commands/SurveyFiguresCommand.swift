import HavenDomain

/// `haven survey figures`: satisfaction by quarter (SV-06, SV-08, KP-15).
enum SurveyFiguresCommand {
  static let spec = CommandSpec(
    "survey figures", "Print what the surveys say, by quarter, with nobody to be found in it.",
    options: [
      OptionSpec("quarter", "QUARTER", "One quarter, such as 2026Q4; two years if not given."),
      .json, .csv,
    ],
    notes: [
      SurveyReport.definitions.joined(separator: " "),
      "CSAT: who gave 4 or 5 of 5. NPS: promoters (9, 10) less detractors (0 to 6), in per cent.",
      "The figures of a quarter that still runs change with each survey: keep them to yourself until "
        + "it is over.",
    ], run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try invocation.format
    let quarter = try invocation.options.value("quarter").map { typed in
      guard let quarter = Quarter(typed: typed) else {
        throw UsageError(
          "“\(typed)” is no quarter. One looks like 2026Q4.", command: "survey figures")
      }
      return quarter
    }
    return try OpenDesk.with(invocation.globals) { desk in
      let report = try desk.perform(ReadSurveyFigures(quarter: quarter))
      switch format {
      case .json: try Output.write(JSONText.pretty(SurveyReportJSON(report)))
      case .csv: try Output.write(csv(report))
      case .people:
        var lines = Lines()
        for line in report.lines() { lines.add(line) }
        try Output.write(lines.text)
      }
      return .done
    }
  }

  private static func csv(_ report: SurveyReport) -> String {
    var text = CSVText("quarter", "survey", "question", "answer", "count", "share")
    func add(_ quarter: Quarter, _ survey: String, _ tally: SurveyTally) {
      for (label, cell) in zip(tally.labels, tally.cells) {
        text.add("\(quarter)", survey, tally.title, label, cell.words, "")
      }
      let share = tally.share.map(String.init) ?? SmallCells.Cell.heldBack.words
      text.add("\(quarter)", survey, tally.title, "% \(tally.shareWords)", "", share)
    }
    for figures in report.complaints {
      text.add("\(figures.quarter)", "complaints", "Sent", "", figures.sent.words, "")
      text.add("\(figures.quarter)", "complaints", "Came back", "", figures.returned.words, "")
      for tally in figures.tallies { add(figures.quarter, "complaints", tally) }
    }
    for figures in report.service {
      text.add("\(figures.quarter)", "service", "Answered", "", figures.returned.words, "")
      add(figures.quarter, "service", figures.satisfaction)
      add(figures.quarter, "service", figures.recommend)
      let score = figures.score.map(String.init) ?? SmallCells.Cell.heldBack.words
      text.add("\(figures.quarter)", "service", "NPS", "", "", score)
    }
    return text.text
  }
}
