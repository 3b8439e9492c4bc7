import CLinux

/// Finds the commit of a writer that died before it could ring: the log on the disk is another one
/// than at the last look. One `stat(2)` a second, and no thread woken.
struct SilentCommits {
  private let path: String
  private var seen: Mark?

  private struct Mark: Equatable {
    var size: Int64
    var seconds: Int64
    var nanoseconds: Int64
  }

  init(database: String) {
    path = database + "-wal"
    seen = mark()
  }

  /// Whether the log changed since this was last asked.
  mutating func changed() -> Bool {
    let now = mark()
    defer { seen = now }
    return now != seen
  }

  private func mark() -> Mark? {
    var about = stat()
    guard stat(path, &about) == 0 else { return nil }
    return Mark(
      size: Int64(about.st_size), seconds: Int64(about.st_mtim.tv_sec),
      nanoseconds: Int64(about.st_mtim.tv_nsec))
  }
}
