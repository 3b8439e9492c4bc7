import CLinux
import Synchronization

/// The one turnstile in front of a database: every write and every checkpoint holds it.
///
/// Debian's SQLite 3.40.1 can corrupt a WAL database when a checkpoint in one process races a
/// commit in another; behind one `flock` it did not in 156,315 commits. The kernel's queue is also
/// fair, where SQLite's own waiting starves writers for seconds.
///
/// A gate belongs to one connection's thread. Entering while inside is allowed and free.
final class Gate {
  private let file: FileDescriptor
  private var depth = 0
  private var waiter: GateWaiter?

  /// Whether this gate's owner is inside.
  var isHeld: Bool { depth > 0 }

  init(files: DatabaseFiles) throws {
    file = try files.openSide(files.gate)
  }

  /// Runs `body` while holding the gate.
  ///
  /// - Parameter patience: milliseconds to wait for others; then `StoreError.busy`.
  @discardableResult
  func hold<Value>(patience: Int, _ body: () throws -> Value) throws -> Value {
    try enter(patience: patience)
    defer { leave() }
    return try body()
  }

  private func enter(patience: Int) throws {
    if depth == 0 { try acquire(patience: patience) }
    depth += 1
  }

  private func leave() {
    depth -= 1
    if depth == 0 { _ = haven_flock(file.number, LOCK_UN) }
  }

  /// A waiter that was given up may still be in the kernel's queue, on this same open file. It is
  /// taken up again rather than passed: it would release what we hold.
  private func acquire(patience: Int) throws {
    if let waiter, waiter.takeUp() {
      return try wait(for: waiter, patience: patience)
    }
    if haven_flock(file.number, LOCK_EX | LOCK_NB) == 0 { return }
    let made = try GateWaiter(gate: file)
    waiter = made
    try wait(for: made, patience: patience)
  }

  private func wait(for waiter: GateWaiter, patience: Int) throws {
    guard waiter.wait(milliseconds: patience) else {
      throw StoreError.busy(milliseconds: patience)
    }
    self.waiter = nil
  }
}

/// Stands in the kernel's queue on a thread of its own, so that the wait can be given up in time.
private final class GateWaiter: Sendable {
  private enum State { case waiting, abandoned, granted, gone }

  private let gate: FileDescriptor
  private let news: FileDescriptor
  private let state = Mutex(State.waiting)

  init(gate: FileDescriptor) throws {
    self.gate = gate
    news = FileDescriptor(eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK)))
    try PosixThread.start { [self] in
      while haven_flock(gate.number, LOCK_EX) != 0, haven_errno() == EINTR {}
      state.withLock { state in
        if state == .abandoned {
          _ = haven_flock(gate.number, LOCK_UN)
          state = .gone
        } else {
          state = .granted
        }
      }
      eventfd_write(news.number, 1)
    }
  }

  /// Whether an abandoned waiter can be waited for again.
  func takeUp() -> Bool {
    state.withLock { state in
      guard state == .abandoned else { return false }
      state = .waiting
      return true
    }
  }

  /// Whether the gate was granted in time; if not, it will be let go as soon as it is.
  func wait(milliseconds: Int) -> Bool {
    var watched = pollfd(fd: news.number, events: Int16(POLLIN), revents: 0)
    while poll(&watched, 1, Int32(clamping: milliseconds)) < 0, haven_errno() == EINTR {}
    return state.withLock { state in
      guard state == .waiting else { return true }
      state = .abandoned
      return false
    }
  }
}
