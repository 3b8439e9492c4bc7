/// A text that changes under the editor: undone across a form, or written by somebody else.
extension TextEditor {
  /// Puts a whole text in the place of the one that stands, with the cursor at an offset in UTF-8
  /// bytes: at the start of the character there, or at the end of a shorter text.
  public mutating func show(_ new: String, cursor: Int) {
    replace(0..<text.utf8.count, with: new)
    let offset = min(max(0, cursor), new.utf8.count)
    move(to: new.boundary(before: offset + 1), selecting: false)
  }
}
