/// Reads what machines write: ISO 8601 in its extended form, strictly.
extension Instant {
  /// `2026-03-29T01:00:00Z`, with a fraction of a second, of which milliseconds count, with an offset
  /// instead of `Z`, or with neither, which is UTC. Nil for anything else.
  public init?(iso text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    guard let date = LocalDate(takingISO: &bytes),
      bytes.popFirst() == UInt8(ascii: "T"), let second = Self.takeTime(&bytes),
      let fraction = Self.takeFraction(&bytes), let offset = Self.takeOffset(&bytes), bytes.isEmpty
    else { return nil }
    self.init(
      milliseconds: (Int64(date.day) * 86_400 + Int64(second - offset)) * 1000 + fraction)
  }

  /// `01:30` or `01:30:15`, in seconds.
  fileprivate static func takeTime(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    guard let hour = number(&bytes, 2), hour < 24, bytes.popFirst() == UInt8(ascii: ":"),
      let minute = number(&bytes, 2), minute < 60
    else { return nil }
    guard bytes.first == UInt8(ascii: ":") else { return hour * 3600 + minute * 60 }
    bytes.removeFirst()
    guard let second = number(&bytes, 2), second < 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func takeFraction(_ bytes: inout ArraySlice<UInt8>) -> Int64? {
    guard let mark = bytes.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") else {
      return 0
    }
    bytes.removeFirst()
    let digits = bytes.prefix { (48...57).contains($0) }
    guard (1...9).contains(digits.count) else { return nil }
    bytes = bytes.dropFirst(digits.count)
    return (Array(digits) + [48, 48]).prefix(3).reduce(0) { $0 * 10 + Int64($1 - 48) }
  }

  private static func takeOffset(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    guard let mark = bytes.popFirst() else { return 0 }
    if mark == UInt8(ascii: "Z") { return 0 }
    guard mark == UInt8(ascii: "+") || mark == UInt8(ascii: "-"), let hour = number(&bytes, 2),
      hour < 24
    else { return nil }
    if bytes.first == UInt8(ascii: ":") { bytes.removeFirst() }
    guard let minute = bytes.isEmpty ? 0 : number(&bytes, 2), minute < 60 else { return nil }
    return (mark == UInt8(ascii: "-") ? -1 : 1) * (hour * 3600 + minute * 60)
  }

  /// So many digits.
  fileprivate static func number(_ bytes: inout ArraySlice<UInt8>, _ digits: Int) -> Int? {
    let taken = bytes.prefix(digits)
    guard taken.count == digits, taken.allSatisfy({ (48...57).contains($0) }) else { return nil }
    bytes = bytes.dropFirst(digits)
    return taken.reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}

extension LocalDate {
  /// `2026-03-29`; nil for anything else, and for a day that does not exist.
  public init?(iso text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    self.init(takingISO: &bytes)
    guard bytes.isEmpty else { return nil }
  }

  fileprivate init?(takingISO bytes: inout ArraySlice<UInt8>) {
    guard let year = Instant.number(&bytes, 4), bytes.popFirst() == UInt8(ascii: "-"),
      let month = Instant.number(&bytes, 2), bytes.popFirst() == UInt8(ascii: "-"),
      let day = Instant.number(&bytes, 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension WallTime {
  /// `2026-03-29T01:30`, with seconds or without; nil for anything else, and with an offset.
  public init?(iso text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    guard let date = LocalDate(takingISO: &bytes), bytes.popFirst() == UInt8(ascii: "T"),
      let second = Instant.takeTime(&bytes), bytes.isEmpty
    else { return nil }
    self.init(date: date, second: second)
  }
}
