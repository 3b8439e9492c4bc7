import HavenDomain
import Testing

@Suite("CC-33 the audit of the register")
struct RegisterAuditTests {
  private let all = (1...40).map { FeedbackID(rawValue: $0) }

  private func draw(_ size: AuditDraw.Size, seed: UInt64 = 7) -> AuditDraw {
    AuditDraw(size: size, scope: .all, from: monday - .days(90), to: monday, seed: seed)
  }

  @Test("CC-33 a sample is the same whenever it is drawn by one number, and another by another")
  func repeatable() {
    let first = draw(.pieces(6)).sample(of: all)
    #expect(first == draw(.pieces(6)).sample(of: all.reversed()))
    #expect(Set(first).count == 6 && first == first.sorted())
    let others = (0..<20).map { draw(.pieces(6), seed: $0).sample(of: all) }
    #expect(Set(others).count > 15)
  }

  @Test("CC-33 every entry comes as often as any other, within what chance does")
  func fair() {
    var seen: [FeedbackID: Int] = [:]
    for seed in 0..<2_000 {
      for id in draw(.pieces(4), seed: UInt64(seed)).sample(of: all) { seen[id, default: 0] += 1 }
    }
    #expect(seen.count == 40 && seen.values.allSatisfy { (130...280).contains($0) }, "\(seen)")
  }

  @Test(
    "a share is rounded up, and no sample is larger than what it is drawn from",
    arguments: [
      (AuditDraw.Size.percent(10), 4), (.percent(1), 1), (.percent(100), 40), (.pieces(60), 40),
      (.pieces(1), 1), (.percent(11), 5),
    ])
  func sizes(size: AuditDraw.Size, count: Int) {
    #expect(draw(size).sample(of: all).count == count)
    #expect(draw(size).sample(of: []).isEmpty)
  }

  @Test(
    "a draw that has no sense says why",
    arguments: [AuditDraw.Size.pieces(0), .pieces(201), .percent(0), .percent(101)])
  func problems(size: AuditDraw.Size) {
    #expect(draw(size).problem() != nil)
    #expect(draw(.pieces(5)).problem() == nil)
    #expect(
      AuditDraw(size: .pieces(5), scope: .all, from: monday, to: monday, seed: 1).problem() != nil)
  }

  @Test("AP-08 only a complaint is asked for its appeal; a compliment is asked least")
  func checks() {
    func piece(_ kind: FeedbackKind) -> AuditPiece {
      AuditPiece(
        feedback: all[0], number: RecordNumber(.feedback, 20_417), kind: kind, stage: .closed,
        areaName: "Harbour")
    }
    #expect(piece(.complaint).checks() == AuditCheck.allCases)
    #expect(!piece(.dissatisfaction).checks().contains(.toldOfAppeal))
    var thanks = piece(.compliment)
    #expect(thanks.checks() == [.loggedRight, .anonymised] && !thanks.isDone())
    thanks.findings = [.loggedRight: .yes, .anonymised: .notFitting]
    #expect(thanks.isDone())
  }

  @Test("a press of the key goes on: yes, no, does not apply, open again")
  func following() {
    var seen: [AuditFinding?] = [nil]
    for _ in 0..<4 { seen.append(AuditFinding.following(seen.last ?? nil)) }
    #expect(seen == [nil, .yes, .no, .notFitting, nil])
  }

  @Test("CC-33 the next audit is due a month after the last, and at once where there was none")
  func due() {
    #expect(AuditBook(audits: []).isDue(now: monday, zone: .utc))
    let line = AuditBook.Line(
      id: RegisterAuditID(rawValue: 1), drawnAt: monday, drawnBy: "C. Data", pieces: 5)
    let book = AuditBook(audits: [line])
    #expect(
      book.words(now: monday + .days(2), zone: .utc)
        == "Last audit Mon 2 Nov 2026; the next by Wed 2 Dec 2026")
    #expect(!book.isDue(now: monday + .days(29), zone: .utc))
    #expect(book.isDue(now: monday + .days(30), zone: .utc))
    #expect(book.words(now: monday + .days(40), zone: .utc).contains("the next was due"))
  }
}
