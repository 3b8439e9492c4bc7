import Foundation
import HavenDomain
import Testing

@testable import haven

/// Zones read from the system's files, held against Foundation's reading of them.
@Suite struct ZoneTests {
  private static let around = Instant(seconds: 1_793_600_000)

  @Test(
    "every hour of four years has the offset that Foundation gives",
    arguments: [
      "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata",
      "America/Santiago",
      "Africa/Casablanca", "Europe/Dublin", "Pacific/Apia", "UTC", "Asia/Jerusalem",
    ])
  func offsets(_ name: String) throws {
    let zone = try #require(SystemZone.named(name, at: Self.around))
    let other = try #require(TimeZone(identifier: name))
    for hour in stride(from: -2 * 8_766, through: 2 * 8_766, by: 1) {
      let instant = Self.around + .hours(hour)
      let date = Date(timeIntervalSince1970: Double(instant.seconds))
      #expect(zone.offset(at: instant) == other.secondsFromGMT(for: date), "\(date)")
    }
  }

  @Test(
    "a rule for the years to come gives the same changes as Foundation's zone",
    arguments: [
      ("GMT0BST,M3.5.0/1,M10.5.0", "Europe/London"),
      ("EST5EDT,M3.2.0,M11.1.0", "America/New_York"),
      ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "Australia/Lord_Howe"),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "Europe/Dublin"),
      ("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin"),
    ])
  func rules(_ footer: String, _ name: String) throws {
    let rule = try #require(ZoneRule(footer: Array(footer.utf8)[...]))
    let other = try #require(TimeZone(identifier: name))
    let end = Self.around + .days(1_200)
    let shifts = rule.shifts(from: Self.around, to: end)
    #expect(shifts.count >= 6)
    for shift in shifts {
      let at = Date(timeIntervalSince1970: Double(shift.from.seconds))
      #expect(other.secondsFromGMT(for: at) == shift.offset)
      #expect(other.secondsFromGMT(for: at.addingTimeInterval(-1)) != shift.offset)
    }
  }

  @Test(
    "what is no rule, or never changes, gives none",
    arguments: [
      "", "UTC0", "GMT0BST", "<-03>3", "GMT0BST,M13.5.0,M10.5.0", "GMT0BST,M3.5.0", "0", ",,,",
      "GMT0BST,M3.5.0/1,M10.5.0/9999999999999999999999",
    ])
  func noRule(_ footer: String) {
    #expect(ZoneRule(footer: Array(footer.utf8)[...]) == nil)
  }

  @Test(
    "a name that leads out of the folder, or into nothing, is no zone",
    arguments: [
      "", "../passwd", "/etc/passwd", "Europe/../../../etc/passwd", "Europe", "Nowhere/Land",
      "Europe/London\0", ".", "posixrules/", "tzdata.zi",
    ])
  func noZone(_ name: String) {
    #expect(!SystemZone.exists(name))
    #expect(SystemZone.zone(name, at: Self.around) == .utc)
  }

  @Test("no cut and no flipped byte of a zone file stops the program")
  func damagedFiles() throws {
    let bytes = try #require(SmallFile.read(SystemZone.folder + "Europe/London", limit: 1 << 20))
    for count in bytes.indices { _ = ZoneFile(Array(bytes.prefix(count))) }
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 0xFF
      let zone = ZoneFile(damaged)?.zone(
        "x", from: Self.around - .days(1_000), to: Self.around + .days(1_000))
      #expect((zone?.shifts.count ?? 0) < 2_000)
    }
  }

  @Test(
    "the machine's zone is $TZ where that is one",
    arguments: [
      ("Asia/Kolkata", "Asia/Kolkata"), (":Europe/London", "Europe/London"),
    ])
  func machine(_ variable: String, _ zone: String) {
    #expect(SystemZone.ofMachine { $0 == "TZ" ? variable : nil } == zone)
  }
}
