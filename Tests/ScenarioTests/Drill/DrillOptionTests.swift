import Testing

@testable import haven

@Suite("What is said with haven demo")
struct DrillOptionTests {
  @Test(
    "--as picks the seat",
    arguments: [
      (nil, DrillSeat.agent), ("agent", .agent), ("Supervisor", .supervisor),
      ("receptionist", .receptionist), ("manager", .manager), ("Coordinator", .coordinator),
    ])
  func seats(typed: String?, seat: DrillSeat) throws {
    #expect(try DemoCommand.seat(typed) == seat)
  }

  @Test("another seat is refused with those that there are")
  func noSeat() throws {
    let error = try #require(throws: UsageError.self) { try DemoCommand.seat("osei") }
    #expect(error.words.contains("agent, supervisor, receptionist, manager, coordinator"))
  }

  @Test(
    "--pace takes numbers from a half to twenty",
    arguments: [(nil, 1), ("1", 1), ("2.5", 2.5), ("20", 20), ("0.5", 0.5)])
  func paces(typed: String?, pace: Double) throws {
    #expect(try DemoCommand.pace(typed) == pace)
  }

  @Test("--pace refuses the rest", arguments: ["0", "-1", "0.4", "21", "fast", "nan", "inf", ""])
  func noPace(typed: String) {
    #expect(throws: UsageError.self) { try DemoCommand.pace(typed) }
  }

  @Test("every seat is somebody on the staff, in that role", arguments: DrillSeat.allCases)
  func cast(seat: DrillSeat) throws {
    let member = try #require(DrillCast.members.first { $0.name == seat.name })
    #expect(member.roles.map(\.rawValue) == [seat.rawValue])
  }

  @Test("six to eight people work at the desks, two are on call, and each name is said once")
  func staff() {
    let onCall = DrillCast.members.filter {
      [DrillCast.director, DrillCast.executive].contains($0.name)
    }
    #expect(onCall.count == 2 && (6...8).contains(DrillCast.members.count - onCall.count))
    #expect(Set(DrillCast.members.map(\.name)).count == DrillCast.members.count)
  }
}
