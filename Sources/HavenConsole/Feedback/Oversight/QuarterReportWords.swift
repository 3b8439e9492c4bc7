import Canvas
import HavenDomain

/// The quarterly report as lines to be read: tables as wide as there is room, and each figure over
/// the quarters as bars with its numbers beside them.
struct QuarterReportWords {
  typealias Line = (String, Role)

  let report: QuarterReport
  let zone: Zone
  /// How many cells a line has.
  let width: Int

  /// Bars are of a sign that every terminal has.
  private static let bar: Character = "#"
  private static let longest = 40

  func lines() -> [Line] {
    var lines: [Line] = [(report.title, .heading)]
    let readAt = TimeWords.date(zone.wallTime(at: report.readAt).date)
    for remark in report.remarks { lines.append((remark, .text)) }
    lines.append(("Put together \(readAt). \(ReportFigure.legend)", .dim))
    for part in report.parts { lines += heading(part.subject.title) + table(part) }
    lines += heading("Trend") + report.trends.flatMap(trend)
    if report.audience == .board {
      lines +=
        heading("What comes back more often") + recurrences() + heading("The board") + board()
    }
    return lines
  }

  private func heading(_ title: String) -> [Line] { [("", .text), (title, .heading)] }

  // MARK: Tables

  private func table(_ part: QuarterReport.Part) -> [Line] {
    let columns = part.columns.map { max(6, DisplayText($0).width) }
    let figures = columns.reduce(0) { $0 + $1 + 2 }
    let labels = part.lines.map { DisplayText($0.label).width }.max() ?? 0
    let label = min(labels, width - figures)
    guard label >= min(labels, 24) else { return part.lines.flatMap { stacked($0, part) } }
    var lines: [Line] = []
    if part.columns.count > 1 { lines.append((row("", part.columns, columns, label), .label)) }
    return lines
      + part.lines.map { line in
        (row(line.label, line.figures.map(\.words), columns, label), .text)
      }
  }

  private func row(
    _ label: String, _ cells: [String], _ columns: [Int], _ width: Int
  ) -> String {
    zip(cells, columns).reduce(DisplayText(label).padded(to: width).string) {
      $0 + "  " + DisplayText($1.0).padded(to: $1.1, .trailing).string
    }
  }

  /// In a narrow room each figure is named.
  private func stacked(
    _ line: QuarterReport.Part.Line, _ part: QuarterReport.Part
  ) -> [Line] {
    guard part.columns.count > 1 else {
      return line.figures.map { ("\(line.label): \($0.words)", .text) }
    }
    let figures = zip(part.columns, line.figures).map { "\($0.lowercased()) \($1.words)" }
    return [("\(line.label): \(figures.joined(separator: ", ")).", .text)]
  }

  // MARK: Trend

  /// The figure in words, then a bar for each quarter.
  private func trend(_ trend: QuarterReport.Trend) -> [Line] {
    let unit = trend.measure.unit
    let values = trend.figures.map { $0.value() }
    guard let now = trend.figures.last else { return [] }
    let name = trend.measure.words
    if trend.figures.allSatisfy({ $0 == .none }) { return [("\(name): not measured yet.", .dim)] }
    if values.allSatisfy({ $0 == 0 }) { return [("\(name): none in five quarters.", .dim)] }
    let head = "\(name): \(now.words)\(shownUnit(now, unit))\(change(values))."
    let most = unit.isEmpty ? max(1, values.compactMap(\.self).max() ?? 1) : 100
    let room = min(Self.longest, max(1, width - 16))
    let bars = zip(report.quarters, trend.figures).map { quarter, figure -> Line in
      let length = figure.value().map { $0 == 0 ? 0 : max(1, $0 * room / most) } ?? 0
      let number = DisplayText(figure.words).padded(to: 5, .trailing).string
      return (
        "  \(quarter) \(number) " + String(repeating: Self.bar, count: min(room, length)), .text
      )
    }
    return [(head, .label)] + bars
  }

  private func shownUnit(_ figure: ReportFigure, _ unit: String) -> String {
    figure.value() == nil ? "" : unit
  }

  private func change(_ values: [Int?]) -> String {
    guard values.count > 1, let now = values[values.count - 1],
      let before = values[values.count - 2]
    else { return "" }
    if now == before { return ", as in the quarter before" }
    return ", \(now > before ? "up" : "down") from \(before)"
  }

  // MARK: The rest

  private func recurrences() -> [Line] {
    report.recurrences.isEmpty
      ? [("Nothing came back more often than its mean of the four quarters before.", .dim)]
      : report.recurrences.map { ($0.words, .warning) }
  }

  private func board() -> [Line] {
    report.board.isEmpty
      ? [("The board has said nothing on the four quarters before.", .dim)]
      : report.board.map { said in
        let day = TimeWords.date(zone.wallTime(at: said.at).date)
        return ("On \(said.quarter), \(day), entered by \(said.by): \(said.words)", .text)
      }
  }
}

/// The quarterly report as plain lines, in the words of the console's own: for paper and the command
/// line.
public enum QuarterReportPrint {
  /// None ends in a line feed.
  public static func lines(_ report: QuarterReport, zone: Zone, width: Int) -> [String] {
    QuarterReportWords(report: report, zone: zone, width: width).lines().map(\.0)
  }
}
