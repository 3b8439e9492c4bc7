import CLinux

/// A signal that asks a command to stop, noticed between two pieces of its work.
///
/// Only commands that read on and on listen: any other is ended by the signal itself, and the
/// database sees to it that half a change is none.
enum Interruption {
  /// Written by the handler, which may do nothing else.
  nonisolated(unsafe) private static let number: UnsafeMutablePointer<sig_atomic_t> = {
    let pointer = UnsafeMutablePointer<sig_atomic_t>.allocate(capacity: 1)
    pointer.initialize(to: 0)
    return pointer
  }()

  private static let note: @convention(c) (Int32) -> Void = { number.pointee = $0 }

  /// From now on interrupt, terminate and hang-up are noticed; a read that waits is cut short.
  /// What `nohup` and the shell had ignored stays ignored.
  static func listen() {
    number.pointee = 0
    var action = sigaction()
    action.__sigaction_handler.sa_handler = note
    for signal in [SIGINT, SIGTERM, SIGHUP] where haven_signal_is_ignored(signal) == 0 {
      sigaction(signal, &action, nil)
    }
  }

  /// - Throws: `Failure` with 128 and the number of the signal that came.
  static func check() throws(Failure) {
    let signal = number.pointee
    if signal != 0 { throw Failure(.signal(signal), "Stopped, as asked.") }
  }
}
