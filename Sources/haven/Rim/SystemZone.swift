import CLinux
import Foundation
import HavenDomain

/// Time zones from the system's database, as the shifts around a moment.
///
/// The compiled files are read as they are (RFC 8536), for a formatter would cost the console more
/// time at its start than all the rest. Where a file gives only a rule for the years to come,
/// Foundation, which knows such rules, answers instead.
enum SystemZone {
  static let folder = "/usr/share/zoneinfo/"
  private static let years: Int64 = 3 * 366 * 86_400

  /// The zone of an IANA name; UTC where the system has none of that name.
  static func zone(_ identifier: String, at moment: Instant) -> Zone {
    guard isName(identifier), let file = contents(folder + identifier),
      let zone = parse(file, identifier, around: moment.seconds)
    else { return byFoundation(identifier, moment) ?? .utc }
    return zone
  }

  /// Whether the system knows this name.
  static func exists(_ identifier: String) -> Bool {
    isName(identifier) && contents(folder + identifier) != nil
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix("/") && !text.contains("..")
      && text.utf8.allSatisfy { (0x2B...0x7A).contains($0) }
  }

  private static func contents(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(file, &bytes, bytes.count)
    return count > 44 ? Array(bytes.prefix(count)) : nil
  }

  // MARK: RFC 8536

  private static func parse(_ file: [UInt8], _ identifier: String, around now: Int64) -> Zone? {
    guard let first = Header(file, at: 0), first.version >= 2,
      let header = Header(file, at: 44 + first.length(timeSize: 4))
    else { return nil }
    let times = header.start + 44
    let kinds = times + header.transitions * 8
    let types = kinds + header.transitions
    guard types + header.types * 6 <= file.count, header.types > 0 else { return nil }
    func offset(_ type: Int) -> Int {
      Int(Int32(truncatingIfNeeded: integer(file, types + type * 6, 4)))
    }
    var before = offset(0)
    var shifts: [Zone.Shift] = []
    var last: Int64 = .min
    for index in 0..<header.transitions {
      let time = integer(file, times + index * 8, 8)
      let type = Int(file[kinds + index])
      guard type < header.types else { return nil }
      last = time
      if time < now - years {
        before = offset(type)
      } else if time <= now + years {
        shifts.append(Zone.Shift(from: Instant(seconds: time), offset: offset(type)))
      }
    }
    let rule = file[min(file.count, header.start + 44 + header.length(timeSize: 8))...]
    if last < now + years, rule.contains(0x2C) { return nil }
    return Zone(identifier: identifier, offsetBefore: before, shifts: shifts)
  }

  private struct Header {
    var start: Int
    var version: Int
    var indicators: (ut: Int, standard: Int)
    var leaps: Int
    var transitions: Int
    var types: Int
    var letters: Int

    init?(_ file: [UInt8], at start: Int) {
      guard start + 44 <= file.count, file[start..<start + 4].elementsEqual("TZif".utf8) else {
        return nil
      }
      func count(_ index: Int) -> Int { Int(integer(file, start + 20 + index * 4, 4)) }
      self.start = start
      version = Int(file[start + 4]) - 0x30
      indicators = (count(0), count(1))
      leaps = count(2)
      transitions = count(3)
      types = count(4)
      letters = count(5)
    }

    /// Bytes of the data block after the header.
    func length(timeSize: Int) -> Int {
      transitions * (timeSize + 1) + types * 6 + letters + leaps * (timeSize + 4)
        + indicators.standard + indicators.ut
    }
  }

  /// Big-endian, with the sign of its first bit.
  private static func integer(_ file: [UInt8], _ start: Int, _ size: Int) -> Int64 {
    var value: Int64 = file[start] & 0x80 == 0 ? 0 : -1
    for byte in file[start..<start + size] { value = value << 8 | Int64(byte) }
    return value
  }

  // MARK: Foundation

  private static func byFoundation(_ identifier: String, _ moment: Instant) -> Zone? {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    let begin = Date(timeIntervalSince1970: Double(moment.seconds - years))
    let end = begin.addingTimeInterval(Double(2 * years))
    var shifts: [Zone.Shift] = []
    var next = zone.nextDaylightSavingTimeTransition(after: begin)
    while let date = next, date < end {
      shifts.append(
        Zone.Shift(
          from: Instant(seconds: Int64(date.timeIntervalSince1970)),
          offset: zone.secondsFromGMT(for: date)))
      next = zone.nextDaylightSavingTimeTransition(after: date)
    }
    return Zone(
      identifier: identifier, offsetBefore: zone.secondsFromGMT(for: begin), shifts: shifts)
  }
}
