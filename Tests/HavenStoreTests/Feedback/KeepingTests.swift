import HavenDomain
import Testing

@testable import HavenStore

@Suite("PR-05 C7 files of the register past their keeping")
struct KeepingTests {
  let house: KeepingHouse
  var office: Office { house.office }

  init() throws { house = try KeepingHouse() }

  private func words(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch let refusal as Refusal {
      return refusal.words
    } catch { return "\(error)" }
  }

  @Test("all kinds are previewed from the day after five years on, by number and never by name")
  func preview() throws {
    let rows = try FeedbackKind.allCases.map { try house.closed($0) }
    let today = Zone.utc.wallTime(at: office.clock.instant).date
    #expect(try house.preview().due.isEmpty)
    office.clock.advance(.days(today.adding(months: 60).day - today.day))
    #expect(try house.preview().due.isEmpty, "its last day is kept whole")
    office.clock.advance(.days(1))
    let found = try house.preview()
    #expect(Set(found.due.map(\.number)) == Set(rows.map(\.number)) && found.stays.isEmpty)
    #expect(found.due.allSatisfy { $0.words.contains("kept 5 years") })
    #expect(!"\(found)".contains("Wil"), "nothing of anybody")
  }

  @Test("an open file is never past its keeping, and one that was opened again counts anew")
  func open() throws {
    let row = try house.closed(.complaint)
    house.passFiveYears()
    #expect(try house.preview().due.count == 1)
    _ = try office.desk.perform(
      RecordFeedbackAct(id: office.id(), feedback: row.id, act: .reopened, note: ""),
      by: house.coordinator)
    #expect(try house.preview().due.isEmpty)
  }

