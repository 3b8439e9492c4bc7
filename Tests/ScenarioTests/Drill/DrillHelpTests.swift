import HavenDomain
import HavenStore
import Testing

@testable import haven

@Suite("What a drill's house has to give")
struct DrillHelpTests {
  @Test(
    "TR-05 beds in every state at four sites, and somebody waits", arguments: DrillSeat.allCases)
  func beds(seat: DrillSeat) throws {
    let stage = try DrillStage(seat: seat)
    let board = try stage.core.perform(ListBeds(), by: stage.sign(DrillCast.supervisor))
    #expect(Set(board.sites.map(\.kind)) == Set(SiteKind.allCases))
    #expect(Set(board.rows.map(\.standing.state)) == Set(BedState.allCases))
    #expect(board.waiting.count == 1)
  }

  @Test("IN-18 a dozen services, of which some were not verified for long")
  func directory() throws {
    let stage = try DrillStage()
    let services = try stage.core.perform(FindReferrals(text: ""), by: stage.seated).services
    #expect(services.count >= 12)
    let today = Zone.utc.wallTime(at: stage.now).date
    let stale = services.filter { $0.staleWords(on: today) != nil }
    #expect((3...6).contains(stale.count))
    #expect(Set(services.flatMap(\.needs)) == Set(ReferralRules.needs.map(\.id)))
    #expect(services.allSatisfy { $0.phone.hasPrefix("01632 960") }, "numbers that nobody has")
  }

  @Test("CH-06 a colleague joins, reads back, and goes on with the contact", arguments: [1, 2])
  func transfer(seed: UInt64) throws {
    let stage = try DrillStage(seed: seed)
    stage.shift.begin()
    let contact = try #require(try stage.queue.rows.first { $0.state == .waiting }).id
    var ids: UInt64 = 0
    func id() -> RequestID {
      ids += 1
      return RequestID(high: 0xABC, low: ids)
    }
    _ = try stage.core.perform(TakeContact(id: id(), contact: contact), by: stage.seated)
    let colleague = try stage.sign(DrillCast.agents[1])
    let offered = try stage.core.perform(
      OfferTransfer(
        id: id(), contact: contact, to: .colleague(colleague.staff),
        facts: [.number, .channel, .limits]), by: stage.seated)
    let transfer = offered.transfer.id
    func course() throws -> TransferCourse {
      try stage.core.perform(ReadTransfer(.id(transfer)), by: stage.seated).transfer.course
    }
    try stage.play(.seconds(60))
    #expect(try course().state == .joined && course().said == [0, 1, 2])
    for fact in 0..<3 {
      _ = try stage.core.perform(
        ReadBackFact(id: id(), transfer: transfer, fact: fact), by: stage.seated)
    }
    _ = try stage.core.perform(ReleaseTransfer(id: id(), transfer: transfer), by: stage.seated)
    try stage.play(.minutes(6))
    let row = try #require(try stage.queue.rows.first { $0.id == contact })
    #expect(row.owner == colleague.staff && row.state == .followUp)
  }
}
