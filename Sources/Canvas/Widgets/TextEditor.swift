/// A text being typed: one row that scrolls (a field), or an area that wraps.
///
/// Nothing typed is lost: a limit is told (`excess`), never enforced; every edit can be undone. The
/// text is as it was typed; only drawing makes it harmless.
public struct TextEditor: Equatable, Sendable {
  public enum Shape: Sendable {
    /// Line feeds become spaces, and Enter is left to the form.
    case field
    case area
  }

  public let shape: Shape
  /// Characters that the text should not exceed.
  public let limit: Int?
  /// A passphrase: drawn as asterisks.
  public let isSecret: Bool
  public private(set) var text: String

  /// Where the next character goes, in UTF-8 bytes from the start.
  public internal(set) var cursor: Int
  /// Where the selection began; it reaches to the cursor.
  var anchor: Int?
  /// The column that Up and Down keep to.
  var goal: Int?
  /// The first row drawn, by its offset, and the width at which a row begins there.
  var top = 0
  var topWidth = 0
  private var history = EditHistory()

  public init(
    _ text: String = "", shape: Shape = .field, limit: Int? = nil, isSecret: Bool = false
  ) {
    self.shape = shape
    self.limit = limit
    self.isSecret = isSecret
    self.text = text
    cursor = text.utf8.count
  }

  public var isEmpty: Bool { text.isEmpty }

  /// Characters over the limit, for the words under the field; 0 if it fits.
  public var excess: Int {
    guard let limit, text.utf8.count > limit else { return 0 }
    return max(0, Graphemes(text).reduce(0) { count, _ in count + 1 } - limit)
  }

  /// What is selected, in UTF-8 bytes; empty if nothing is.
  public var selection: Range<Int> {
    min(anchor ?? cursor, cursor)..<max(anchor ?? cursor, cursor)
  }

  public var selectedText: String { String(text.part(selection)) }

  /// Puts a text in the place of the selection. In a field every line feed is a space.
  public mutating func insert(_ new: String) {
    replace(selection, with: shape == .area ? new : Self.onOneLine(new))
  }

  /// Inserts a paste whole, as a step of its own.
  public mutating func insert(_ paste: Paste) {
    history.seal()
    insert(paste.text)
    history.seal()
  }

  /// Takes all of it away, as a step that can be undone.
  public mutating func clear() {
    history.seal()
    replace(0..<text.utf8.count, with: "")
    history.seal()
  }

  public mutating func selectAll() {
    move(to: 0, selecting: false)
    move(to: text.utf8.count, selecting: true)
  }

  /// False if there is nothing to undo.
  @discardableResult
  public mutating func undo() -> Bool {
    apply(history.undo())
  }

  @discardableResult
  public mutating func redo() -> Bool {
    apply(history.redo())
  }

  /// Puts the cursor at an offset in UTF-8 bytes; `selecting` leaves the other end where it is.
  mutating func move(to offset: Int, selecting: Bool) {
    anchor = selecting ? anchor ?? cursor : nil
    cursor = min(max(0, offset), text.utf8.count)
    goal = nil
    history.seal()
  }

  mutating func replace(_ range: Range<Int>, with new: String) {
    anchor = nil
    goal = nil
    let removed = String(text.part(range))
    guard !removed.isEmpty || !new.isEmpty else { return }
    let edit = EditHistory.Edit(offset: range.lowerBound, removed: removed, inserted: new)
    history.record(edit)
    make(edit)
  }

  private mutating func apply(_ edit: EditHistory.Edit?) -> Bool {
    guard let edit else { return false }
    anchor = nil
    goal = nil
    make(edit)
    return true
  }

  private mutating func make(_ edit: EditHistory.Edit) {
    let end = edit.offset + edit.removed.utf8.count
    text.replaceSubrange(
      text.index(at: edit.offset)..<text.index(at: end), with: edit.inserted)
    cursor = edit.offset + edit.inserted.utf8.count
    if edit.offset < top { top = text.paragraphStart(before: edit.offset) }
  }

  private static func onOneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return String(text.map { $0.isNewline ? " " : $0 })
  }
}
