import HavenDomain
import Testing

@Suite("C33 a contact that was resolved at once, in one line")
struct FirstContactTests {
  private func problems(_ line: String, at: Instant? = nil) -> [String] {
    LogFirstContact(
      id: Samples.id, at: at, channel: .phone, area: ServiceAreaID(rawValue: 1), line: line
    ).problems(now: monday).map(\.words)
  }

  @Test("needs one line, no longer than one, and no time to come")
  func refused() {
    #expect(problems("Asked, and told.").isEmpty)
    #expect(problems("  ").first?.hasPrefix("One line is needed") == true)
    #expect(problems(String(repeating: "a", count: 300)).isEmpty)
    #expect(problems(String(repeating: "a", count: 301)).first?.contains("300 letters") == true)
    #expect(problems("x", at: monday + .days(1)) == ["This time is still to come."])
    #expect(problems("x", at: monday - .days(1)).isEmpty)
  }

  @Test(
    "CC-04 the rate is what was resolved of all that could have been",
    arguments: [
      (0, 0, 0, Int?.none), (3, 0, 0, 100), (0, 2, 1, 0), (1, 1, 1, 33), (2, 1, 0, 66),
    ])
  func rate(resolved: Int, dissatisfaction: Int, complaints: Int, percent: Int?) {
    let figures = FirstContactFigures(
      area: ServiceAreaID(rawValue: 1), areaName: "x", resolved: resolved,
      dissatisfaction: dissatisfaction, complaints: complaints)
    #expect(figures.percent() == percent)
    #expect(FirstContactBook(areas: [figures, figures], rows: []).percent() == percent)
  }

  @Test("CC-01 names the kinds of contact of S3")
  func kinds() {
    #expect(
      ContactCategory.allCases.map(\.rawValue) == [
        "question", "feedback", "dissatisfaction", "complaint",
      ])
  }
}
