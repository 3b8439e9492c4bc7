import HavenDomain
import Testing

@testable import HavenStore

@Suite("PR-06 paper is scanned, then destroyed, and both are recorded")
struct PaperTests {
  let house: KeepingHouse
  let row: FeedbackRow
  var office: Office { house.office }

  init() throws {
    house = try KeepingHouse()
    row = try house.closed()
  }

  private func scan(_ pages: Int = 2, by person: Principal? = nil) throws -> KeptPaper {
    try office.desk.perform(
      RecordPaper(
        id: office.id(), feedback: row.id, kind: .letter, pages: pages,
        scannedOn: Zone.utc.wallTime(at: office.clock.instant).date, scan: "Shuttle, folder 7"),
      by: person ?? house.coordinator)
  }

  @Test("it is owed until it is destroyed, with who, when, how and who saw it")
  func owed() throws {
    let receptionist = try office.person("Rae Poole", .receptionist)
    let paper = try scan(by: receptionist)
    #expect(paper.isOwed && paper.recordedBy == "R. Poole" && paper.scan == "Shuttle, folder 7")
    #expect(try house.book().owed.map(\.id) == [paper.id])
    #expect(try house.book().owed[0].scan.isEmpty, "a list says no more than it must")
    let request = RecordPaperDestroyed(
      id: office.id(), paper: paper.id, how: "cross-cut shredder", witness: "J. Tandem")
    let done = try office.desk.perform(request, by: receptionist)
    #expect(done.destroyedAt == office.clock.instant && done.how == "cross-cut shredder")
    #expect(try office.desk.perform(request, by: receptionist) == done)
    #expect(try house.book().owed.isEmpty)
    let detail = try house.read(row)
    #expect(detail.keeping.papers == [done])
    #expect(detail.events.suffix(2).map(\.kind) == [.paperScanned, .paperDestroyed])
    let audit = try office.audit().map(\.action)
    #expect(audit.contains("paper.recorded") && audit.contains("paper.destroyed"))
  }

  @Test("what cannot be is refused: no pages, a day to come, no place, no means, twice")
  func refused() throws {
    #expect(throws: Refusal.self) { try scan(0) }
    let paper = try scan()
    let nothing = RecordPaperDestroyed(id: office.id(), paper: paper.id, how: " ")
    #expect(throws: Refusal.self) {
      try office.desk.perform(nothing, by: house.coordinator)
    }
    let done = { [office, house] in
      try office.desk.perform(
        RecordPaperDestroyed(id: office.id(), paper: paper.id, how: "burnt"),
        by: house.coordinator)
    }
    _ = try done()
    #expect(throws: Refusal.self) { try done() }
    #expect(throws: Refusal.notAllowed(.recordPaper)) { try scan(by: house.agent) }
  }

  @Test("a file whose paper is still there stays until that is destroyed")
  func keepsTheFile() throws {
    let paper = try scan()
    house.passFiveYears()
    #expect(try house.preview().due.isEmpty)
    #expect(try house.preview().stays.map(\.stay) == [.paperOwed])
    _ = try office.desk.perform(
      RecordPaperDestroyed(id: office.id(), paper: paper.id, how: "burnt"),
      by: house.coordinator)
    _ = try house.confirm(try house.propose())
    let left = try house.read(row).keeping.papers
    #expect(left.map(\.scan) == [""] && left.map(\.pages) == [2] && left.map(\.how) == [""])
  }
}
