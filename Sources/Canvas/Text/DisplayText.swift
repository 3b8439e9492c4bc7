/// The only text that can be drawn: whatever a stranger sent, made harmless and measured.
///
/// Controls, direction marks, zero-width characters, tags, byte order marks, private and unassigned
/// scalars become visible marks; a character keeps at most four combining marks; wrong UTF-8
/// becomes U+FFFD. A line feed becomes `␊`, at which `wrapped(to:)` begins a new line. The original
/// is for the store to keep, not for this type. Source: the rules for text from outside.
public struct DisplayText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The text as it may be drawn.
  public let string: String
  /// Cells that it takes on one row.
  public let width: Int

  public init(_ untrusted: String) {
    if untrusted.isPlainASCII {
      self.init(clean: untrusted, width: untrusted.utf8.count)
    } else {
      self.init(clean: TextCleaner.clean(untrusted))
    }
  }

  /// Bytes that claim to be UTF-8; what is not becomes U+FFFD.
  public init<Bytes: Collection>(decoding bytes: Bytes) where Bytes.Element == UInt8 {
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// For what was cut out of clean text, or put together of it at boundaries of characters.
  init(clean string: String, width: Int) {
    self.string = string
    self.width = width
  }

  private init(clean string: String) {
    let width = Graphemes(string[...], isClean: true).reduce(0) { $0 + $1.width }
    self.init(clean: string, width: width)
  }

  public var isEmpty: Bool { string.isEmpty }

  /// True for printable ASCII only: every other clean character has more bytes than cells.
  var isASCII: Bool { string.utf8.count == width }

  public static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    if left.isASCII && right.isASCII {
      return DisplayText(clean: left.string + right.string, width: left.width + right.width)
    }
    return DisplayText(left.string + right.string)
  }

  public static func += (left: inout DisplayText, right: DisplayText) {
    left = left + right
  }
}

extension DisplayText: CustomStringConvertible {
  public var description: String { string }
}

extension String {
  /// Whether it is harmless as it stands: printable ASCII and no more.
  fileprivate var isPlainASCII: Bool {
    let isPlain = utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte < 0x20 || byte > 0x7E { return false }
      return true
    }
    return isPlain ?? false
  }
}
