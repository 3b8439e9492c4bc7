/// One place on the screen: up to five scalars, what they mean and how they are stressed.
///
/// The first scalar alone has a width, and it is the cell's; the others stand on it.
///
/// Sixteen bytes without a heap: five scalars of 21 bits, the width, the role and the emphasis in
/// two words, so that two cells compare as two numbers. A wide one is followed by a
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

  /// Takes the next scalar of a grapheme that has a width, with those after it that have none; nil
  /// where none is left that fits into `room`.
  ///
  /// So every terminal moves as far as we do, whether it measures scalars or graphemes: the letters
  /// of a flag get a cell each, of a family of four only the first is shown, and a heart that asks
  /// to be an emoji is the plain one. Joiners and presentation selectors never get to a terminal.
  init?(taking scalars: inout Substring.UnicodeScalarView, room: Int, style: CellStyle) {
    first = 0
    second = style.bits
    var count = 0
    while let scalar = scalars.first {
      let width = ScalarProperties(scalar).width
      if scalar.value == 0x200D || (count == 0 && width > room) {
        scalars.removeAll()
      } else if count > 0 && width > 0 {
        break
      } else {
        scalars.removeFirst()
        if scalar.value & ~1 == 0xFE0E || count == Self.scalarLimit { continue }
        put(scalar, at: count)
        if count == 0 { second |= UInt64(max(1, width)) << Self.widthShift }
        count += 1
      }
    }
    if count == 0 { return nil }
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

  /// The same character in another role.
  mutating func mean(_ role: Role) {
    second = second & ~(0xFF << 48) | UInt64(role.rawValue) << 48
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
