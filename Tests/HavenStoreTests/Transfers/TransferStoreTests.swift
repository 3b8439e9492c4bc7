import HavenDomain
import Testing

@testable import HavenStore

@Suite("Warm transfers")
struct TransferStoreTests {
  let office: Office
  let agent: Principal
  let colleague: Principal
  let lead: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
    colleague = try office.person("Maya Ilves", .agent)
    lead = try office.person("Lee Marsh", .supervisor)
    _ = try office.desk.perform(
      ImportReferrals(id: office.id(), services: ReferralTests.services), by: lead)
  }

  private func send<R: Answered>(
    _ request: R, by person: Principal? = nil, at desk: DeskCore? = nil
  ) throws -> R.Reply {
    try (desk ?? office.desk).perform(request, by: person ?? agent)
  }

  private func taken(_ answers: [FieldID: String] = [:]) throws -> TakenContact {
    let taken = try office.taken(by: agent)
    var all: [FieldID: String] = ["safeNow": "no", "weapon": "yes", "needs": "shelter"]
    all.merge(answers) { $1 }
    _ = try send(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: all.map { office.change($0.key, $0.value) }, focus: nil,
        version: taken.draft.version))
    return taken
  }

  private func offer(
    _ contact: ContactID, to receiver: TransferReceiver? = nil,
    facts: [TransferCard.Kind] = [.safety, .score, .number]
  ) throws -> OpenedTransfer {
    try send(
      OfferTransfer(
        id: office.id(), contact: contact, to: receiver ?? .colleague(colleague.staff),
        facts: facts))
  }

  private func tick(_ id: TransferID) throws {
    for fact in 0..<TransferCourse.facts {
      _ = try send(ReadBackFact(id: office.id(), transfer: id, fact: fact))
    }
  }

  private func owner(_ contact: ContactID) throws -> String? {
    try send(ReadContact(.id(contact)), by: lead).row.ownerName
  }

  private func kinds(_ contact: ContactID) throws -> [ContactEvent.Kind] {
    try send(ReadContact(.id(contact)), by: lead).events.map(\.kind)
  }

  @Test("CH-06 TR-05 offered, joined, read back, released: the contact goes over on their console")
  func whole() throws {
    let taken = try taken()
    let contact = taken.lease.contact
    let there = try office.console()
    let maya = try office.person("Maya Ilves", .agent, at: there)
    let offered = try offer(contact)
    let id = offered.transfer.id
    #expect(offered.facts.map(\.kind) == [.safety, .score, .number])
    #expect(try send(ListTransfers(), by: maya, at: there).map(\.id) == [id])
    let stamp = try send(ReadQueue(count: 1), by: maya, at: there).transfers
    #expect(stamp != 0)
    #expect(try send(ReadQueue(count: 1), by: lead).transfers == 0)
    #expect(throws: Refusal.notAllowed(.transferContacts)) {
      try send(ReadTransfer(.id(id)), by: maya, at: there)
    }
    #expect(throws: Refusal.self) { try send(JoinTransfer(id: office.id(), transfer: id)) }
    let joined = try send(JoinTransfer(id: office.id(), transfer: id), by: maya, at: there)
    #expect(joined.card[.safety]?.text == "not safe now, weapon")
    #expect(try send(ReadQueue(count: 1), by: maya, at: there).transfers != stamp)
    _ = try send(ReadBackFact(id: office.id(), transfer: id, fact: 1), by: maya, at: there)
    #expect(throws: Refusal.self) { try send(ReleaseTransfer(id: office.id(), transfer: id)) }
    try tick(id)
    #expect(try owner(contact) == "R. Osei", "until the release the sender has it")
    let request = ReleaseTransfer(id: office.id(), transfer: id)
    let released = try send(request)
    #expect(try send(request) == released && released.transfer.course.state == .released)
    #expect(try owner(contact) == "M. Ilves")
    let saving = SaveDraft(
      id: office.id(), draft: taken.draft.id, lease: taken.lease, changes: [], focus: nil,
      version: 9)
    #expect(throws: Refusal.leaseLost) { try send(saving) }
    let over = try send(TakeContact(id: office.id(), contact: contact), by: maya, at: there)
    #expect(over.draft.answers.isNo("safeNow"), "with all that was written")
    #expect(
      try kinds(contact).suffix(4)
        == [.transferOffered, .transferJoined, .transferReleased, .taken])
    #expect(try office.desk.perform(VerifyAudit(), by: office.founder()).isIntact)
  }

  @Test(
    "CH-06 a receiver's console that dies before the release loses nothing: the sender goes on",
    arguments: [false, true])
  func deadConsole(isReadBack: Bool) throws {
    let taken = try taken()
    var there: DeskCore? = try office.console()
    let maya = try office.person("Maya Ilves", .agent, at: there)
    let id = try offer(taken.lease.contact).transfer.id
    _ = try send(JoinTransfer(id: office.id(), transfer: id), by: maya, at: there)
    if isReadBack { try tick(id) }
    #expect(try office.desk.looseTransfers().isEmpty)
    there = nil
    #expect(try office.desk.looseTransfers().map(\.act) == [.loseConsole])
    if isReadBack {
      #expect(throws: Refusal.self) { try send(ReleaseTransfer(id: office.id(), transfer: id)) }
    }
    #expect(try send(SweepTransfers(id: office.id())) == 1)
    #expect(try send(SweepTransfers(id: office.id())) == 0)
    let kept = try #require(try send(ListTransfers()).first)
    #expect(kept.course.state == .returned(.consoleLost))
    #expect(try owner(taken.lease.contact) == "R. Osei")
    let saved = try send(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: [office.change("summary", "goes on")], focus: nil, version: 9))
    #expect(saved.version > 1, "under the same lease")
  }

  @Test("CH-06 an offer that nobody joins comes back after three minutes, by itself")
  func notJoined() throws {
    let id = try offer(taken().lease.contact).transfer.id
    let end = try #require(try office.desk.nextTransferEnd())
    #expect(end == Office.start + TransferCourse.joinTime)
    office.clock.advance(TransferCourse.joinTime - .milliseconds(1))
    #expect(try send(SweepTransfers(id: office.id())) == 0)
    office.clock.advance(.milliseconds(1))
    #expect(try send(SweepTransfers(id: office.id())) == 1)
    let kept = try send(ReadTransfer(.id(id)))
    #expect(kept.transfer.course.state == .returned(.notJoined))
    #expect(try office.desk.nextTransferEnd() == nil)
    #expect(throws: Refusal.self) {
      try send(JoinTransfer(id: office.id(), transfer: id), by: colleague)
    }
  }

  @Test("PR-07 who joined and went reads no more of a card that goes on growing")
  func readOn() throws {
    let taken = try taken()
    let there = try office.console()
    let maya = try office.person("Maya Ilves", .agent, at: there)
    let id = try offer(taken.lease.contact).transfer.id
    _ = try send(JoinTransfer(id: office.id(), transfer: id), by: maya, at: there)
    _ = try send(ReadTransfer(.id(id)), by: maya, at: there)
    _ = try send(
      ReturnTransfer(id: office.id(), transfer: id, why: .dropped), by: maya, at: there)
    #expect(throws: Refusal.notAllowed(.transferContacts)) {
      try send(ReadTransfer(.id(id)), by: maya, at: there)
    }
    #expect(try send(ReadTransfer(.id(id))).transfer.course.state == .returned(.dropped))
  }

  @Test("what the sender no longer holds is on its way no more")
  func lost() throws {
    let taken = try taken()
    _ = try offer(taken.lease.contact)
    _ = try send(ReleaseContact(id: office.id(), lease: taken.lease))
    #expect(try send(SweepTransfers(id: office.id()), by: colleague) == 1)
    #expect(try send(ListTransfers()).map(\.course.state) == [.cancelled])
  }

  @Test("refused without the card, taken back, dropped: each leaves it with the sender")
  func returned() throws {
    let contact = try taken().lease.contact
    let first = try offer(contact).transfer.id
    #expect(throws: Refusal.self) { try offer(contact) }
    let refused = try send(
      ReturnTransfer(id: office.id(), transfer: first, why: .refused), by: colleague)
    #expect(refused.course.state == .returned(.refused))
    let second = try offer(contact).transfer.id
    _ = try send(JoinTransfer(id: office.id(), transfer: second), by: colleague)
    _ = try send(ReturnTransfer(id: office.id(), transfer: second, why: .dropped), by: colleague)
    let third = try offer(contact).transfer.id
    #expect(throws: Refusal.notFound("such transfer")) {
      try send(
        JoinTransfer(id: office.id(), transfer: third), by: office.person("Sam Else", .agent))
    }
    _ = try send(ReturnTransfer(id: office.id(), transfer: third, why: .takenBack))
    #expect(try owner(contact) == "R. Osei")
    #expect(
      try kinds(contact).filter { $0 == .transferReturned || $0 == .transferCancelled }
        == [.transferReturned, .transferReturned, .transferCancelled])
    office.clock.advance(ListTransfers.shownAfterEnd + .seconds(1))
    #expect(try send(ListTransfers()).isEmpty)
  }

  @Test("TR-05 to a team on the phone the sender keeps the record, with who took it")
  func team() throws {
    let taken = try taken(["share": "yes", "consent": "verbal", "name": "Ada Quill"])
    let contact = taken.lease.contact
    let opened = try offer(
      contact, to: .team(ReferralTests.code("NIGHT")), facts: [.name, .safety, .channel])
    let id = opened.transfer.id
    #expect(opened.transfer.joinBy == nil && opened.transfer.receiverName == "Night Line")
    _ = try send(JoinTransfer(id: office.id(), transfer: id))
    try tick(id)
    #expect(throws: Refusal.self) { try send(ReleaseTransfer(id: office.id(), transfer: id)) }
    let released = try send(
      ReleaseTransfer(id: office.id(), transfer: id, takenBy: "Sam", reference: "N-12"))
    #expect(released.takenBy == "Sam" && released.reference == "N-12")
    #expect(try owner(contact) == "R. Osei")
    let last = try #require(try send(ReadContact(.id(contact))).events.last)
    #expect(last.kind == .transferReleased && last.detail == "to Night Line, Sam, N-12")
  }

  @Test("PR-20 a consent that is taken back takes the card's lines with it, and the facts")
  func withdrawn() throws {
    let taken = try taken(["share": "yes", "consent": "verbal", "name": "Ada Quill"])
    let id = try offer(taken.lease.contact, facts: [.name, .safety, .channel]).transfer.id
    _ = try send(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: [office.change("withdrawn", "yes")], focus: nil, version: 9))
    let joined = try send(JoinTransfer(id: office.id(), transfer: id), by: colleague)
    #expect(joined.card[.name] == nil && joined.facts.first?.text == "may be told no more")
  }

  @Test("three different facts of the card are needed, and a receiver who takes contacts")
  func checked() throws {
    let contact = try taken().lease.contact
    for facts: [TransferCard.Kind] in [
      [], [.safety, .score], [.safety, .safety, .score], [.safety, .score, .name],
    ] {
      #expect(throws: Refusal.self) { try offer(contact, facts: facts) }
    }
    let desk = try office.person("Jo Tandem", .receptionist)
    for receiver: TransferReceiver in [
      .colleague(agent.staff), .colleague(desk.staff), .colleague(StaffID(rawValue: 999)),
      .team(ReferralTests.code("NONE")),
    ] {
      #expect(throws: Refusal.self) { try offer(contact, to: receiver) }
    }
    #expect(try send(ListTransfers()).isEmpty)
  }

  @Test("facts and teams stand in no plain column and in no audit row")
  func sealed() throws {
    let contact = try taken(["share": "yes", "consent": "verbal", "name": "Ada"]).lease.contact
    _ = try offer(contact, to: .team(ReferralTests.code("NIGHT")), facts: [.name, .safety, .score])
    let plain = try office.desk.connection.all(
      """
      SELECT sealed FROM transfer
      UNION ALL SELECT CAST(state || ' ' || contact || ' ' || sender AS BLOB) FROM transfer
      """
    ) { String(decoding: try $0.bytes(0), as: UTF8.self) }
    let audit = try office.audit().map { "\($0.object) \($0.fields) \($0.outcome)" }
    for secret in ["Ada", "NIGHT", "Night Line", "not safe now"] {
      #expect(!(plain + audit).contains { $0.contains(secret) })
    }
  }
}
