import HavenDomain
import Testing

@testable import HavenStore

@Suite("The rota")
struct RotaTests {
  let shift: Shift
  let second: Principal

  init() throws {
    shift = try Shift()
    second = try shift.office.person("Tam Wren", .supervisor)
  }

  private var office: Office { shift.office }

  @discardableResult
  private func add(
    _ person: Principal, _ role: Role = .supervisor, from: Duration = .zero,
    for length: Duration = .hours(8), by editor: Principal? = nil
  ) throws -> RotaEntry {
    let start = shift.now + from
    return try shift.send(
      AddRotaEntry(
        id: office.id(), role: role, staff: person.staff, from: start, to: start + length),
      by: editor ?? shift.supervisor)
  }

  private func away(
    _ person: Principal, substitute: Principal? = nil, from: Duration = .zero,
    for length: Duration = .hours(8), by editor: Principal? = nil
  ) throws {
    try shift.send(
      SetAbsence(
        id: office.id(), staff: editor == nil ? nil : person.staff, from: shift.now + from,
        to: shift.now + from + length, substitute: substitute?.staff), by: editor ?? person)
  }

  private func onCall(_ role: Role = .supervisor) throws -> OnCall {
    try #require(
      try shift.send(ReadRota(), by: shift.agent).onCall.first { $0.role == role })
  }

  @Test("ES-07 whoever is on the rota is called, and when they are away whoever stands in")
  func decides() throws {
    #expect(try onCall().staffName == "L. Marsh")
    try add(second)
    #expect(try onCall().staffName == "T. Wren")
    #expect(try shift.flag().rung.called == "T. Wren")
    try away(second, substitute: shift.director)
    #expect(try onCall().staffName == "P. Holm" && onCall().why == "stands in for T. Wren")
    #expect(try shift.flag().rung.called == "P. Holm")
    shift.pass(.hours(8))
    #expect(try onCall().staffName == "L. Marsh")
  }

  @Test("without a rota whoever sits at a living console is called first, and not who sat there")
  func atConsoles() throws {
    #expect(try onCall().why == "holds the role")
    let added = try shift.send(
      AddStaff(id: office.id(), name: "Uma Reed", roles: [.supervisor], unixUser: nil),
      by: office.founder())
    var console: DeskCore? = try office.console()
    let there = try #require(try console?.signIn(.named("Uma Reed", unixUser: 1), terminal: ""))
    #expect(try onCall().why == "holds the role")
    _ = try console?.perform(
      SetPresence(id: office.id(), presence: .available), by: there.principal)
    try shift.send(SetPresence(id: office.id(), presence: .onBreak), by: shift.supervisor)
    #expect(
      try onCall()
        == OnCall(
          role: .supervisor, staff: added.id, staffName: "U. Reed", presence: .available,
          why: "signed in"))
    console = nil
    #expect(try onCall().staffName == "L. Marsh" && onCall().why == "signed in")
  }

  @Test(
    "a person's stretches of a role do not overlap; one after the other, or in two roles, they may")
  func overlap() throws {
    try add(second, from: .hours(8), for: .hours(8))
    for (from, length) in [(0, 9), (15, 2), (9, 1), (7, 24)] {
      #expect(throws: Refusal.self) {
        try add(second, from: .hours(from), for: .hours(length))
      }
    }
    try add(second, from: .hours(0), for: .hours(8))
    try add(second, from: .hours(16), for: .hours(1))
    try add(shift.supervisor, from: .hours(9), for: .hours(1))
    try add(shift.executive, .clinicalDirector, from: .hours(9), for: .hours(1))
    #expect(try shift.send(ReadRota(), by: shift.agent).entries.count == 5)
  }

  @Test("a stretch is refused for who may not stand there, without an end, and beyond 31 days")
  func refused() throws {
    #expect(throws: Refusal.self) { try add(shift.agent) }
    #expect(throws: Refusal.self) { try add(shift.supervisor, .clinicalDirector) }
    #expect(throws: Refusal.self) { try add(second, for: .zero) }
    #expect(throws: Refusal.self) { try add(second, for: .days(32)) }
    #expect(throws: Refusal.self) { try add(second, .agent) }
    #expect(throws: Refusal.notAllowed(.editRota)) { try add(second, by: shift.agent) }
    try add(second, for: .days(31))
  }

  @Test("a stretch is taken off again, and the same request adds it once")
  func removed() throws {
    let request = AddRotaEntry(
      id: office.id(), role: .supervisor, staff: second.staff, from: shift.now,
      to: shift.now + .hours(1))
    let entry = try shift.send(request, by: shift.director)
    #expect(try shift.send(request, by: shift.director) == entry)
    let board = try shift.send(ReadRota(), by: shift.agent)
    #expect(board.entries == [entry] && entry.staffName == "T. Wren")
    try shift.send(RemoveRotaEntry(id: office.id(), entry: entry.id), by: shift.director)
    #expect(try onCall().staffName == "L. Marsh")
    #expect(throws: Refusal.self) {
      try shift.send(RemoveRotaEntry(id: office.id(), entry: entry.id), by: shift.director)
    }
  }

  @Test("ES-07 an absence is said for oneself, by who edits the rota for anybody, and taken back")
  func absences() throws {
    #expect(throws: Refusal.notAllowed(.editRota)) { try away(second, by: shift.agent) }
    #expect(throws: Refusal.self) { try away(second, substitute: second) }
    try away(shift.supervisor, substitute: second)
    #expect(try onCall().staffName == "T. Wren")
    try away(second, by: shift.director)
    #expect(try onCall().why == "nobody")
    let board = try shift.send(ReadRota(), by: shift.agent)
    #expect(Set(board.absences.map(\.staffName)) == ["L. Marsh", "T. Wren", "A. Founder"])
    try away(second, for: .zero)
    #expect(try onCall().staffName == "T. Wren")
  }
}
