/// What the screen must know of one scalar: how wide it is, where it may be parted from its
/// neighbours, and whether it would be drawn unseen.
///
/// Unicode 15.0, from `ScalarTable`; the locale has no say.
struct ScalarProperties: Equatable {
  /// Packed as in `ScalarTable.runs`, without the scalar.
  private let bits: UInt8

  /// Cells that the scalar takes alone: 0, 1 or 2.
  var width: Int { Int(bits & 0b11) }
  /// Whether U+FE0E and U+FE0F choose between two drawings of it.
  var takesSelector: Bool { bits & 0b100 != 0 }
  /// Whether it shows nothing, does something, or means nothing: controls, direction marks, what is
  /// ignorable, private use and unassigned.
  var isHidden: Bool { bits & 0b1000 != 0 }
  var graphemeBreak: GraphemeBreak { GraphemeBreak(rawValue: bits >> 4) ?? .other }

  /// Whether it is drawn onto the character before it.
  var needsBase: Bool {
    let kind = graphemeBreak
    return width == 0 || kind == .extend || kind == .spacingMark
  }

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x7F && value >= 0x20 {
      let isSelectable = value == 0x23 || value == 0x2A || (0x30...0x39).contains(value)
      bits = isSelectable ? 0b101 : 0b001
    } else {
      bits = Self.find(value)
    }
  }

  /// The last run that begins at or before the scalar.
  private static func find(_ value: UInt32) -> UInt8 {
    ScalarTable.runs.withUnsafeBufferPointer { runs in
      var low = 0
      var high = runs.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if runs[middle] >> 8 <= value { low = middle } else { high = middle }
      }
      return UInt8(truncatingIfNeeded: runs[low])
    }
  }
}
