import Foundation
import HavenDomain
import Testing

@Suite("A calendar file")
struct CalendarFileTests {
  private static let good = """
    # The front office.
    name = front office
    zone = Europe/London
    mon = 09:00-12:30, 13:30-17:00
    tue = 22:00-06:00
    wed = closed
    thu = 00:00-24:00

    holidays = england-and-wales, united-states-federal
    holiday 2026-12-24 = Christmas Eve
    hours 2026-12-31 = 10:00-14:00:30
    hours 2027-01-04 = closed
    break 2026-01-02 = 10:00-11:30
    """

  private func parse(_ text: String) throws(CalendarFileError) -> BusinessCalendar {
    try CalendarFile.parse(text) { $0 == "Europe/London" ? Zones.london : nil }
  }

  private func date(_ text: String) -> LocalDate { LocalDate(iso: text) ?? LocalDate(day: 0) }

  @Test("says when time counts")
  func reads() throws {
    let calendar = try parse(Self.good)
    #expect(calendar.name == "front office" && calendar.zone == Zones.london)
    #expect(
      calendar.hours == [
        [OpenInterval(start: 32_400, end: 45_000), OpenInterval(start: 48_600, end: 61_200)],
        [OpenInterval(start: 79_200, end: 108_000)], [], [.wholeDay], [], [], [],
      ])
    #expect(calendar.holidaySets == [.englandAndWales, .unitedStatesFederal])
    #expect(calendar.holidays == [date("2026-12-24"): "Christmas Eve"])
    #expect(
      calendar.oneDayHours == [
        date("2026-12-31"): [OpenInterval(start: 36_000, end: 50_430)], date("2027-01-04"): [],
      ])
    #expect(calendar.breaks == [date("2026-01-02"): [OpenInterval(start: 36_000, end: 41_400)]])
  }

  @Test("is written back as it was read")
  func roundTrip() throws {
    let calendar = try parse(Self.good)
    #expect(try parse(calendar.text) == calendar)
    #expect(try parse(Self.good.split(separator: "\n").joined(separator: "\r\n")) == calendar)
    #expect(calendar.text.contains("tue = 22:00-06:00\n"))
  }

  @Test("and a record keep the same calendar, always in the same bytes")
  func coded() throws {
    let calendar = try parse(
      Self.good + "\nholiday 2027-12-24 = Again\nbreak 2027-01-02 = 10:00-11:00")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let first = try encoder.encode(calendar)
    let back = try JSONDecoder().decode(BusinessCalendar.self, from: first)
    #expect(back == calendar)
    #expect(try encoder.encode(back) == first)
  }

  @Test(
    "that is wrong is refused, with the line, what is wrong and what to do",
    arguments: [
      ("mon = 09:00-12:00, 11:00-13:00", 3, "09:00-12:00 and 11:00-13:00 overlap. Make them one."),
      (
        "tue = 05:00-09:00, 10:00-11:00\nwed = closed\nmon = 12:00-13:00, 22:00-06:00", 5,
        "mon 22:00-06:00 goes over midnight into tue 05:00-09:00. Let one end where the other begins."
      ),
      (
        "mon = 05:59-09:00\nsun = 22:00-06:00", 4,
        "sun 22:00-06:00 goes over midnight into mon 05:59-09:00. Let one end where the other begins."
      ),
      ("mon = 09:00-25:00", 3, "“25:00” is no time of day. Write 09:00, at most 24:00."),
      ("mon = 24:00-25:00", 3, "“24:00” is no time of day. Write 09:00, at most 24:00."),
      ("mon = 9:00-17:00", 3, "“9:00” is no time of day. Write 09:00, at most 24:00."),
      ("mon = 09:00-09:00", 3, "09:00-09:00 is empty. A whole day is 00:00-24:00, none is closed."),
      ("mon = 09:00", 3, "“09:00” is no time of opening. Write 09:00-17:00, or closed."),
      ("mon = 09:00-17:00,", 3, "“” is no time of opening. Write 09:00-17:00, or closed."),
      ("zone = Europe/London", 3, "“zone” is set twice, first in line 2. Keep one of them."),
      ("monday = 09:00-17:00", 3, "There is no key “monday”. Did you mean “mon”?"),
      (
        "open = 09:00-17:00", 3,
        "There is no key “open”. There are name, zone, mon, tue, wed, thu, fri, sat, sun, "
          + "holidays, holiday, hours, break."
      ),
      ("\n\nmon 09:00", 5, "A line is “key = value”, such as “mon = 09:00-17:00”."),
      ("mon =", 3, "A line is “key = value”, such as “mon = 09:00-17:00”."),
      ("holiday 2026-02-30 = Odd", 3, "There is no date “2026-02-30”. Write it as 2026-12-24."),
      ("holiday = Odd", 3, "“holiday” needs a date: “holiday 2026-12-24 = ...”."),
      ("mon 2026-12-24 = closed", 3, "“mon” takes no date. Write “mon = ...”."),
      ("break 2026-12-24 = closed", 3, "A break needs times, such as 10:00-11:30."),
      (
        "holidays = wales", 3,
        "There are no holidays “wales”. There are england-and-wales, scotland, northern-ireland, "
          + "united-states-federal."
      ),
      (
        "hours 2026-12-24 = 10:00-11:00\nhours  2026-12-24 = closed", 4,
        "“hours 2026-12-24” is set twice, first in line 3. Keep one of them."
      ),
    ])
  func refused(line: String, number: Int, words: String) {
    let text = "name = office\nzone = Europe/London\n" + line
    #expect(throws: CalendarFileError(line: number, words: words)) { try parse(text) }
  }

  @Test("may go over midnight up to where the next day begins")
  func meets() throws {
    let text = "name = office\nzone = Europe/London\nsun = 22:00-06:00\nmon = 06:00-09:00"
    #expect(try parse(text).hours[0] == [OpenInterval(start: 21_600, end: 32_400)])
  }

  @Test("needs a name and a zone that there is")
  func needed() {
    #expect(
      throws: CalendarFileError(
        line: 1, words: "The name is missing. Add a line “name = office”.")
    ) { try parse("") }
    #expect(
      throws: CalendarFileError(
        line: 2, words: "The zone is missing. Add a line “zone = Europe/London”.")
    ) { try parse("name = office\nmon = closed") }
    #expect(
      throws: CalendarFileError(
        line: 1, words: "There is no zone “Europe/Lundun”. Write one such as Europe/London.")
    ) { try parse("zone = Europe/Lundun") }
  }

  @Test("cut or damaged anywhere is read or refused, and never traps")
  func damaged() {
    let bytes = Array(Self.good.utf8)
    for index in bytes.indices {
      _ = try? parse(String(decoding: bytes.prefix(index), as: UTF8.self))
      var damaged = bytes
      damaged[index] = damaged[index] ^ 0x1F
      _ = try? parse(String(decoding: damaged, as: UTF8.self))
    }
  }
}
