/// One place on the screen: a character of up to five scalars, what it means and how it is stressed.
///
/// Sixteen bytes without a heap: five scalars of 21 bits, the width, the role and the emphasis in
/// two words, so that two cells compare as two numbers. A character of two cells is followed by a
/// continuation, which has no scalars and the width 0.
public struct Cell: Hashable, Sendable {
  /// Scalars 1 to 3.
  private var first: UInt64
  /// Scalars 4 and 5, then width, role and emphasis.
  private var second: UInt64

  /// A space of a role.
  static func blank(_ style: CellStyle) -> Cell {
    Cell(ascii: 0x20, style: style)
  }

  init(ascii: UInt8, style: CellStyle) {
    first = UInt64(ascii)
    second = style.bits | 1 << Self.widthShift
  }

  /// The right half of a character of two cells.
  init(continuation style: CellStyle) {
    first = 0
    second = style.bits
  }

  /// A grapheme: its first scalars, as far as their widths alone add up to no more than its own.
  ///
  /// So a terminal that measures scalar by scalar moves as far as we do; of a family of four it is
  /// given the first.
  init(_ grapheme: Grapheme, style: CellStyle) {
    first = 0
    second = style.bits | UInt64(grapheme.width) << Self.widthShift
    var count = 0
    var used = 0
    for scalar in grapheme.scalars {
      used += scalar.isASCII ? 1 : ScalarProperties(scalar).width
      if scalar.value == 0x200D || used > grapheme.width || count == Self.scalarLimit { break }
      put(scalar, at: count)
      count += 1
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar, at index: Int) {
    if index < 3 {
      first |= UInt64(scalar.value) << UInt64(21 * index)
    } else {
      second |= UInt64(scalar.value) << UInt64(21 * (index - 3))
    }
  }

  /// The most scalars that a cell holds, as in ncurses.
  public static let scalarLimit = 5
  private static let widthShift: UInt64 = 42

  /// The scalar at an index from 0 to 4; 0 where there is none.
  public func scalar(at index: Int) -> UInt32 {
    let word = index < 3 ? first >> UInt64(21 * index) : second >> UInt64(21 * (index - 3))
    return UInt32(truncatingIfNeeded: word & 0x1F_FFFF)
  }

  /// Cells that the character takes: 1 or 2, and 0 for the right half of the one before.
  public var width: Int { Int(second >> Self.widthShift & 0b11) }
  public var isContinuation: Bool { width == 0 }
  public var role: Role { Role(rawValue: UInt8(truncatingIfNeeded: second >> 48)) ?? .text }
  public var emphasis: Emphasis { Emphasis(rawValue: UInt8(truncatingIfNeeded: second >> 56)) }
  var style: CellStyle { CellStyle(bits: second & CellStyle.mask) }

  /// The character; empty for a continuation.
  public var text: String {
    var text = String.UnicodeScalarView()
    for index in 0..<Self.scalarLimit {
      guard let scalar = Unicode.Scalar(scalar(at: index)), scalar.value != 0 else { break }
      text.append(scalar)
    }
    return String(text)
  }

  mutating func add(_ emphasis: Emphasis) {
    second |= UInt64(emphasis.rawValue) << 56
  }
}

/// Role and emphasis where a cell keeps them, so that drawing packs them once a text.
struct CellStyle {
  static let mask: UInt64 = 0xFFFF << 48
  let bits: UInt64

  init(bits: UInt64) {
    self.bits = bits
  }

  init(_ role: Role, _ emphasis: Emphasis) {
    bits = UInt64(role.rawValue) << 48 | UInt64(emphasis.rawValue) << 56
  }
}
