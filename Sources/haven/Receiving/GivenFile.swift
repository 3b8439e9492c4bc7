import HavenDomain

/// A text file that somebody named on the command line, such as a policy or a calendar.
struct GivenFile {
  static let limit = 1 << 20

  /// As it was typed.
  let path: String
  let text: String

  /// - Parameter limit: of its length, in bytes: whole MiB.
  /// - Throws: what is wrong with it and what to do; nothing was changed then.
  init(_ path: String, limit: Int = Self.limit) throws(Failure) {
    guard let bytes = SmallFile.read(path, limit: limit) else {
      throw Failure(
        .badInput,
        "\(path): there is no such file, or it is no plain file of \(limit >> 20) MiB at most that "
          + "you may read."
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.badInput, "\(path): this is no UTF-8 text. Save it as UTF-8.")
    }
    self.path = path
    self.text = text
  }

  func policy() throws(Failure) -> Policy {
    do {
      return try PolicyFile.parse(text)
    } catch {
      throw wrong(error.line, error.message)
    }
  }

  func crisisProtocol() throws(Failure) -> CrisisProtocol {
    do {
      return try ProtocolFile.parse(text)
    } catch {
      throw wrong(error.line, error.message)
    }
  }

  func calendar(at now: Instant) throws(Failure) -> BusinessCalendar {
    let calendar: BusinessCalendar
    do {
      calendar = try CalendarFile.parse(text) { SystemZone.named($0, at: now) }
    } catch {
      throw wrong(error.line, error.words)
    }
    guard Policy.isName(calendar.name) else { throw wrong(1, Policy.nameWords(calendar.name)) }
    return calendar
  }

  /// Of an iCalendar file.
  func holidays(zone: Zone, through last: LocalDate) throws(Failure) -> [HolidaySet.Day] {
    do {
      return try ICalendar.holidays(text, zone: zone, through: last)
    } catch {
      throw wrong(error.line, error.words)
    }
  }

  func services(today: LocalDate) throws(Failure) -> [ReferralService] {
    do {
      return try ReferralFile.parse(text, today: today)
    } catch {
      throw wrong(error.line, error.words)
    }
  }

  /// iCalendar says so in its first line, whatever the file is called.
  var isICalendar: Bool {
    path.lowercased().hasSuffix(".ics") || text.uppercased().hasPrefix("BEGIN:VCALENDAR")
  }

  private func wrong(_ line: Int, _ words: String) -> Failure {
    Failure(.badInput, "\(path):\(line): \(words) Nothing was changed.")
  }
}
