import Testing

@testable import HavenDomain

@Suite("PR-05 C7 how long a file of the register is kept")
struct FeedbackRetentionTests {
  private func date(_ text: String) throws -> LocalDate {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    return try #require(LocalDate(year: numbers[0], month: numbers[1], day: numbers[2]))
  }

  @Test(
    "five years from the day of closing, the same day itself kept; never over the limit",
    arguments: [
      ("2026-11-02", "2031-11-02"), ("2026-12-31", "2031-12-31"), ("2028-02-28", "2033-02-28"),
      ("2028-02-29", "2033-02-28"), ("2027-02-28", "2032-02-28"), ("2027-03-01", "2032-03-01"),
    ])
  func kept(closed: String, until: String) throws {
    let retention = FeedbackRetention(closedOn: try date(closed), years: 5)
    #expect(retention.keepUntil == (try date(until)))
    #expect(!retention.isOver(on: try date(until)))
    #expect(retention.isOver(on: try date(until) + 1))
  }

  @Test("the last closing that is past its keeping is found for every day of two leap years")
  func lastClosing() throws {
    let first = try date("2032-01-01")
    for today in (0..<800).map({ first + $0 }) {
      for years in 1...5 {
        let last = FeedbackRetention.lastClosing(pastOn: today, years: years)
        #expect(FeedbackRetention(closedOn: last, years: years).isOver(on: today))
        #expect(!FeedbackRetention(closedOn: last + 1, years: years).isOver(on: today))
      }
    }
  }

  @Test("the years are the policy's, and never more than the procedure's five")
  func years() {
    var policy = Policy.acorn
    #expect(policy.keepYears == 5 && Policy.housingOmbudsman.keepYears == 5)
    for (said, counts) in [(1, 1), (4, 4), (7, 5)] {
      policy.figures["keep-years"] = Policy.Figure(.number(said))
      #expect(policy.keepYears == counts)
    }
    policy.figures["keep-years"] = nil
    #expect(policy.keepYears == 5)
  }

  @Test("a list says who proposed and who confirmed it, and why somebody may not")
  func confirming() {
    var list = Samples.destruction
    #expect(list.whyNotConfirm(by: list.proposedBy)?.contains("a second person") == true)
    #expect(list.whyNotConfirm(by: StaffID(rawValue: 99)) == nil)
    list.state = .withdrawn
    #expect(list.whyNotConfirm(by: StaffID(rawValue: 99))?.contains("withdrawn") == true)
    list.state = .done
    list.settledAt = monday
    list.settledByName = "P. Holm"
    #expect(list.words(now: monday, zone: .utc).hasSuffix("confirmed 14:30 today by P. Holm"))
    #expect(list.whyNotConfirm(by: StaffID(rawValue: 99))?.contains("already") == true)
  }

  @Test("PR-06 paper is a number of pages, scanned by now, with the place of its scan")
  func paper() {
    let today = LocalDate(day: 20_760)
    func fields(_ pages: Int, _ day: LocalDate, _ scan: String) -> [FieldID] {
      KeptPaper.problems(pages: pages, scannedOn: day, scan: scan, today: today).map(\.field)
    }
    #expect(fields(1, today, "shelf").isEmpty && fields(5_000, today + -9, "s").isEmpty)
    #expect(fields(0, today + 1, " ") == ["pages", "scanned", "scan"])
    #expect(fields(5_001, today, "x") == ["pages"])
    #expect(Samples.paper.words(now: monday, zone: .utc).contains("to be destroyed"))
  }

  @Test("the opened file says how long it is kept, a hold, its paper, and its end")
  func lines() {
    let words = Samples.keeping.lines(now: monday, zone: .utc).map(\.words)
    #expect(words.count == 3 && words[0].contains("under the five-year rule"))
    #expect(words[1].hasPrefix("Legal hold since") && words[2].hasPrefix("Paper 4: letter"))
    let kept = FeedbackKeeping(
      retention: FeedbackRetention(closedOn: LocalDate(day: 18_000), years: 5))
    #expect(kept.lines(now: monday, zone: .utc)[0].words.hasSuffix("which is over."))
  }
}
