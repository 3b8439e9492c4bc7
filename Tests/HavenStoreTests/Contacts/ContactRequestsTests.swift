import HavenDomain
import Testing

@testable import HavenStore

@Suite("Contacts")
struct ContactRequestsTests {
  let office: Office
  init() throws { office = try Office() }

  @Test("Q-15 every channel keeps what came with it", arguments: Channel.allCases)
  func channels(channel: Channel) throws {
    let row = try office.contact(channel, name: "Mira Quill")
    let read = try office.desk.perform(ReadContact(.number(row.number)), by: office.founder())
    #expect(read.row == row && row.channel == channel && read.initials == "M. Q.")
    let clocks = ContactClocks(
      ContactClocks.Facts(channel: channel, receivedAt: Office.start), policy: .safeHaven,
      calendar: .officeHours(zone: .utc))
    #expect(row.due == clocks.due && row.due > Office.start)
  }

  @Test("a receipt that lies in the future is now; an earlier one is kept")
  func receivedAt() throws {
    let founder = try office.founder()
    func received(_ at: Instant) throws -> Instant {
      let new = NewContact(channel: .letter, receivedAt: at)
      return try office.desk.perform(AddContact(id: office.id(), contact: new), by: founder).row
        .receivedAt
    }
    #expect(try received(Office.start + .days(1)) == Office.start)
    #expect(try received(Office.start - .days(1)) == Office.start - .days(1))
  }

