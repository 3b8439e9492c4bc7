import CLinux
import HavenDomain

/// A letter as a file of the sender's: new, for them alone, opened as they are and not as the program.
enum LetterFile {
  /// The whole path of what somebody typed.
  static func path(_ typed: String) -> String {
    if typed.hasPrefix("/") { return typed }
    if typed.hasPrefix("~/"), let home = Environment.value("HOME") {
      return home + typed.dropFirst(1)
    }
    return "\(Places.Machine.this.currentFolder)/\(typed)"
  }

  /// - Throws: why it was not written; nothing is left of it then. A file that is there already stays.
  static func write(_ text: String, to path: String) throws(Failure) {
    let file = open(path)
    guard file >= 0 else { throw problem(haven_errno(), path) }
    let isWhole = write(Array(text.utf8), to: file) && fsync(file) == 0
    guard close(file) == 0, isWhole else {
      unlink(path)
      throw Failure(.inputOutput, "\(path) could not be written whole. Nothing was sent.")
    }
  }

  /// Takes back what was just written.
  static func remove(_ path: String) { unlink(path) }

  private static func open(_ path: String) -> Int32 {
    // The group that opens the records is not the file's.
    let group = haven_set_file_group(getgid())
    defer { _ = haven_set_file_group(UInt32(bitPattern: group)) }
    return haven_open(
      path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0o600)
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { CLinux.write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if haven_errno() != EINTR {
        return false
      }
    }
    return true
  }

  private static func problem(_ code: Int32, _ path: String) -> Failure {
    switch code {
    case EEXIST:
      Failure(.badInput, "\(path) is there already. It stays as it is: name another file.")
    case ENOENT, ENOTDIR:
      Failure(.badInput, "\(path): there is no such folder. Make it, or name another.")
    default:
      Failure(
        .inputOutput, "\(path) cannot be written (\(String(cString: strerror(code)))).")
    }
  }
}
