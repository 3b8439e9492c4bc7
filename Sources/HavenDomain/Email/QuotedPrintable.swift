/// Quoted-printable as mail has it (RFC 2045 §6.7): `=C3=A9` is two bytes, `=` at a line's end joins
/// it to the next. An `=` that means nothing stays as it is.
enum QuotedPrintable {
  static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    // Blanks before a line's end were put there on the way: only what stands before may go.
    var kept = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == .equals, let escaped = octet(in: bytes, after: index) {
        decoded.append(escaped)
        kept = decoded.count
        index += 3
      } else if byte == .equals, let next = softBreak(in: bytes, after: index) {
        kept = decoded.count
        index = next
      } else {
        if byte == .lineFeed { dropBlanks(from: &decoded, downTo: kept) }
        decoded.append(byte)
        if byte == .lineFeed { kept = decoded.count }
        index += 1
      }
    }
    return decoded
  }

  /// The byte that `=XX` stands for; either case.
  static func octet(in bytes: ArraySlice<UInt8>, after index: Int) -> UInt8? {
    guard index + 2 < bytes.endIndex, let high = bytes[index + 1].hexValue,
      let low = bytes[index + 2].hexValue
    else { return nil }
    return high << 4 | low
  }

  /// Where to read on after an `=` that ends its line, or the bytes.
  private static func softBreak(in bytes: ArraySlice<UInt8>, after index: Int) -> Int? {
    var position = index + 1
    while position < bytes.endIndex, bytes[position].isBlank { position += 1 }
    if position < bytes.endIndex, bytes[position] == .carriageReturn { position += 1 }
    guard position < bytes.endIndex else { return position }
    return bytes[position] == .lineFeed ? position + 1 : nil
  }

  private static func dropBlanks(from decoded: inout [UInt8], downTo kept: Int) {
    let hadReturn = decoded.count > kept && decoded.last == .carriageReturn
    if hadReturn { decoded.removeLast() }
    while decoded.count > kept, decoded.last?.isBlank == true { decoded.removeLast() }
    if hadReturn { decoded.append(.carriageReturn) }
  }
}
