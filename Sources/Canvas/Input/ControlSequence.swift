/// A CSI (`ESC [`) or SS3 (`ESC O`) sequence as far as it has arrived. Holds three numbers, which
/// is all that keys and mouse reports have; longer ones are swallowed without being stored.
struct ControlSequence: Sendable {
  enum Introducer: Sendable { case csi, ss3 }

  enum Step: Equatable {
    case more
    case finished(by: UInt8)
    /// The byte belongs to no sequence: the sequence is dropped and the byte read afresh.
    case broken
  }

  /// Larger than any number that means something, small enough never to overflow.
  private static let largestNumber = 9_999_999

  let introducer: Introducer
  /// `<`, `=`, `>` or `?` before the numbers, else 0.
  private(set) var prefix: UInt8 = 0
  private(set) var first = 0
  private(set) var second = 0
  private(set) var third = 0
  /// How many numbers there are: 0 if there was not a single digit or semicolon.
  private(set) var count = 0
  private(set) var hasIntermediate = false
  private var isInSubparameter = false

  init(_ introducer: Introducer) {
    self.introducer = introducer
  }

  var isEmpty: Bool { count == 0 && prefix == 0 && !hasIntermediate }

  mutating func take(_ byte: UInt8) -> Step {
    switch byte {
    case 0x30...0x39:
      addDigit(Int(byte - 0x30))
    case 0x3A:
      isInSubparameter = true
    case 0x3B:
      count = max(count, 1) + 1
      isInSubparameter = false
    case 0x3C...0x3F where isEmpty:
      prefix = byte
    case 0x24 where isShiftedByRxvt:
      return .finished(by: byte)
    case 0x20...0x2F:
      hasIntermediate = true
    case 0x3C...0x3F:
      hasIntermediate = true
    case 0x40...0x7E:
      return .finished(by: byte)
    default:
      return .broken
    }
    return .more
  }

  /// rxvt ends Shift with an editing or function key by `$`, which ECMA-48 has as an intermediate
  /// byte: `ESC [ 3 $` is Shift-Delete, while no reply to a query looks like it.
  private var isShiftedByRxvt: Bool {
    introducer == .csi && prefix == 0 && count == 1 && !hasIntermediate
      && Self.tildeKey(first) != nil
  }

  private mutating func addDigit(_ digit: Int) {
    guard !isInSubparameter else { return }
    count = max(count, 1)
    switch count {
    case 1: first = min(first * 10 + digit, Self.largestNumber)
    case 2: second = min(second * 10 + digit, Self.largestNumber)
    case 3: third = min(third * 10 + digit, Self.largestNumber)
    default: break
    }
  }
}
