/// Reads the lines of one calendar file; see `CalendarFile`.
struct CalendarFileReader {
  private var line = 0
  private var seen: [String: Int] = [:]
  private var name: String?
  private var zone: Zone?
  private var hours: [[OpenInterval]] = Array(repeating: [], count: 7)
  private var holidaySets: [HolidaySet] = []
  private var holidays: [LocalDate: String] = [:]
  private var oneDayHours: [LocalDate: [OpenInterval]] = [:]
  private var breaks: [LocalDate: [OpenInterval]] = [:]

  mutating func read(
    _ text: Substring, zone find: (String) -> Zone?
  ) throws(CalendarFileError) {
    line += 1
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, !first.hasPrefix("#") else { return }
    guard let sign = words.firstIndex(of: "="), (1...2).contains(sign), words.count > sign + 1
    else {
      throw error("A line is “key = value”, such as “mon = 09:00-17:00”.")
    }
    let key = words[..<sign].joined(separator: " ")
    if let earlier = seen[key] {
      throw error("“\(key)” is set twice, first in line \(earlier). Keep one of them.")
    }
    seen[key] = line
    let value = words[(sign + 1)...].joined(separator: " ")
    if sign == 2 {
      try read(String(first), of: String(words[1]), value)
    } else {
      try read(String(first), value, find)
    }
  }

  func finish() throws(CalendarFileError) -> BusinessCalendar {
    guard let name else { throw error("The name is missing. Add a line “name = office”.") }
    guard let zone else { throw error("The zone is missing. Add a line “zone = Europe/London”.") }
    if let (day, next, first, second) = OpenInterval.overlap(inWeek: hours) {
      let names = (CalendarFile.weekdays[day], CalendarFile.weekdays[next])
      throw CalendarFileError(
        line: max(seen[names.0] ?? 1, seen[names.1] ?? 1),
        words: "\(names.0) \(first.words) goes over midnight into \(names.1) \(second.words). "
          + "Let one end where the other begins.")
    }
    return BusinessCalendar(
      name: name, zone: zone, hours: hours, holidays: holidays, holidaySets: holidaySets,
      oneDayHours: oneDayHours, breaks: breaks)
  }

  /// A setting of the whole calendar.
  private mutating func read(
    _ key: String, _ value: String, _ find: (String) -> Zone?
  ) throws(CalendarFileError) {
    switch key {
    case "name": name = value
    case "zone":
      guard let found = find(value) else {
        throw error("There is no zone “\(value.prefix(64))”. Write one such as Europe/London.")
      }
      zone = found
    case "holidays": holidaySets = try sets(value)
    case "holiday", "hours", "break":
      throw error("“\(key)” needs a date: “\(key) 2026-12-24 = ...”.")
    default:
      guard let day = CalendarFile.weekdays.firstIndex(of: key) else { throw unknown(key) }
      hours[day] = try intervals(value)
    }
  }

  /// A setting of one date.
  private mutating func read(
    _ key: String, of day: String, _ value: String
  ) throws(CalendarFileError) {
    guard ["holiday", "hours", "break"].contains(key) else {
      throw CalendarFile.keys.contains(key)
        ? error("“\(key)” takes no date. Write “\(key) = ...”.") : unknown(key)
    }
    guard let date = LocalDate(iso: day) else {
      throw error("There is no date “\(day.prefix(40))”. Write it as 2026-12-24.")
    }
    switch key {
    case "holiday": holidays[date] = value
    case "hours": oneDayHours[date] = try intervals(value)
    default:
      breaks[date] = try intervals(value)
      if breaks[date] == [] { throw error("A break needs times, such as 10:00-11:30.") }
    }
  }

  private func sets(_ value: String) throws(CalendarFileError) -> [HolidaySet] {
    var sets: [HolidaySet] = []
    for word in value.split(separator: ",") {
      let word = String(word).trimmed
      guard let set = HolidaySet(rawValue: word) else {
        let all = HolidaySet.allCases.map(\.rawValue).joined(separator: ", ")
        throw error("There are no holidays “\(word.prefix(40))”. There are \(all).")
      }
      if !sets.contains(set) { sets.append(set) }
    }
    return sets
  }

  private func intervals(_ value: String) throws(CalendarFileError) -> [OpenInterval] {
    if value == "closed" { return [] }
    var intervals: [OpenInterval] = []
    for word in value.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = word.split(separator: "-", omittingEmptySubsequences: false)
        .map { String($0).trimmed }
      guard ends.count == 2 else {
        throw error(
          "“\(String(word).trimmed.prefix(40))” is no time of opening. "
            + "Write 09:00-17:00, or closed.")
      }
      do {
        intervals.append(try OpenInterval(from: ends[0], to: ends[1]))
      } catch {
        throw self.error(error.words)
      }
    }
    if let (first, second) = OpenInterval.overlap(in: intervals) {
      throw error("\(first.words) and \(second.words) overlap. Make them one.")
    }
    return intervals.sorted()
  }

  private func unknown(_ key: String) -> CalendarFileError {
    // One slip in a short word: the keys that share most of it from the front or the back.
    let near = CalendarFile.keys.first { known in
      key.lowercased() == known || key.lowercased().prefix(3) == known.prefix(3)
    }
    let hint = near.map { "Did you mean “\($0)”?" }
    let all = CalendarFile.keys.joined(separator: ", ")
    return error("There is no key “\(key.prefix(40))”. \(hint ?? "There are \(all).")")
  }

  private func error(_ words: String) -> CalendarFileError {
    CalendarFileError(line: max(line, 1), words: words)
  }
}
