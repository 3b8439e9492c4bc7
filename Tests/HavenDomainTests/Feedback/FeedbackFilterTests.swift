import Foundation
import HavenDomain
import Testing

@Suite("What of the register is shown")
struct FeedbackFilterTests {
  /// Thursday 5 November 2026, 10:00.
  private let now = utc("2026-11-05 10:00")

  @Test(
    "CC-21 due is measured by the wall calendar of the house",
    arguments: [
      (FeedbackFilter.Due.overdue, "2026-11-05 09:59", true), (.overdue, "2026-11-05 10:00", false),
      (.today, "2026-11-05 00:00", true), (.today, "2026-11-05 23:59", true),
      (.today, "2026-11-04 23:59", false), (.today, "2026-11-06 00:00", false),
      (.week, "2026-11-02 00:00", true), (.week, "2026-11-08 23:59", true),
      (.week, "2026-11-01 23:59", false), (.week, "2026-11-09 00:00", false),
    ])
  func due(due: FeedbackFilter.Due, moment: String, fits: Bool) {
    let (from, to) = due.span(now: now, zone: .utc)
    let at = utc(moment)
    #expect((at >= from && at < to) == fits)
  }

  @Test("the day on which the clocks change has its 25 hours")
  func clockChange() {
    let (from, to) = FeedbackFilter.Due.today.span(
      now: utc("2026-10-25 12:00"), zone: Zones.london)
    #expect(from.seconds(until: to) == 25 * 3600)
  }

  @Test("says in words what it leaves out")
  func words() {
    let areas = ServiceArea.shipped
    #expect(FeedbackFilter.all.words(areas: areas).isEmpty)
    let filter = FeedbackFilter(
      stage: .received, area: areas[6].id, due: .overdue, owner: .me)
    #expect(filter.words(areas: areas) == "received, Central Service, overdue, passed to me")
    #expect(
      FeedbackFilter(owner: .named("Reyes")).words(areas: areas) == "passed to Reyes")
    #expect(FeedbackFilter(area: ServiceAreaID(rawValue: 40)).words(areas: []) == "area 40")
  }

  @Test("a list that was asked for before there were filters is read as it was meant")
  func older() throws {
    let text = #"{"count": 5, "isRefresh": true, "text": "quill"}"#
    let list = try JSONDecoder().decode(ListFeedback.self, from: Data(text.utf8))
    #expect(list == ListFeedback(text: "quill", count: 5, isRefresh: true))
    #expect(
      try JSONDecoder().decode(FeedbackFilter.self, from: Data("{}".utf8)) == .all)
  }

  @Test("C21 one register has three logs, and each view its kind")
  func views() {
    #expect(RegisterView.allCases.map { RegisterView($0.kind) } == RegisterView.allCases)
    #expect(RegisterView.complaints.title == "Complaints log (QA)")
    #expect(RegisterView.compliments.title == "Compliments log")
  }
}
