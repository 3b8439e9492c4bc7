import HavenDomain

/// An A/B test for programs.
struct ExperimentJSON: Encodable {
  var test: Int64
  var name: String
  var what: String
  var a: String
  var b: String
  var start: String
  var end: String
  var isRunning: Bool

  init(_ test: Experiment, now: Instant) {
    self.test = test.id.rawValue
    name = test.name
    what = test.kind.rawValue
    a = test.a
    b = test.b
    start = TimeWords.iso(test.start)
    end = TimeWords.iso(test.end)
    isRunning = test.isRunning(at: now)
  }
}

/// What came of it, for programs; null where a cell is too small to be shown.
struct ExperimentReportJSON: Encodable {
  struct Share: Encodable {
    var count: Int
    var total: Int
    var low: Double
    var high: Double

    init(_ share: ExperimentReport.Share) {
      count = share.count
      total = share.total
      low = share.interval.low
      high = share.interval.high
    }
  }

  struct Arm: Encodable {
    var variant: String
    var contacts: Nullable<Int>
    var consentGiven: Nullable<Share>
    var reachedAgain: Nullable<Share>
  }

  var test: ExperimentJSON
  var variants: [Arm]
  var sentence: String

  init(_ report: ExperimentReport, now: Instant) {
    test = ExperimentJSON(report.experiment, now: now)
    variants = report.arms.map {
      Arm(
        variant: $0.variant.word, contacts: Nullable($0.contacts),
        consentGiven: Nullable($0.consent.map(Share.init)),
        reachedAgain: Nullable($0.followUp.map(Share.init)))
    }
    sentence = report.sentence
  }
}

/// A/B tests for people.
enum ExperimentSheet {
  static func table(_ tests: [Experiment], now: Instant, zone: Zone) -> String {
    var table = TextTable("Test", "Name", "What", "From", "Until", "State", trailing: [0])
    for test in tests {
      table.add(
        "\(test.id.rawValue)", test.name, test.kind.words,
        TimeWords.moment(test.start, now: now, in: zone),
        TimeWords.moment(test.end, now: now, in: zone),
        test.isRunning(at: now) ? "running" : "over")
    }
    return table.text
  }

  static func page(_ report: ExperimentReport, now: Instant, zone: Zone) -> String {
    let test = report.experiment
    var lines = Lines()
    lines.add("Test \(test.id.rawValue), \(test.kind.words): \(test.name)")
    lines.add(
      "From \(TimeWords.moment(test.start, now: now, in: zone)) until "
        + "\(TimeWords.moment(test.end, now: now, in: zone)).")
    lines.add("A", test.a)
    lines.add("B", test.b)
    var table = TextTable("Variant", "Contacts", "Consent given", "Reached again")
    for arm in report.arms {
      table.add(
        arm.variant.word, arm.contacts.map { "\($0)" } ?? few, words(arm.consent),
        words(arm.followUp))
    }
    return lines.text + table.text + report.sentence + "\n"
  }

  private static let few = "fewer than \(ExperimentReport.smallest)"

  /// `61 % (52 % to 69 %)`
  private static func words(_ share: ExperimentReport.Share?) -> String {
    guard let share else { return few }
    let low = ExperimentReport.percent(share.interval.low)
    let high = ExperimentReport.percent(share.interval.high)
    return "\(ExperimentReport.percent(share.value)) (\(low) to \(high))"
  }
}
