import Canvas
import HavenDomain

/// F1: help for what has focus.
public struct HelpState: Equatable, Sendable {
  var context: KeyContext
  /// What was refused just now, whole: the message row may have cut what to do.
  var refused: String?
  /// The first row that shows.
  var top = 0
}

/// F9: every action, searched by typing.
public struct PaletteState: Equatable, Sendable {
  var query = TextEditor("")
  var selected = 0
}

/// Forms that were left, offered at the start.
public struct DraftList: Equatable, Sendable {
  var selected = 0
}
