/// Undoes what mail systems did to a body to carry it over seven bits (RFC 2045 §6).
///
/// Broken input is read as far as it goes: nothing fails.
enum TransferEncoding: Hashable, Sendable {
  /// 7bit, 8bit and binary: the bytes as they stand.
  case identity
  case quotedPrintable
  case base64
  /// An encoding that is not read here: its bytes are given as they stand, and the reader says so.
  case unknown(String)

  /// - Parameter header: the body of `Content-Transfer-Encoding`; nil if absent.
  init(header: [UInt8]?) {
    let pieces = HeaderLexer.pieces(of: header ?? [], specials: [.semicolon])
    let name = pieces.first { $0.kind == .word || $0.kind == .quoted }
    switch String(lowercasing: name?.bytes ?? []) {
    case "", "7bit", "8bit", "7-bit", "8-bit", "binary": self = .identity
    case "quoted-printable", "quotedprintable": self = .quotedPrintable
    case "base64", "base-64": self = .base64
    case let other: self = .unknown(other)
    }
  }

  func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .identity, .unknown: Array(bytes)
    case .quotedPrintable: QuotedPrintable.decode(bytes)
    case .base64: Base64.decode(bytes)
    }
  }

  /// How many bytes `decode` would give; an attachment's size is told without opening it.
  func decodedCount(_ bytes: ArraySlice<UInt8>) -> Int {
    switch self {
    case .identity, .unknown: bytes.count
    case .quotedPrintable: QuotedPrintable.decode(bytes).count
    case .base64: Base64.decodedCount(bytes)
    }
  }
}
