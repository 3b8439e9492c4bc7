import CCrypto
import CLinux

/// The one key above all keys of a database: 32 random bytes in a 0400 file of the configuration
/// folder, never in the database's own.
///
/// Nothing is sealed with it. It only gives, by HKDF, a key for each purpose.
public final class MasterKey: Sendable {
  private let memory: LockedMemory
  private let master: SecretKey

  private init(memory: LockedMemory, master: SecretKey) {
    self.memory = memory
    self.master = master
  }

  /// Whether the key's page could be locked into memory.
  public var isLockedInMemory: Bool { memory.isLocked }

  /// Makes a new key file. An existing file is never overwritten.
  public static func create(at path: String, for files: DatabaseFiles) throws -> MasterKey {
    try refuseBeside(path, files)
    let file = haven_open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o400)
    guard file >= 0 else {
      let code = haven_errno()
      throw code == EEXIST ? StoreError.key(.exists(path: path)) : unreadable(path, code)
    }
    defer { close(file) }
    let memory = LockedMemory()
    let key = try memory.key(Randomness.fill)
    let written = key.withBytes { write(file, $0.baseAddress, $0.count) }
    guard written == SecretKey.size, fchmod(file, 0o400) == 0, fsync(file) == 0 else {
      let code = haven_errno()
      unlink(path)
      throw unreadable(path, code)
    }
    return MasterKey(memory: memory, master: key)
  }

  /// Reads the key file, and refuses one that others could read.
  public static func load(from path: String, for files: DatabaseFiles) throws -> MasterKey {
    try refuseBeside(path, files)
    let file = haven_open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC, 0)
    guard file >= 0 else {
      let code = haven_errno()
      throw code == ENOENT ? StoreError.key(.missing(path: path)) : unreadable(path, code)
    }
    defer { close(file) }
    try check(file, path)
    let memory = LockedMemory()
    let key = try memory.key { place in
      guard read(file, place.baseAddress, place.count) == place.count else {
        throw unreadable(path, haven_errno())
      }
    }
    return MasterKey(memory: memory, master: key)
  }

  /// The purposes for which a key is derived.
  enum Label: String {
    case wrap, search, audit, checkpoint, names
  }

  func key(for label: Label) throws -> SecretKey { try master.derived(label.rawValue) }

  /// 0400 for one's own key, 0440 for an installed one that group haven reads.
  private static func check(_ file: Int32, _ path: String) throws {
    var about = stat()
    guard fstat(file, &about) == 0 else { throw unreadable(path, haven_errno()) }
    guard about.st_mode & UInt32(S_IFMT) == UInt32(S_IFREG) else {
      throw StoreError.key(.unreadable(path: path, reason: "it is no regular file"))
    }
    let mode = about.st_mode & 0o7777
    guard mode & ~0o440 == 0 else {
      throw StoreError.key(.wrongMode(path: path, mode: "0" + String(mode, radix: 8)))
    }
    guard about.st_size == SecretKey.size else {
      throw StoreError.key(.wrongSize(path: path, bytes: Int(about.st_size)))
    }
  }

  private static func refuseBeside(_ path: String, _ files: DatabaseFiles) throws {
    let above = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard let resolved = realpath(above, nil) else { throw unreadable(path, haven_errno()) }
    defer { free(resolved) }
    if String(cString: resolved) == files.folder {
      throw StoreError.key(.besideDatabase(path: path))
    }
  }

  private static func unreadable(_ path: String, _ code: Int32) -> StoreError {
    .key(.unreadable(path: path, reason: String(cString: strerror(code))))
  }
}
