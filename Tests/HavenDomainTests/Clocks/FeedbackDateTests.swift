import Testing

@testable import HavenDomain

/// Due days of feedback over the holidays and clock changes of the three divisions of the United
/// Kingdom, worked out by hand on paper calendars: the day of receipt is not counted, a day that is
/// no working day counts as the next one that is, working days end at 17:00 of the clock on the wall
/// and days of the calendar at midnight.
@Suite("Due days over Christmas, Easter and the clock changes")
struct FeedbackDateTests {
  /// Last Sundays of March and October, 01:00 UTC.
  static let zone = Zone(
    identifier: "Europe/London", offsetBefore: 0,
    shifts: summers.flatMap {
      [
        Zone.Shift(from: utc("\($0.0) 01:00"), offset: 3600),
        Zone.Shift(from: utc("\($0.1) 01:00"), offset: 0),
      ]
    })
  static let summers = [
    ("2025-03-30", "2025-10-26"), ("2026-03-29", "2026-10-25"), ("2027-03-28", "2027-10-31"),
  ]

  /// A moment of the clock on the wall; no test names one that is missing or comes twice.
  static func uk(_ text: String) -> Instant {
    let isSummer = summers.contains { "\($0.0) 02:00" <= text && text < "\($0.1) 01:00" }
    return utc(text, offset: isSummer ? 3600 : 0)
  }

  static let calendars = [HolidaySet.englandAndWales, .scotland, .northernIreland].map {
    BusinessCalendar.officeHours(zone: zone, holidaySets: [$0])
  }

  /// What is due by working days, in one division: the days 3, 5, 7 and 10.
  struct Days: Sendable {
    var acknowledge, appealContact, status, findings: String
    init(_ acknowledge: String, _ contact: String, _ status: String, _ findings: String) {
      self.acknowledge = acknowledge
      self.appealContact = contact
      self.status = status
      self.findings = findings
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var received: String
    /// England and Wales, Scotland, Northern Ireland.
    var divisions: [Days]
    /// The last of 20 and of 30 days of the calendar: the same everywhere.
    var twenty, thirty: String
    var testDescription: String { received }

    init(_ received: String, _ divisions: Days..., twenty: String, thirty: String) {
      self.received = received
      self.divisions =
        divisions.count == 1 ? [divisions[0], divisions[0], divisions[0]] : divisions
      self.twenty = twenty
      self.thirty = thirty
    }
  }

  /// Holidays: Fri 25 and Mon 28 Dec 2026, Fri 1 Jan; Scotland Mon 4 Jan 2027 too.
  static let christmas = [
    // Tue 29, Wed 30, Thu 31 are the first three; then Mon 4 Jan, in Scotland Tue 5.
    Row(
      "2026-12-24 10:00", Days("2026-12-31", "2027-01-05", "2027-01-07", "2027-01-12"),
      Days("2026-12-31", "2027-01-06", "2027-01-08", "2027-01-13"),
      Days("2026-12-31", "2027-01-05", "2027-01-07", "2027-01-12"), twenty: "2027-01-13",
      thirty: "2027-01-23"),
    Row(
      "2026-12-24 23:59", Days("2026-12-31", "2027-01-05", "2027-01-07", "2027-01-12"),
      Days("2026-12-31", "2027-01-06", "2027-01-08", "2027-01-13"),
      Days("2026-12-31", "2027-01-05", "2027-01-07", "2027-01-12"), twenty: "2027-01-13",
      thirty: "2027-01-23"),
    // A minute later it counts as Tue 29: Wed 30, Thu 31, Mon 4 (Scotland Tue 5).
    Row(
      "2026-12-25 00:00", Days("2027-01-04", "2027-01-06", "2027-01-08", "2027-01-13"),
      Days("2027-01-05", "2027-01-07", "2027-01-11", "2027-01-14"),
      Days("2027-01-04", "2027-01-06", "2027-01-08", "2027-01-13"), twenty: "2027-01-14",
      thirty: "2027-01-24"),
    // Fri 2 Jan 2026 is a holiday in Scotland alone, where it counts as Mon 5.
    Row(
      "2026-01-02 10:00", Days("2026-01-07", "2026-01-09", "2026-01-13", "2026-01-16"),
      Days("2026-01-08", "2026-01-12", "2026-01-14", "2026-01-19"),
      Days("2026-01-07", "2026-01-09", "2026-01-13", "2026-01-16"), twenty: "2026-01-22",
      thirty: "2026-02-01"),
  ]

