import CLinux

/// A file of the system's that is read whole.
enum SmallFile {
  /// Nil where it is not to be had, is no regular file, or is longer than the limit.
  static func read(_ path: String, limit: Int) -> [UInt8]? {
    let file = haven_open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return read(open: file, limit: limit)
  }

  /// Of a file that is open already, and stays so.
  static func read(open file: Int32, limit: Int) -> [UInt8]? {
    var about = stat()
    guard fstat(file, &about) == 0, about.st_mode & UInt32(S_IFMT) == UInt32(S_IFREG) else {
      return nil
    }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let more = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
        count = max(0, CLinux.read(file, buffer.baseAddress, buffer.count))
      }
      if more.isEmpty { return bytes }
      bytes += more
    }
    return nil
  }
}
