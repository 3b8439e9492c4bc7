/// Puts a character together from bytes that may arrive in several reads, strictly: overlong
/// forms, surrogates and anything past U+10FFFF are wrong. Source: Unicode 15, table 3-7.
struct UTF8Collector: Sendable {
  enum Outcome: Equatable {
    case more
    case scalar(Unicode.Scalar)
    /// What was collected, and this byte with it, is no character.
    case wrong
    /// What was collected is no character; this byte is not part of it and is still to be read.
    case wrongBefore
  }

  private var value: UInt32 = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  var isCollecting: Bool { missing > 0 }

  mutating func take(_ byte: UInt8) -> Outcome {
    guard isCollecting else { return begin(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return .wrongBefore
    }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    if missing > 0 { return .more }
    return Unicode.Scalar(value).map(Outcome.scalar) ?? .wrong
  }

  mutating func reset() {
    missing = 0
  }

  private mutating func begin(_ byte: UInt8) -> Outcome {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F:
      return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF:
      (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, missing) = (UInt32(byte & 0x0F), 2)
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      (value, missing) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default:
      return .wrong
    }
    return .more
  }
}
