/// Cuts a program's output into what a terminal acts on; keeps what is half said for the next read.
struct ScreenInput: Sendable {
  enum Event: Equatable {
    case print(Unicode.Scalar)
    case control(UInt8)
    /// ESC and one final byte, such as `7` (save cursor).
    case escape(UInt8)
    /// `CSI ? 25 h` has mark `?`, parameters [25] and final `h`; an empty parameter is nil.
    case sequence(mark: UInt8?, parameters: [Int?], final: UInt8)
    case systemCommand(String)
  }

  private enum State {
    case ground, escape, designator, sequence, systemCommand, ignoredString
  }

  private var state = State.ground
  private var held: [UInt8] = []
  private var missing = 0

  mutating func accept(_ byte: UInt8) -> Event? {
    switch state {
    case .ground: return ground(byte)
    case .escape: return escape(byte)
    case .designator:
      state = .ground
      return nil
    case .sequence: return sequence(byte)
    case .systemCommand, .ignoredString: return string(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) -> Event? {
    switch byte {
    case 0x1b:
      state = .escape
      held = []
      return nil
    case 0..<0x20, 0x7f: return .control(byte)
    case 0x80...0xbf:
      guard missing > 0 else { return .print("\u{fffd}") }
      held.append(byte)
      missing -= 1
      guard missing == 0 else { return nil }
      return .print(String(decoding: held, as: UTF8.self).unicodeScalars.first ?? "\u{fffd}")
    case 0xc0...:
      held = [byte]
      missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
      return nil
    default: return .print(Unicode.Scalar(byte))
    }
  }

  private mutating func escape(_ byte: UInt8) -> Event? {
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "]"): state = .systemCommand
    case UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): state = .ignoredString
    case 0x20...0x2f: state = .designator
    default:
      state = .ground
      return .escape(byte)
    }
    return nil
  }

  private mutating func sequence(_ byte: UInt8) -> Event? {
    guard (0x40...0x7e).contains(byte) else {
      held.append(byte)
      return nil
    }
    state = .ground
    let mark = held.first.flatMap { (0x3c...0x3f).contains($0) ? $0 : nil }
    let body = held.drop { (0x3c...0x3f).contains($0) }.filter { $0 >= 0x30 }
    let parameters = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    return .sequence(mark: mark, parameters: parameters, final: byte)
  }

  /// Up to BEL or ST; the ESC of the ST is dropped with its backslash.
  private mutating func string(_ byte: UInt8) -> Event? {
    let ends = byte == 0x07 || (byte == UInt8(ascii: "\\") && held.last == 0x1b)
    guard ends else {
      held.append(byte)
      return nil
    }
    let isCommand = state == .systemCommand
    state = .ground
    if held.last == 0x1b { held.removeLast() }
    return isCommand ? .systemCommand(String(decoding: held, as: UTF8.self)) : nil
  }
}
