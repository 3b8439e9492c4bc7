import HavenDomain

/// Who has how many cases, for programs.
struct CaseloadSheet: Encodable, Sendable {
  struct Person: Encodable, Sendable {
    var name: String
    var open: Int
    var waiting: Int
  }
  var people: [Person]
  var least: Int
  var most: Int
  var backlogPercent: Nullable<Int>
  var backlogLimit: Int

  init(_ load: Caseload) {
    people = load.people.map { Person(name: $0.name, open: $0.open, waiting: $0.waiting) }
    (least, most) = (load.range.lowerBound, load.range.upperBound)
    backlogPercent = Nullable(load.backlog())
    backlogLimit = load.backlogLimit
  }
}

/// How long intakes took, as JSON, CSV and words.
struct HandlingSheet: Encodable, Sendable {
  struct Row: Encodable, Sendable {
    var contact: String
    var channel: String
    var by: Nullable<String>
    var completedAt: String
    var seconds: Int
    var budget: String
    var verdict: String
  }
  struct Sum: Encodable, Sendable {
    var budget: String
    var leastMinutes: Int
    var mostMinutes: Int
    var medianSeconds: Nullable<Int>
    var under: Int
    var within: Int
    var over: Int
  }
  var sums: [Sum]
  var rows: [Row]

  init(_ report: HandlingReport) {
    sums = HandlingReport.Budget.allCases.map { budget in
      Sum(
        budget: budget.dashed, leastMinutes: report.range(budget).lowerBound,
        mostMinutes: report.range(budget).upperBound,
        medianSeconds: Nullable(report.median(budget)), under: report.count(budget, .under),
        within: report.count(budget, .within), over: report.count(budget, .over))
    }
    rows = report.rows.map {
      Row(
        contact: $0.contact.description, channel: $0.channel.rawValue,
        by: Nullable($0.ownerName), completedAt: TimeWords.iso($0.completedAt),
        seconds: $0.seconds, budget: $0.budget.dashed, verdict: $0.verdict.rawValue)
    }
  }

  static func csv(_ report: HandlingReport) -> String {
    var csv = CSVText(
      "contact", "channel", "by", "completedAt", "seconds", "budget", "verdict")
    for row in HandlingSheet(report).rows {
      csv.add(
        row.contact, row.channel, row.by.value ?? "", row.completedAt, "\(row.seconds)",
        row.budget, row.verdict)
    }
    return csv.text
  }

  static func words(_ report: HandlingReport) -> String {
    var lines = Lines()
    for budget in HandlingReport.Budget.allCases {
      guard let median = report.median(budget) else { continue }
      let range = report.range(budget)
      let counts = HandlingReport.Verdict.allCases.map {
        "\(report.count(budget, $0)) \($0.words)"
      }
      let head = "\(budget.words.prefix(1).uppercased())\(budget.words.dropFirst())"
      lines.add(
        "\(head): \(TimeWords.span(median)) in the middle, of "
          + "\(range.lowerBound)-\(range.upperBound) min; \(counts.joined(separator: ", ")).")
    }
    if report.rows.isEmpty { lines.add("No intake was completed since then.") }
    return lines.text
  }
}
