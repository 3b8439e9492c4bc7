/// When time counts: a zone, the open hours of each weekday, holidays, one-day hours and breaks.
///
/// Due times are counted on it, exact to the millisecond of what goes in. The conventions:
///
/// - A wall time in a spring gap moves on by an hour, and again while it is still in a gap; one in
///   an autumn overlap is the earlier instant. An interval that this empties or reverses is dropped.
/// - A holiday beats one-day hours, and these beat weekly hours. A break takes time from what is left.
/// - An interval over midnight belongs to the day on which it begins: a holiday on the next day does
///   not cut it. A break cuts whatever is open at its time, whichever day that belongs to.
/// - Intervals that overlap or adjoin are one.
public struct BusinessCalendar: Hashable, Sendable {
  /// What errors and explanations call it.
  public let name: String
  public let zone: Zone
  /// Seven lists, Monday's first.
  public let hours: [[OpenInterval]]
  /// Closed days of its own, and what they are called.
  public let holidays: [LocalDate: String]
  /// Closed days that it shares with others.
  public let holidaySets: [HolidaySet]
  /// What replaces a weekday's hours on one date; an empty list closes it.
  public let oneDayHours: [LocalDate: [OpenInterval]]
  /// What is taken out of a date.
  public let breaks: [LocalDate: [OpenInterval]]

  /// It never closes, so that counting is plain arithmetic.
  public let isAlwaysOpen: Bool
  /// The days between which one-day hours lie; nil where none opens anything.
  let oneDayReach: ClosedRange<Int>?
  let hasWeeklyHours: Bool

  /// Intervals that are not `OpenInterval.isSound` are left out, and so are days after the seventh.
  public init(
    name: String, zone: Zone, hours: [[OpenInterval]], holidays: [LocalDate: String] = [:],
    holidaySets: [HolidaySet] = [], oneDayHours: [LocalDate: [OpenInterval]] = [:],
    breaks: [LocalDate: [OpenInterval]] = [:]
  ) {
    func sound(_ list: [OpenInterval]) -> [OpenInterval] { list.filter(\.isSound).sorted() }
    self.name = name
    self.zone = zone
    self.hours = (hours + Array(repeating: [], count: 7)).prefix(7).map(sound)
    self.holidays = holidays
    self.holidaySets = holidaySets
    self.oneDayHours = oneDayHours.mapValues(sound)
    self.breaks = breaks.mapValues(sound).filter { !$0.value.isEmpty }
    let opening = self.oneDayHours.filter { !$0.value.isEmpty }.keys.map(\.day)
    oneDayReach = opening.min().flatMap { first in opening.max().map { first...$0 } }
    hasWeeklyHours = self.hours.contains { !$0.isEmpty }
    isAlwaysOpen =
      holidays.isEmpty && holidaySets.isEmpty && oneDayHours.isEmpty && self.breaks.isEmpty
      && self.hours.allSatisfy(Self.fillsDay)
  }

  /// Day and night, without holidays.
  public static func always(zone: Zone) -> BusinessCalendar {
    BusinessCalendar(
      name: "always", zone: zone, hours: Array(repeating: [.wholeDay], count: 7))
  }

  /// Monday to Friday, 09:00 to 17:00: 24 business hours are three days (C15).
  public static func officeHours(
    zone: Zone, holidays: [LocalDate: String] = [:], holidaySets: [HolidaySet] = []
  ) -> BusinessCalendar {
    let day = OpenInterval(start: 9 * 3600, end: 17 * 3600)
    return BusinessCalendar(
      name: "office", zone: zone, hours: Array(repeating: [day], count: 5), holidays: holidays,
      holidaySets: holidaySets)
  }

  /// What the date is called when it is a holiday.
  public func holiday(on date: LocalDate) -> String? {
    if let title = holidays[date] { return title }
    for set in holidaySets {
      if let title = set.title(on: date) { return title }
    }
    return nil
  }

  /// The hours that a date begins with, before breaks: none on a holiday.
  public func hours(on date: LocalDate) -> [OpenInterval] {
    holiday(on: date) == nil ? oneDayHours[date] ?? hours[date.weekday - 1] : []
  }

  private static func fillsDay(_ list: [OpenInterval]) -> Bool {
    var covered = 0
    for interval in list where interval.start <= covered { covered = max(covered, interval.end) }
    return covered >= 86_400
  }
}
