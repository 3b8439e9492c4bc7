import Canvas
import Testing

@Suite struct ChecklistTests {
  static let list = Checklist([
    .init(1, "Safe right now?"), .init(2, "Weapon within reach?"), .init(3, "Alone?"),
  ])

  @Test("Space ticks, and the next open item is marked in words")
  func ticking() {
    var list = Self.list
    #expect(list.handle(.space) == true)
    #expect(list.checkedCount == 1)
    #expect(list.next?.id == 2)
    let rows = drawn(40, 3) { list.draw(into: &$0, in: $1, isFocused: true) }
    #expect(
      rows == """
        [x] Safe right now?
        [ ] Weapon within reach?  <- next
        [ ] Alone?
        """)
    #expect(list.handle(.space) == true)
    #expect(list.checkedCount == 0)
  }

  @Test("the arrows move and at the ends belong to the form")
  func moving() {
    var list = Self.list
    #expect(list.handle(.up) == false)
    #expect(list.handle(.down) == true)
    #expect(list.handle(.end) == true)
    #expect(list.handle(.down) == false)
    #expect(list.index == 2)
    #expect(list.handle(.character("x")) == false)
  }

  @Test("a click ticks the item under it")
  func mouse() {
    var list = Self.list
    let rect = Rect(x: 1, y: 4, width: 30, height: 8)
    #expect(list.handle(MouseEvent(.press, .left, at: Point(x: 2, y: 5)), in: rect) == true)
    #expect(list.items.map(\.isChecked) == [false, true, false])
    #expect(list.index == 1)
    #expect(list.handle(MouseEvent(.press, .left, at: Point(x: 2, y: 8)), in: rect) == false)
  }

  @Test("in a low room the item in hand shows")
  func low() {
    var list = Self.list
    _ = list.handle(.end)
    var surface = Surface(size: Size(width: 20, height: 1))
    #expect(list.draw(into: &surface, in: surface.bounds, isFocused: true) == Point(x: 1, y: 0))
    #expect(surface.text() == "[ ] Alone?")
  }

  @Test("nothing to tick takes no key")
  func empty() {
    var list = Checklist<Int>([])
    #expect(list.handle(.space) == false)
    #expect(list.next == nil)
  }
}
