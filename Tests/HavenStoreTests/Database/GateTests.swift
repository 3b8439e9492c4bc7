import CLinux
import Synchronization
import Testing

@testable import HavenStore

@Suite("The gate")
struct GateTests {
  let scratch: Scratch
  init() throws { scratch = try Scratch() }

  @Test("lets one in and reports a wait that took too long")
  func onlyOne() throws {
    let (first, second) = (try Gate(files: scratch.files()), try Gate(files: scratch.files()))
    try first.hold(patience: 1_000) {
      #expect(throws: StoreError.busy(milliseconds: 20)) {
        try second.hold(patience: 20) { Issue.record("two inside") }
      }
    }
    try second.hold(patience: 5_000) {}
  }

  @Test("may be entered again from inside, and stays shut until the outermost leaves")
  func reentry() throws {
    let (mine, other) = (try Gate(files: scratch.files()), try Gate(files: scratch.files()))
    try mine.hold(patience: 100) {
      try mine.hold(patience: 100) {}
      #expect(throws: StoreError.busy(milliseconds: 10)) { try other.hold(patience: 10) {} }
    }
  }

  @Test("an abandoned wait neither keeps the gate nor opens it under a later holder")
  func abandonedWait() throws {
    let (holder, impatient) = (try Gate(files: scratch.files()), try Gate(files: scratch.files()))
    let third = try Gate(files: scratch.files())
    for _ in 0..<20 {
      try holder.hold(patience: 5_000) {
        #expect(throws: StoreError.self) { try impatient.hold(patience: 1) {} }
      }
      try impatient.hold(patience: 5_000) {
        #expect(throws: StoreError.self) { try third.hold(patience: 1) {} }
      }
    }
    try third.hold(patience: 5_000) {}
  }

  @Test("threads that wait all get in, one at a time")
  func everybodyGetsIn() throws {
    let inside = Atomic(0)
    let done = Atomic(0)
    let files = try scratch.files()
    try withThreads(16) {
      guard let gate = try? Gate(files: files) else { return }
      for _ in 0..<20 {
        try? gate.hold(patience: 20_000) {
          if inside.wrappingAdd(1, ordering: .relaxed).newValue == 1 {
            done.wrappingAdd(1, ordering: .relaxed)
          }
          inside.wrappingSubtract(1, ordering: .relaxed)
        }
      }
    }
    #expect(done.load(ordering: .relaxed) == 16 * 20)
  }
}

/// Runs `body` on so many threads and waits for all of them.
func withThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) throws {
  let left = Left(count)
  for _ in 0..<count {
    try PosixThread.start {
      body()
      left.count.wrappingSubtract(1, ordering: .sequentiallyConsistent)
    }
  }
  #expect(eventually(within: 60) { left.count.load(ordering: .sequentiallyConsistent) == 0 })
}

private final class Left: Sendable {
  let count: Atomic<Int>
  init(_ count: Int) { self.count = Atomic(count) }
}
