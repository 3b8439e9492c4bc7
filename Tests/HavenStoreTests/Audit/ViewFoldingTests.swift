import Testing

@testable import HavenStore

@Suite("Folded views")
struct ViewFoldingTests {
  private func view(session: Int64 = 1, object: String = "") -> AuditEntry {
    AuditEntry(
      actor: 3, roles: "agent", session: session, unixUser: 1, terminal: "", action: "queue.viewed",
      object: object)
  }

  /// The counts of the rows that are written when views come at these times.
  private func rows(_ times: [Int64], _ folding: inout ViewFolding) -> [Int64] {
    times.compactMap { time in
      guard let row = folding.fold(view(), boot: time) else { return nil }
      folding.written(row, boot: time)
      return row.count
    }
  }

  @Test("the first view is a row at once; those of the next five minutes cost none")
  func once() {
    var folding = ViewFolding()
    #expect(rows([0, 1, 2, 299_999], &folding) == [1])
  }

  @Test("the next row says how many views it stands for")
  func counts() {
    var folding = ViewFolding()
    #expect(rows([0, 10, 20, 300_000], &folding) == [1, 3])
    #expect(folding.takeRest().isEmpty)
  }

  @Test("what is left at the end of a session is one last row")
  func rest() {
    var folding = ViewFolding()
    _ = rows([0, 10, 20], &folding)
    #expect(folding.takeRest().map(\.count) == [2])
    #expect(folding.takeRest().isEmpty)
  }

  @Test("another record or another session is a row of its own")
  func apart() {
    var folding = ViewFolding()
    folding.written(view(), boot: 0)
    #expect(folding.fold(view(object: "contact 1"), boot: 1) != nil)
    #expect(folding.fold(view(session: 2), boot: 1) != nil)
  }

  @Test("a row that was not committed covers nothing")
  func notWritten() {
    var folding = ViewFolding()
    #expect(folding.fold(view(), boot: 0) != nil)
    #expect(folding.fold(view(), boot: 1) != nil)
  }

  @Test("a thousand records looked at are a thousand rows, in bounded memory")
  func bounded() {
    var folding = ViewFolding()
    for record in 0..<1_000 {
      let entry = view(object: "contact \(record)")
      #expect(folding.fold(entry, boot: Int64(record)) != nil)
      folding.written(entry, boot: Int64(record))
    }
    #expect(folding.fold(view(object: "contact 0"), boot: 1_000) != nil)
    #expect(folding.fold(view(object: "contact 999"), boot: 1_000) == nil)
  }
}
