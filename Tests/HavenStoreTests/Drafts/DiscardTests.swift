import HavenDomain
import Testing

@testable import HavenStore

@Suite("Forms that are put away")
struct DiscardTests {
  let office: Office
  let robin: Principal
  let maya: Principal
  let lead: Principal
  let draft: Draft

  init() throws {
    office = try Office()
    robin = try office.person("Robin Osei", .agent)
    maya = try office.person("Maya Lind", .agent)
    lead = try office.person("Mari Ilves", .supervisor)
    draft = try office.desk.perform(StartFeedbackDraft(id: office.id()), by: robin)
    _ = try save("Nobody rang back")
  }

  private func save(_ text: String, known: Int = 1) throws -> SavedDraft {
    try office.desk.perform(
      SaveDraft(
        id: office.id(), draft: draft.id, lease: nil,
        changes: [office.change(FeedbackForm.happened, text)], focus: nil, version: known),
      by: robin)
  }

  private func list(discarded: Bool, by person: Principal) throws -> [DraftID] {
    try office.desk.perform(ListDrafts(isOfDiscarded: discarded), by: person).map(\.id)
  }

  private func discard(by person: Principal) throws -> Draft {
    try office.desk.perform(DiscardDraft(id: office.id(), draft: draft.id), by: person)
  }

  private func restore(by person: Principal) throws -> Draft {
    try office.desk.perform(RestoreDraft(id: office.id(), draft: draft.id), by: person)
  }

  @Test("IN-12 a discarded form is kept with all its words, and comes back as it was")
  func roundTrip() throws {
    #expect(try discard(by: robin).discardedAt == office.clock.instant)
    #expect(try list(discarded: false, by: robin).isEmpty)
    #expect(try list(discarded: true, by: lead) == [draft.id])
    office.clock.advance(.days(29))
    let back = try restore(by: lead)
    #expect(back.discardedAt == nil)
    #expect(back.answers.text(FeedbackForm.happened) == "Nobody rang back")
    #expect(try list(discarded: false, by: robin) == [draft.id])
    #expect(throws: Refusal.wrongState("\(draft.number) was not discarded.")) {
      try restore(by: lead)
    }
  }

  @Test("what is typed into a discarded form is kept and refused, the second time as the first")
  func lateTwice() throws {
    _ = try discard(by: lead)
    let request = SaveDraft(
      id: office.id(), draft: draft.id, lease: nil,
      changes: [office.change(FeedbackForm.happened, "Nobody at all")], focus: nil, version: 2)
    let refusal = Refusal.wrongState(
      "\(draft.number) was discarded already. What you typed since is kept with it.")
    for _ in 0..<2 {
      #expect(throws: refusal) { try office.desk.perform(request, by: robin) }
    }
    #expect(try restore(by: robin).kept.map(\.answer) == [.given("Nobody at all")])
  }

  @Test("after 30 days it is out of reach")
  func late() throws {
    _ = try discard(by: robin)
    office.clock.advance(.days(30))
    #expect(try list(discarded: true, by: lead).isEmpty)
    #expect(throws: Refusal.self) { try restore(by: lead) }
  }

  @Test("nobody discards somebody else's but a supervisor")
  func whose() throws {
    #expect(throws: Refusal.notAllowed(.readDrafts)) { try discard(by: maya) }
    _ = try discard(by: lead)
    #expect(throws: Refusal.notAllowed(.readDrafts)) { try restore(by: maya) }
  }

  @Test("IN-12 an intake's sheet goes with its contact and is never discarded")
  func intake() throws {
    let taken = try office.taken(by: robin)
    for person in [robin, lead] {
      #expect(throws: Refusal.self) {
        try office.desk.perform(
          DiscardDraft(id: office.id(), draft: taken.draft.id), by: person)
      }
    }
    #expect(DiscardDraft.whyNot(taken.draft)?.contains("goes with its contact") == true)
  }

  @Test("not while somebody else is in it")
  func inUse() throws {
    _ = try office.desk.perform(JoinDraft(id: office.id(), which: .draft(draft.id)), by: lead)
    #expect(throws: Refusal.wrongState("M. Ilves is in \(draft.number) now.")) {
      try discard(by: robin)
    }
  }

  @Test("what is typed into a form that was closed meanwhile is kept with it, and the sender told")
  func typedLate() throws {
    _ = try discard(by: lead)
    #expect(throws: Refusal.self) { try save("and again", known: 2) }
    let back = try restore(by: lead)
    #expect(back.kept.map(\.answer) == [.given("and again")])
    #expect(back.answers.text(FeedbackForm.happened) == "Nobody rang back")
  }
}
