import CLinux
import Foundation

/// How a process ended.
public enum Exit: Equatable, Sendable {
  case code(Int32)
  case signal(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7f
    self = signal == 0 ? .code((waitStatus >> 8) & 0xff) : .signal(signal)
  }
}

/// A step of a rehearsal that did not come about; its text is what the test prints.
public struct RehearsalError: Error, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}

/// Starts processes by `posix_spawn`: no fork, for tests run on many threads.
enum Spawn {
  /// Opens `input` and `output` in the child as 0 and 1 (and `output` again as 2), in a session of its
  /// own, so that a tty opened so becomes its controlling terminal.
  static func start(
    _ command: [String], environment: [String: String], input: String, output: String
  ) throws(RehearsalError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDWR, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_RDWR | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags =
      Int32(haven_spawn_setsid) | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var words = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, command[0], &actions, &attributes, &words, &variables)
    guard failure == 0 else {
      throw RehearsalError("\(command[0]) did not start: \(String(cString: strerror(failure)))")
    }
    return process
  }

  /// Little, and the same on every machine; nil takes a variable away.
  static func environment(_ changes: [String: String?]) -> [String: String] {
    let outer = ProcessInfo.processInfo.environment
    var result = ["LANG": "C.UTF-8", "TERM": "xterm-256color", "PS1": "$ "]
    for name in ["PATH", "HOME", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "TMPDIR"] {
      result[name] = outer[name]
    }
    // A trap must end the program, not start a debugger that waits for a key.
    result["SWIFT_BACKTRACE"] = "enable=no"
    for (name, value) in changes { result[name] = value }
    return result
  }

  /// Runs a command to its end, without a terminal: its exit and all that it printed.
  static func run(
    _ command: [String], environment: [String: String], within limit: Duration = .seconds(20)
  ) throws -> (exit: Exit, output: String) {
    let file = NSTemporaryDirectory() + "rehearsal-" + UUID().uuidString
    defer { unlink(file) }
    let process = try start(command, environment: environment, input: "/dev/null", output: file)
    let deadline = ContinuousClock.now + limit
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < deadline else {
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw RehearsalError("\(command) did not end within \(limit)")
      }
      poll(nil, 0, 1)
    }
    return (Exit(waitStatus: status), (try? String(contentsOfFile: file, encoding: .utf8)) ?? "")
  }
}

/// Runs a command without a terminal, as a script or a pipe would.
public func run(
  _ command: [String], environment changes: [String: String?] = [:]
) throws -> (exit: Exit, output: String) {
  try Spawn.run(command, environment: Spawn.environment(changes))
}

/// Where the build put an executable of this package: beside the running tests.
public func builtExecutable(_ name: String) -> String {
  let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
}

/// The product itself.
public var havenBinary: String { builtExecutable("haven") }