  /// Good Friday 3 April 2026 everywhere; Easter Monday the 6th, not in Scotland.
  static let easter = [
    Row(
      "2026-04-02 16:00", Days("2026-04-09", "2026-04-13", "2026-04-15", "2026-04-20"),
      Days("2026-04-08", "2026-04-10", "2026-04-14", "2026-04-17"),
      Days("2026-04-09", "2026-04-13", "2026-04-15", "2026-04-20"), twenty: "2026-04-22",
      thirty: "2026-05-02"),
    Row(
      "2026-04-02 23:59", Days("2026-04-09", "2026-04-13", "2026-04-15", "2026-04-20"),
      Days("2026-04-08", "2026-04-10", "2026-04-14", "2026-04-17"),
      Days("2026-04-09", "2026-04-13", "2026-04-15", "2026-04-20"), twenty: "2026-04-22",
      thirty: "2026-05-02"),
    // Good Friday itself counts as Tue 7, in Scotland as Mon 6.
    Row(
      "2026-04-03 00:00", Days("2026-04-10", "2026-04-14", "2026-04-16", "2026-04-21"),
      Days("2026-04-09", "2026-04-13", "2026-04-15", "2026-04-20"),
      Days("2026-04-10", "2026-04-14", "2026-04-16", "2026-04-21"), twenty: "2026-04-23",
      thirty: "2026-05-03"),
  ]

  /// 12 July is a holiday in Northern Ireland: a Sunday in 2026, so Mon 13; a Monday in 2027. St
  /// Andrew's in Scotland: Mon 30 Nov 2026.
  static let ofOneDivision = [
    Row(
      "2026-07-12 10:00", Days("2026-07-16", "2026-07-20", "2026-07-22", "2026-07-27"),
      Days("2026-07-16", "2026-07-20", "2026-07-22", "2026-07-27"),
      Days("2026-07-17", "2026-07-21", "2026-07-23", "2026-07-28"), twenty: "2026-08-01",
      thirty: "2026-08-11"),
    Row(
      "2027-07-12 10:00", Days("2027-07-15", "2027-07-19", "2027-07-21", "2027-07-26"),
      Days("2027-07-15", "2027-07-19", "2027-07-21", "2027-07-26"),
      Days("2027-07-16", "2027-07-20", "2027-07-22", "2027-07-27"), twenty: "2027-08-01",
      thirty: "2027-08-11"),
    Row(
      "2026-11-27 10:00", Days("2026-12-02", "2026-12-04", "2026-12-08", "2026-12-11"),
      Days("2026-12-03", "2026-12-07", "2026-12-09", "2026-12-14"),
      Days("2026-12-02", "2026-12-04", "2026-12-08", "2026-12-11"), twenty: "2026-12-17",
      thirty: "2026-12-27"),
  ]

