import CCrypto

/// HMAC-SHA256: one keyed fingerprint for audit rows, search tokens and derived keys.
enum HMAC256 {
  static let size = 32

  static func of(_ message: [UInt8], key: SecretKey) -> [UInt8] {
    var mac = [UInt8](repeating: 0, count: size)
    mac.withUnsafeMutableBytes { place in
      key.withBytes { write(key: $0, over: message, to: place) }
    }
    return mac
  }

  static func write(
    key: UnsafeRawBufferPointer, over message: [UInt8], to place: UnsafeMutableRawBufferPointer
  ) {
    HMAC(
      EVP_sha256(), key.baseAddress, Int32(key.count), message, message.count,
      place.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
  }

  /// Compares in a time that does not tell where the difference is.
  static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
  }
}

/// Bytes in which no two lists of fields look the same: each field bears its length first.
struct LengthPrefixed {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ field: some Collection<UInt8>) {
    append(UInt64(field.count))
    bytes.append(contentsOf: field)
  }

  mutating func append(_ text: String) { append(text.utf8) }

  mutating func append(_ number: Int64) { append(UInt64(bitPattern: number)) }

  private mutating func append(_ number: UInt64) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }
}
