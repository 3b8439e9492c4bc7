import CLinux

/// Tells every console, within a tenth of a millisecond, that something was committed.
///
/// One byte is written over the same byte of a file that the others watch. Watching the write-ahead
/// log instead would show each commit one late.
final class Bell: Sendable {
  private let file: FileDescriptor

  init(files: DatabaseFiles) throws { file = try files.openSide(files.bell) }

  /// Rings. A bell that cannot ring is no failure: the one-second check finds the commit.
  func ring() {
    var byte: UInt8 = 0x2A
    _ = pwrite(file.number, &byte, 1, 0)
  }
}

/// Hears the bell, and the end of other consoles: a descriptor for `poll(2)` that is quiet while
/// nothing happens.
///
/// A console keeps the sessions file open for its life, so the kernel reports its end as the
/// closing of that file, however it came. A writer can die between its commit and its ring, so the
/// owner also looks once a second (`DeskCore.somethingChanged`).
public final class BellListener: Sendable {
  /// What was heard since the last time.
  public struct News: Equatable, Sendable {
    public var rang = false
    public var consoleEnded = false
  }

  private let notify: FileDescriptor
  private let sessionsWatch: Int32

  /// Readable when there is news.
  public var descriptor: Int32 { notify.number }

  public init(files: DatabaseFiles) throws {
    // Both must be there, and shut again before they are watched: our own closing is no news.
    for file in [files.bell, files.sessions] { _ = try files.openSide(file) }
    let made = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    let bellWatch = inotify_add_watch(made, files.bell, UInt32(IN_MODIFY))
    sessionsWatch = inotify_add_watch(made, files.sessions, UInt32(IN_CLOSE_WRITE))
    notify = FileDescriptor(made)
    guard made >= 0, bellWatch >= 0, sessionsWatch >= 0 else {
      throw StoreError.unavailable(
        what: "The bell \(files.bell) cannot be watched",
        remedy: "Raise fs.inotify.max_user_instances.")
    }
  }

  /// Takes all the news there is, so that many commits cost one look.
  public func take() -> News {
    var news = News()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(notify.number, &buffer, buffer.count)
      guard count > 0 else { return news }
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        }
        if event.wd == sessionsWatch { news.consoleEnded = true } else { news.rang = true }
        offset += MemoryLayout<inotify_event>.size + Int(event.len)
      }
    }
  }
}
