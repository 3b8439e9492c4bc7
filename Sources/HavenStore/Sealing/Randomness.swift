import CCrypto

/// Random bytes for nonces, keys and numbers, from the system's generator through OpenSSL.
enum Randomness {
  static func fill(_ place: UnsafeMutableRawBufferPointer) throws {
    let start = place.baseAddress?.assumingMemoryBound(to: UInt8.self)
    guard RAND_bytes(start, Int32(place.count)) == 1 else {
      throw StoreError.unavailable(
        what: "The system gives no random numbers", remedy: "Restart the machine, then haven.")
    }
  }

  static func bytes(_ count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    try bytes.withUnsafeMutableBytes { try fill($0) }
    return bytes
  }

  /// A positive number of 62 bits: for sessions and other names that must never meet.
  static func number() throws -> Int64 {
    try bytes(8).reduce(Int64(0)) { $0 << 8 | Int64($1) } & (1 << 62 - 1)
  }
}
