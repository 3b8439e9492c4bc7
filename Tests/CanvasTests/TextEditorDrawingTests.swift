import Canvas
import Testing

@Suite struct TextEditorDrawingTests {
  static func draw(
    _ editor: TextEditor, _ width: Int, _ height: Int, placeholder: DisplayText = ""
  ) -> (text: String, cursor: Point?, roles: String) {
    var surface = Surface(size: Size(width: width, height: height))
    let cursor = editor.draw(
      into: &surface, in: surface.bounds, isFocused: true, placeholder: placeholder)
    return (surface.text(), cursor, surface.roleMap())
  }

  @Test("a field scrolls by half its room and always shows its cursor")
  func field() {
    var editor = TextEditor("abcdefghij")
    #expect(Self.draw(editor, 12, 1).text == "abcdefghij")
    #expect(Self.draw(editor, 12, 1).cursor == Point(x: 10, y: 0))
    #expect(Self.draw(editor, 8, 1).text == "efghij")
    #expect(Self.draw(editor, 8, 1).cursor == Point(x: 6, y: 0))
    _ = editor.handle(.home, in: Size(width: 8, height: 1))
    #expect(Self.draw(editor, 8, 1).text == "abcdefgh")
    #expect(Self.draw(editor, 8, 1).cursor == Point(x: 0, y: 0))
  }

  @Test("an empty field shows what it is for")
  func placeholder() {
    let drawn = Self.draw(TextEditor(), 12, 1, placeholder: "-2d, today")
    #expect(drawn.text == "-2d, today")
    #expect(drawn.cursor == Point(x: 0, y: 0))
    #expect(drawn.roles == "ppppppppppii")
  }

  @Test("a passphrase is asterisks")
  func secret() {
    let drawn = Self.draw(TextEditor("open é", isSecret: true), 12, 1)
    #expect(drawn.text == "******")
    #expect(drawn.cursor == Point(x: 6, y: 0))
  }

  @Test("the selection is in reverse video")
  func selection() {
    var editor = TextEditor("one 漢字")
    _ = editor.handle(KeyPress(.left, [.shift, .control]), in: Size(width: 10, height: 1))
    #expect(Self.draw(editor, 10, 1).roles == "iiiiIIIIii")
  }

  @Test("hostile text is drawn as marks, and the cursor knows their width")
  func hostile() {
    let drawn = Self.draw(TextEditor("a\u{202E}\u{1B}[2J"), 12, 1)
    #expect(drawn.text == "a␦␛[2J")
    #expect(drawn.cursor == Point(x: 6, y: 0))
  }

  static let wrapped: [(String, Int, String)] = [
    ("one two three", 8, "one two\nthree"),
    ("one two three", 9, "one two\nthree"),
    ("abcdefghij", 5, "abcd\nefgh\nij"),
    ("one\n\ntwo", 8, "one\n\ntwo"),
    ("漢字漢字", 6, "漢字\n漢字"),
    ("漢字漢字", 5, "漢字\n漢字"),
    ("one   two", 6, "one\ntwo"),
    ("a bcdefghi", 6, "a\nbcdef\nghi"),
  ]

  @Test("an area breaks between words, and within a word only where it must", arguments: wrapped)
  func wrapping(text: String, width: Int, expected: String) {
    let drawn = Self.draw(TextEditor(text, shape: .area), width, 4).text
    let rows = drawn.split(separator: "\n", omittingEmptySubsequences: false)
    let last = rows.lastIndex { !$0.isEmpty } ?? 0
    #expect(rows[...last].joined(separator: "\n") == expected)
  }

  @Test("up and down go by the rows that are seen, and keep to their column")
  func vertical() {
    var editor = TextEditor("a long first\nb\nanother long", shape: .area)
    let size = Size(width: 20, height: 5)
    let columns = [KeyPress.up, .up, .down, .down].map { key -> Int? in
      _ = editor.handle(key, in: size)
      return Self.draw(editor, 20, 5).cursor?.x
    }
    #expect(columns == [1, 12, 1, 12])
  }

