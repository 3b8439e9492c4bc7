import HavenDomain
import Testing

@testable import HavenStore

@Suite("Drafts")
struct DraftTests {
  let office: Office
  let robin: Principal
  let maya: Principal

  init() throws {
    office = try Office()
    robin = try office.person("Robin Osei", .agent)
    maya = try office.person("Maya Ilves", .agent)
  }

  private func save(
    _ draft: Draft, _ changes: [FieldChange], version: Int, lease: Lease? = nil,
    by person: Principal? = nil, focus: FieldID? = nil
  ) throws -> SavedDraft {
    try office.desk.perform(
      SaveDraft(
        id: office.id(), draft: draft.id, lease: lease, changes: changes, focus: focus,
        version: version), by: person ?? robin)
  }

  @Test("come back as they were left: every kind of answer, its moment and the cursor")
  func roundTrip() throws {
    let draft = try office.desk.perform(StartFeedbackDraft(id: office.id()), by: robin)
    let at = office.clock.instant
    let changes = [
      FieldChange(field: FeedbackForm.happened, answer: .given("“Nobody came.”\nTwice  "), at: at),
      FieldChange(field: FeedbackForm.firstName, answer: .declined, at: at),
      FieldChange(field: FeedbackForm.surname, answer: .notAsked, at: at),
      FieldChange(field: FeedbackForm.phone, answer: .unknown, at: at),
      FieldChange(field: FeedbackForm.from, answer: .given(""), at: at),
    ]
    let saved = try save(draft, changes, version: draft.version, focus: FeedbackForm.impact)
    office.clock.advance(.minutes(1))
    let read = try office.desk.perform(OpenDraft(draft: draft.id), by: robin)
    var expected = Answers()
    for change in changes { expected.apply(change) }
    #expect(read.answers == expected && read.focus == FeedbackForm.impact)
    #expect(read.version == saved.version && read.savedAt == saved.at)
    #expect(read.number == draft.number && read.ownerName == "R. Osei")
  }

  @Test("an answer that was taken away stays away")
  func takenAway() throws {
    let draft = try office.desk.perform(StartFeedbackDraft(id: office.id()), by: robin)
    let first = try save(draft, [office.change(FeedbackForm.happened, "x")], version: 1)
    let gone = FieldChange(field: FeedbackForm.happened, answer: nil, at: office.clock.instant)
    _ = try save(draft, [gone], version: first.version)
    let read = try office.desk.perform(OpenDraft(draft: draft.id), by: robin)
    #expect(read.answers == Answers())
  }

  @Test("typed text is never refused for a stale version; both texts are told")
  func conflict() throws {
    let lead = try office.person("Lee Marsh", .supervisor)
    let draft = try office.desk.perform(StartFeedbackDraft(id: office.id()), by: robin)
    _ = try save(draft, [office.change(FeedbackForm.happened, "hers")], version: 1, by: lead)
    let saved = try save(
      draft,
      [
        office.change(FeedbackForm.happened, "his"), office.change(FeedbackForm.impact, "only his"),
      ], version: 1)
    #expect(saved.others.isEmpty)
    #expect(saved.kept.map(\.field) == [FeedbackForm.happened])
    #expect(saved.kept.first?.answer == .given("hers"))
    #expect(saved.kept.first?.byName == "L. Marsh")
    let read = try office.desk.perform(OpenDraft(draft: draft.id), by: robin)
    #expect(read.answers.text(FeedbackForm.happened) == "his")
  }

  @Test("under a lost lease the text is kept as a note, and the sender is told")
  func leaseLost() throws {
    let taken = try office.taken(by: robin)
    _ = try office.desk.perform(ReleaseContact(id: office.id(), lease: taken.lease), by: robin)
    let late = SaveDraft(
      id: office.id(), draft: taken.draft.id, lease: taken.lease,
      changes: [office.change(IntakeForm.summary, "goes to her sister")], focus: nil, version: 1)
    for _ in 0..<2 {
      #expect(throws: Refusal.leaseLost) { try office.desk.perform(late, by: robin) }
    }
    let lead = try office.person("Lee Marsh", .supervisor)
    let detail = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: lead)
    let notes = detail.events.filter { $0.kind == .noteKept }
    #expect(notes.map(\.detail) == ["summary: goes to her sister"])
    let draft = try office.desk.perform(OpenDraft(draft: taken.draft.id), by: lead)
    #expect(draft.answers[IntakeForm.summary] == nil)
  }

  @Test("are listed to who left them and to supervisors, without a word of their text")
  func listed() throws {
    let draft = try office.desk.perform(StartFeedbackDraft(id: office.id()), by: robin)
    _ = try save(draft, [office.change(FeedbackForm.happened, "secret")], version: 1)
    let lead = try office.person("Lee Marsh", .supervisor)
    for (person, count) in [(robin, 1), (maya, 0), (lead, 1)] {
      let list = try office.desk.perform(ListDrafts(), by: person)
      #expect(list.count == count)
      #expect(list.allSatisfy { $0.answers == Answers() })
    }
  }

  @Test("a save sent twice is saved once")
  func savedTwice() throws {
    let draft = try office.desk.perform(StartFeedbackDraft(id: office.id()), by: robin)
    let request = SaveDraft(
      id: office.id(), draft: draft.id, lease: nil,
      changes: [office.change(FeedbackForm.impact, "x")], focus: nil, version: 1)
    let first = try office.desk.perform(request, by: robin)
    #expect(try office.desk.perform(request, by: robin) == first)
    #expect(try office.desk.perform(OpenDraft(draft: draft.id), by: robin).version == first.version)
  }

  @Test("the audit names the fields that changed and none of their words")
  func auditedFields() throws {
    let draft = try office.desk.perform(StartFeedbackDraft(id: office.id()), by: robin)
    _ = try save(
      draft, [office.change(FeedbackForm.happened, "a"), office.change(FeedbackForm.impact, "b")],
      version: 1)
    #expect(try office.audit().last?.fields == "happened impact")
  }
}
