import CLinux
import HavenDomain
import HavenStore

/// The machine's clocks: the wall for people, the time since it started for leases and timers.
struct SystemClock: Sendable {
  /// The kernel's name for this start of the machine; empty where it gives none.
  private let bootID: String

  init() { bootID = Self.readBootID() }

  func now() -> Moment { Moment(wall: instant().milliseconds, boot: boot(), bootID: bootID) }

  func instant() -> Instant { Instant(milliseconds: Self.milliseconds(CLOCK_REALTIME)) }

  /// Milliseconds since the machine started, sleep included.
  func boot() -> Int64 { Self.milliseconds(CLOCK_BOOTTIME) }

  /// Until the wall clock shows the next second: 1 to 1,000.
  func millisecondsToNextSecond() -> Int64 { 1000 - instant().milliseconds % 1000 }

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func readBootID() -> String {
    let file = haven_open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC, 0)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 36)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}

extension Surroundings {
  /// The real clocks and zones of this machine.
  static func system(_ clock: SystemClock = SystemClock()) -> Surroundings {
    Surroundings(moment: { clock.now() }, zone: { SystemZone.zone($0, at: clock.instant()) })
  }
}
