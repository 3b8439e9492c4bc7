/// A calendar as people write it down, one setting a line.
///
/// ```
/// name = office
/// zone = Europe/London
/// mon = 09:00-12:30, 13:30-17:00
/// tue = 22:00-06:00
/// wed = closed
/// thu = 00:00-24:00
/// holidays = england-and-wales
/// holiday 2026-12-24 = Christmas Eve
/// hours 2026-12-31 = 10:00-14:00
/// break 2026-01-02 = 10:00-11:30
/// ```
///
/// Empty lines and lines that begin with `#` are passed over.
/// A weekday that is not named is closed.
public enum CalendarFile {
  static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  static let keys = ["name", "zone"] + weekdays + ["holidays", "holiday", "hours", "break"]
  /// Of a whole file, in bytes.
  public static let limit = 1 << 20

  /// Reads a file strictly: what is not understood is an error with its line.
  ///
  /// - Parameter zone: finds a zone by its name, with the whole history that dates may need.
  public static func parse(
    _ text: String, zone: (String) -> Zone?
  ) throws(CalendarFileError) -> BusinessCalendar {
    var reader = CalendarFileReader()
    guard text.utf8.count <= limit else {
      throw CalendarFileError(line: 1, words: "The file is longer than 1 MiB.")
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      try reader.read(line, zone: zone)
    }
    return try reader.finish()
  }
}

/// Why a calendar file was refused, and where.
public struct CalendarFileError: Error, Hashable, Sendable {
  /// Counted from 1.
  public let line: Int
  /// What is wrong and what to do, as sentences.
  public let words: String

  public init(line: Int, words: String) {
    self.line = line
    self.words = words
  }
}

extension BusinessCalendar {
  /// The calendar as a file, which `CalendarFile.parse` reads back.
  public var text: String {
    func list(_ intervals: [OpenInterval]) -> String {
      intervals.isEmpty ? "closed" : intervals.map(\.words).joined(separator: ", ")
    }
    var lines = ["name = \(Self.plain(name))", "zone = \(zone.identifier)"]
    for (key, day) in zip(CalendarFile.weekdays, hours) { lines.append("\(key) = \(list(day))") }
    if !holidaySets.isEmpty {
      lines.append("holidays = \(holidaySets.map(\.rawValue).joined(separator: ", "))")
    }
    for (date, title) in holidays.sorted(by: { $0.key < $1.key }) {
      lines.append("holiday \(TimeWords.isoDay(date)) = \(Self.plain(title))")
    }
    for (date, own) in oneDayHours.sorted(by: { $0.key < $1.key }) {
      lines.append("hours \(TimeWords.isoDay(date)) = \(list(own))")
    }
    for (date, pauses) in breaks.sorted(by: { $0.key < $1.key }) {
      lines.append("break \(TimeWords.isoDay(date)) = \(list(pauses))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// On one line, and not empty.
  private static func plain(_ text: String) -> String {
    let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    return words.isEmpty ? "holiday" : words
  }
}
