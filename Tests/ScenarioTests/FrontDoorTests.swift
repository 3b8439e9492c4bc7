import Rehearsal
import Testing

/// The product as it is installed: found, started, ended.
@Suite struct FrontDoorTests {
  @Test("the product ends without a terminal, and says nothing that a terminal would act on")
  func endsWithoutATerminal() throws {
    let scratch = try Scratch()
    let result = try haven("--help", in: scratch)
    #expect(result.exit == .code(0))
    #expect(!result.output.contains("\u{1b}"))
  }

  @Test("however it ends, the terminal is left as a shell needs it")
  func leavesTheTerminalAlone() throws {
    let sitting = try Sitting("--help")
    #expect(try sitting.pty.waitForExit() == .code(0))
    #expect(sitting.screen.modes == [7, 25])
  }
}
