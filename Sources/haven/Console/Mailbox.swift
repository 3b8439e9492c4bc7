import CLinux

/// A descriptor that one thread makes readable for another.
final class Mailbox: Sendable {
  let descriptor: Int32

  init() { descriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC)) }
  deinit { close(descriptor) }

  func fill() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, 8)
  }

  func empty() {
    var count: UInt64 = 0
    _ = read(descriptor, &count, 8)
  }

  /// Waits until it is filled; -1 waits for ever.
  func wait(milliseconds: Int32) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, milliseconds)
  }
}
