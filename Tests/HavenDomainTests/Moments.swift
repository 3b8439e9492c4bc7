import HavenDomain

/// `2026-11-02 14:30` of the wall clock in a zone, as an instant, by way of the plain offset:
/// nothing that is under test here.
func utc(_ text: String, offset: Int = 0) -> Instant {
  let numbers = text.split { !$0.isNumber }.map { Int($0) ?? 0 } + [0, 0, 0]
  let days = daysBefore(year: numbers[0]) + daysBefore(month: numbers[1], of: numbers[0])
  let seconds =
    (days + numbers[2] - 1) * 86_400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
  return Instant(seconds: Int64(seconds - offset))
}

/// A calendar by plain counting, for the tests to compare with.
func isLeap(_ year: Int) -> Bool {
  year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

func length(month: Int, of year: Int) -> Int {
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

private func daysBefore(year: Int) -> Int {
  year >= 1970
    ? (1970..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
    : -(year..<1970).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
}

private func daysBefore(month: Int, of year: Int) -> Int {
  (1..<month).reduce(0) { $0 + length(month: $1, of: year) }
}

/// The clock changes of 2026, as the zone database has them.
enum Zones {
  static let london = Zone(
    identifier: "Europe/London", offsetBefore: 0,
    shifts: [
      Zone.Shift(from: utc("2026-03-29 01:00"), offset: 3600),
      Zone.Shift(from: utc("2026-10-25 01:00"), offset: 0),
    ])
  static let newYork = Zone(
    identifier: "America/New_York", offsetBefore: -18_000,
    shifts: [
      Zone.Shift(from: utc("2026-03-08 07:00"), offset: -14_400),
      Zone.Shift(from: utc("2026-11-01 06:00"), offset: -18_000),
    ])
  /// Half an hour of summer time, and south of the equator.
  static let lordHowe = Zone(
    identifier: "Australia/Lord_Howe", offsetBefore: 39_600,
    shifts: [
      Zone.Shift(from: utc("2026-04-04 15:00"), offset: 37_800),
      Zone.Shift(from: utc("2026-10-03 15:30"), offset: 39_600),
    ])
  static let all = [london, newYork, lordHowe, .utc]
}

/// Monday 2 November 2026, 14:30, a working afternoon.
let monday = utc("2026-11-02 14:30")

/// An answer sheet filled at one moment.
func answers(_ given: [FieldID: String], at instant: Instant = monday) -> Answers {
  var answers = Answers()
  for (field, text) in given { answers.set(field, to: .given(text), at: instant) }
  return answers
}
