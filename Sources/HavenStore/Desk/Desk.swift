import CLinux
import Synchronization

/// A desk on a thread of its own, so that no screen ever waits for the database.
///
/// Work is done in the order in which it comes. Between two pieces of it the thread sleeps on one
/// `poll(2)`: for work, for the bell, and for the end of another console.
public final class Desk: Sendable {
  /// What the desk heard while it slept.
  public enum News: Sendable {
    /// Somebody committed.
    case changed
    /// A console on this database ended, well or badly: what it held may lie loose.
    case consoleEnded
  }

  public typealias Work = @Sendable (DeskCore) -> Void

  private struct Queue {
    var work: [Work] = []
    var isClosed = false
  }

  private let queue = Mutex(Queue())
  private let interrupter = Mutex<Interrupter?>(nil)
  private let wake: FileDescriptor

  /// Starts the thread, on which `open` opens the database. `opened` is told how that went, and
  /// `heard` what is heard; both are called on the desk's thread.
  public init(
    open: @escaping @Sendable () throws -> DeskCore,
    opened: @escaping Work, failed: @escaping @Sendable (any Error) -> Void,
    heard: @escaping @Sendable (News, DeskCore) -> Void
  ) throws {
    wake = FileDescriptor(eventfd(0, Int32(EFD_NONBLOCK.rawValue | EFD_CLOEXEC.rawValue)))
    try PosixThread.start { [self] in
      do {
        let core = try open()
        let listener = try BellListener(files: core.files)
        interrupter.withLock { $0 = Interrupter(core.connection) }
        opened(core)
        run(core, listener, heard)
        interrupter.withLock { $0 = nil }
        core.close()
      } catch {
        failed(error)
      }
    }
  }

  /// Hands over a piece of work.
  public func submit(_ work: @escaping Work) {
    queue.withLock { $0.work.append(work) }
    poke()
  }

  /// Cuts short the query that runs now, if one does: it ends with `StoreError.interrupted`.
  public func interrupt() {
    interrupter.withLock { $0?.interrupt() }
  }

  /// Ends the thread once the work in hand is done.
  public func close() {
    queue.withLock { $0.isClosed = true }
    poke()
  }

  private func poke() {
    var one: UInt64 = 1
    _ = write(wake.number, &one, 8)
  }

  private func run(
    _ core: DeskCore, _ listener: BellListener, _ heard: (News, DeskCore) -> Void
  ) {
    var descriptors = [wake.number, listener.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    while true {
      let (work, isClosed) = queue.withLock { queue in
        defer { queue.work = [] }
        return (queue.work, queue.isClosed)
      }
      for piece in work { piece(core) }
      if work.isEmpty, isClosed { return }
      guard work.isEmpty else { continue }
      _ = poll(&descriptors, nfds_t(descriptors.count), -1)
      var count: UInt64 = 0
      if descriptors[0].revents != 0 { _ = read(wake.number, &count, 8) }
      guard descriptors[1].revents != 0 else { continue }
      let news = listener.take()
      if news.rang { heard(.changed, core) }
      if news.consoleEnded { heard(.consoleEnded, core) }
    }
  }
}
