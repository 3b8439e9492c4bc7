import HavenDomain

/// The quarterly report for programs: what is hidden on paper is hidden here too.
struct QuarterReportJSON: Encodable {
  /// A number, `"<5"`, `"*"`, or null where nothing is measured.
  enum Figure: Encodable {
    case number(Int)
    case sign(String)
    case none

    init(_ figure: ReportFigure) {
      switch figure {
      case .count(let value): self = .number(value)
      case .small, .heldBack: self = .sign(figure.words)
      case .none: self = .none
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let value): try container.encode(value)
      case .sign(let sign): try container.encode(sign)
      case .none: try container.encodeNil()
      }
    }
  }

  struct Line: Encodable {
    var label: String
    var figures: [Figure]
  }

  struct Part: Encodable {
    var part: String
    var columns: [String]
    var lines: [Line]
  }

  struct Trend: Encodable {
    var measure: String
    var unit: String
    var figures: [Figure]
  }

  struct Recurrence: Encodable {
    var area: String
    var cause: String
    var figure: Figure
  }

  struct Board: Encodable {
    var quarter: String
    var said: String
  }

  var quarter: String
  var from: String
  var to: String
  var audience: String
  var isRunning: Bool
  var parts: [Part]
  var quarters: [String]
  var trends: [Trend]
  var recurrences: [Recurrence]
  var board: [Board]

  init(_ report: QuarterReport, zone: Zone) {
    func day(_ instant: Instant) -> String {
      TimeWords.isoDay(zone.wallTime(at: instant).date)
    }
    quarter = report.quarter.description
    from = day(report.quarter.start(in: zone))
    to = day(report.quarter.end(in: zone) - .seconds(1))
    audience = report.audience.rawValue
    isRunning = report.isRunning
    parts = report.parts.map { part in
      Part(
        part: part.subject.rawValue, columns: part.columns,
        lines: part.lines.map { Line(label: $0.label, figures: $0.figures.map(Figure.init)) })
    }
    quarters = report.quarters.map(\.description)
    trends = report.trends.map {
      Trend(
        measure: $0.measure.rawValue, unit: $0.measure.unit.trimmed,
        figures: $0.figures.map(Figure.init))
    }
    recurrences = report.recurrences.map {
      Recurrence(area: $0.area, cause: $0.cause, figure: Figure($0.figure))
    }
    board = report.board.map { Board(quarter: $0.quarter.description, said: $0.words) }
  }
}

/// The quarterly report as rows: one for each figure.
enum QuarterReportSheet {
  static func csv(_ report: QuarterReport) -> String {
    var csv = CSVText("quarter", "part", "line", "column", "figure")
    let quarter = report.quarter.description
    for part in report.parts {
      for line in part.lines {
        for (column, figure) in zip(part.columns, line.figures) {
          csv.add(quarter, part.subject.rawValue, line.label, column, text(figure))
        }
      }
    }
    for trend in report.trends {
      for (column, figure) in zip(report.quarters, trend.figures) {
        csv.add(quarter, "trend", trend.measure.rawValue, column.description, text(figure))
      }
    }
    for pattern in report.recurrences {
      csv.add(quarter, "recurrence", pattern.area, pattern.cause, text(pattern.figure))
    }
    return csv.text
  }

  private static func text(_ figure: ReportFigure) -> String {
    figure == .none ? "" : figure.words
  }
}
