/// The signs that frames and marks are drawn with: the fine ones, or those that every terminal has.
///
/// With `ascii` a surface turns every character that is drawn on it into ASCII of the same width.
public struct GlyphSet: Hashable, Sendable {
  public static let unicode = GlyphSet(isASCII: false)
  public static let ascii = GlyphSet(isASCII: true)

  public let isASCII: Bool

  // Frames.
  public var horizontal: Unicode.Scalar { either("─", "-") }
  public var vertical: Unicode.Scalar { either("│", "|") }
  public var topLeft: Unicode.Scalar { either("┌", "+") }
  public var topRight: Unicode.Scalar { either("┐", "+") }
  public var bottomLeft: Unicode.Scalar { either("└", "+") }
  public var bottomRight: Unicode.Scalar { either("┘", "+") }
  public var teeLeft: Unicode.Scalar { either("├", "+") }
  public var teeRight: Unicode.Scalar { either("┤", "+") }
  public var teeTop: Unicode.Scalar { either("┬", "+") }
  public var teeBottom: Unicode.Scalar { either("┴", "+") }
  public var cross: Unicode.Scalar { either("┼", "+") }

  // Marks, one cell each unless it is said.
  /// Before the title of the pane that takes the keys.
  public var focusMark: Unicode.Scalar { either("▶", ">") }
  /// Before the selected row.
  public var selectionMark: Unicode.Scalar { ">" }
  /// Where text was cut.
  public var ellipsis: Unicode.Scalar { either("…", "~") }
  public var bullet: Unicode.Scalar { either("•", "*") }
  public var dash: Unicode.Scalar { either("–", "-") }
  public var arrowLeft: Unicode.Scalar { either("←", "<") }
  public var arrowRight: Unicode.Scalar { either("→", ">") }
  public var arrowUp: Unicode.Scalar { either("↑", "^") }
  public var arrowDown: Unicode.Scalar { either("↓", "v") }
  public var barFull: Unicode.Scalar { "#" }
  public var barEmpty: Unicode.Scalar { "-" }
  /// Three cells.
  public var checkOn: DisplayText { "[x]" }
  /// Three cells.
  public var checkOff: DisplayText { "[ ]" }

  private func either(_ fine: Unicode.Scalar, _ plain: Unicode.Scalar) -> Unicode.Scalar {
    isASCII ? plain : fine
  }
}
