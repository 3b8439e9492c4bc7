import Rehearsal
import Testing

/// The same console where there is no colour, or nothing but ASCII.
@Suite struct PlainScreenTests {
  private func walk(_ desk: Sitting) throws {
    try desk.see(">.  NORM")
    let selected = try #require(desk.screen.find(">.  NORM")).y
    #expect(desk.screen.styles(selected).contains("r"), "selection needs no colour")
    try desk.take()
    try desk.answer("n", "y")
    try desk.see("NOT SAFE: dispatch")
    try desk.see("  Weapon within reach?  Yes")
    try desk.seeSaved()
    try desk.press("F10")
    try desk.see("Live queue")
  }

  private func isColoured(_ screen: Screen) -> Bool {
    (0..<screen.rows).contains { y in
      (0..<screen.columns).contains { x in
        screen.cell(x, y).foreground >= 0 || screen.cell(x, y).background >= 0
      }
    }
  }

  @Test("NO_COLOR is honoured, and every state is said in words", arguments: [true, false])
  func mono(isAsked: Bool) throws {
    let shell = try Shell()
    try shell.call()
    let desk = try shell.console(environment: isAsked ? ["NO_COLOR": "1"] : [:])
    #expect(isColoured(desk.screen) == !isAsked)
    try walk(desk)
    #expect(isColoured(desk.screen) == !isAsked)
  }

  @Test("in an ASCII locale nothing else is sent, and nothing is lost", arguments: [true, false])
  func ascii(isAsked: Bool) throws {
    let shell = try Shell()
    try shell.call("Zoë Larch", note: "à côté de l’église")
    let desk = try shell.console(environment: isAsked ? ["LC_ALL": "C"] : [:])
    try walk(desk)
    try desk.press("F5")
    try desk.see(isAsked ? "Zoe Larch" : "Zoë Larch")
    let isASCII = desk.pty.output.allSatisfy { $0 < 0x80 }
    #expect(isASCII == isAsked)
  }
}
