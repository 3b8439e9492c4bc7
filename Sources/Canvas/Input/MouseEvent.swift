/// What the mouse did, and on which cell.
public struct MouseEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case press, release, drag, move, wheelUp, wheelDown
  }

  public enum Button: Hashable, Sendable {
    case left, middle, right, none
  }

  public var kind: Kind
  public var button: Button
  /// Counted from 0 at the top left; may lie outside the screen after a resize.
  public var position: Point
  public var modifiers: Modifiers

  public init(
    _ kind: Kind, _ button: Button = .none, at position: Point, _ modifiers: Modifiers = []
  ) {
    self.kind = kind
    self.button = button
    self.position = position
    self.modifiers = modifiers
  }

  /// Reads the three numbers of an SGR report (`ESC [ < code ; column ; row M`, released by `m`).
  /// Nil for buttons beyond the wheel's up and down, which nothing here uses. Source: xterm
  /// ctlseqs, "Extended coordinates".
  init?(code: Int, column: Int, row: Int, isRelease: Bool) {
    guard column >= 1, row >= 1, code >= 0 else { return nil }
    var modifiers: Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let buttons: [Button] = [.left, .middle, .right, .none]
    let button = buttons[code & 3]
    let kind: Kind
    switch code & ~0b11111 {
    case 0: kind = isRelease ? .release : .press
    case 32: kind = button == .none ? .move : .drag
    case 64 where code & 3 == 0: kind = .wheelUp
    case 64 where code & 3 == 1: kind = .wheelDown
    default: return nil
    }
    let isWheel = kind == .wheelUp || kind == .wheelDown
    self.init(
      kind, isWheel ? .none : button, at: Point(x: column - 1, y: row - 1), modifiers)
  }
}
