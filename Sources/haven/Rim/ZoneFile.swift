import HavenDomain

/// A file of the zone database: RFC 9636 (TZif), versions 1 to 4.
struct ZoneFile {
  private var shifts: [Zone.Shift] = []
  /// Before the first shift.
  private var firstOffset = 0
  /// What goes on after the last shift; nil where nothing changes any more.
  private var rule: ZoneRule?

  /// Nil for bytes that are no such file.
  init?(_ bytes: [UInt8]) {
    var reader = BigEndian(bytes)
    guard let head = Header(&reader) else { return nil }
    if head.version == 1 {
      guard readBlock(head, &reader, timeSize: 4) else { return nil }
      return
    }
    reader.skip(head.size(timeSize: 4))
    guard let head = Header(&reader), readBlock(head, &reader, timeSize: 8) else { return nil }
    rule = ZoneRule(footer: reader.rest)
  }

  private mutating func readBlock(
    _ head: Header, _ reader: inout BigEndian, timeSize: Int
  ) -> Bool {
    let end = reader.position + head.size(timeSize: timeSize)
    guard reader.has(head.size(timeSize: timeSize)), head.types > 0 else { return false }
    let times = (0..<head.times).map { _ in reader.integer(timeSize) }
    let kinds = (0..<head.times).map { _ in Int(reader.integer(1)) & 0xFF }
    let offsets = (0..<head.types).map { _ in
      let offset = Int(reader.integer(4))
      reader.skip(2)
      return offset
    }
    guard kinds.allSatisfy(offsets.indices.contains) else { return false }
    firstOffset = offsets[0]
    // Some files begin at a time before which nobody counts: the multiplication must not trap.
    shifts = zip(times, kinds).compactMap { time, kind in
      abs(time) < 1 << 40
        ? Zone.Shift(from: Instant(seconds: time), offset: offsets[kind]) : nil
    }
    reader.skip(end - reader.position)
    return true
  }

  /// The shifts between two instants.
  func zone(_ identifier: String, from start: Instant, to end: Instant) -> Zone {
    var all = shifts
    if let rule {
      // Two years before the window say which offset it begins with.
      let ruled = max(all.last?.from ?? start, start - .days(731))
      all += rule.shifts(from: ruled, to: end)
    }
    let before = all.last { $0.from <= start }?.offset ?? firstOffset
    var zone = Zone(identifier: identifier, offsetBefore: before)
    for shift in all where shift.from > start && shift.from <= end {
      if shift.offset != zone.shifts.last?.offset ?? before { zone.shifts.append(shift) }
    }
    return zone
  }

  private struct Header {
    var version: Int
    var times: Int
    var types: Int
    private var others: Int

    init?(_ reader: inout BigEndian) {
      guard reader.has(44), reader.take(4).elementsEqual("TZif".utf8) else { return nil }
      let mark = reader.integer(1)
      version = mark < 0x32 ? 1 : Int(mark) - 0x30
      reader.skip(15)
      let counts = (0..<6).map { _ in Int(reader.integer(4)) }
      guard counts.allSatisfy({ (0...1 << 16).contains($0) }) else { return nil }
      (times, types) = (counts[3], counts[4])
      leaps = counts[2]
      others = counts[0] + counts[1] + counts[5]
    }
    private var leaps: Int

    /// Bytes of the block that follows.
    func size(timeSize: Int) -> Int {
      times * (timeSize + 1) + types * 6 + leaps * (timeSize + 4) + others
    }
  }
}

/// Reads big-endian numbers off bytes; past the end there are zeros.
struct BigEndian {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var rest: ArraySlice<UInt8> { bytes[min(position, bytes.count)...] }
  func has(_ count: Int) -> Bool { position + count <= bytes.count }
  mutating func skip(_ count: Int) { position += count }

  mutating func take(_ count: Int) -> ArraySlice<UInt8> {
    defer { position += count }
    return rest.prefix(count)
  }

  /// Signed, of 1, 4 or 8 bytes.
  mutating func integer(_ size: Int) -> Int64 {
    let value = take(size).reduce(0) { $0 << 8 | UInt64($1) }
    let unused = 64 - size * 8
    return Int64(bitPattern: value << UInt64(unused)) >> Int64(unused)
  }
}
