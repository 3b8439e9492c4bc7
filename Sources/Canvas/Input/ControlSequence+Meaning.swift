/// What finished sequences mean on the terminals that people have. Sources: xterm ctlseqs "PC-Style
/// Function Keys", rxvt reference, linux console_codes(4), terminfo of screen, tmux and PuTTY.
extension ControlSequence {
  func input(finishedBy final: UInt8) -> Input? {
    if introducer == .ss3 { return singleShift(final).map(Input.key) }
    if prefix == UInt8(ascii: "<"), final | 0x20 == UInt8(ascii: "m") {
      return MouseEvent(
        code: first, column: second, row: third, isRelease: final == UInt8(ascii: "m")
      ).map(Input.mouse)
    }
    guard prefix == 0, !hasIntermediate else { return nil }
    switch final {
    case UInt8(ascii: "I") where count == 0: return .focus(true)
    case UInt8(ascii: "O") where count == 0: return .focus(false)
    case UInt8(ascii: "~"): return tilde().map(Input.key)
    case UInt8(ascii: "$"): return tildeKey(holding: .shift)
    case UInt8(ascii: "^"): return tildeKey(holding: .control)
    case UInt8(ascii: "@"): return tildeKey(holding: [.control, .shift])
    case UInt8(ascii: "u"): return Self.coded(first, modifiers(second)).map(Input.key)
    case UInt8(ascii: "Z"): return .key(.shift(.tab))
    default: return lettered(final, small: .shift).map(Input.key)
    }
  }

  /// `ESC [ 200 ~`, after which all is text until `ESC [ 201 ~`.
  func startsPaste(finishedBy final: UInt8) -> Bool {
    introducer == .csi && final == UInt8(ascii: "~") && first == 200 && count == 1 && prefix == 0
      && !hasIntermediate
  }

  /// `ESC [ M`, the oldest mouse report: three raw bytes follow.
  func startsOldMouseReport(finishedBy final: UInt8) -> Bool {
    introducer == .csi && final == UInt8(ascii: "M") && isEmpty
  }

  /// The keys of `ESC [ n ~`; F13 and on are what the linux console sends for Shift-F1 and on.
  static func tildeKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  private func tildeKey(holding modifiers: Modifiers) -> Input? {
    Self.tildeKey(first).map { .key(Self.press($0, modifiers)) }
  }

  private func tilde() -> KeyPress? {
    if first == 27, count >= 3 { return Self.coded(third, modifiers(second)) }
    return Self.tildeKey(first).map { Self.press($0, modifiers(second)) }
  }

  /// Arrows and F1 to F4 end in a letter. Small letters are rxvt's: Shift after CSI, Ctrl after
  /// SS3. Old xterms put the modifier alone (`ESC O 2 P`), newer ones second (`ESC [ 1 ; 2 P`).
  private func lettered(_ final: UInt8, small: Modifiers) -> KeyPress? {
    let held = count == 1 && (2...16).contains(first) ? first : second
    // `ESC [ 24 ; 80 R` tells where the cursor is; only with a leading 1 is it F3.
    guard count < 2 || first <= 1 else { return nil }
    if let key = Self.letterKey(final) { return Self.press(key, modifiers(held)) }
    if (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(final), count == 0 {
      return Self.letterKey(final - 0x20).map { KeyPress($0, small) }
    }
    return nil
  }

  private static func letterKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
    default: nil
    }
  }

  /// SS3 has the letters, and the keypad in application mode: `j` to `y` are `*` to `9`.
  private func singleShift(_ final: UInt8) -> KeyPress? {
    guard prefix == 0, !hasIntermediate else { return nil }
    switch final {
    case UInt8(ascii: "M"): return KeyPress(.enter, modifiers(second))
    case UInt8(ascii: "I"): return KeyPress(.tab, modifiers(second))
    case UInt8(ascii: "X"): return .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return lettered(final, small: .control)
    }
  }

  /// The modifier number is 1 + shift + 2 alt + 4 control.
  private func modifiers(_ number: Int) -> Modifiers {
    number >= 2 ? Modifiers(rawValue: UInt8((number - 1) & 0b111)) : []
  }

  private static func press(_ key: Key, _ modifiers: Modifiers) -> KeyPress {
    guard case .function(let number) = key, number > 12 else { return KeyPress(key, modifiers) }
    return KeyPress(.function(number - 12), modifiers.union(.shift))
  }

  /// A key by its code point: `ESC [ 97 ; 5 u` and xterm's `ESC [ 27 ; 5 ; 97 ~` are Ctrl-A.
  private static func coded(_ code: Int, _ modifiers: Modifiers) -> KeyPress? {
    switch code {
    case 8, 127: return KeyPress(.backspace, modifiers)
    case 9: return KeyPress(.tab, modifiers)
    case 13: return KeyPress(.enter, modifiers)
    case 27: return KeyPress(.escape, modifiers)
    case 0..<32, 0x80..<0xA0, 57_344...63_743: return nil
    default: break
    }
    guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
    guard modifiers == .shift else { return KeyPress(.character(Character(scalar)), modifiers) }
    let raised = Character(scalar).uppercased()
    return .character(raised.count == 1 ? raised.first ?? Character(scalar) : Character(scalar))
  }
}
