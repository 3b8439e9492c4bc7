import CLinux
import HavenDomain
import HavenStore

/// The clocks of this machine, as the store wants them.
enum Clocks {
  static func now() -> Moment {
    Moment(wall: read(CLOCK_REALTIME), boot: read(CLOCK_BOOTTIME), bootID: bootID)
  }

  static func instant() -> Instant { Instant(milliseconds: read(CLOCK_REALTIME)) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// The kernel's random name for this start of the machine (random(4)); empty where /proc is not.
  private static let bootID: String = {
    let bytes = SmallFile.read("/proc/sys/kernel/random/boot_id", limit: 64) ?? []
    return String(decoding: bytes, as: UTF8.self).trimmed
  }()
}

extension Surroundings {
  /// The clocks and zones of this machine.
  static var machine: Surroundings {
    Surroundings(
      now: { Clocks.now() },
      zone: { Zones.named($0, around: Clocks.instant()) ?? .utc })
  }
}