  @Test("Home and End go to the ends of the row that is seen")
  func ends() {
    var editor = TextEditor("one two three", shape: .area)
    let size = Size(width: 9, height: 4)
    _ = editor.handle(.up, in: size)
    _ = editor.handle(.end, in: size)
    #expect(Self.draw(editor, 9, 4).cursor == Point(x: 7, y: 0))
    _ = editor.handle(.home, in: size)
    #expect(editor.cursor == 0)
    _ = editor.handle(.ctrl(.end), in: size)
    #expect(editor.cursor == 13)
  }

  @Test("an area scrolls no more than the cursor needs")
  func scrolling() {
    let text = (1...9).map { "line \($0)" }.joined(separator: "\n")
    var editor = TextEditor(text, shape: .area)
    let size = Size(width: 10, height: 3)
    #expect(Self.draw(editor, 10, 3).text == "line 7\nline 8\nline 9")
    for _ in 0..<2 { _ = editor.handle(.up, in: size) }
    #expect(Self.draw(editor, 10, 3).text == "line 7\nline 8\nline 9")
    #expect(Self.draw(editor, 10, 3).cursor == Point(x: 6, y: 0))
    _ = editor.handle(.up, in: size)
    #expect(Self.draw(editor, 10, 3).text == "line 6\nline 7\nline 8")
    _ = editor.handle(.ctrl(.home), in: size)
    #expect(Self.draw(editor, 10, 3).text == "line 1\nline 2\nline 3")
    for _ in 0..<3 { _ = editor.handle(.down, in: size) }
    #expect(Self.draw(editor, 10, 3).text == "line 2\nline 3\nline 4")
  }

  @Test("the mouse puts the cursor where it points, and drags a selection")
  func mouse() {
    var editor = TextEditor("one two\nthree", shape: .area)
    let rect = Rect(x: 2, y: 1, width: 12, height: 3)
    #expect(editor.handle(MouseEvent(.press, .left, at: Point(x: 4, y: 2)), in: rect) == true)
    #expect(editor.cursor == 10)
    #expect(editor.handle(MouseEvent(.drag, .left, at: Point(x: 6, y: 1)), in: rect) == true)
    #expect(editor.selectedText == "two\nth")
    #expect(editor.handle(MouseEvent(.press, .left, at: Point(x: 0, y: 0)), in: rect) == false)
  }

  @Test("an area tells how many rows it needs")
  func rowCount() {
    let editor = TextEditor("one two three\nfour", shape: .area)
    #expect(editor.rowCount(width: 9, limit: 10) == 3)
    #expect(editor.rowCount(width: 9, limit: 2) == 2)
    #expect(TextEditor("", shape: .area).rowCount(width: 9, limit: 5) == 1)
  }

  @Test("typing into a text of 200 kB of lines looks only at what shows")
  func large() {
    var editor = TextEditor("", shape: .area)
    editor.insert(String(repeating: "word and another word\n", count: 10_000))
    let size = Size(width: 60, height: 10)
    for _ in 0..<200 {
      #expect(editor.handle(.character("x"), in: size) == true)
      #expect(Self.draw(editor, 60, 10).cursor?.y == 9)
    }
  }

  @Test("at every size the cursor is inside", arguments: 1...9)
  func sizes(width: Int) {
    for height in 1...5 {
      for shape in [TextEditor.Shape.field, .area] {
        var editor = TextEditor("one 漢字 three\n\nsome more", shape: shape)
        for _ in 0..<24 {
          _ = editor.handle(.left, in: Size(width: width, height: height))
          let cursor = Self.draw(editor, width, height).cursor
          #expect(cursor.map { Rect(Size(width: width, height: height)).contains($0) } == true)
        }
      }
    }
  }
}
