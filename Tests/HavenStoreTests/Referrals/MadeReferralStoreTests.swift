import HavenDomain
import Testing

@testable import HavenStore

@Suite("Referring somebody")
struct MadeReferralStoreTests {
  let office: Office
  let agent: Principal
  let other: Principal
  let lead: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
    other = try office.person("Maya Ilves", .agent)
    lead = try office.person("Lee Marsh", .supervisor)
    _ = try office.desk.perform(
      ImportReferrals(id: office.id(), services: ReferralTests.services), by: lead)
  }

  private func send<R: Answered>(_ request: R, by person: Principal? = nil) throws -> R.Reply {
    try office.desk.perform(request, by: person ?? agent)
  }

  /// A contact in hand whose form says this.
  private func contact(_ answers: [FieldID: String]) throws -> ContactID {
    let taken = try office.taken(by: agent)
    _ = try send(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: answers.map { office.change($0.key, $0.value) }, focus: nil,
        version: taken.draft.version))
    return taken.lease.contact
  }

  private func refer(
    _ contact: ContactID, _ code: String = "QLC", _ shared: [SharedItem] = [],
    by person: Principal? = nil
  ) throws -> MadeReferral {
    try send(
      Refer(
        id: office.id(), contact: contact, service: ReferralTests.code(code), shared: shared),
      by: person)
  }

  @Test("IN-11 IN-18 has a random code, what was told, and the answer; the timeline says so")
  func whole() throws {
    let contact = try contact(["consent": "verbal", "share": "yes", "name": "Ada Quill"])
    let request = Refer(
      id: office.id(), contact: contact, service: ReferralTests.code("QLC"),
      shared: [.needs, .name])
    let made = try send(request)
    #expect(try send(request) == made)
    #expect(made.shared == [.name, .needs] && made.serviceName == "Quay Law Centre")
    #expect((1_000...9_999).contains(made.number.value))
    office.clock.advance(.hours(25))
    #expect(try send(ListMadeReferrals()).map { $0.isDue(at: office.clock.instant) } == [true])
    #expect(throws: Refusal.self) {
      try send(AnswerReferral(id: office.id(), referral: made.number, answer: .refused))
    }
    let answered = try send(
      AnswerReferral(
        id: office.id(), referral: made.number, answer: .refused, reason: "No room till May"))
    #expect(answered.reason == "No room till May")
    #expect(try send(ListMadeReferrals()).isEmpty)
    #expect(try send(ListMadeReferrals(contact: contact)).map(\.answer) == [.refused])
    let events = try send(ReadContact(.id(contact))).events.suffix(2)
    #expect(events.map(\.kind) == [.referred, .referralAnswered])
    #expect(
      events.first?.detail == "\(made.number) to Quay Law Centre, told: name, needs")
  }

  @Test(
    "PR-20 what consent does not allow is refused, and without it the referral goes ahead",
    arguments: [
      ["share": "no"], [:], ["share": "yes", "withdrawn": "yes"], ["consent": "lifeAtRisk"],
      ["share": "yes", "shareWith": "money advice line"],
    ] as [[FieldID: String]])
  func refused(answers: [FieldID: String]) throws {
    let contact = try contact(answers)
    for item in SharedItem.allCases {
      #expect(throws: Refusal.self) { try refer(contact, "QLC", [item]) }
    }
    #expect(try send(ListMadeReferrals(contact: contact)).isEmpty)
    #expect(try refer(contact).shared.isEmpty)
  }

  @Test("whom somebody was referred to stands in no plain column and in no audit row")
  func sealed() throws {
    let contact = try contact(["consent": "verbal", "share": "yes", "name": "Ada"])
    let made = try refer(contact, "QLC", [.name])
    _ = try send(
      AnswerReferral(id: office.id(), referral: made.number, answer: .refused, reason: "crowded"))
    let plain = try office.desk.connection.all(
      """
      SELECT sealed FROM referral_made
      UNION ALL SELECT CAST(number || ' ' || contact || ' ' || answer AS BLOB) FROM referral_made
      """
    ) { try $0.bytes(0) }
    #expect(plain.count == 2)
    let audit = try office.audit().map { "\($0.object) \($0.fields) \($0.outcome)" }
    for secret in ["QLC", "Quay", "crowded"] {
      #expect(!plain.contains { String(decoding: $0, as: UTF8.self).contains(secret) })
      #expect(!audit.contains { $0.contains(secret) })
    }
  }

  @Test("PR-07 a colleague's contact is not theirs to refer or to read of, and a lead's is")
  func scope() throws {
    let contact = try contact([:])
    let refused = Refusal.notAllowed(.makeReferrals)
    #expect(throws: refused) { try refer(contact, by: other) }
    let made = try refer(contact)
    #expect(throws: refused) { try send(ListMadeReferrals(contact: contact), by: other) }
    #expect(try send(ListMadeReferrals(), by: other).isEmpty)
    #expect(try send(ListMadeReferrals(), by: lead) == [made])
    #expect(throws: Refusal.notFound("service NONE in the directory")) {
      try refer(contact, "NONE")
    }
    #expect(throws: Refusal.notFound("referral RF-7")) {
      try send(AnswerReferral(id: office.id(), referral: ReferralNumber(7), answer: .accepted))
    }
  }
}
