/// The row above the keys: what just happened, or what is wrong and what to do.
public struct MessageRow: Equatable, Sendable {
  public enum Kind: Sendable {
    case notice, done, warning, error
    /// For when there is nothing to say: it asks for no attention.
    case quiet
  }

  public var kind: Kind
  public var text: DisplayText
  /// What stands at the right, such as `2 drafts` or `Alt-U undo 8 s`.
  public var aside: DisplayText

  public init(_ kind: Kind, _ text: DisplayText, aside: DisplayText = "") {
    self.kind = kind
    self.text = text
    self.aside = aside
  }

  /// Draws on one row; where both do not fit the text has the room.
  public func draw(into surface: inout Surface, in rect: Rect) {
    var room = rect.row(0).inset(left: 1)
    if !aside.isEmpty, text.width + aside.width + 3 <= room.width {
      let (rest, right) = room.splitRight(aside.width + 1)
      surface.draw(aside, in: right, role: .dim)
      room = rest
    }
    surface.draw(text, in: room, role: role)
  }

  private var role: Role {
    switch kind {
    case .notice: .notice
    case .done: .ok
    case .warning: .warning
    case .error: .error
    case .quiet: .dim
    }
  }
}
