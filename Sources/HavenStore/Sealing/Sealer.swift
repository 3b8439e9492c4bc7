import CCrypto

/// Seals bytes with AES-256-GCM, and opens only what it sealed, in the place it was sealed for.
///
/// Envelope: `version 1 | key id 8 | nonce 12 | ciphertext | tag 16`. The text is padded to 32
/// bytes, so that its length tells little. The nonce is 96 random bits made in here: no caller can
/// use one twice.
final class Sealer {
  private static let version: UInt8 = 1
  private static let nonceSize = 12
  private static let tagSize = 16
  private static let headSize = 1 + 8 + nonceSize
  private static let block = 32

  private let context: OpaquePointer
  private let cipher: OpaquePointer

  init() throws {
    guard let context = EVP_CIPHER_CTX_new() else { throw Self.failure }
    guard let cipher = EVP_CIPHER_fetch(nil, "AES-256-GCM", nil) else {
      EVP_CIPHER_CTX_free(context)
      throw Self.failure
    }
    self.context = context
    self.cipher = cipher
  }

  deinit {
    EVP_CIPHER_CTX_free(context)
    EVP_CIPHER_free(cipher)
  }

  /// Seals `plain`; it opens again only with the same key, key id and `binding`.
  func seal(
    _ plain: [UInt8], with key: SecretKey, id: Int64, binding: [UInt8]
  ) throws -> [UInt8] {
    var padded = Self.padded(plain)
    defer { padded.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) } }
    var envelope = [Self.version]
    envelope.reserveCapacity(Self.headSize + padded.count + Self.tagSize)
    for shift in stride(from: Int64(56), through: 0, by: -8) {
      envelope.append(UInt8(truncatingIfNeeded: id >> shift))
    }
    let nonce = try Randomness.bytes(Self.nonceSize)
    envelope += nonce
    let head = envelope + binding
    var text = [UInt8](repeating: 0, count: padded.count)
    var tag = [UInt8](repeating: 0, count: Self.tagSize)
    var count: Int32 = 0
    let isDone = key.withBytes { key in
      EVP_EncryptInit_ex2(context, cipher, key.baseAddress, nonce, nil) == 1
        && EVP_EncryptUpdate(context, nil, &count, head, Int32(head.count)) == 1
        && EVP_EncryptUpdate(context, &text, &count, padded, Int32(padded.count)) == 1
        && EVP_EncryptFinal_ex(context, nil, &count) == 1
        && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, Int32(Self.tagSize), &tag) == 1
    }
    guard isDone else { throw Self.failure }
    return envelope + text + tag
  }

  /// Opens an envelope.
  ///
  /// - Throws: `.damaged` for anything that was changed, moved or rolled back.
  func open(_ envelope: [UInt8], with key: SecretKey, binding: [UInt8]) throws -> [UInt8] {
    guard Self.keyID(of: envelope) != nil else { throw Self.tampered }
    let head = Array(envelope[..<Self.headSize]) + binding
    let nonce = Array(envelope[(Self.headSize - Self.nonceSize)..<Self.headSize])
    let text = Array(envelope[Self.headSize..<(envelope.count - Self.tagSize)])
    var tag = Array(envelope.suffix(Self.tagSize))
    var plain = [UInt8](repeating: 0, count: text.count)
    var count: Int32 = 0
    let isGenuine = key.withBytes { key in
      EVP_DecryptInit_ex2(context, cipher, key.baseAddress, nonce, nil) == 1
        && EVP_DecryptUpdate(context, nil, &count, head, Int32(head.count)) == 1
        && EVP_DecryptUpdate(context, &plain, &count, text, Int32(text.count)) == 1
        && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, Int32(Self.tagSize), &tag) == 1
        && EVP_DecryptFinal_ex(context, nil, &count) == 1
    }
    defer { plain.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) } }
    guard isGenuine else { throw Self.tampered }
    return try Self.unpadded(plain)
  }

  /// The key that an envelope names; nil for what cannot be an envelope.
  static func keyID(of envelope: [UInt8]) -> Int64? {
    let body = envelope.count - headSize - tagSize
    guard body >= block, body % block == 0, envelope[0] == version else { return nil }
    return envelope[1..<9].reduce(Int64(0)) { $0 << 8 | Int64($1) }
  }

  private static func padded(_ plain: [UInt8]) -> [UInt8] {
    let size = (4 + plain.count + block - 1) / block * block
    var padded: [UInt8] = []
    padded.reserveCapacity(size)
    for shift in [24, 16, 8, 0] { padded.append(UInt8(truncatingIfNeeded: plain.count >> shift)) }
    padded += plain
    padded += repeatElement(0, count: size - padded.count)
    return padded
  }

  private static func unpadded(_ padded: [UInt8]) throws -> [UInt8] {
    let count = padded[..<4].reduce(0) { $0 << 8 | Int($1) }
    guard count <= padded.count - 4 else { throw tampered }
    return Array(padded[4..<(4 + count)])
  }

  private static var tampered: StoreError { .damaged(what: "a sealed value") }
  private static var failure: StoreError {
    .unavailable(
      what: "OpenSSL gives no AES-256-GCM", remedy: "Install OpenSSL 3 with its default provider.")
  }
}
