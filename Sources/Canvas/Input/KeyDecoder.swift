/// Turns the bytes of a terminal into inputs, however the reads cut them.
///
/// Pure: bytes in, inputs out; the caller owns the clock and says by `expire()` that 25 ms went by
/// in silence while `isWaiting`. What it does not know it swallows up to the final byte, so that no
/// tail of a strange sequence is ever typed into a field. A control character inside an unfinished
/// sequence ends it and counts: hide (Ctrl-X) always arrives.
///
/// - ESC and a digit is the function key's twin: `ESC 1` is F1, `ESC 0` is F10.
/// - ESC and a printable character is Alt with it. ESC and a control character, or a sequence, are
///   two presses: on a slow line Esc and the next key often come in one read, and a lost Ctrl-X or
///   F7 is worse than an Alt-F7 that nobody has.
/// - Wrong UTF-8 becomes U+FFFD, one for each maximal wrong part, as in `String(decoding:as:)`.
public struct KeyDecoder: Sendable {
  enum State: Sendable {
    case ground
    case escape
    case sequence(ControlSequence)
    /// `ESC [ [`, the linux console's F1 to F5: one letter follows.
    case linuxFunction
    /// `ESC [ M`: so many raw bytes follow.
    case oldMouse(left: Int)
    /// A reply that ends with ST or BEL. What opened it is Alt with that character if nothing
    /// follows.
    case reply(opener: UInt8, isEmpty: Bool)
    case replyEscape
    case paste
  }

  private var state = State.ground
  private var collector = UTF8Collector()
  private var isAltHeld = false
  private var paste = PasteCollector()
  private var silences = 0
  private var wayOut: UInt8?

  public init() {}

  /// Something is half read: `expire()` is due after 25 ms of silence.
  public var isWaiting: Bool {
    if case .ground = state { return collector.isCollecting }
    return true
  }

  /// Reads on. The result does not depend on how the bytes are cut into calls.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Input] {
    var inputs: [Input] = []
    var count = 0
    var last: UInt8 = 0
    let wasStalled = isInPaste && silences >= Patience.paste
    for byte in bytes {
      take(byte, into: &inputs)
      count += 1
      last = byte
    }
    guard count > 0 else { return [] }
    silences = 0
    wayOut = wasStalled && count == 1 && (last == Byte.escape || last == Byte.cancel) ? last : nil
    return inputs
  }
}

// MARK: Silence

extension KeyDecoder {
  /// How many silences of 25 ms to wait for the rest of what has begun.
  private enum Patience {
    static let sequence = 4
    /// After a second a paste has stalled. It goes on when more comes, unless Esc or Ctrl-X is
    /// pressed alone: an end marker that was lost must not lock the operator out.
    static let paste = 40
  }

  /// 25 ms went by without a byte: a lone ESC was the Esc key. The rest of a sequence is given
  /// 100 ms before it is dropped.
  public mutating func expire() -> [Input] {
    guard isWaiting else { return [] }
    silences += 1
    switch state {
    case .escape:
      return settle(.escape)
    case .paste:
      guard let key = wayOut else { return [] }
      let text = paste.finish(droppingLast: key == Byte.cancel ? 1 : 0)
      return [.paste(text)] + settle(key == Byte.cancel ? .ctrl("x") : .escape)
    default:
      return silences < Patience.sequence ? [] : giveUp()
    }
  }

  private mutating func giveUp() -> [Input] {
    switch state {
    case .ground: return settle(press("\u{FFFD}"))
    case .sequence(let sequence) where sequence.isEmpty:
      return settle(.alt(sequence.introducer == .csi ? "[" : "o"))
    case .reply(let opener, isEmpty: true):
      return settle(.alt(Character(Unicode.Scalar(opener))))
    default: return settle(nil)
    }
  }

  private mutating func settle(_ press: KeyPress?) -> [Input] {
    state = .ground
    collector.reset()
    isAltHeld = false
    silences = 0
    wayOut = nil
    return press.map { [.key($0)] } ?? []
  }
}

// MARK: Bytes

extension KeyDecoder {
  private enum Byte {
    static let bell: UInt8 = 0x07
    static let cancel: UInt8 = 0x18
    static let escape: UInt8 = 0x1B
    static let delete: UInt8 = 0x7F
  }

  private var isInPaste: Bool {
    if case .paste = state { return true }
    return false
  }

