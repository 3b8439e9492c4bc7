import Canvas
import Testing

@Suite struct ChoiceTests {
  static let choice = Choice([
    .init(1, "Oak Street shelter"), .init(2, "Harbour Oak clinic"), .init(3, "Declined"),
    .init(4, "Not asked"),
  ])

  static func typing(_ text: String) -> Choice<Int> {
    var choice = self.choice
    for character in text { _ = choice.handle(.character(character)) }
    return choice
  }

  @Test(
    "typing the beginning of any word chooses",
    arguments: [("oak", 1), ("clin", 2), ("ha", 2), ("not", 4), ("oak s", 1), ("d", 3)])
  func typeAhead(text: String, expected: Int) {
    #expect(Self.typing(text).selection == expected)
  }

  @Test("a value that still fits stays chosen while more is typed")
  func stays() {
    var choice = Self.choice
    choice.select(2)
    for character in "oak" { _ = choice.handle(.character(character)) }
    #expect(choice.selection == 2)
  }

  @Test("what fits no value changes nothing, is shown, and Backspace takes it back")
  func noFit() {
    var choice = Self.typing("oakx")
    #expect(choice.selection == 1)
    #expect(choice.matches == [])
    let row = drawn(50, 1) { choice.draw(into: &$0, in: $1, isFocused: true) }
    #expect(row == "Oak Street shelter  no value fits: oakx")
    _ = choice.handle(.backspace)
    #expect(choice.matches.map(\.id) == [1, 2])
  }

  @Test("the arrows walk what fits and stop at the ends")
  func arrows() {
    var choice = Self.typing("oak")
    _ = choice.handle(.down)
    #expect(choice.selection == 2)
    _ = choice.handle(.down)
    #expect(choice.selection == 2)
    _ = choice.handle(.home)
    #expect(choice.selection == 1)
    var fresh = Self.choice
    _ = fresh.handle(.down)
    #expect(fresh.selection == 1)
  }

  @Test("Esc takes back the typed letters, then closes, and is then the form's")
  func escape() {
    var choice = Self.typing("oak")
    #expect(choice.handle(.escape) == true)
    #expect(choice.typed == "")
    #expect(choice.selection == 1)
    #expect(choice.handle(.escape) == false)
    choice.isOpen = true
    #expect(choice.handle(.enter) == true)
    #expect(!choice.isOpen)
    #expect(choice.handle(.enter) == false)
  }

  @Test("an unknown value is not taken")
  func unknown() {
    var choice = Self.choice
    choice.select(9)
    #expect(choice.selection == nil)
    #expect(Choice([Choice.Option(1, "one")], selection: 7).selection == nil)
  }

  @Test("the list shows what fits, the chosen one marked, and the cursor is on it")
  func list() {
    var choice = Self.choice
    choice.select(2)
    var surface = Surface(size: Size(width: 22, height: 3))
    #expect(choice.drawList(into: &surface, in: surface.bounds) == Point(x: 0, y: 1))
    #expect(surface.text() == "  Oak Street shelter\n> Harbour Oak clinic\n  Declined")
    #expect(surface.roleMap().split(separator: "\n")[1] == "SFFFFFFFFFFFFFFFFFFFFF")
  }

  @Test("a click in the list chooses and closes it")
  func mouse() {
    var choice = Self.choice
    choice.select(4)
    choice.isOpen = true
    let rect = Rect(x: 5, y: 2, width: 22, height: 3)
    let outside = MouseEvent(.press, .left, at: Point(x: 5, y: 5))
    #expect(choice.handle(outside, in: rect) == false)
    #expect(choice.handle(MouseEvent(.press, .left, at: Point(x: 6, y: 2)), in: rect) == true)
    #expect(choice.selection == 2)
    #expect(!choice.isOpen)
  }

  @Test("a field without a value shows what it asks")
  func placeholder() {
    var surface = Surface(size: Size(width: 12, height: 1))
    let cursor = Self.choice.draw(
      into: &surface, in: surface.bounds, isFocused: true, placeholder: "choose, F4")
    #expect(surface.text() == "choose, F4")
    #expect(cursor == Point(x: 10, y: 0))
  }
}
