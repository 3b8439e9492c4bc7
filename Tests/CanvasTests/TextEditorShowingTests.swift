import Testing

@testable import Canvas

@Suite struct TextEditorShowingTests {
  @Test(
    "a text that changes under the editor has the cursor on a character, and never between its bytes",
    arguments: [
      ("abc", 1, 1), ("abc", 3, 3), ("abc", 99, 3), ("abc", -5, 0), ("é", 1, 0),
      ("a\u{301}b", 2, 0),
      ("", 4, 0), ("👩‍🦰x", 5, 0),
    ])
  func cursor(text: String, wanted: Int, is place: Int) {
    var editor = TextEditor("before", shape: .area)
    editor.show(text, cursor: wanted)
    #expect(editor.text == text && editor.cursor == place)
    #expect(editor.selection.isEmpty)
  }
}
