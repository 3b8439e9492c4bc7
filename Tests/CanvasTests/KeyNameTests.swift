import Canvas
import Testing

@Suite struct KeyNameTests {
  static let spellings: [(KeyPress, String)] = [
    (.f(5), "F5"), (.shift(.function(6)), "Shift-F6"), (.ctrl("x"), "Ctrl-X"), (.alt("u"), "Alt-U"),
    (.enter, "Enter"), (.escape, "Esc"), (.pageDown, "PgDn"), (.space, "Space"),
    (.character("?"), "?"), (.character(":"), ":"), (.character("a"), "a"), (.character("A"), "A"),
    (.shift(.tab), "Shift-Tab"), (.ctrl(.left), "Ctrl-Left"), (.character("-"), "-"),
    (KeyPress(.right, [.control, .shift]), "Ctrl-Shift-Right"), (.alt("-"), "Alt--"),
    (.character("é"), "é"), (.alt("ж"), "Alt-Ж"),
  ]

  @Test("a key is spelled as it is printed, and read back as the same key", arguments: spellings)
  func spelling(press: KeyPress, name: String) {
    #expect(press.name == name)
    #expect(KeyPress(name: name) == press)
  }

  @Test(
    "names and modifiers are read in any case",
    arguments: [("ctrl-x", KeyPress.ctrl("x")), ("shift-f6", .shift(.function(6)))]
      + [("ESC", .escape), ("pageup", .pageUp), ("Return", .enter), ("f12", .f(12))])
  func anyCase(name: String, press: KeyPress) {
    #expect(KeyPress(name: name) == press)
  }

  @Test(
    "what names no key is refused",
    arguments: [
      "", "F0", "F13", "F+5", "Ctrl-", "Hyper-X", "Ctrl-Ctrl-X", "xx", "Shift-", "\u{1B}",
    ])
  func refused(name: String) {
    #expect(KeyPress(name: name) == nil)
  }

  @Test("under Alt and Ctrl a letter has one case, so that Caps Lock breaks nothing")
  func oneCase() {
    #expect(KeyPress.alt("U") == .alt("u"))
    #expect(KeyPress.ctrl("X") == .ctrl("x"))
    #expect(KeyPress.character("X") != .character("x"))
  }

  @Test("only a character without Alt and Ctrl types text")
  func typed() {
    #expect(KeyPress.character("é").typed == "é")
    #expect(KeyPress.alt("e").typed == nil)
    #expect(KeyPress.ctrl("x").typed == nil)
    #expect(KeyPress.enter.typed == nil)
  }
}
