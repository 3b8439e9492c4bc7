/// A bracketed paste: text that arrived as one thing and must never be taken for key presses.
public struct Paste: Hashable, Sendable {
  /// At most this many bytes are kept (1 MiB). The rest are counted, so that the operator can be
  /// told how much was left out.
  public static let byteLimit = 1 << 20

  /// Strict UTF-8 with U+FFFD for wrong bytes; `\r` and `\r\n`, which terminals send for a new
  /// line, are `\n`. Still a stranger's text: only `DisplayText` may draw it.
  public let text: String

  /// How many bytes arrived, kept or not.
  public let byteCount: Int

  public var isTruncated: Bool { byteCount > Paste.byteLimit }

  public init(_ text: String) {
    self.init(kept: Array(text.utf8.prefix(Paste.byteLimit)), byteCount: text.utf8.count)
  }

  init(kept: [UInt8], byteCount: Int) {
    var lines: [UInt8] = []
    lines.reserveCapacity(kept.count)
    var afterReturn = false
    for byte in Self.withoutCutCharacter(kept, isCut: byteCount > kept.count) {
      if !(afterReturn && byte == 0x0A) { lines.append(byte == 0x0D ? 0x0A : byte) }
      afterReturn = byte == 0x0D
    }
    text = String(decoding: lines, as: UTF8.self)
    self.byteCount = byteCount
  }

  /// Drops a character that the limit cut in two, which would otherwise read as a wrong byte.
  private static func withoutCutCharacter(_ kept: [UInt8], isCut: Bool) -> ArraySlice<UInt8> {
    guard isCut, let lead = kept.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }) else {
      return kept[...]
    }
    let length = kept[lead] >= 0xF0 ? 4 : kept[lead] >= 0xE0 ? 3 : kept[lead] >= 0xC0 ? 2 : 1
    return kept.count - lead < length ? kept[..<lead] : kept[...]
  }
}
