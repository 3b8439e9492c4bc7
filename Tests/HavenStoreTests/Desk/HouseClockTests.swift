import HavenDomain
import Testing

@testable import HavenStore

@Suite("The house's time")
struct HouseClockTests {
  let office: Office
  let agent: Principal
  init() throws {
    office = try Office()
    agent = try office.person("Robin Osei", .supervisor)
    _ = try office.contact()
  }

  /// When a contact that comes in now was received, by the house's time.
  private func received() throws -> Instant {
    try office.desk.perform(
      AddContact(id: office.id(), contact: NewContact(channel: .chat)), by: agent
    ).row.receivedAt
  }

  @Test(
    "does not jump when the system's time of day is set: clocks are off by nothing",
    arguments: [Duration.days(3), .days(-3), .seconds(3), .seconds(-3), .hours(1), .hours(-1)])
  func stands(change: Duration) throws {
    let before = try received()
    office.clock.changeWall(by: change)
    office.clock.advance(.seconds(10))
    #expect(try received() == before + .seconds(10))
    let house = try office.desk.houseTime()
    #expect(house.isChanged)
    #expect(house.difference == change.wholeMilliseconds)
  }

  @Test("follows a drift of two seconds in silence, however often it comes")
  func drift() throws {
    let start = try received()
    for _ in 1...10 {
      office.clock.changeWall(by: .milliseconds(1_500))
      #expect(try !office.desk.houseTime().isChanged)
      _ = try received()
    }
    #expect(try received() == start + .seconds(15))
  }

  @Test("is the same for every console on the host, also for one that starts later")
  func shared() throws {
    office.clock.changeWall(by: .days(3))
    let other = try office.console()
    #expect(try other.houseTime() == office.desk.houseTime())
    #expect(try received() == Office.start)
  }

  @Test("takes the system's over when a person says so, and then runs on from there")
  func adopted() throws {
    office.clock.changeWall(by: .hours(1))
    _ = try office.desk.perform(AdoptSystemTime(id: office.id()), by: agent)
    #expect(try !office.desk.houseTime().isChanged)
    #expect(try received() == Office.start + .hours(1))
    #expect(throws: Refusal.self) {
      try office.desk.perform(AdoptSystemTime(id: office.id()), by: agent)
    }
  }

  @Test("begins anew with the machine")
  func reboot() throws {
    office.clock.changeWall(by: .hours(5))
    office.clock.reboot()
    #expect(try received() == Office.start + .hours(5))
    #expect(try !office.desk.houseTime().isChanged)
  }

  @Test(
    "ES-01 a machine that starts with a slow clock puts nothing back: the house goes on, and says so"
  )
  func slowStart() throws {
    office.clock.changeWall(by: .hours(-3))
    office.clock.reboot()
    #expect(try office.desk.houseTime().difference == -10_800_000)
    // Somebody only signs in: time runs from there.
    _ = try office.founder()
    office.clock.advance(.minutes(10))
    #expect(try received() == Office.start + .minutes(10))
    #expect(try office.desk.houseTime().isChanged)
    office.clock.changeWall(by: .hours(3))
    #expect(try !office.desk.houseTime().isChanged)
    #expect(try received() == Office.start + .minutes(10))
  }

  @Test("a drill that was moved on stays so when the machine starts anew")
  func movedReboot() throws {
    _ = try office.desk.perform(MoveDrillTime(id: office.id(), seconds: 7_200), by: agent)
    _ = try received()
    office.clock.reboot()
    #expect(try !office.desk.houseTime().isChanged)
    #expect(try received() == Office.start + .hours(2))
  }

  @Test("is moved on in a drill and nowhere else")
  func drill() throws {
    let live = try Office(isDrill: false)
    let founder = try live.founder()
    #expect(throws: Refusal.self) {
      try live.desk.perform(MoveDrillTime(id: live.id(), seconds: 7_200), by: founder)
    }
    let drill = office
    let person = try drill.person("Robin Osei", .agent)
    let request = MoveDrillTime(id: drill.id(), seconds: 7_200)
    _ = try drill.desk.perform(request, by: person)
    _ = try drill.desk.perform(request, by: person)
    #expect(try !drill.desk.houseTime().isChanged)
    let row = try drill.desk.perform(
      AddContact(id: drill.id(), contact: NewContact(channel: .chat)), by: person
    ).row
    #expect(row.receivedAt == Office.start + .hours(2))
    #expect(throws: Refusal.self) {
      try drill.desk.perform(MoveDrillTime(id: drill.id(), seconds: 0), by: person)
    }
  }
}