  @Test("one person proposes, a second one types the word, and the line is all that is left")
  func twoPeople() throws {
    let row = try house.closed(.complaint)
    house.passFiveYears()
    let list = try house.propose()
    #expect(list.state == .waiting && list.lines.map(\.number) == [row.number])
    #expect(words { _ = try house.confirm(list, by: house.coordinator) }.contains("second person"))
    #expect(words { _ = try house.confirm(list, word: "yes") }.contains("Type “destroy”"))
    #expect(try house.read(row).answers.byField.isEmpty == false, "nothing went yet")
    let done = try house.confirm(list, word: " Destroy ")
    #expect(done.state == .done && done.count == 1 && done.settledByName == "P. Holm")
    let left = try house.read(row)
    #expect(left.row.destroyedAt == office.clock.instant && left.row.stage == .closed)
    #expect(left.answers.byField.isEmpty && left.row.passedTo.isEmpty)
    #expect(
      left.events.map(\.kind).filter { !$0.isOfChecklist } == [
        .logged, .acknowledged, .investigationBegun, .outcomeTold, .customerSatisfied,
        .lessonsShared, .closed,
      ])
    #expect(left.events.allSatisfy { $0.detail == nil })
    let words = left.keeping.lines(now: office.clock.instant, zone: .utc).map(\.words)
    #expect(
      words[0].contains("under the five-year rule") && words[0].contains("C. Data and P. Holm"))
    #expect(try house.preview().due.isEmpty)
    #expect(try house.book().past.first == done)
  }

  @Test("what is destroyed stays in the register's count, is found by number and by no name")
  func register() throws {
    let row = try house.closed(.complaint)
    let kept = try house.closed(.complaint, name: "Bartholomew")
    _ = try house.hold(kept)
    house.passFiveYears()
    _ = try house.confirm(try house.propose())
    func list(_ text: String?) throws -> [RecordNumber] {
      try office.desk.perform(ListFeedback(text: text, count: 9), by: house.coordinator).rows
        .map(\.number)
    }
    #expect(try Set(list(nil)) == [row.number, kept.number])
    #expect(try list("\(row.number)") == [row.number])
    #expect(try list("wilhel").isEmpty)
    #expect(try list("barth") == [kept.number])
    let sheet = try office.desk.perform(ReadClocks(.feedback(row.id)), by: house.coordinator)
    #expect(sheet.number == row.number)
    #expect(try office.desk.perform(ListAlarms(), by: house.coordinator).alarms.isEmpty)
    _ = try office.desk.perform(FireDueClocks(id: office.id()), by: house.coordinator)
  }

  @Test("nothing of what is destroyed can change, in words that say when it went")
  func unchangeable() throws {
    let row = try house.closed(.complaint)
    house.passFiveYears()
    _ = try house.confirm(try house.propose())
    let acts: [() throws -> Void] = [
      {
        _ = try office.desk.perform(
          RecordFeedbackAct(id: office.id(), feedback: row.id, act: .reopened, note: "x"),
          by: house.coordinator)
      },
      { _ = try house.hold(row) },
      {
        _ = try office.desk.perform(
          RecordPaper(
            id: office.id(), feedback: row.id, kind: .letter, pages: 1,
            scannedOn: LocalDate(day: 20_000), scan: "x"), by: house.coordinator)
      },
    ]
    for act in acts { #expect(words(act).contains("under the five-year rule")) }
  }

  @Test("C7 a legal hold beats all: before the list, and between the list and its second person")
  func hold() throws {
    let rows = [try house.closed(), try house.closed()]
    #expect(try house.hold(rows[0]).isHeld)
    house.passFiveYears()
    let found = try house.preview()
    #expect(found.due.map(\.number) == [rows[1].number])
    #expect(found.stays.map(\.stay) == [.legalHold])
    #expect(!"\(found)".contains("claim"), "that there is a reason, and not which")
    let list = try house.propose()
    _ = try house.hold(rows[1])
    let done = try house.confirm(list)
    #expect(done.count == 0 && done.lines.map(\.stay) == [.legalHold])
    #expect(try house.read(rows[1]).row.destroyedAt == nil)
  }

  @Test("C7 a hold is set and lifted for a reason, sealed in the timeline, and listed")
  func lifting() throws {
    let row = try house.closed()
    let empty = SetLegalHold(id: office.id(), feedback: row.id, reason: " ")
    #expect(words { _ = try office.desk.perform(empty, by: house.coordinator) }.contains("reason"))
    let held = try house.hold(row)
    #expect(words { _ = try house.hold(row) }.contains("already"))
    #expect(try house.read(held).keeping.hold?.reason == "A claim by Wilhelmina")
    #expect(try house.book().held.map(\.number) == [row.number])
    #expect(try house.book().held[0].hold.reason.isEmpty)
    let lift = LiftLegalHold(id: office.id(), feedback: row.id, reason: "settled")
    let lifted = try office.desk.perform(lift, by: house.coordinator)
    #expect(!lifted.isHeld)
    #expect(try office.desk.perform(lift, by: house.coordinator) == lifted)
    let events = try house.read(row).events.suffix(2)
    #expect(events.map(\.kind) == [.held, .holdLifted] && events.last?.detail == "settled")
    #expect(try house.book().held.isEmpty)
  }

  @Test("one list waits at a time; it is withdrawn, or stays as it was previewed")
  func frozen() throws {
    let row = try house.closed()
    house.passFiveYears()
    let list = try house.propose()
    #expect(words { _ = try house.propose() }.contains("waits for its second person"))
    #expect(try house.book().waiting == list)
    let withdrawn = try office.desk.perform(
      WithdrawDestruction(id: office.id(), destruction: list.id), by: house.administrator)
    #expect(withdrawn.state == .withdrawn)
    #expect(words { _ = try house.confirm(list) }.contains("withdrawn"))
    #expect(try house.read(row).row.destroyedAt == nil)
    _ = try house.hold(row)
    let stale = ProposeDestruction(id: office.id(), feedback: [row.id])
    #expect(words { _ = try office.desk.perform(stale, by: house.coordinator) }.contains("no more"))
  }

  @Test("a confirmation that is sent twice destroys once, and is audited by list and not by name")
  func twice() throws {
    _ = try house.closed()
    house.passFiveYears()
    let list = try house.propose()
    let request = ConfirmDestruction(
      id: office.id(), destruction: list.id, word: Destruction.word)
    let first = try office.desk.perform(request, by: house.administrator)
    #expect(try office.desk.perform(request, by: house.administrator) == first)
    let rows = try office.audit().filter { $0.action == "destruction.confirmed" }
    #expect(rows.map(\.outcome) == ["done", "repeated"])
    #expect(rows.first?.object == "destruction \(list.id.rawValue)")
    let report = try office.desk.perform(VerifyAudit(), by: house.administrator)
    #expect(report.isIntact)
  }

  @Test("C7 the house's policy may keep files for fewer years")
  func fewerYears() throws {
    let text = try #require(Policy.shippedTexts.first { $0.contains("name = acorn") })
    _ = try office.desk.perform(
      SavePolicy(
        id: office.id(), text: text.replacing("keep-years = 5", with: "keep-years = 1")),
      by: house.administrator)
    _ = try house.closed()
    office.clock.advance(.days(367))
    let found = try house.preview()
    #expect(found.due.count == 1 && found.years == 1)
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return (parts + [String(rest)]).joined(separator: new)
  }
}
