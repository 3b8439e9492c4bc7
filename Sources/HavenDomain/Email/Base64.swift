/// Base64 as mail has it (RFC 2045 §6.8): line ends and strange characters are passed over, missing
/// padding is no error, and what follows padding begins a new run.
enum Base64 {
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4 * 3)
    var bits: UInt32 = 0
    var held = 0
    for byte in bytes {
      if byte == .equals {
        held = 0
        bits = 0
        continue
      }
      let value = values[Int(byte)]
      guard value < 64 else { continue }
      bits = (bits << 6 | UInt32(value)) & 0xFFFF
      held += 6
      if held >= 8 {
        held -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    return decoded
  }

  /// As many as `decode` gives, counted and not decoded.
  static func decodedCount(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var digits = 0
    for byte in bytes {
      if byte == .equals {
        count += digits * 6 / 8
        digits = 0
      } else if values[Int(byte)] < 64 {
        digits += 1
      }
    }
    return count + digits * 6 / 8
  }

  /// What each byte is worth; 255 for those outside the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()
}
