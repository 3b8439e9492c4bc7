import Testing

@testable import HavenDomain

@Suite("The Date of a message")
struct MailDateTests {
  @Test(
    "CH-01 a date is read to UTC milliseconds",
    arguments: [
      ("Thu, 1 Jan 1970 00:00:00 +0000", 0),
      ("Tue, 3 Mar 2026 14:05:09 +0000", 1_772_546_709_000),
      ("3 Mar 2026 14:05:09 +0000 (GMT)", 1_772_546_709_000),
      ("Tue, 03 Mar 2026 14:05:09 GMT", 1_772_546_709_000),
      ("Tue, 3 Mar 2026 15:05:09 +0100", 1_772_546_709_000),
      ("Tue, 3 Mar 2026 09:05:09 EST", 1_772_546_709_000),
      ("Tue, 3 Mar 2026 07:05:09 pdt", 1_772_546_709_000),
      ("Tue, 3 Mar 2026 19:35:09 +0530", 1_772_546_709_000),
      ("Tue,3 Mar 2026 14:05:09 Z", 1_772_546_709_000),
      ("Tue 3 March 26 14:05:09 UT", 1_772_546_709_000),
      ("Tue, (a comment) 3 (\\)) Mar 126 14 : 05 : 09 -0000", 1_772_546_709_000),
      ("3 Mar 2026 14:05 +0000", 1_772_546_700_000),
      ("3 Mar 2026 14:05:09", 1_772_546_709_000),
      ("3 Mar 2026 14:05:09 CEST", 1_772_546_709_000),
      ("29 Feb 2000 12:00:00 +0000", 951_825_600_000),
      ("31 Dec 1969 23:59:59 +0000", -1_000),
      ("31 Dec 98 23:59:60 +0000", 915_148_800_000),
    ])
  func dates(header: String, milliseconds: Int64) {
    #expect(MailDate.milliseconds(Array(header.utf8)) == milliseconds)
  }

  @Test(
    "CH-01 an impossible date is no date",
    arguments: [
      "", "today", "Tue,", "29 Feb 2026 12:00:00 +0000", "31 Apr 2026 12:00:00 +0000",
      "0 Mar 2026 12:00:00 +0000", "3 Foo 2026 12:00:00 +0000", "3 Mar 2026 24:00:00 +0000",
      "3 Mar 2026 12:60:00 +0000", "3 Mar 2026 12:00:61 +0000", "3 Mar 2026 12:00:00 +0060",
      "3 Mar 2026 12:00:00 +1", "3 Mar 2026", "3 Mar 2026 12", "3 Mar 2026 12:00:",
      "99999999999999999999 Mar 2026 12:00:00", "3 Mar 1899 12:00:00 +0000",
      "3 Mar 20260 12:00:00 +0000", "3 Mar 2026 -1:00:00 +0000", "٣ Mar 2026 12:00:00 +0000",
    ])
  func impossible(header: String) {
    #expect(MailDate.milliseconds(Array(header.utf8)) == nil)
  }

  @Test("CH-01 every day from 1970 to 2069 is one day after the last")
  func everyDay() throws {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    var expected: Int64 = 0
    for year in 1970...2069 {
      for (month, name) in months.enumerated() {
        let isLeap = year % 4 == 0
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month]
        for day in [1, days] {
          let read = MailDate.milliseconds(Array("\(day) \(name) \(year) 00:00:00 +0000".utf8))
          #expect(read == expected + Int64(day - 1) * 86_400_000)
        }
        expected += Int64(days) * 86_400_000
      }
    }
  }
}
