import CLinux

/// The files that stand around one database, each with the name of the database and an ending.
///
/// The database file itself is opened by SQLite and by nothing else: closing it through any other
/// descriptor would drop SQLite's locks (sqlite.org/howtocorrupt.html §2.2).
public struct DatabaseFiles: Hashable, Sendable {
  /// The database, its folder resolved: no part of it is a link.
  public let database: String
  public let folder: String

  /// Held by `flock` for every write and every checkpoint.
  public var gate: String { database + "-gate" }
  /// Poked after every commit.
  public var bell: String { database + "-bell" }
  /// One locked byte for each living console.
  public var sessions: String { database + "-sessions" }
  /// The signed heads of the audit chain, append-only.
  public var auditHeads: String { database + "-audit-heads" }
  /// The wrapped keys, in a file of their own, so that erasing a person is destroying a key.
  public var keys: String { database + "-keys" }

  /// Resolves the folder, and refuses a link and a file system on which locks cannot be trusted.
  public init(path: String) throws {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let above = slash.map { String(path[...$0]) } ?? "."
    guard !name.isEmpty, let resolved = realpath(above, nil) else {
      throw StoreError.unavailable(
        what: "There is no folder \(above)", remedy: "Make it, or choose another with --db.")
    }
    folder = String(cString: resolved)
    free(resolved)
    database = (folder == "/" ? "" : folder) + "/" + name
    try refuseLink()
    try refuseRemoteFileSystem()
  }

  /// Whether the database is there.
  public var exists: Bool {
    var about = stat()
    return lstat(database, &about) == 0
  }

  /// Makes an empty file for SQLite to fill, open to owner and group only.
  ///
  /// - Throws: `.unavailable` where a file is already there.
  func create(_ path: String) throws {
    let file = haven_open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o660)
    guard file >= 0 else { throw Self.refusal(path, errno: haven_errno()) }
    fchmod(file, 0o660)
    close(file)
  }

  /// Opens one of the files beside the database, making it where it is missing.
  func openSide(_ path: String, appending: Bool = false) throws -> FileDescriptor {
    let flags = O_RDWR | O_NOFOLLOW | O_CLOEXEC | (appending ? O_APPEND : 0)
    var file = haven_open(path, flags, 0)
    if file < 0, haven_errno() == ENOENT {
      file = haven_open(path, flags | O_CREAT, 0o660)
      if file >= 0 { fchmod(file, 0o660) }
    }
    guard file >= 0 else { throw Self.refusal(path, errno: haven_errno()) }
    return FileDescriptor(file)
  }

  private func refuseLink() throws {
    var about = stat()
    guard lstat(database, &about) == 0 else { return }
    guard about.st_mode & UInt32(S_IFMT) == UInt32(S_IFREG) else {
      throw StoreError.unavailable(
        what: "\(database) is a link or no file", remedy: "Give the path of the file itself.")
    }
  }

  private func refuseRemoteFileSystem() throws {
    var about = statfs()
    guard statfs(folder, &about) == 0 else { throw Self.refusal(folder, errno: haven_errno()) }
    if let name = Self.remoteFileSystem(ofType: Int(about.f_type)) {
      throw StoreError.unavailable(
        what: "\(folder) is on \(name), where locks cannot be trusted",
        remedy: "Keep the database on a disk of this machine.")
    }
  }

  /// The name of a file system that is no disk of this machine, by `f_type` of statfs(2).
  static func remoteFileSystem(ofType type: Int) -> String? {
    remoteFileSystems[UInt32(truncatingIfNeeded: type)]
  }

  private static let remoteFileSystems: [UInt32: String] = [
    0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x6573_5546: "FUSE",
    0x00C3_6400: "Ceph", 0x5346_414F: "AFS", 0x6B41_4653: "AFS", 0x7375_7245: "Coda",
    0x0BD0_0BD0: "Lustre", 0x0116_1970: "GFS2", 0x7461_636F: "OCFS2",
  ]

  static func refusal(_ path: String, errno code: Int32) -> StoreError {
    let reason = String(cString: strerror(code))
    return switch code {
    case ENOSPC, EDQUOT, EIO: .notSaved(reason: "\(path): \(reason)")
    case EEXIST:
      .unavailable(what: "\(path) is there already", remedy: "Nothing was overwritten.")
    default:
      .unavailable(
        what: "\(path) cannot be opened (\(reason))",
        remedy: "Check the folder's owner and mode; installed, it is root:haven 2770.")
    }
  }
}

/// An open file that is closed when its last user lets go.
final class FileDescriptor: @unchecked Sendable {
  let number: Int32
  init(_ number: Int32) { self.number = number }
  deinit { close(number) }
}
