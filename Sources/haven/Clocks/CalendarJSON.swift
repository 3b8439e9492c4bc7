import Canvas
import HavenDomain

/// Reads a calendar as `haven clock` takes it, strictly: what is not understood is said, and where.
///
/// `{"zone":"Europe/Berlin","hours":{"mon":[["08:00","18:00"]]},"holidays":["2026-12-25"],
/// "breaks":{"2026-01-02":[["10:00","11:30"]]},"shifts":{"2025-12-31":[["10:00","14:00"]]}}`
struct CalendarJSON {
  private static let keys = ["zone", "hours", "holidays", "breaks", "shifts", "name"]
  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Finds a zone by its name.
  let zone: (String) -> Zone?

  func calendar(_ value: JSONValue) throws(ClockRequestError) -> BusinessCalendar {
    guard let members = value.members else {
      throw ClockRequestError("“calendar” must be an object with zone and hours.")
    }
    for member in members where !Self.keys.contains(member.key) {
      throw .unknown(member.key, in: Self.keys, of: "a calendar")
    }
    guard let name = value["zone"]?.text else {
      throw ClockRequestError("“calendar” needs a zone such as \"Europe/London\".")
    }
    guard let zone = zone(name) else {
      throw ClockRequestError("There is no zone “\(name.prefix(64))”. Try Europe/London or UTC.")
    }
    let breaks = try dates(value["breaks"], "breaks", allowsOverlap: true)
    return BusinessCalendar(
      name: value["name"]?.text ?? "calendar", zone: zone, hours: try hours(value["hours"]),
      holidays: try holidays(value["holidays"]),
      oneDayHours: try dates(value["shifts"], "shifts", allowsOverlap: false), breaks: breaks)
  }

  private func hours(_ value: JSONValue?) throws(ClockRequestError) -> [[OpenInterval]] {
    guard let value, value != .null else { return [] }
    guard let members = value.members else {
      throw ClockRequestError(
        "“hours” must be an object such as {\"mon\": [[\"09:00\", \"17:00\"]]}.")
    }
    var hours: [[OpenInterval]] = Array(repeating: [], count: 7)
    for member in members {
      guard let day = Self.weekdays.firstIndex(of: member.key) else {
        throw .unknown(member.key, in: Self.weekdays, of: "hours")
      }
      hours[day] = try intervals(member.value, "hours \(member.key)", allowsOverlap: false)
    }
    if let (day, next, first, second) = OpenInterval.overlap(inWeek: hours) {
      throw ClockRequestError(
        "hours \(Self.weekdays[day]): \(first.words) goes over midnight into "
          + "\(Self.weekdays[next]) \(second.words). Let one end where the other begins.")
    }
    return hours
  }

  private func holidays(_ value: JSONValue?) throws(ClockRequestError) -> [LocalDate: String] {
    guard let value, value != .null else { return [:] }
    guard let list = value.list else {
      throw ClockRequestError("“holidays” must be a list such as [\"2026-12-25\"].")
    }
    var holidays: [LocalDate: String] = [:]
    for entry in list {
      guard let text = entry.text else {
        throw ClockRequestError("“holidays” must be a list such as [\"2026-12-25\"].")
      }
      holidays[try date(text, "holidays")] = "holiday"
    }
    return holidays
  }

  private func dates(
    _ value: JSONValue?, _ key: String, allowsOverlap: Bool
  ) throws(ClockRequestError) -> [LocalDate: [OpenInterval]] {
    guard let value, value != .null else { return [:] }
    guard let members = value.members else {
      throw ClockRequestError(
        "“\(key)” must be an object such as {\"2026-01-02\": [[\"10:00\", \"11:30\"]]}.")
    }
    var dates: [LocalDate: [OpenInterval]] = [:]
    for member in members {
      dates[try date(member.key, key)] = try intervals(
        member.value, "\(key) \(member.key)", allowsOverlap: allowsOverlap)
    }
    return dates
  }

  private func date(_ text: String, _ place: String) throws(ClockRequestError) -> LocalDate {
    if let date = LocalDate(iso: text) { return date }
    throw ClockRequestError("\(place): there is no date “\(text.prefix(40))”. Write 2026-12-25.")
  }

  private func intervals(
    _ value: JSONValue, _ place: String, allowsOverlap: Bool
  ) throws(ClockRequestError) -> [OpenInterval] {
    guard let list = value.list else { throw .shape(place) }
    var intervals: [OpenInterval] = []
    for entry in list {
      guard let pair = entry.list, pair.count == 2, let start = pair[0].text,
        let end = pair[1].text
      else { throw .shape(place) }
      do {
        intervals.append(try OpenInterval(from: start, to: end))
      } catch {
        throw ClockRequestError("\(place): \(error.words)")
      }
    }
    if !allowsOverlap, let (first, second) = OpenInterval.overlap(in: intervals) {
      throw ClockRequestError(
        "\(place): \(first.words) and \(second.words) overlap. Make them one.")
    }
    return intervals
  }
}

/// Why a request of `haven clock` has no answer, as a sentence.
struct ClockRequestError: Error, Hashable {
  var words: String

  init(_ words: String) { self.words = words }

  static func unknown(_ key: String, in keys: [String], of place: String) -> ClockRequestError {
    let near = NearestWord.to(key, in: keys).map { " Did you mean “\($0)”?" }
    let hint = near ?? " There are \(keys.joined(separator: ", "))."
    return ClockRequestError("“\(key.prefix(40))” is no field of \(place).\(hint)")
  }

  fileprivate static func shape(_ place: String) -> ClockRequestError {
    ClockRequestError("\(place): write a list of pairs such as [[\"09:00\", \"17:00\"]].")
  }
}
