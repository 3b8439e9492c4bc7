import HavenDomain

/// A clock as scripts read it. Instants are ISO 8601 in UTC.
struct ClockJSON: Encodable {
  var kind: String
  var state: String
  var policy: String
  var start: String
  var due: String
  var target: Nullable<String>
  var end: Nullable<String>
  var secondsLeft: Int
  /// Only where it was asked for.
  var why: [String]?

  init(_ clock: Clock, _ sheet: ClockSheet, why: Bool, now: Instant, zone: Zone) {
    kind = clock.kind.rawValue
    state = clock.state(at: now).rawValue
    policy = clock.policy
    start = TimeWords.iso(clock.start.at)
    due = TimeWords.iso(clock.due)
    target = Nullable(clock.targetDue.map(TimeWords.iso))
    end = Nullable(clock.end.map { TimeWords.iso($0.at) })
    secondsLeft = clock.secondsLeft(at: now)
    self.why = why ? sheet.why(clock, zone: zone) : nil
  }
}

extension Lines {
  /// The clocks of a record, each on a line; with `why` also how each was counted.
  mutating func add(_ sheet: ClockSheet, why: Bool, now: Instant, zone: Zone) {
    for clock in sheet.clocks {
      let due = TimeWords.closing(clock.due, now: now, in: zone)
      let state = clock.state(at: now)
      let verb = clock.kind.isDuty ? "due" : "until"
      let left = clock.isOpen ? ", \(TimeWords.span(clock.secondsLeft(at: now))) left" : ""
      add("Clock", "\(clock.kind.words): \(verb) \(due), \(state.words)\(left)")
      guard why else { continue }
      for line in sheet.why(clock, zone: zone) { add("  " + line) }
    }
  }
}

extension OptionSpec {
  static let why = OptionSpec("why", nil, "Also why each clock is due when it is, line by line.")
}
