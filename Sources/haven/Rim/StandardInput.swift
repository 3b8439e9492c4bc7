import CLinux

/// Standard input, read without ever holding more than a limit.
enum StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// All of it, to its end. Of what is longer than the limit the first part is given out, and the
  /// rest only counted: the sender is never cut off.
  static func readAll(limit: Int) throws(Failure) -> (bytes: [UInt8], total: Int) {
    var bytes: [UInt8] = []
    var total = 0
    while let chunk = try readChunk() {
      total += chunk.count
      bytes += chunk.prefix(limit - bytes.count)
    }
    return (bytes, total)
  }

  /// What is there, waiting for it; nil at the end.
  static func readChunk() throws(Failure) -> [UInt8]? {
    while true {
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
        let got = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        code = got < 0 ? haven_errno() : 0
        count = max(0, got)
      }
      switch code {
      case 0: return chunk.isEmpty ? nil : chunk
      case EINTR: try Interruption.check()
      case EAGAIN:
        var ready = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        poll(&ready, 1, -1)
        try Interruption.check()
      default:
        let reason = String(cString: strerror(code))
        throw Failure(.inputOutput, "Standard input cannot be read (\(reason)).")
      }
    }
  }
}
