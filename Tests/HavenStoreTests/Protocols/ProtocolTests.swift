import HavenDomain
import Testing

@testable import HavenStore

@Suite("Protocols")
struct ProtocolTests {
  let shift: Shift
  let chief: Principal

  init() throws {
    shift = try Shift()
    chief = try shift.office.founder()
  }

  private var office: Office { shift.office }
  private var today: LocalDate { Zone.utc.wallTime(at: shift.now).date }

  private static func text(_ version: Int, name: String = "night") -> String {
    """
    name = \(name)
    title = At night
    for = other
    version = \(version)
    author = The night team
    approver = Somebody
    credential = says so
    approved = 2020-01-01
    expires = 2099-01-01

    step Listen
    ask Are you there?

    step Pass on
    do Escalate.
    """
  }

  private func shelf(by person: Principal? = nil) throws -> ProtocolShelf {
    try shift.send(ListProtocols(), by: person ?? shift.agent)
  }

  @discardableResult
  private func take(_ text: String, by person: Principal? = nil) throws -> ProtocolEntry {
    try shift.send(
      ImportProtocol(id: office.id(), text: text), by: person ?? shift.director)
  }

  @discardableResult
  private func approve(
    _ name: String, version: Int? = nil, by person: Principal? = nil, days: Int = 365,
    approver: String = "Dr. Wen Alder"
  ) throws -> ProtocolEntry {
    let newest = try shelf().entries.filter { $0.value.name == name }.map(\.value.version).max()
    return try shift.send(
      ApproveProtocol(
        id: office.id(), name: name, version: version ?? newest ?? 1, approver: approver,
        credential: "certified",
        expires: today + days), by: person ?? chief)
  }

  private func used(_ name: String) throws -> CrisisProtocol? {
    try shelf().entries.first { $0.value.name == name && $0.isInUse }?.value
  }

  @Test("TR-11 a version that came in since the expert read is approved by nobody")
  func otherVersion() throws {
    #expect(throws: Refusal.self) { try approve("suicide", version: 7) }
    #expect(try shelf().entries.allSatisfy { $0.value.approval == nil })
    #expect(try approve("suicide").value.approval != nil)
  }

  @Test("TR-10 TR-11 a new database has three, and nobody has approved them")
  func shipped() throws {
    let entries = try shelf().entries
    #expect(entries.map(\.value.name) == ["abuse", "children", "suicide"])
    #expect(entries.allSatisfy { $0.isInUse && $0.value.approval == nil })
  }

  @Test("TR-11 an imported text is kept unapproved, whatever it says of itself")
  func imported() throws {
    let entry = try take(Self.text(1))
    #expect(entry.value.approval == nil && entry.importedByName == "P. Holm")
    #expect(entry.isInUse)
    #expect(throws: Refusal.self) { try take(Self.text(1)) }
    #expect(throws: Refusal.self) { try take("name = x") }
    #expect(throws: Refusal.notAllowed(.editProtocols)) {
      try take(Self.text(2), by: shift.agent)
    }
  }

  @Test(
    "TR-11 approval is recorded by somebody else than who brought it in, and keeps all four facts")
  func approved() throws {
    try take(Self.text(1))
    #expect(throws: Refusal.self) { try approve("night", by: shift.director) }
    #expect(throws: Refusal.notAllowed(.editProtocols)) {
      try approve("night", by: shift.supervisor)
    }
    #expect(throws: Refusal.self) { try approve("night", approver: "the night team") }
    #expect(throws: Refusal.self) { try approve("night", days: 0) }
    #expect(throws: Refusal.self) { try approve("nothing") }
    let approval = try approve("night").value.approval
    #expect(
      approval
        == ProtocolApproval(
          approver: "Dr. Wen Alder", credential: "certified", on: today, expires: today + 365))
    let bytes = String(
      decoding: office.scratch.read("data/haven.db") + office.scratch.read("data/haven.db-wal"),
      as: UTF8.self)
    #expect(!bytes.contains("Wen Alder"))
  }

  @Test("TR-11 one of those that came with the program can be approved")
  func approvedShipped() throws {
    try approve("suicide", by: shift.director)
    #expect(try used("suicide")?.approval?.approver == "Dr. Wen Alder")
    #expect(try shelf().entries.filter { $0.value.name == "suicide" }.count == 1)
  }

  @Test("TR-11 a new version waits for its approval while the approved one holds, and not longer")
  func versions() throws {
    try take(Self.text(1))
    try approve("night", days: 10)
    try take(Self.text(2))
    #expect(try used("night")?.version == 1)
    shift.pass(.days(12))
    #expect(try used("night")?.version == 2)
    try approve("night")
    #expect(try used("night")?.approval?.on == today)
  }

  @Test("TS-10 training is recorded by somebody else, holds eighteen months, and the latest counts")
  func training() throws {
    func train(
      _ person: Principal, _ name: String, on date: LocalDate, until: LocalDate? = nil,
      by trainer: Principal
    ) throws -> ProtocolTraining {
      try shift.send(
        RecordProtocolTraining(
          id: office.id(), staff: person.staff, name: name, on: date, until: until), by: trainer)
    }
    let first = try train(shift.agent, "suicide", on: today, by: shift.supervisor)
    #expect(first.until == today.adding(months: 18))
    #expect(try shelf().training == [first])
    #expect(try shelf(by: shift.director).training.isEmpty)
    let second = try train(
      shift.agent, "suicide", on: today + -9, until: today + -1, by: shift.supervisor)
    #expect(try shelf().training == [second])
    #expect(try shift.send(ListProtocolTraining(), by: shift.supervisor) == [second])
    #expect(throws: Refusal.self) {
      try train(shift.supervisor, "suicide", on: today, by: shift.supervisor)
    }
    #expect(throws: Refusal.self) { try train(shift.agent, "x", on: today, by: chief) }
    #expect(throws: Refusal.self) { try train(shift.agent, "abuse", on: today + 1, by: chief) }
    #expect(throws: Refusal.notAllowed(.readProtocolTraining)) {
      try shift.send(ListProtocolTraining(), by: shift.agent)
    }
  }

  @Test("TR-10 ES-10 a step that is done stands in the timeline, with version, time and name, once")
  func steps() throws {
    let taken = try shift.intake(["suicidal": "yes"])
    func done(_ step: Int, name: String = "suicide", _ lease: Lease? = nil) throws
      -> ProtocolStepDone
    {
      try shift.send(
        RecordProtocolStep(
          id: office.id(), lease: lease ?? taken.lease, name: name, version: 1, step: step),
        by: shift.agent)
    }
    let first = try done(0)
    shift.pass(.seconds(20))
    #expect(try done(0) == first)
    _ = try done(1)
    #expect(first.staffName == "R. Osei")
    let detail = try shift.send(ReadContact(.id(taken.lease.contact)), by: shift.agent)
    #expect(detail.protocolSteps.map(\.step) == [0, 1])
    let events = detail.events.filter { $0.kind == .protocolStep }
    #expect(events.count == 2)
    #expect(events[0].detail == "suicide, version 1, step 1: Stay, and ask plainly")
    #expect(throws: Refusal.self) { try done(99) }
    #expect(throws: Refusal.self) { try done(0, name: "night") }
    #expect(throws: Refusal.leaseLost) {
      try done(2, Lease(contact: taken.lease.contact, epoch: 99))
    }
  }
}