  @Test("a message that came before adds nothing, and its original is kept sealed and whole")
  func messageTwice() throws {
    let founder = try office.founder()
    let original = Array("From: \u{1B}[2J\r\n".utf8) + [0xFF, 0x00]
    let new = NewContact(channel: .email, original: original, messageID: "<1@example.org>")
    let first = try office.desk.perform(AddContact(id: office.id(), contact: new), by: founder)
    let second = try office.desk.perform(AddContact(id: office.id(), contact: new), by: founder)
    #expect(!first.wasKnown && second.wasKnown && second.row.id == first.row.id)
    let (sealed, key) = try #require(
      try office.desk.connection.first(
        "SELECT o.sealed, c.key FROM original o JOIN contact c ON c.id = o.contact"
      ) { (try $0.bytes(0), try $0.int64(1)) })
    let place = SealedPlace(table: "original", row: first.row.id.rawValue, version: 1)
    #expect(try office.desk.vault.openBytes(sealed, at: place, key: key) == original)
  }

  @Test("F2 with a caller on the line puts the contact straight into one's hands")
  func takes() throws {
    let agent = try office.person("Robin Osei", .agent)
    let added = try office.desk.perform(
      AddContact(id: office.id(), contact: NewContact(channel: .phone), takes: true), by: agent)
    #expect(added.row.state == .held && added.lease != nil && added.row.owner == agent.staff)
    let front = try office.person("Fay Front", .receptionist)
    #expect(throws: Refusal.notAllowed(.takeContact)) {
      try office.desk.perform(
        AddContact(id: office.id(), contact: NewContact(channel: .phone), takes: true), by: front)
    }
  }

  @Test("no name, number or note is anywhere in the files")
  func nothingReadable() throws {
    let founder = try office.founder()
    let secrets = ["Zebedee", "Quartermaine", "02079460991", "hides at Larch"]
    let new = NewContact(
      channel: .phone, name: "Zebedee Quartermaine", callback: "02079460991",
      note: "hides at Larch House")
    let row = try office.desk.perform(AddContact(id: office.id(), contact: new), by: founder).row
    _ = try office.desk.perform(
      EscalateContact(
        id: office.id(), contact: row.id, reason: .child, note: "hides at Larch House"),
      by: founder)
    for ending in ["", "-wal", "-keys", "-keys-wal", "-audit-heads"] {
      let bytes = office.scratch.read("data/haven.db" + ending)
      for secret in secrets {
        #expect(!bytes.contains(Array(secret.utf8)), "\(secret) in \(ending)")
      }
    }
  }

  @Test("a blob that was moved to another contact, or rolled back, does not open")
  func movedBlob() throws {
    let founder = try office.founder()
    let mira = try office.contact(name: "Mira Quill")
    let jo = try office.contact(name: "Jo Example")
    let old = try sealed(mira.id)
    _ = try office.desk.perform(
      EscalateContact(id: office.id(), contact: mira.id, reason: .other, note: ""), by: founder)
    try put(old, into: mira.id)
    #expect(throws: StoreError.self) {
      try office.desk.perform(ReadContact(.id(mira.id)), by: founder)
    }
    try put(old, into: jo.id)
    #expect(throws: StoreError.self) {
      try office.desk.perform(ReadContact(.id(jo.id)), by: founder)
    }
    #expect(throws: Never.self) { try office.desk.perform(ReadQueue(count: 5), by: founder) }
  }

  private func sealed(_ id: ContactID) throws -> [UInt8] {
    try #require(
      try office.desk.connection.first(
        "SELECT sealed FROM contact WHERE id = ?1", id.rawValue, read: { try $0.bytes(0) }))
  }

  private func put(_ blob: [UInt8], into id: ContactID) throws {
    try office.desk.gate.hold(patience: 1_000) {
      try office.desk.connection.run(
        "UPDATE contact SET sealed = ?2 WHERE id = ?1", id.rawValue, blob)
    }
  }

  @Test("a reveal shows the name, and stands in the timeline and the audit each time")
  func reveals() throws {
    let agent = try office.person("Robin Osei", .agent)
    let row = try office.contact(name: "Mira Quill", callback: "020 7946 0991")
    for _ in 0..<2 {
      let shown = try office.desk.perform(RevealContact(contact: row.id), by: agent)
      #expect(shown.name == "Mira Quill" && shown.callback == "020 7946 0991")
    }
    let rows = try office.audit().filter { $0.action == "contact.revealed" }
    #expect(rows.count == 2)
    let detail = try office.desk.perform(ReadContact(.id(row.id)), by: agent)
    #expect(detail.events.map(\.kind) == [.received, .revealed, .revealed])
  }

  @Test("reasons and safe-contact words are for those who may see who it is")
  func minimumNecessary() throws {
    let robin = try office.person("Robin Osei", .agent)
    let maya = try office.person("Maya Ilves", .agent)
    let taken = try office.taken(by: robin)
    let contact = taken.lease.contact
    _ = try office.desk.perform(
      EscalateContact(id: office.id(), contact: contact, reason: .other, note: "sister's house"),
      by: robin)
    let own = try office.desk.perform(ReadContact(.id(contact)), by: robin)
    #expect(own.events.last?.detail == "Something else: sister's house")
    let foreign = try office.desk.perform(ReadContact(.id(contact)), by: maya)
    #expect(foreign.events.last?.kind == .escalated && foreign.events.last?.detail == nil)
  }

  @Test("escalating raises one alarm, puts the contact on top, and is acknowledged once")
  func escalates() throws {
    let agent = try office.person("Robin Osei", .agent)
    let lead = try office.person("Lee Marsh", .supervisor)
    let row = try office.contact()
    for _ in 0..<2 {
      _ = try office.desk.perform(
        EscalateContact(id: office.id(), contact: row.id, reason: .suicide, note: ""), by: agent)
    }
    let alarms = try AlarmRecord.open(in: office.desk.connection)
    #expect(alarms.map(\.kind) == [.escalated])
    let window = try office.desk.perform(ReadQueue(count: 5), by: agent)
    #expect(window.rows.first?.priority == .critical && window.alarms == alarms)
    _ = try office.desk.perform(AcknowledgeAlarm(id: office.id(), alarm: alarms[0].id), by: lead)
    #expect(throws: Refusal.wrongState("L. Marsh has acknowledged it already.")) {
      try office.desk.perform(AcknowledgeAlarm(id: office.id(), alarm: alarms[0].id), by: agent)
    }
    #expect(try AlarmRecord.open(in: office.desk.connection).isEmpty)
  }

  @Test("TR-02 ES-09 a dispatch is kept with who was called, sealed, and read back")
  func dispatch() throws {
    let agent = try office.person("Robin Osei", .agent)
    let taken = try office.taken(by: agent)
    let request = RecordDispatch(
      id: office.id(), contact: taken.lease.contact, agency: "Ambulance", number: "999",
      reference: "AX-7", at: office.clock.instant)
    let sent = try office.desk.perform(request, by: agent)
    #expect(try office.desk.perform(request, by: agent) == sent)
    let detail = try office.desk.perform(ReadContact(.id(taken.lease.contact)), by: agent)
    #expect(detail.dispatches == [sent] && sent.staffName == "R. Osei")
    #expect(detail.events.last?.detail == "Ambulance, 999, AX-7")
  }
}
