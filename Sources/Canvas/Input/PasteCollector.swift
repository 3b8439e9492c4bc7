/// Gathers a bracketed paste up to `Paste.byteLimit` and counts the rest, in constant time a byte.
struct PasteCollector: Sendable {
  /// `ESC [ 201 ~`, without a stored array to look after for each byte.
  private static let endMarkerLength = 6
  private static func endMarker(_ index: Int) -> UInt8 {
    switch index {
    case 0: 0x1B
    case 1: UInt8(ascii: "[")
    case 2: UInt8(ascii: "2")
    case 3: UInt8(ascii: "0")
    case 4: UInt8(ascii: "1")
    default: UInt8(ascii: "~")
    }
  }

  private var kept: [UInt8] = []
  private var byteCount = 0
  private var matched = 0

  /// Takes the next byte; true if it was the last of the end marker.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.endMarker(matched) {
      matched += 1
      return matched == Self.endMarkerLength
    }
    // ESC stands only at the head of the marker, so what was matched is content as it is.
    for index in 0..<matched { keep(Self.endMarker(index)) }
    matched = byte == Self.endMarker(0) ? 1 : 0
    if matched == 0 { keep(byte) }
    return false
  }

  /// Hands over what was gathered and is empty again.
  mutating func finish(droppingLast dropped: Int = 0) -> Paste {
    let lost = min(dropped, byteCount)
    let paste = Paste(
      kept: byteCount > kept.count ? kept : kept.dropLast(lost), byteCount: byteCount - lost)
    self = PasteCollector()
    return paste
  }

  private mutating func keep(_ byte: UInt8) {
    if byteCount < Paste.byteLimit { kept.append(byte) }
    byteCount += 1
  }
}
