import CLinux

/// Tells every console, within a tenth of a millisecond, that something was committed.
///
/// One byte is written over the same byte of a file that the others watch. Watching the write-ahead
/// log instead would show each commit one late.
final class Bell: Sendable {
  private let file: FileDescriptor

  init(files: DatabaseFiles) throws { file = try files.openSide(files.bell) }

  /// Rings. A bell that cannot ring is no failure: the listeners' one-second check finds the commit.
  func ring() {
    var byte: UInt8 = 0x2A
    _ = pwrite(file.number, &byte, 1, 0)
  }
}

/// Hears the bell: a descriptor for `poll(2)` that is quiet while nothing happens.
///
/// A writer can die between its commit and its ring, so the owner also compares `data_version`
/// once a second (`DeskCore.somethingChanged`).
public final class BellListener: Sendable {
  private let notify: FileDescriptor

  /// Readable when the bell has rung since `drain`.
  public var descriptor: Int32 { notify.number }

  public init(files: DatabaseFiles) throws {
    _ = try files.openSide(files.bell)
    let made = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard made >= 0, inotify_add_watch(made, files.bell, UInt32(IN_MODIFY)) >= 0 else {
      if made >= 0 { close(made) }
      throw StoreError.unavailable(
        what: "The bell \(files.bell) cannot be watched",
        remedy: "Raise fs.inotify.max_user_instances (see 'haven doctor').")
    }
    notify = FileDescriptor(made)
  }

  /// Forgets every ring so far, so that many commits cost one look.
  ///
  /// - Returns: whether it had rung at all.
  @discardableResult
  public func drain() -> Bool {
    var rang = false
    var events: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (
      0, 0, 0, 0, 0, 0, 0, 0
    )
    while read(notify.number, &events, MemoryLayout.size(ofValue: events)) > 0 { rang = true }
    return rang
  }
}
