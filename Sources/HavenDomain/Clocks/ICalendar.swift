/// Reads holidays from an iCalendar file (RFC 5545): each event's days and its summary.
///
/// Understood are `DTSTART`, `DTEND` (which is the first day no longer meant), `DURATION` in days or
/// weeks, `SUMMARY`, and `RRULE` by years. What would change the days and is not understood is an
/// error; alarms, time zones and everything else are passed over.
public enum ICalendar {
  /// Of a whole file, in bytes.
  public static let limit = 1 << 20
  static let dayLimit = 10_000
  static let ruleLimit = 500

  /// The days in order, each once; of two events on one day the first gives the title.
  ///
  /// - Parameters:
  ///   - zone: where the date of a time that is given in UTC is looked up.
  ///   - horizon: the last day to which yearly rules are followed.
  public static func holidays(
    _ text: String, zone: Zone, through horizon: LocalDate
  ) throws(CalendarFileError) -> [HolidaySet.Day] {
    guard text.utf8.count <= limit else {
      throw CalendarFileError(line: 1, words: "The file is longer than 1 MiB.")
    }
    let lines = try ICalendarLine.read(text)
    guard let head = lines.first, head.name == "BEGIN", head.value.uppercased() == "VCALENDAR"
    else {
      throw CalendarFileError(
        line: 1, words: "This is no iCalendar file: it does not begin with BEGIN:VCALENDAR.")
    }
    var titles: [LocalDate: String] = [:]
    let events = try ICalendarEvent.read(lines)
    guard events.count(where: \.hasRule) <= ruleLimit else {
      throw CalendarFileError(line: 1, words: "There are more than \(ruleLimit) rules. Give fewer.")
    }
    for event in events {
      for date in try event.dates(zone: zone, through: horizon) where titles[date] == nil {
        titles[date] = event.title
        guard titles.count <= dayLimit else {
          throw CalendarFileError(
            line: event.number, words: "There are more than \(dayLimit) days. Give fewer.")
        }
      }
    }
    return titles.sorted { $0.key < $1.key }.map { HolidaySet.Day(date: $0.key, title: $0.value) }
  }
}
