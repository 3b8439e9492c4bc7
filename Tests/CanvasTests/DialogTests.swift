import Canvas
import Testing

@Suite struct DialogTests {
  enum Answer: Hashable, Sendable { case keep, leave }

  static let options: [Dialog<Answer>.Option] = [.init(.keep, "Stay"), .init(.leave, "Leave")]
  static let dialog = Dialog(
    title: "Leave", question: "C-1049 is held by you. Leave it to the queue?", options: options,
    safe: .keep)

  @Test("Enter takes the safe answer unless another is chosen, Esc always does")
  func answers() {
    var dialog = Self.dialog
    #expect(dialog.handle(.enter) == .chose(.keep))
    #expect(dialog.handle(.right) == .handled)
    #expect(dialog.handle(.enter) == .chose(.leave))
    #expect(dialog.handle(.escape) == .chose(.keep))
    #expect(dialog.handle(.shift(.tab)) == .handled)
    #expect(dialog.selection == .keep)
  }

  @Test("Escalate may stand first")
  func preferred() {
    var dialog = Dialog(
      title: "Escalate", question: "Escalate C-1049?", options: Self.options, safe: .keep,
      preferred: .leave)
    #expect(dialog.handle(.enter) == .chose(.leave))
    #expect(dialog.handle(.escape) == .chose(.keep))
  }

  @Test("no letter answers", arguments: ["y", "n", "l", " "] as [Character])
  func letters(letter: Character) {
    var dialog = Self.dialog
    #expect(dialog.handle(.character(letter)) == .ignored)
    #expect(dialog == Self.dialog)
  }

  @Test("a purge asks for a typed word, but never before the safe answer")
  func word() {
    var dialog = Dialog(
      title: "Purge", question: "Destroy the key of C-1049?", options: Self.options, safe: .keep,
      preferred: .leave, word: "C-1049")
    #expect(dialog.handle(.enter) == .handled)
    for character in "C-1049" { #expect(dialog.handle(.character(character)) == .handled) }
    #expect(dialog.handle(.enter) == .chose(.leave))
    #expect(dialog.handle(.backspace) == .handled)
    #expect(dialog.handle(.enter) == .handled)
    #expect(dialog.handle(.tab) == .handled)
    #expect(dialog.handle(.enter) == .chose(.keep))
  }

  @Test("it stands in the middle, over what is there, the cursor on the answer")
  func drawing() {
    var surface = Surface(size: Size(width: 40, height: 9))
    surface.fill(surface.bounds, "x")
    let cursor = Self.dialog.draw(into: &surface, in: surface.bounds)
    #expect(
      surface.text() == """
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        ┌─ Leave ──────────────────────────────┐
        │ C-1049 is held by you. Leave it to   │
        │ the queue?                           │
        │                                      │
        │ >Stay    Leave                       │
        └──────────────────────────────────────┘
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
        """)
    #expect(cursor == Point(x: 2, y: 5))
  }

  @Test("a click takes the answer under it, and nothing beside it")
  func mouse() {
    let room = Rect(x: 0, y: 0, width: 40, height: 9)
    var dialog = Self.dialog
    #expect(
      dialog.handle(MouseEvent(.press, .left, at: Point(x: 12, y: 5)), in: room) == .chose(.leave))
    #expect(
      dialog.handle(MouseEvent(.press, .left, at: Point(x: 3, y: 5)), in: room) == .chose(.keep))
    #expect(
      dialog.handle(MouseEvent(.press, .left, at: Point(x: 0, y: 0)), in: room) == .handled)
    #expect(dialog.handle(MouseEvent(.move, at: Point(x: 12, y: 5)), in: room) == .handled)
  }

  @Test("the answer in hand shows in a room that is too narrow for all")
  func narrow() {
    var dialog = Self.dialog
    _ = dialog.handle(.tab)
    var surface = Surface(size: Size(width: 12, height: 8))
    let cursor = dialog.draw(into: &surface, in: surface.bounds)
    #expect(cursor != nil)
    #expect(surface.text().contains(">Leave"))
  }

  @Test("the word is typed where the cursor stands")
  func drawingWord() {
    let dialog = Dialog(
      title: "Purge", question: "Destroy the key of C-1049?", options: Self.options, safe: .keep,
      word: "C-1049")
    var surface = Surface(size: Size(width: 40, height: 10))
    let cursor = dialog.draw(into: &surface, in: surface.bounds)
    #expect(surface.text().contains("Type C-1049:"))
    #expect(cursor.map { surface[$0.x, $0.y].role } == .fieldFocus)
  }

  @Test("at every size the answer in hand shows where there is a row for it", arguments: 0...40)
  func sizes(width: Int) {
    for height in 0...8 {
      var surface = Surface(size: Size(width: width, height: height))
      let cursor = Self.dialog.draw(into: &surface, in: surface.bounds)
      #expect((cursor == nil) == (width == 0 || height == 0))
      if let cursor { #expect(surface.bounds.contains(cursor)) }
    }
  }
}
