import HavenDomain
import Testing

@testable import HavenStore

@Suite("IN-01 two people in one form")
struct SharedDraftTests {
  let office: Office
  let robin: Principal
  let lead: Principal
  let taken: TakenContact

  init() throws {
    office = try Office()
    robin = try office.person("Robin Osei", .agent)
    lead = try office.person("Mari Ilves", .supervisor)
    taken = try office.taken(by: robin)
  }

  @discardableResult
  private func join(by person: Principal? = nil, at desk: DeskCore? = nil) throws -> JoinedDraft {
    try (desk ?? office.desk).perform(
      JoinDraft(id: office.id(), which: .contact(taken.lease.contact)), by: person ?? lead)
  }

  /// The holder's with the lease, anybody else's without.
  @discardableResult
  private func save(
    _ field: FieldID, _ text: String, by person: Principal, known: Int, base: Int? = nil
  ) throws -> SavedDraft {
    let change = FieldChange(
      field: field, answer: .given(text), at: office.clock.instant, base: base)
    return try office.desk.perform(
      SaveDraft(
        id: office.id(), draft: taken.draft.id,
        lease: person.staff == robin.staff ? taken.lease : nil, changes: [change], focus: field,
        version: known), by: person)
  }

  private func news(_ known: Int, by person: Principal) throws -> DraftNews {
    try office.desk.perform(
      ReadDraftNews(draft: taken.draft.id, version: known), by: person)
  }

  private func rows() throws -> Int {
    try office.desk.connection.first("SELECT count(*) FROM draft_editor") { try $0.int(0) } ?? -1
  }

  @Test("who joins sees the sheet and who is in it; the contact stays where it is")
  func joins() throws {
    try save(IntakeForm.name, "Wan", by: robin, known: 1)
    let joined = try join()
    #expect(joined.draft.answers.text(IntakeForm.name) == "Wan")
    #expect(joined.news.editors.map(\.name) == ["R. Osei"])
    #expect(joined.news.editors.map(\.field) == [IntakeForm.name])
    #expect(joined.news.isJoined && joined.detail?.row.owner == robin.staff)
    let detail = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: robin)
    #expect(detail.row.state == .held && detail.row.owner == robin.staff)
    #expect(try news(1, by: robin).editors.map(\.name) == ["M. Ilves"])
  }

  @Test("while only one is in the form nothing is written but what is typed")
  func alone() throws {
    try save(IntakeForm.name, "Wanda", by: robin, known: 1)
    #expect(try rows() == 0)
    #expect(try news(2, by: robin).editors.isEmpty)
  }

  @Test("who joined saves fields without the lease, and the holder is told which, by whom")
  func guestSaves() throws {
    let joined = try join()
    let saved = try save(IntakeForm.location, "Larkspur Row", by: lead, known: joined.draft.version)
    let told = try news(joined.draft.version, by: robin)
    #expect(told.changes.map(\.change.answer) == [.given("Larkspur Row")])
    #expect(told.changes.map(\.byName) == ["M. Ilves"] && told.version == saved.version)
    #expect(told.editors.map(\.field) == [IntakeForm.location])
    #expect(try news(joined.draft.version, by: lead).changes.isEmpty, "one’s own is no news")
  }

  @Test("the cursor for the next start stays the holder's")
  func focus() throws {
    try save(IntakeForm.name, "W", by: robin, known: 1)
    try join()
    try save(IntakeForm.summary, "x", by: lead, known: 2)
    let draft = try office.desk.perform(OpenDraft(draft: taken.draft.id), by: robin)
    #expect(draft.focus == IntakeForm.name)
  }

  @Test("only the holder completes")
  func completing() throws {
    try join()
    let request = CompleteIntake(
      id: office.id(), draft: taken.draft.id, lease: taken.lease)
    #expect(throws: Refusal.leaseLost) { try office.desk.perform(request, by: lead) }
  }

  @Test("nobody joins what nobody holds, and another agent joins nothing of somebody else's")
  func refused() throws {
    let maya = try office.person("Maya Lind", .agent)
    #expect(throws: Refusal.notAllowed(.readDrafts)) { try join(by: maya) }
    _ = try office.desk.perform(ReleaseContact(id: office.id(), lease: taken.lease), by: robin)
    #expect(throws: Refusal.self) { try join() }
  }

  @Test("who never joined writes nothing, and their words are kept as a note")
  func notJoined() throws {
    #expect(throws: Refusal.leaseLost) { try save(IntakeForm.name, "x", by: lead, known: 1) }
    let detail = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: lead)
    #expect(detail.events.contains { $0.kind == .noteKept && $0.detail == "name: x" })
  }

  @Test("the contact goes back to the queue: the guest's words become a note, and why is told")
  func released() throws {
    let joined = try join()
    _ = try office.desk.perform(ReleaseContact(id: office.id(), lease: taken.lease), by: robin)
    #expect(try news(1, by: lead).whyClosed?.contains("back in the queue") == true)
    #expect(throws: Refusal.leaseLost) {
      try save(IntakeForm.name, "late", by: lead, known: joined.draft.version)
    }
  }

  @Test("leaving ends it, and so does the end of the console")
  func leaving() throws {
    let other = try office.console()
    let far = try office.person("Mari Ilves", .supervisor, at: other)
    try join(by: far, at: other)
    try join()
    _ = try office.desk.perform(
      TellFocus(id: office.id(), draft: taken.draft.id, field: IntakeForm.name), by: robin)
    #expect(try news(1, by: robin).editors.count == 2)
    _ = try office.desk.perform(LeaveDraft(id: office.id(), draft: taken.draft.id), by: lead)
    #expect(try news(1, by: robin).editors.map(\.session) == [far.session])
  }

  @Test("a console that is gone is in no form any more")
  func deadConsole() throws {
    func comeAndGo() throws {
      let other = try office.console()
      let far = try office.person("Mari Ilves", .supervisor, at: other)
      try join(by: far, at: other)
      #expect(try news(1, by: robin).editors.count == 1)
    }
    try comeAndGo()
    #expect(try news(1, by: robin).editors.isEmpty)
    #expect(try rows() == 1)
    try join()
    #expect(try rows() == 1, "the dead one's row went")
  }

  @Test("the owner joins from another console, and takes nothing away")
  func ownOtherConsole() throws {
    let other = try office.console()
    let far = try office.person("Robin Osei", .agent, at: other)
    let joined = try join(by: far, at: other)
    #expect(joined.news.editors.map(\.session) == [robin.session])
    try save(IntakeForm.name, "W", by: robin, known: joined.draft.version)
  }
}
