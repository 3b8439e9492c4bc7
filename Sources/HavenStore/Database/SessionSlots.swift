import CLinux

/// Says which consoles live, without a heartbeat: each holds a lock on one byte, and the kernel
/// drops it however the console dies.
///
/// So a lease of a dead holder is known at the next look, and a living console that was merely
/// stopped keeps what it holds. Slots are used again, so a slot also bears its session's number:
/// only the two together name a console.
final class SessionSlots {
  /// Consoles at once on one database.
  static let count = 1_024

  private let file: FileDescriptor
  private(set) var own: Session?

  /// One console's life.
  struct Session: Hashable, Sendable {
    let slot: Int
    /// Random, so that it is never met twice.
    let number: Int64
  }

  init(files: DatabaseFiles) throws { file = try files.openSide(files.sessions) }

  /// Takes the first free slot for as long as this object lives.
  func claim(number: Int64) throws -> Session {
    if let own { return own }
    for slot in 0..<Self.count where haven_lock_byte(file.number, slot) == 0 {
      var number = number
      let size = MemoryLayout.size(ofValue: number)
      guard pwrite(file.number, &number, size, slot * size + Self.count) == size else {
        throw DatabaseFiles.refusal("the sessions file", errno: haven_errno())
      }
      let session = Session(slot: slot, number: number)
      own = session
      return session
    }
    throw StoreError.unavailable(
      what: "\(Self.count) consoles are open on this database", remedy: "Close one of them.")
  }

  /// Whether the console that claimed this slot under this number still lives.
  func isAlive(_ session: Session) -> Bool {
    if session == own { return true }
    guard session != own, session.slot != own?.slot,
      haven_byte_is_locked(file.number, session.slot) != 0
    else { return false }
    var number: Int64 = 0
    let size = MemoryLayout.size(ofValue: number)
    return pread(file.number, &number, size, session.slot * size + Self.count) == size
      && number == session.number
  }
}
