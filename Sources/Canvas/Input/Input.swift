/// One thing that the operator did, decoded from what the terminal sent.
public enum Input: Hashable, Sendable {
  case key(KeyPress)
  case paste(Paste)
  case mouse(MouseEvent)
  /// The terminal window gained or lost the keyboard.
  case focus(Bool)
}