  private mutating func take(_ byte: UInt8, into inputs: inout [Input]) {
    switch state {
    case .ground:
      readCharacter(byte, into: &inputs)
    case .escape:
      readAfterEscape(byte, into: &inputs)
    case .sequence(var sequence):
      let step = sequence.take(byte)
      state = .sequence(sequence)
      advance(sequence, step, byte, into: &inputs)
    case .linuxFunction:
      if byte < 0x20 || byte >= Byte.delete { return restart(byte, into: &inputs) }
      state = .ground
      guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) else { return }
      inputs.append(.key(.f(Int(byte) - 0x40)))
    case .oldMouse(let left):
      if byte < 0x20 { return restart(byte, into: &inputs) }
      state = left > 1 ? .oldMouse(left: left - 1) : .ground
    case .reply(let opener, _):
      readReply(byte, opener: opener, into: &inputs)
    case .replyEscape:
      state = .escape
      if byte == UInt8(ascii: "\\") { state = .ground } else { take(byte, into: &inputs) }
    case .paste:
      guard paste.take(byte) else { return }
      state = .ground
      inputs.append(.paste(paste.finish()))
    }
  }

  private mutating func restart(_ byte: UInt8, into inputs: inout [Input]) {
    state = .ground
    take(byte, into: &inputs)
  }

  private mutating func readCharacter(_ byte: UInt8, into inputs: inout [Input]) {
    if !collector.isCollecting, byte < 0x20 || byte == Byte.delete {
      return readControl(byte, into: &inputs)
    }
    switch collector.take(byte) {
    case .more:
      return
    case .scalar(let scalar):
      inputs.append(.key(press(Character(scalar))))
    case .wrong:
      inputs.append(.key(press("\u{FFFD}")))
    case .wrongBefore:
      inputs.append(.key(press("\u{FFFD}")))
      isAltHeld = false
      return readCharacter(byte, into: &inputs)
    }
    isAltHeld = false
  }

  private func press(_ character: Character) -> KeyPress {
    isAltHeld ? .alt(character) : .character(character)
  }

  private mutating func readControl(_ byte: UInt8, into inputs: inout [Input]) {
    switch byte {
    case Byte.escape: state = .escape
    case 0x09: inputs.append(.key(.tab))
    case 0x0A, 0x0D: inputs.append(.key(.enter))
    case 0x08, Byte.delete: inputs.append(.key(.backspace))
    case 0x00: inputs.append(.key(.ctrl(" ")))
    default: inputs.append(.key(.ctrl(Character(Unicode.Scalar(byte | 0x40)))))
    }
  }

  private mutating func readAfterEscape(_ byte: UInt8, into inputs: inout [Input]) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence(ControlSequence(.csi))
    case UInt8(ascii: "O"): state = .sequence(ControlSequence(.ss3))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .reply(opener: byte, isEmpty: true)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      inputs.append(.key(.f(byte == UInt8(ascii: "0") ? 10 : Int(byte) - 0x30)))
    case Byte.delete:
      inputs.append(.key(KeyPress(.backspace, .alt)))
    case 0..<0x20:
      inputs.append(.key(.escape))
      readControl(byte, into: &inputs)
    default:
      isAltHeld = true
      readCharacter(byte, into: &inputs)
    }
  }

  private mutating func advance(
    _ sequence: ControlSequence, _ step: ControlSequence.Step, _ byte: UInt8,
    into inputs: inout [Input]
  ) {
    guard case .finished(let final) = step else {
      if step == .broken { restart(byte, into: &inputs) }
      return
    }
    if sequence.startsPaste(finishedBy: final) {
      state = .paste
    } else if sequence.startsOldMouseReport(finishedBy: final) {
      state = .oldMouse(left: 3)
    } else if final == UInt8(ascii: "["), sequence.introducer == .csi, sequence.isEmpty {
      state = .linuxFunction
    } else {
      state = .ground
      if let input = sequence.input(finishedBy: final) { inputs.append(input) }
    }
  }

  private mutating func readReply(_ byte: UInt8, opener: UInt8, into inputs: inout [Input]) {
    switch byte {
    case Byte.bell: state = .ground
    case Byte.escape: state = .replyEscape
    case 0..<0x20: restart(byte, into: &inputs)
    default: state = .reply(opener: opener, isEmpty: false)
    }
  }
}
