import CLinux
import Canvas
import HavenConsole
import HavenDomain
import HavenStore

/// One thing that is measured from inside: the numbers are the rows of the speed goals.
struct Benchmark: Sendable {
  var name: String
  var run: @Sendable (BenchDatabase) throws -> [Figure]

  static let all = [
    Benchmark(name: "open", run: open), Benchmark(name: "move", run: move),
    Benchmark(name: "page", run: page), Benchmark(name: "find", run: find),
    Benchmark(name: "detail", run: detail), Benchmark(name: "commit", run: commit),
    Benchmark(name: "known", run: known),
  ]

  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try body()
    return Double((clock.now - start).components.attoseconds) / 1e15
      + Double((clock.now - start).components.seconds) * 1000
  }

  /// Row 1: from the closed file to the first window of the queue.
  private static func open(_ database: BenchDatabase) throws -> [Figure] {
    let samples = try (0..<20).map { _ in
      try milliseconds {
        let (core, by) = try database.open()
        _ = try core.perform(ReadQueue(count: 80), by: by)
      }
    }
    return [Figure("1 open and read the queue", milliseconds: samples)]
  }

  /// Rows 2 and 3: a key, the change of state and the drawing, without the terminal.
  private static func move(_ database: BenchDatabase) throws -> [Figure] {
    var stage = try Stage(database)
    let samples = (0..<2_000).map { _ in milliseconds { stage.press(.down) } }
    return [Figure("2 move: decide and draw", milliseconds: samples)]
  }

  /// Row 4: a page down with the rows that it needs.
  private static func page(_ database: BenchDatabase) throws -> [Figure] {
    var stage = try Stage(database)
    let samples = (0..<200).map { _ in milliseconds { stage.press(.pageDown) } }
    return [Figure("4 page: decide, read and draw", milliseconds: samples)]
  }

  /// Row 6: each letter of a search.
  private static func find(_ database: BenchDatabase) throws -> [Figure] {
    let (core, by) = try database.open()
    let words = ["m", "me", "mey", "meye", "meyer", "far", "farid me", "0770", "900123", "phone"]
    let samples = try (0..<20).flatMap { _ in
      try words.map { word in
        try milliseconds { _ = try core.perform(ReadQueue(count: 60, text: word), by: by) }
      }
    }
    return [Figure("6 find as you type", milliseconds: samples)]
  }

  /// Row 7: one contact with its timeline.
  private static func detail(_ database: BenchDatabase) throws -> [Figure] {
    let (core, by) = try database.open()
    let window = try core.perform(ReadQueue(count: 200), by: by)
    let samples = try window.rows.map { row in
      try milliseconds { _ = try core.perform(ReadContact(.id(row.id)), by: by) }
    }
    return [Figure("7 open a contact", milliseconds: samples)]
  }

  /// Row 8: the commit of one typed field, beside a raw write of 8 KiB and its fdatasync.
  private static func commit(_ database: BenchDatabase) throws -> [Figure] {
    let (core, by) = try database.open()
    var request: UInt64 = UInt64(bitPattern: Surroundings.bench.moment().wall) << 16
    func id() -> RequestID {
      request += 1
      return RequestID(high: 0xC0, low: request)
    }
    let added = try core.perform(
      AddContact(id: id(), contact: NewContact(channel: .phone), takes: true), by: by)
    let taken = try core.perform(TakeContact(id: id(), contact: added.row.id), by: by)
    var version = taken.draft.version
    let saves = try (0..<300).map { index in
      try milliseconds {
        let change = FieldChange(
          field: IntakeForm.happening, answer: .given("word \(index)"),
          at: Instant(milliseconds: Surroundings.bench.moment().wall))
        version =
          try core.perform(
            SaveDraft(
              id: id(), draft: taken.draft.id, lease: taken.lease, changes: [change],
              focus: IntakeForm.happening, version: version), by: by
          ).version
      }
    }
    _ = try core.perform(ReleaseContact(id: id(), lease: taken.lease), by: by)
    return [
      Figure("8 commit of an intake step", milliseconds: saves),
      Figure("8 floor: 8 KiB and fdatasync", milliseconds: rawSyncs(beside: database.path)),
    ]
  }

  private static func rawSyncs(beside path: String) -> [Double] {
    let file = haven_open(path + "-bench", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer {
      close(file)
      unlink(path + "-bench")
    }
    let block = [UInt8](repeating: 7, count: 8192)
    for place in 0..<64 { pwrite(file, block, block.count, place * 8192) }
    fsync(file)
    return (0..<300).map { index in
      milliseconds {
        pwrite(file, block, block.count, (index % 64) * 8192)
        fdatasync(file)
      }
    }
  }
}