  /// Sun 29 March 2026, which is before Easter too; Sun 25 October 2026; Sun 31 October 2027.
  static let clockChanges = [
    // Mon 30, Tue 31, Wed 1, Thu 2; then Tue 7, in Scotland Mon 6.
    Row(
      "2026-03-27 23:59", Days("2026-04-01", "2026-04-07", "2026-04-09", "2026-04-14"),
      Days("2026-04-01", "2026-04-06", "2026-04-08", "2026-04-13"),
      Days("2026-04-01", "2026-04-07", "2026-04-09", "2026-04-14"), twenty: "2026-04-16",
      thirty: "2026-04-26"),
    // It counts as Mon 30: Tue 31, Wed 1, Thu 2; then Tue 7, in Scotland Mon 6.
    Row(
      "2026-03-29 00:00", Days("2026-04-02", "2026-04-08", "2026-04-10", "2026-04-15"),
      Days("2026-04-02", "2026-04-07", "2026-04-09", "2026-04-14"),
      Days("2026-04-02", "2026-04-08", "2026-04-10", "2026-04-15"), twenty: "2026-04-18",
      thirty: "2026-04-28"),
    Row(
      "2026-03-29 23:59", Days("2026-04-02", "2026-04-08", "2026-04-10", "2026-04-15"),
      Days("2026-04-02", "2026-04-07", "2026-04-09", "2026-04-14"),
      Days("2026-04-02", "2026-04-08", "2026-04-10", "2026-04-15"), twenty: "2026-04-18",
      thirty: "2026-04-28"),
    Row(
      "2026-10-23 23:59", Days("2026-10-28", "2026-10-30", "2026-11-03", "2026-11-06"),
      twenty: "2026-11-12", thirty: "2026-11-22"),
    // Saturday's last minute in summer, and Sunday's first: both count as Mon 26.
    Row(
      "2026-10-24 23:59", Days("2026-10-29", "2026-11-02", "2026-11-04", "2026-11-09"),
      twenty: "2026-11-13", thirty: "2026-11-23"),
    Row(
      "2026-10-25 00:00", Days("2026-10-29", "2026-11-02", "2026-11-04", "2026-11-09"),
      twenty: "2026-11-14", thirty: "2026-11-24"),
    Row(
      "2027-10-31 23:59", Days("2027-11-04", "2027-11-08", "2027-11-10", "2027-11-15"),
      twenty: "2027-11-20", thirty: "2027-11-30"),
  ]

  /// All that can happen on one day, so that every clock starts on it.
  private func clocks(_ row: Row, _ division: Int, policy: Policy = .acorn) -> FeedbackClocks {
    let at = Self.uk(row.received)
    let kinds: [FeedbackEvent.Kind] = [.logged, .outcomeTold, .appealReceived, .closed]
    return FeedbackClocks(
      FeedbackClocks.Facts(
        kind: .complaint, receivedAt: at, mayContact: true,
        events: kinds.map { FeedbackClocks.Event($0, at: at) }),
      policy: policy, calendar: Self.calendars[division])
  }

  private func due(_ kind: ClockKind, _ clocks: FeedbackClocks) -> Instant? {
    clocks.clocks.first { $0.kind == kind }?.due
  }

  @Test(
    "CC-15 CC-17 CC-18 AP-03 C1 C2 working days are those of the division",
    arguments: christmas + easter + ofOneDivision + clockChanges)
  func workingDays(row: Row) {
    for (division, days) in row.divisions.enumerated() {
      let clocks = clocks(row, division)
      for (kind, day) in [
        (ClockKind.acknowledgement, days.acknowledge), (.appealContact, days.appealContact),
        (.status, days.status), (.findings, days.findings),
      ] {
        #expect(due(kind, clocks) == Self.uk("\(day) 17:00"), "\(kind.words), \(division)")
      }
    }
  }

  @Test(
    "CC-24 AP-02 AP-04 SV-01 C5 C6 days of the calendar end at midnight, whatever day it is",
    arguments: christmas + easter + ofOneDivision + clockChanges)
  func calendarDays(row: Row) {
    for division in Self.calendars.indices {
      let clocks = clocks(row, division)
      #expect(due(.lessons, clocks) == Self.uk("\(row.twenty) 24:00"))
      for kind in [ClockKind.appealWindow, .appealOutcome, .survey] {
        #expect(due(kind, clocks) == Self.uk("\(row.thirty) 24:00"), "\(kind.words)")
      }
    }
  }

