import Canvas
import Testing

@Suite struct TextEditorTests {
  static let size = Size(width: 20, height: 4)

  /// Types `|` as where the cursor stands and `[`...`]` as the selection that ends there.
  static func shown(_ editor: TextEditor) -> String {
    var bytes = Array(editor.text.utf8)
    let selection = editor.selection
    guard !selection.isEmpty else {
      bytes.insert(UInt8(ascii: "|"), at: editor.cursor)
      return String(decoding: bytes, as: UTF8.self)
    }
    bytes.insert(UInt8(ascii: "]"), at: selection.upperBound)
    bytes.insert(UInt8(ascii: "["), at: selection.lowerBound)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func press(_ keys: [KeyPress], in editor: inout TextEditor, size: Size = size) {
    for key in keys { _ = editor.handle(key, in: size) }
  }

  static let wordLeft = KeyPress.ctrl(.left)
  static let wordRight = KeyPress.ctrl(.right)
  static let selectWordLeft = KeyPress(.left, [.shift, .control])

  static let cases: [(String, [KeyPress], String)] = [
    ("", [.character("a"), .character("é")], "aé|"),
    ("ab", [.left, .character("x")], "ax|b"),
    ("ab", [.home, .delete], "|b"),
    ("ab", [.backspace], "a|"),
    ("ab", [.home, .backspace], "|ab"),
    ("ab", [.delete], "ab|"),
    ("ab", [.right, .left, .left, .left], "|ab"),
    ("one two, three", [wordLeft], "one two, |three"),
    ("one two, three", [wordLeft, wordLeft], "one |two, three"),
    ("one two, three", [.home, wordRight], "one| two, three"),
    ("one two, three", [.home, wordRight, wordRight, wordRight], "one two, three|"),
    ("one two", [KeyPress(.backspace, .alt)], "one |"),
    ("one two", [.home, .ctrl(.delete)], "| two"),
    ("one two", [selectWordLeft], "one [two]"),
    ("one two", [selectWordLeft, .character("x")], "one x|"),
    ("one two", [selectWordLeft, .backspace], "one |"),
    ("one two", [selectWordLeft, .left], "one |two"),
    ("one two", [selectWordLeft, .right], "one two|"),
    ("ab", [.shift(.left), .shift(.left)], "[ab]"),
    ("ab", [.shift(.home)], "[ab]"),
    ("ab", [.home, .shift(.end), .delete], "|"),
    ("ab", [.shift(.left), .shift(.right)], "ab|"),
    // Characters as a reader counts them.
    ("e\u{301}x", [.left, .left], "|e\u{301}x"),
    ("e\u{301}", [.backspace], "|"),
    ("👨‍👩‍👧", [.left], "|👨‍👩‍👧"),
    ("🇬🇧🇫🇷", [.left, .backspace], "|🇫🇷"),
    ("漢字", [.left, .character("x")], "漢x|字"),
    ("e", [.character("\u{301}"), .character("x")], "e\u{301}x|"),
    ("не то", [wordLeft, wordLeft], "|не то"),
  ]

  @Test("keys edit a field as everyone expects", arguments: cases)
  func keys(text: String, keys: [KeyPress], expected: String) {
    var editor = TextEditor(text)
    Self.press(keys, in: &editor)
    #expect(Self.shown(editor).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(
    "what belongs to the form is left to it",
    arguments: [KeyPress.enter, .tab, .up, .down, .f(7), .escape, .pageDown, .ctrl("x"), .alt("u")])
  func leftToForm(key: KeyPress) {
    var editor = TextEditor("text")
    #expect(editor.handle(key, in: Self.size) == false)
    #expect(editor == TextEditor("text"))
  }

  @Test("an area takes Enter, and gives Up and Down back at its ends")
  func area() {
    var editor = TextEditor("one", shape: .area)
    Self.press([.enter, .character("t")], in: &editor)
    #expect(editor.text == "one\nt")
    #expect(editor.handle(.down, in: Self.size) == false)
    #expect(editor.handle(.up, in: Self.size) == true)
    #expect(editor.handle(.up, in: Self.size) == false)
    #expect(Self.shown(editor) == "o|ne\nt")
  }

  @Test("a paste goes in whole, on one line in a field")
  func paste() {
    var field = TextEditor("ab")
    Self.press([.left], in: &field)
    field.insert(Paste("one\r\ntwo"))
    #expect(Self.shown(field) == "aone two|b")
    var area = TextEditor("", shape: .area)
    area.insert(Paste("one\rtwo"))
    #expect(area.text == "one\ntwo")
  }

  @Test("a limit is told and never enforced")
  func limit() {
    var editor = TextEditor("", limit: 5)
    editor.insert("héllo")
    #expect(editor.excess == 0)
    editor.insert("👨‍👩‍👧!")
    #expect(editor.excess == 2)
    #expect(editor.text == "héllo👨‍👩‍👧!")
  }

  @Test("typing is undone word by word, and redone")
  func undoTyping() {
    var editor = TextEditor()
    Self.press("one two".map { .character($0) }, in: &editor)
    editor.undo()
    #expect(Self.shown(editor) == "one |")
    editor.undo()
    #expect(Self.shown(editor) == "|")
    let more = editor.undo()
    #expect(!more)
    editor.redo()
    editor.redo()
    #expect(Self.shown(editor) == "one two|")
  }

  @Test("a paste, a deletion and what was typed after a move are steps of their own")
  func undoSteps() {
    var editor = TextEditor("start ")
    editor.insert(Paste("pasted"))
    Self.press([.backspace, .backspace, .home, .character("x")], in: &editor)
    #expect(editor.text == "xstart past")
    var texts: [String] = []
    while editor.undo() { texts.append(editor.text) }
    #expect(texts == ["start past", "start pasted", "start "])
  }

  @Test("after an undo, typing forgets what could be redone")
  func redoForgotten() {
    var editor = TextEditor("a")
    Self.press([.character("b")], in: &editor)
    editor.undo()
    Self.press([.character("c")], in: &editor)
    let redone = editor.redo()
    #expect(!redone)
    #expect(editor.text == "ac")
  }

  @Test("any keys can be undone to the first text and redone to the last", arguments: 0..<30)
  func undoEverything(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys: [KeyPress] =
      [.character("a"), .character(" "), .character("é"), .character("\u{301}"), .character("漢")]
      + [.left, .right, .up, .down, .home, .end, .backspace, .delete, .enter]
      + [Self.wordLeft, Self.wordRight, Self.selectWordLeft, .shift(.left), .shift(.up)]
      + [KeyPress(.backspace, .alt), .ctrl(.delete), .shift(.home)]
    var editor = TextEditor("first text\nof two", shape: .area)
    for _ in 0..<150 {
      if let key = keys.randomElement(using: &random) { _ = editor.handle(key, in: Self.size) }
      #expect(editor.text.utf8.count >= editor.selection.upperBound)
      var surface = Surface(size: Self.size)
      let cursor = editor.draw(into: &surface, in: surface.bounds, isFocused: true)
      #expect(cursor.map { surface.bounds.contains($0) } == true)
    }
    let last = editor.text
    while editor.undo() {}
    #expect(editor.text == "first text\nof two")
    while editor.redo() {}
    #expect(editor.text.utf8.elementsEqual(last.utf8))
  }
}
