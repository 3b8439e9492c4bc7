import CLinux
import HavenDomain

/// Where a drill keeps its records and, in a folder of its own, its key. For its owner alone, and
/// gone when the drill is, unless it is kept.
struct DrillFolder: Hashable, Sendable {
  let path: String
  let isKept: Bool

  var database: String { path + "/records/haven.db" }
  var key: String { path + "/key/haven.key" }

  /// A new folder among the temporary ones.
  ///
  /// - Parameter temporary: `$TMPDIR`, if there is one.
  init(temporary: String?) throws(Failure) {
    let above = temporary.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(above)/haven-drill-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.failure(above) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    isKept = false
    try makeInside()
  }

  /// A folder that stays, made if need be.
  init(kept path: String) throws(Failure) {
    self.path = path
    isKept = true
    guard mkdir(path, 0o700) == 0 || haven_errno() == EEXIST else { throw Self.failure(path) }
    try makeInside()
  }

  private func makeInside() throws(Failure) {
    for folder in [path + "/records", path + "/key"] {
      guard mkdir(folder, 0o700) == 0 else {
        if haven_errno() == EEXIST {
          throw Failure(.badInput, "\(path) holds a drill already. Choose another folder.")
        }
        throw Self.failure(folder)
      }
    }
  }

  /// Takes away all that the drill made, and nothing else.
  func remove() {
    guard !isKept else { return }
    for folder in [path + "/records", path + "/key"] {
      guard let entries = opendir(folder) else { continue }
      while let entry = readdir(entries) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink("\(folder)/\(name)") }
      }
      closedir(entries)
      rmdir(folder)
    }
    rmdir(path)
  }

  private static func failure(_ path: String) -> Failure {
    let reason = String(cString: strerror(haven_errno()))
    return Failure(
      .inputOutput, "The folder \(path) cannot be used (\(reason)). Choose another with --keep.")
  }
}
