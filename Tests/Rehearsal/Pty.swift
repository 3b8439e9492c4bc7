import CLinux

/// A program on a terminal of its own, driven by a test: type, wait for what must appear, look.
///
/// Nothing sleeps: every wait reads what the program writes until it holds, or until its deadline,
/// and then throws with the screen as it was. A frame that is half sent (`?2026`) is not looked at, as
/// no one at a terminal would see it. For one thread.
public final class Pty {
  public let process: pid_t
  public private(set) var screen: Screen
  /// All that the program wrote, from its start.
  public private(set) var output: [UInt8] = []
  private var master: Int32
  private var exit: Exit?

  public init(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String?] = [:]
  ) throws {
    var number: Int32 = 0
    master = haven_pty_open(&number)
    guard master >= 0 else { throw RehearsalError("no pseudo-terminal to be had") }
    screen = Screen(columns: columns, rows: rows)
    do {
      var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
      _ = haven_set_window(master, &size)
      let name = "/dev/pts/\(number)"
      process = try Spawn.start(
        command, environment: Spawn.environment(environment), input: name, output: name)
    } catch {
      close(master)
      throw error
    }
  }

  deinit {
    if exit == nil {
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    if master >= 0 { close(master) }
  }

  // MARK: Acting

  /// One key after the other, by name: `press("F2", "Down", "Ctrl-X")`.
  public func press(_ names: String...) throws {
    for name in names { try write(Keys.bytes(name)) }
  }

  public func type(_ text: String) throws { try write(Array(text.utf8)) }

  /// Reads while it writes: a program that stops reading until it is read from cannot block it.
  public func write(_ bytes: [UInt8], within limit: Duration = .seconds(10)) throws {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + limit
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { CLinux.write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      _ = read(waiting: rest.isEmpty ? 0 : 5)
      guard ContinuousClock.now < deadline else {
        throw RehearsalError("the program took no more than \(bytes.count - rest.count) bytes")
      }
    }
  }

  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    drain()
    screen.resize(columns: columns, rows: rows)
    _ = haven_set_window(master, &size)
  }

  public func signal(_ number: Int32) { kill(process, number) }

  /// Closes the terminal under the program, as a lost connection does.
  public func hangUp() {
    close(master)
    master = -1
  }

  // MARK: Waiting

  /// Until a text stands in one row of the screen.
  public func wait(for text: String, within limit: Duration = .seconds(10)) throws {
    try wait("“\(text)” on the screen", within: limit) { $0.contains(text) }
  }

  /// Until a text is nowhere on the screen.
  public func wait(forNo text: String, within limit: Duration = .seconds(10)) throws {
    try wait("no “\(text)” on the screen", within: limit) { !$0.contains(text) }
  }

  public func wait(
    _ what: String, within limit: Duration = .seconds(10), until holds: (Screen) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + limit
    while screen.isInFrame || !holds(screen) {
      let isOpen = read(waiting: 20)
      if !screen.isInFrame, holds(screen) { return }
      if !isOpen || ContinuousClock.now >= deadline {
        let why = isOpen ? "not within \(limit)" : "the program has gone"
        throw RehearsalError("waited for \(what): \(why). The screen:\n\(screen.text)")
      }
    }
  }

  /// Until nothing has been written for a while: before looking at what must *not* have changed.
  public func settle(quiet: Duration = .milliseconds(100), within limit: Duration = .seconds(10)) {
    let deadline = ContinuousClock.now + limit
    var last = (count: output.count, at: ContinuousClock.now)
    while ContinuousClock.now < min(deadline, last.at + quiet) {
      guard read(waiting: 10) else { return }
      if output.count != last.count { last = (output.count, ContinuousClock.now) }
    }
  }

  /// Bytes written in the whole of a time span: what a program at rest must not do.
  public func bytesWritten(during span: Duration) -> Int {
    let before = output.count
    let end = ContinuousClock.now + span
    while ContinuousClock.now < end, read(waiting: 10) {}
    return output.count - before
  }

  /// The end of the program, with all that it still wrote.
  @discardableResult
  public func waitForExit(within limit: Duration = .seconds(10)) throws -> Exit {
    let deadline = ContinuousClock.now + limit
    while exit == nil {
      let isOpen = master >= 0 && read(waiting: 2)
      var status: Int32 = 0
      if waitpid(process, &status, WNOHANG) == process { exit = Exit(waitStatus: status) }
      if exit == nil, ContinuousClock.now >= deadline {
        throw RehearsalError("did not end within \(limit). The screen:\n\(screen.text)")
      }
      if !isOpen { poll(nil, 0, 2) }
    }
    drain()
    return exit ?? .code(-1)
  }

  /// The line discipline in words, as `stty -a` sees it from the program's side.
  public var terminalModes: String {
    var modes = termios()
    guard tcgetattr(master, &modes) == 0 else { return "no terminal" }
    let keys = withUnsafeBytes(of: modes.c_cc) { Array($0) }
    return "i\(modes.c_iflag) o\(modes.c_oflag) c\(modes.c_cflag) l\(modes.c_lflag) \(keys)"
  }

  private func drain() {
    var before = -1
    while before != output.count {
      before = output.count
      guard master >= 0, read(waiting: 0) else { return }
    }
  }

  /// Feeds the screen with what is there; false once the other side has gone.
  private func read(waiting milliseconds: Int32) -> Bool {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, milliseconds) > 0 else { return true }
    let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, CLinux.read(master, buffer.baseAddress, buffer.count))
    }
    output += chunk
    screen.feed(chunk)
    return !chunk.isEmpty || ready.revents & Int16(POLLHUP) == 0
  }
}
