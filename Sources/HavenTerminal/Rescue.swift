import CLinux

/// Gives the terminal back when nobody else will: at a fault of the program, or at an `exit` that forgot.
///
/// Without it a trap leaves the terminal in raw mode, and Swift's runtime waits with memory on show. The
/// handler does what POSIX allows in one: write what was prepared, restore the line, `_exit(128 + n)`.
enum Rescue {
  private struct Prepared {
    var modes = termios()
    var reset: UnsafeMutableRawPointer?
    var resetCount = 0
    var isArmed = false
  }

  private static let fatal = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]
  private static let stackSize = 65_536

  /// Read by the handler without a lock: written only while no terminal is armed.
  nonisolated(unsafe) private static let prepared: UnsafeMutablePointer<Prepared> = {
    let pointer = UnsafeMutablePointer<Prepared>.allocate(capacity: 1)
    pointer.initialize(to: Prepared())
    return pointer
  }()

  private static let words: StaticString =
    "haven stopped at a fault of its own. What was saved is safe: start it again.\r\n"

  private static let handle: @convention(c) (Int32) -> Void = { number in
    giveBack()
    write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
    _exit(128 + number)
  }

  private static func giveBack() {
    guard prepared.pointee.isArmed else { return }
    write(STDOUT_FILENO, prepared.pointee.reset, prepared.pointee.resetCount)
    tcsetattr(STDIN_FILENO, TCSANOW, &prepared.pointee.modes)
  }

  /// On a stack of its own, so that an overflow of the main one can be handled too. A second fault
  /// inside the handler ends the process by the default action.
  static func install() {
    _ = prepared
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    stack.ss_size = stackSize
    sigaltstack(&stack, nil)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handle
    action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND))
    for signal in fatal { sigaction(signal, &action, nil) }
    atexit { Rescue.giveBack() }
  }

  /// From now on a fault or an `exit` first writes `reset` and sets `modes`.
  static func arm(reset: [UInt8], modes: termios) {
    disarm()
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, reset.count), alignment: 1)
    copy.copyMemory(from: reset, byteCount: reset.count)
    prepared.pointee.reset?.deallocate()
    prepared.pointee.reset = copy
    prepared.pointee.resetCount = reset.count
    prepared.pointee.modes = modes
    prepared.pointee.isArmed = true
  }

  static func disarm() { prepared.pointee.isArmed = false }
}
