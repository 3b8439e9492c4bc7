import HavenDomain
import Testing

@testable import HavenStore

@Suite("IN-12 what two people wrote in one field")
struct KeptTextTests {
  let office: Office
  let robin: Principal
  let lead: Principal
  let taken: TakenContact

  init() throws {
    office = try Office()
    robin = try office.person("Robin Osei", .agent)
    lead = try office.person("Mari Ilves", .supervisor)
    taken = try office.taken(by: robin)
    _ = try office.desk.perform(
      JoinDraft(id: office.id(), which: .contact(taken.lease.contact)), by: lead)
  }

  @discardableResult
  private func save(
    _ field: FieldID, _ text: String?, by person: Principal, known: Int, base: Int? = nil
  ) throws -> SavedDraft {
    try office.desk.perform(
      SaveDraft(
        id: office.id(), draft: taken.draft.id,
        lease: person.staff == robin.staff ? taken.lease : nil,
        changes: [
          FieldChange(
            field: field, answer: text.map { .given($0) }, at: office.clock.instant, base: base)
        ], focus: nil, version: known), by: person)
  }

  private func choose(
    _ field: FieldID, _ text: String, over kept: [Int], by person: Principal, known: Int
  ) throws -> SavedDraft {
    let change = FieldChange(field: field, answer: .given(text), at: office.clock.instant)
    return try office.desk.perform(
      ChooseText(
        id: office.id(), draft: taken.draft.id,
        lease: person.staff == robin.staff ? taken.lease : nil, change: change, kept: kept,
        version: known), by: person)
  }

  /// As another console reads it from the sealed row.
  private func sheet() throws -> Draft {
    let other = try office.console()
    let far = try office.person("Mari Ilves", .supervisor, at: other)
    return try other.perform(OpenDraft(draft: taken.draft.id), by: far)
  }

  @Test(
    "both are kept in the sealed row until somebody chooses: words and choices",
    arguments: [
      (IntakeForm.name, "Wanda", "Vera"), (IntakeForm.group, "dv", "homeless"),
      (IntakeForm.needs, "shelter", "food"),
    ])
  func kept(field: FieldID, hers: String, his: String) throws {
    try save(field, hers, by: lead, known: 1)
    try save(field, his, by: robin, known: 1)
    let draft = try sheet()
    #expect(draft.answers.text(field) == his)
    #expect(draft.kept.map(\.answer) == [.given(hers)])
    #expect(draft.kept.map(\.byName) == ["M. Ilves"])
    let kept = try #require(draft.kept.first)
    let chosen = try choose(
      field, hers, over: [kept.version], by: robin, known: draft.version)
    #expect(chosen.kept.isEmpty)
    #expect(try sheet().answers.text(field) == hers && sheet().kept.isEmpty)
    #expect(try office.audit().contains { $0.action == "draft.textChosen" })
  }

  @Test("a text of somebody who is in the form is kept even from one who saw it")
  func seen() throws {
    let first = try save(IntakeForm.name, "Wanda", by: robin, known: 1)
    let over = try save(IntakeForm.name, "Vera", by: lead, known: first.version)
    #expect(over.kept.map(\.answer) == [.given("Wanda")])
  }

  @Test(
    "going on where the other stopped keeps nothing apart, until it no longer holds their words")
  func continued() throws {
    let first = try save(IntakeForm.happening, "He is", by: robin, known: 1)
    let on = try save(
      IntakeForm.happening, "He is at the door", by: lead, known: first.version)
    #expect(on.kept.isEmpty)
    let gone = try save(IntakeForm.happening, "door", by: lead, known: on.version)
    #expect(gone.kept.map(\.answer) == [.given("He is")])
  }

  @Test("what the same console wrote before is no conflict, sent late or sent twice")
  func ownWords() throws {
    try save(IntakeForm.name, "W", by: robin, known: 1)
    let late = try save(IntakeForm.name, "Wanda", by: robin, known: 1)
    #expect(late.kept.isEmpty)
    let request = SaveDraft(
      id: office.id(), draft: taken.draft.id, lease: taken.lease,
      changes: [office.change(IntakeForm.name, "Wanda M.")], focus: nil, version: 1)
    let once = try office.desk.perform(request, by: robin)
    #expect(try office.desk.perform(request, by: robin) == once)
    #expect(once.kept.isEmpty)
  }

  @Test("who types on in a field that was overwritten replaces only their own kept words")
  func ownLineage() throws {
    let his = try save(IntakeForm.name, "Wan", by: robin, known: 1)
    try save(IntakeForm.name, "Vera", by: lead, known: 1)
    let on = try save(
      IntakeForm.name, "Wanda", by: robin, known: his.version, base: his.version)
    #expect(on.kept.map(\.answer) == [.given("Vera")])
  }

  @Test("what came while somebody chose is kept, and asks again")
  func chosenLate() throws {
    let hers = try save(IntakeForm.name, "Vera", by: lead, known: 1)
    let his = try save(IntakeForm.name, "Wanda", by: robin, known: 1)
    let kept = try #require(his.kept.first?.version)
    try save(IntakeForm.name, "Viola", by: lead, known: hers.version)
    let chosen = try choose(
      IntakeForm.name, "Wanda", over: [kept], by: robin, known: his.version)
    #expect(chosen.kept.map(\.answer) == [.given("Viola")])
  }

  @Test("a kept text that is typed again asks no more, and is not lost when it goes")
  func typedAgain() throws {
    try save(IntakeForm.name, "Vera", by: lead, known: 1)
    let his = try save(IntakeForm.name, "Wanda", by: robin, known: 1)
    let same = try save(IntakeForm.name, "Vera", by: robin, known: his.version)
    #expect(same.kept.isEmpty)
    _ = try office.desk.perform(LeaveDraft(id: office.id(), draft: taken.draft.id), by: lead)
    let other = try save(IntakeForm.name, "Viola", by: robin, known: same.version)
    #expect(other.kept.map(\.answer) == [.given("Vera")])
  }

  @Test("TR-02 a No to safe right now counts from either side until a person chooses")
  func safety() throws {
    try save(IntakeForm.safeNow, "no", by: lead, known: 1)
    let his = try save(IntakeForm.safeNow, "yes", by: robin, known: 1)
    func detail() throws -> ContactDetail {
      try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: lead)
    }
    func clocks() throws -> Int {
      try office.desk.connection.first("SELECT count(*) FROM dispatch_clock") { try $0.int(0) } ?? 0
    }
    #expect(try detail().row.flags.contains(.unsafeNow))
    #expect(try detail().row.priority == .critical)
    #expect(try clocks() == 1)
    #expect(try AlarmRecord.open(in: office.desk.connection).contains { $0.kind == .unsafe })
    let kept = try #require(his.kept.first)
    _ = try choose(
      IntakeForm.safeNow, "yes", over: [kept.version], by: robin, known: his.version)
    #expect(try !detail().row.flags.contains(.unsafeNow))
    #expect(try clocks() == 0)
  }

  @Test("after a crash on either side nothing of it is gone")
  func crash() throws {
    try save(IntakeForm.name, "Vera", by: lead, known: 1)
    try save(IntakeForm.name, "Wanda", by: robin, known: 1)
    _ = try office.desk.perform(ReleaseContact(id: office.id(), lease: taken.lease), by: robin)
    let next = try office.desk.perform(
      TakeContact(id: office.id(), contact: taken.lease.contact), by: lead)
    #expect(next.draft.kept.map(\.answer) == [.given("Vera")])
    #expect(next.draft.answers.text(IntakeForm.name) == "Wanda")
  }
}
