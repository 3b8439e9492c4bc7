import HavenDomain
import Testing

@testable import HavenStore

@Suite("Staff records")
struct StaffRequestsTests {
  let office: Office
  init() throws { office = try Office() }

  @Test("are listed by name with their roles")
  func list() throws {
    _ = try office.person("Robin Osei", .agent, .supervisor)
    let staff = try office.desk.perform(ListStaff(), by: office.founder())
    #expect(staff.map(\.name) == ["Ada Founder", "Robin Osei"])
    #expect(staff[1].roles == [.agent, .supervisor] && staff[1].presence == .off)
  }

  @Test("an account belongs to one person only")
  func oneAccount() throws {
    #expect {
      try office.desk.perform(
        AddStaff(id: office.id(), name: "Eve", roles: [.agent], unixUser: 1_000),
        by: office.founder())
    } throws: { error in
      guard case Refusal.invalid(let problems) = error else { return false }
      return problems.first?.words.contains("1000") == true
    }
  }

  @Test("need a name and a role", arguments: [("", [Role.agent]), ("  ", [.agent]), ("Eve", [])])
  func incomplete(name: String, roles: [Role]) throws {
    #expect(throws: Refusal.self) {
      try office.desk.perform(
        AddStaff(id: office.id(), name: name, roles: roles, unixUser: nil), by: office.founder())
    }
  }

  @Test("a presence is kept with its moment")
  func presence() throws {
    let agent = try office.person("Robin Osei", .agent)
    office.clock.advance(.minutes(3))
    let done = try office.desk.perform(
      SetPresence(id: office.id(), presence: .onBreak), by: agent)
    let member = try StaffRecord.member(agent.staff, in: office.desk.connection)
    #expect(member?.presence == .onBreak && member?.presenceSince == office.clock.instant)
    #expect(done.at == office.clock.instant)
  }
}
