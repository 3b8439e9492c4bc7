import HavenDomain
import Testing

@Suite("Both marks of what has two")
struct FeedbackMarkTests {
  private func marks(
    _ events: [FeedbackClocks.Event] = [], after days: Int = 0, policy: Policy = .acorn,
    kind: FeedbackKind = .complaint
  ) -> [FeedbackMark] {
    let clocks = FeedbackClocksTests.clocks(kind, events, policy: policy)
    return FeedbackMark.marks(of: clocks.clocks, now: monday + .days(days))
  }

  @Test("C1 C2 a complaint shows 24 hours beside 3 days, and the status beside the findings")
  func both() {
    let found = marks()
    #expect(found.map(\.kind) == [.acknowledgement, .acknowledgement, .status, .findings])
    #expect(found.map(\.name) == [.target, .limit, .milestone, .limit])
    #expect(found.map(\.isBreach) == [false, true, true, true])
    #expect(
      found.map(\.at) == [
        monday + .hours(24), utc("2026-11-05 17:00"), utc("2026-11-11 17:00"),
        utc("2026-11-16 17:00"),
      ])
  }

  @Test("C1 acknowledged on day two, our mark is missed and the procedure's is met")
  func states() {
    let found = marks([FeedbackClocksTests.event(.acknowledged, 2)], after: 3)
    #expect(found.prefix(2).map(\.state) == [.missed, .met])
    let words = found[0].words(now: monday + .days(3), zone: .utc)
    #expect(words.contains("our target") && words.contains("24 h") && words.contains("late"))
    #expect(words.hasSuffix("no breach of its own"))
    #expect(found[1].words(now: monday, zone: .utc).hasSuffix("its passing is the breach"))
  }

  @Test("C1 a policy that breaks at the target says so")
  func breachIsChosen() {
    var policy = Policy.acorn
    policy.figures["acknowledgement.complaint.breach"] = Policy.Figure(.word("target"))
    #expect(marks(policy: policy).prefix(2).map(\.isBreach) == [true, false])
  }

  @Test("C34 the Housing Ombudsman's five days stand beside ours in the same way")
  func housing() {
    let found = marks(policy: .housingOmbudsman)
    #expect(found.map(\.name) == [.target, .limit, .milestone, .limit])
    #expect(found[1].at == utc("2026-11-09 17:00") && found[1].rule.contains("C34"))
  }

  @Test("what has one mark is said by its clock alone")
  func one() {
    #expect(marks(kind: .dissatisfaction).isEmpty && marks(kind: .compliment).isEmpty)
  }
}
