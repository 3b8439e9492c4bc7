import HavenDomain
import Synchronization
import Testing

@testable import HavenStore

@Suite("A desk on its own thread")
struct DeskTests {
  let office: Office
  init() throws { office = try Office() }

  private func desk() throws -> Desk {
    let path = office.scratch.folder + "/data/haven.db"
    let key = office.scratch.key
    let surroundings = office.clock.surroundings
    return try Desk { try DeskCore.open(path: path, key: key, surroundings: surroundings) }
  }

  @Test("answers in order, from another thread, while this one goes on")
  func inOrder() throws {
    let desk = try desk()
    let heard = Heard()
    for n in 0..<50 { desk.ask({ _ in n }) { heard.add($0) } }
    #expect(eventually { heard.values.count == 50 })
    #expect(heard.values == Array(0..<50))
  }

  @Test("a newer request of a lane takes the place of those that wait")
  func lanes() throws {
    let desk = try desk()
    let heard = Heard()
    let lane = Desk.Lane("list")
    try office.desk.gate.hold(patience: 1_000) {
      desk.ask({ try $0.gate.hold(patience: 20_000) { -1 } }) { heard.add($0) }
      for n in 0..<20 { desk.ask(lane: lane, { _ in n }) { heard.add($0) } }
    }
    #expect(eventually { heard.values.count + heard.failures.count == 21 })
    #expect(heard.values.contains(-1) && heard.values.contains(19))
    #expect(heard.failures.allSatisfy { $0 == .interrupted })
  }

  @Test("a running query of a lane is stopped by the next one")
  func interrupted() throws {
    let desk = try desk()
    let heard = Heard()
    let lane = Desk.Lane("search")
    desk.ask(
      lane: lane,
      { core in
        try core.connection.first(
          """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000000)
          SELECT count(*) FROM n
          """, read: { try $0.int(0) }) ?? 0
      }
    ) { heard.add($0) }
    #expect(
      eventually {
        desk.ask(lane: lane, { _ in 1 }) { heard.add($0) }
        return heard.values == [1] || heard.values.contains(1)
      })
    #expect(heard.failures.contains(.interrupted))
  }

  @Test("a database that cannot be opened fails every request with its reason")
  func notThere() throws {
    let folder = office.scratch.folder
    let surroundings = office.clock.surroundings
    let key = office.scratch.key
    let desk = try Desk {
      try DeskCore.open(path: folder + "/data/none.db", key: key, surroundings: surroundings)
    }
    let heard = Heard()
    desk.ask({ _ in 1 }) { heard.add($0) }
    desk.ask({ _ in 2 }) { heard.add($0) }
    #expect(eventually { heard.failures.count == 2 })
    #expect("\(heard.failures[0])".contains("no database"))
  }

  @Test("closing does what waits first, and then takes nothing more")
  func closes() throws {
    let desk = try desk()
    let heard = Heard()
    for n in 0..<10 { desk.ask({ _ in n }) { heard.add($0) } }
    desk.close()
    desk.ask({ _ in 99 }) { heard.add($0) }
    #expect(eventually { heard.values.count == 10 && heard.failures == [.interrupted] })
  }
}

/// What the desk's thread said.
private final class Heard: Sendable {
  private let said = Mutex(([Int](), [StoreError]()))

  var values: [Int] { said.withLock { $0.0 } }
  var failures: [StoreError] { said.withLock { $0.1 } }

  func add(_ outcome: Desk.Outcome<Int>) {
    said.withLock {
      switch outcome {
      case .done(let value): $0.0.append(value)
      case .failed(let error): $0.1.append(error)
      case .refused: break
      }
    }
  }
}
