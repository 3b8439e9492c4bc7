import CLinux
import Glibc
import Testing

@testable import HavenStore

/// A folder of its own for one test, gone when the test lets go of it.
final class Scratch: Sendable {
  let folder: String

  init() throws {
    var template = Array("/tmp/haven-store-XXXXXX".utf8CString)
    let made: String? = template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    folder = try #require(made)
    #expect(mkdir(folder + "/data", 0o770) == 0)
    #expect(mkdir(folder + "/config", 0o700) == 0)
  }

  deinit {
    for part in ["data", "config"] {
      guard let listing = opendir(folder + "/" + part) else { continue }
      while let entry = readdir(listing) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        unlink("\(folder)/\(part)/\(name)")
      }
      closedir(listing)
      rmdir(folder + "/" + part)
    }
    rmdir(folder)
  }

  var key: String { folder + "/config/haven.key" }
  func files() throws -> DatabaseFiles { try DatabaseFiles(path: folder + "/data/haven.db") }

  /// An opened, empty database with the schema in it.
  func database() throws -> (DatabaseFiles, Connection) {
    let files = try files()
    if !files.exists { try files.create(files.database) }
    let connection = try Connection(path: files.database)
    try Pragmas.obtain(on: connection)
    _ = try Schema.migrator.migrate(connection, at: 0)
    return (files, connection)
  }

  func write(_ bytes: [UInt8], to name: String) { put(bytes, name, O_CREAT | O_TRUNC) }
  func append(_ bytes: [UInt8], to name: String) { put(bytes, name, O_APPEND) }

  private func put(_ bytes: [UInt8], _ name: String, _ flags: Int32) {
    let file = haven_open(folder + "/" + name, O_WRONLY | flags, 0o600)
    #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
    close(file)
  }

  /// All bytes of a file; none where it is not there.
  func read(_ name: String) -> [UInt8] {
    let file = haven_open(folder + "/" + name, O_RDONLY, 0)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var about = stat()
    fstat(file, &about)
    var bytes = [UInt8](repeating: 0, count: Int(about.st_size))
    let count = Glibc.read(file, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  func mode(of path: String) -> UInt32 {
    var about = stat()
    return lstat(path, &about) == 0 ? about.st_mode & 0o7777 : 0
  }
}

/// Waits for something that another thread does, and never longer than the deadline.
func eventually(within seconds: Int = 20, _ isTrue: () throws -> Bool) rethrows -> Bool {
  for _ in 0..<(seconds * 500) {
    if try isTrue() { return true }
    poll(nil, 0, 2)
  }
  return try isTrue()
}
