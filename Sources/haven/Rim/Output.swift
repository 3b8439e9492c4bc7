import CLinux
import Canvas

/// Standard output and standard error.
enum Output {
  private static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes all of it, or says why not. A reader that has gone is no fault: the program ends as if by
  /// SIGPIPE, without a word.
  static func write(_ text: String) throws(Failure) {
    let code = write(Array((isTerminal ? harmless(text) : text).utf8), to: STDOUT_FILENO)
    switch code {
    case 0: return
    case EPIPE: throw Failure(.signal(SIGPIPE), "")
    default:
      let reason = String(cString: strerror(code))
      throw Failure(.inputOutput, "Standard output takes no more (\(reason)).")
    }
  }

  /// To the person, on standard error. What cannot be said there cannot be said at all.
  static func complain(_ words: String) {
    _ = write(Array("haven: \(harmless(words))\n".utf8), to: STDERR_FILENO)
  }

  /// Line by line, so that nothing but line ends can act on a terminal.
  private static func harmless(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { DisplayText(String($0)).string }.joined(separator: "\n")
  }

  /// - Returns: 0, or the error number.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { CLinux.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if haven_errno() == EAGAIN {
        var ready = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if haven_errno() != EINTR {
        return haven_errno()
      }
    }
    return 0
  }
}
