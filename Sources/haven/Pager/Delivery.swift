import CLinux

/// How a command of the house went: what it said, and whether it took the message.
struct Delivery: Hashable, Sendable {
  /// 0 is delivered. Nil when it did not start, was cut off or was ended by a signal.
  var exitStatus: Int?
  /// The last of what it printed, or why there is no exit status.
  var output: String

  /// What is read of a command's output before it is cut off.
  static let outputLimit = 65_536
  /// What is kept of it.
  static let keptLimit = 400

  /// Runs a command without a shell, the message on its standard input, and waits for its end: for
  /// no longer than `timeout`, and for no more output than the limit. Whatever it started goes with
  /// it.
  static func run(_ command: [String], message: String, timeout: Duration) -> Delivery {
    var input: [Int32] = [-1, -1]
    var output: [Int32] = [-1, -1]
    guard haven_pipe(&input) == 0 else { return .notStarted(haven_errno()) }
    guard haven_pipe(&output) == 0 else {
      input.forEach { close($0) }
      return .notStarted(haven_errno())
    }
    // A message is shorter than a pipe is long: all of it is there before anybody reads.
    _ = Array(message.utf8).withUnsafeBytes { write(input[1], $0.baseAddress, $0.count) }
    close(input[1])
    haven_set_blocking(input[0])
    haven_set_blocking(output[1])
    var process: pid_t = 0
    let failure = spawn(command, input: input[0], output: output[1], &process)
    close(input[0])
    close(output[1])
    defer { close(output[0]) }
    guard failure == 0 else { return .notStarted(failure) }
    return listen(to: process, output[0], timeout)
  }

  private static func notStarted(_ code: Int32) -> Delivery {
    Delivery(exitStatus: nil, output: "could not be started: \(String(cString: strerror(code)))")
  }

  // MARK: - The process

  private static func spawn(
    _ command: [String], input: Int32, output: Int32, _ process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    // The group that opens the records is not the command's.
    let flags =
      POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
      | POSIX_SPAWN_RESETIDS
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var words = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    return posix_spawn(&process, command[0], &actions, &attributes, &words, &variables)
  }

  /// Little, and nothing of ours.
  private static var environment: [String] {
    let kept = ["HOME", "LANG", "TZ"].compactMap { name in
      Environment.value(name).map { "\(name)=\($0)" }
    }
    return ["PATH=/usr/local/bin:/usr/bin:/bin"] + kept
  }

  // MARK: - Its output and its end

  private static func listen(to process: pid_t, _ file: Int32, _ timeout: Duration) -> Delivery {
    let clock = SystemClock()
    let deadline = clock.boot() + timeout.wholeMilliseconds
    var tail: [UInt8] = []
    var total = 0
    var status: Int32 = 0
    while true {
      let hasEnded = waitpid(process, &status, WNOHANG) == process
      let isOver = drain(file, &tail, &total)
      if hasEnded { break }
      if total > outputLimit || clock.boot() >= deadline {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        let why =
          total > outputLimit
          ? "cut off: it printed more than \(outputLimit / 1024) KB"
          : "cut off: it took longer than \(timeout.wholeSeconds) s"
        return Delivery(exitStatus: nil, output: "\(why). \(words(tail))")
      }
      pause(isOver ? -1 : file)
    }
    kill(-process, SIGKILL)
    let signal = status & 0x7F
    guard signal == 0 else {
      return Delivery(exitStatus: nil, output: "ended by signal \(signal). \(words(tail))")
    }
    return Delivery(exitStatus: Int(status >> 8 & 0xFF), output: words(tail))
  }

  /// Takes what is there; of much only the last.
  ///
  /// - Returns: whether nothing more will come.
  private static func drain(_ file: Int32, _ tail: inout [UInt8], _ total: inout Int) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while total <= outputLimit {
      let count = read(file, &chunk, chunk.count)
      guard count > 0 else { return count == 0 }
      tail = Array((tail + chunk.prefix(count)).suffix(keptLimit))
      total += count
    }
    return false
  }

  private static func pause(_ file: Int32) {
    var ready = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    poll(&ready, 1, 25)
  }

  private static func words(_ tail: [UInt8]) -> String {
    String(decoding: tail, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
