import HavenDomain
import Testing

@testable import HavenStore

@Suite("A number on its way to a screen")
struct CallBackStoreTests {
  let office: Office
  let agent: Principal

  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .agent)
  }

  private func reveal(_ contact: ContactID) throws -> ContactIdentity {
    try office.desk.perform(RevealContact(contact: contact), by: agent)
  }

  private func note(_ given: [FieldID: String], in taken: TakenContact) throws {
    _ = try office.desk.perform(
      SaveDraft(
        id: office.id(), draft: taken.draft.id, lease: taken.lease,
        changes: given.map { office.change($0.key, $0.value) }, focus: nil,
        version: taken.draft.version), by: agent)
  }

  static let asked: [FieldID: String] = [
    IntakeForm.safeToCall: "yes", IntakeForm.safeWays: "phone,text",
    IntakeForm.safeHours: "after six", IntakeForm.voicemail: "no", IntakeForm.codeWord: "heron",
  ]

  @Test("IN-10 that came before anybody could ask is shown with its warning")
  func received() throws {
    let row = try office.contact(callback: "020 7946 0991")
    let shown = try reveal(row.id)
    #expect(shown.callback == "020 7946 0991" && shown.callBack == .notAsked)
    #expect(shown.callBackWords == "Nobody has asked yet when it is safe to call.")
    #expect(try reveal(office.contact().id).callBack == nil)
  }

  @Test("IN-10 that an intake noted is kept back until it was asked when a call is safe")
  func keptBack() throws {
    let taken = try office.taken(by: agent)
    try note([IntakeForm.consent: "verbal", IntakeForm.callback: "020 7946 0991"], in: taken)
    #expect(try reveal(taken.lease.contact).callback == nil)
    #expect(try reveal(taken.lease.contact).callBack == .unfinished)
    try note(Self.asked, in: taken)
    let shown = try reveal(taken.lease.contact)
    #expect(shown.callback == "020 7946 0991" && shown.callBack == .asked)
    let detail = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: agent)
    #expect(
      detail.safeContact
        == "by phone or by text message; after six; no voicemail; code word “heron”")
  }

  @Test("IN-10 is the one that they named as safe")
  func safer() throws {
    let taken = try office.taken(by: agent)
    try note(
      Self.asked.merging([
        IntakeForm.consent: "verbal", IntakeForm.callback: "020 7946 0991",
        IntakeForm.safeNumber: "020 7946 0100",
      ]) { $1 }, in: taken)
    #expect(try reveal(taken.lease.contact).callback == "020 7946 0100")
  }

  @Test(
    "IN-06 IN-10 is not shown once they stay anonymous or took consent back; a life at risk warns",
    arguments: [
      ([IntakeForm.consent: "anonymous"], .refused, false),
      ([IntakeForm.consent: "verbal", IntakeForm.withdrawn: "yes"], .refused, false),
      ([IntakeForm.consent: "lifeAtRisk"], .lifeAtRisk, true),
    ] as [([FieldID: String], CallBack, Bool)])
  func consent(given: [FieldID: String], callBack: CallBack, shows: Bool) throws {
    let row = try office.contact(callback: "020 7946 0991")
    let taken = try office.desk.perform(
      TakeContact(id: office.id(), contact: row.id), by: agent)
    try note(given, in: taken)
    let shown = try reveal(row.id)
    #expect(shown.callBack == callBack && (shown.callback != nil) == shows)
  }

  @Test("IN-06 IN-10 what was taken back goes from the contact: its words, its name, its number")
  func takenBack() throws {
    let taken = try office.taken(by: agent)
    try note(
      Self.asked.merging([
        IntakeForm.consent: "verbal", IntakeForm.name: "Mira Quill",
        IntakeForm.callback: "020 7946 0991",
      ]) { $1 }, in: taken)
    let find = ReadQueue(count: 5, text: "Quill")
    #expect(try office.desk.perform(find, by: agent).rows.count == 1)
    try note([IntakeForm.consent: "anonymous"], in: taken)
    let detail = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: agent)
    #expect(detail.safeContact == nil && detail.initials.isEmpty)
    #expect(try reveal(taken.lease.contact).name == nil)
    #expect(try office.desk.perform(find, by: agent).rows.isEmpty)
    try note([IntakeForm.consent: "verbal"], in: taken)
    #expect(try reveal(taken.lease.contact).name == "Mira Quill", "the sheet has it still")
  }

  @Test("IN-10 of an intake from before these questions has the words of then, once completed")
  func fromBefore() throws {
    let taken = try office.taken(by: agent)
    let draft = try IntakeTests.fill(taken, office, agent)
    #expect(try reveal(taken.lease.contact).callBack == .unfinished)
    _ = try office.desk.perform(
      CompleteIntake(id: office.id(), draft: draft, lease: taken.lease), by: agent)
    #expect(try reveal(taken.lease.contact).callBack == .unfinished)
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run("UPDATE contact SET keep_until = NULL")
    }
    let shown = try reveal(taken.lease.contact)
    #expect(shown.callBack == .asked && shown.callback == "020 7946 0991")
  }
}
