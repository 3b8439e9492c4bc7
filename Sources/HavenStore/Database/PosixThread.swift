import CLinux

/// Starts a thread of its own for work that blocks, and that Swift's shared pool must not wait for.
public enum PosixThread {
  /// Runs `body` on a new detached thread, on which the terminal's signals are never delivered.
  ///
  /// - Throws: `StoreError.unavailable` when the system gives no thread.
  public static func start(_ body: @escaping @Sendable () -> Void) throws {
    let box = Unmanaged.passRetained(Body(run: body))
    var thread = pthread_t()
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    defer { pthread_attr_destroy(&attributes) }
    let code = withSignalsBlocked {
      pthread_create(
        &thread, &attributes,
        { argument in
          guard let argument else { return nil }
          Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        }, box.toOpaque())
    }
    guard code == 0 else {
      box.release()
      throw StoreError.unavailable(
        what: "No thread for the database", remedy: "The machine is out of threads or memory.")
    }
  }

  /// A thread inherits its maker's mask: all but the fatal signals stay with the main thread.
  private static func withSignalsBlocked(_ body: () -> Int32) -> Int32 {
    var blocked = sigset_t()
    var before = sigset_t()
    sigfillset(&blocked)
    for fatal in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] { sigdelset(&blocked, fatal) }
    pthread_sigmask(SIG_SETMASK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return body()
  }

  private final class Body {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