  @Test("C1 CC-16 our own mark is 24 hours of the clock, over both clock changes")
  func target() {
    for (received, target) in [
      // An hour is missing on the one Sunday, and comes twice on the other.
      ("2026-03-28 12:00", "2026-03-29 13:00"), ("2026-10-24 12:00", "2026-10-25 11:00"),
      ("2026-12-24 23:59", "2026-12-25 23:59"),
    ] {
      let row = Row(received, Days("", "", "", ""), twenty: "", thirty: "")
      let clock = clocks(row, 0).clocks.first { $0.kind == .acknowledgement }
      #expect(clock?.targetDue == Self.uk(target), "\(received)")
    }
  }

  @Test("C3 set so, the ten days run from the contact with the customer")
  func fromContact() {
    var policy = Policy.acorn
    policy.figures["findings.from"] = Policy.Figure(.word("acknowledged"))
    let contact = FeedbackClocks.Event(.acknowledged, at: Self.uk("2026-12-24 16:59"))
    for (division, day) in ["2027-01-12", "2027-01-13", "2027-01-12"].enumerated() {
      let clocks = FeedbackClocks(
        FeedbackClocks.Facts(
          kind: .complaint, receivedAt: Self.uk("2026-12-21 09:00"), events: [contact]),
        policy: policy, calendar: Self.calendars[division])
      #expect(due(.findings, clocks) == Self.uk("\(day) 17:00"))
    }
  }

  /// From Thu 2 April 2026: day 10 is Mon 20 April (Scotland Fri 17), day 20 over Mon 4 May.
  @Test("C5 C6 set so, twenty days are working days, and a last day off is said and not moved")
  func unitsAsSettings() throws {
    var policy = Policy.acorn
    policy.figures["lessons.complaint"] = Policy.Figure(.target(Target(20, .workingDays)))
    for (division, day) in ["2026-05-05", "2026-05-01", "2026-05-05"].enumerated() {
      let clocks = clocks(Self.easter[0], division, policy: policy)
      #expect(due(.lessons, clocks) == Self.uk("\(day) 17:00"))
    }
    let window = try #require(
      clocks(Self.christmas[0], 1).clocks.first { $0.kind == .appealWindow })
    let why = window.why(on: Self.calendars[1], zone: Self.zone)
    #expect(
      why.contains { $0.contains("Sat 23 Jan 2027 is no working day; the next is Mon 25 Jan") })
  }

  @Test("CC-31 an agreed update ends with its working day, or at midnight where it is none")
  func updates() throws {
    for (day, at) in [
      ("2026-04-02", "2026-04-02 17:00"), ("2026-04-03", "2026-04-03 24:00"),
      ("2026-03-29", "2026-03-29 24:00"), ("2026-10-25", "2026-10-25 24:00"),
      ("2026-12-24", "2026-12-24 17:00"), ("2026-12-25", "2026-12-25 24:00"),
    ] {
      let numbers = day.split(separator: "-").compactMap { Int($0) }
      let date = try #require(LocalDate(year: numbers[0], month: numbers[1], day: numbers[2]))
      let expected = at.hasSuffix("24:00") ? Self.midnight(after: date) : Self.uk(at)
      #expect(FeedbackClocks.due(on: date, Self.calendars[0]) == expected, "\(day)")
    }
  }

  private static func midnight(after date: LocalDate) -> Instant {
    let (year, month, day) = (date + 1).civil
    return uk("\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day) 00:00")
  }

  @Test("C30 the earlier of made and received counts, to the minute")
  func earlier() {
    let logged = Self.uk("2026-12-29 09:00")
    for (made, received) in [
      ("24 Dec 2026 23:59", "2026-12-24 23:59"), ("25 Dec 2026 00:00", "2026-12-25 00:00"),
      ("29 Dec 2026 08:59", "2026-12-29 08:59"), ("", "2026-12-29 09:00"),
    ] {
      let given = made.isEmpty ? [:] : [FeedbackForm.made: made]
      #expect(
        FeedbackRules.receivedAt(answers(given, at: logged), now: logged, zone: Self.zone)
          == Self.uk(received), "\(made)")
    }
  }
}
