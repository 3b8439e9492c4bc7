import CLinux
import Canvas

/// What the system asks of a program on a terminal.
public enum TerminalSignal: Equatable, Sendable {
  case resized(Size)
  /// The terminal has gone: save, release, leave with 129.
  case hangUp
  /// Leave in order, with 143.
  case terminate
  /// Leave in order, with 130.
  case interrupt
  /// Call `Terminal.suspend()` when what must be saved is saved.
  case suspend
  /// Back from a stop: the screen is ours again, and time has passed.
  case resumed
}

/// Turns signals into bytes of a pipe, so that a run loop can poll for them like for keys.
///
/// A handler may run on any thread at any moment: it does nothing but write its number.
final class SignalPipe {
  let readEnd: Int32

  private static let watched = [
    SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT,
  ]
  /// Set before the first handler is installed, and never closed: a late signal finds it open.
  nonisolated(unsafe) private static var ends: (read: Int32, write: Int32) = (-1, -1)

  private static let note: @convention(c) (Int32) -> Void = {
    haven_note_signal(SignalPipe.ends.write, $0)
  }

  init() {
    if Self.ends.write < 0 { Self.ends = Self.makePipe() }
    readEnd = Self.ends.read
    for signal in Self.watched { Self.set(signal, to: Self.note) }
  }

  deinit {
    for signal in Self.watched { Self.set(signal, to: nil) }
  }

  /// The numbers that came since the last call; never waits.
  func take() -> [Int32] {
    guard readEnd >= 0 else { return [] }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { bytes in
      var numbers: [Int32] = []
      while case let count = read(readEnd, bytes.baseAddress, bytes.count), count > 0 {
        for byte in bytes.prefix(count) where !numbers.contains(Int32(byte)) {
          numbers.append(Int32(byte))
        }
      }
      return numbers
    }
  }

  /// Stops the whole foreground job as Ctrl-Z would, and returns when it goes on. In a session that
  /// nobody could continue the kernel does not stop us: then it returns at once.
  func stop() {
    Self.set(SIGTSTP, to: nil)
    kill(0, SIGTSTP)
    Self.set(SIGTSTP, to: Self.note)
  }

  private static func set(_ signal: Int32, to handler: (@convention(c) (Int32) -> Void)?) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART
    sigaction(signal, &action, nil)
  }

  private static func makePipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard haven_pipe(&ends) == 0 else { return (-1, -1) }
    return (ends[0], ends[1])
  }
}
