import CLinux
import Canvas
import HavenConsole
import HavenTerminal

/// Shows the first-run page on the terminal until both questions are answered or it is left.
enum FirstRunPage {
  /// - Returns: nil when it was left.
  static func ask(
    path: String, theme: Theme
  ) throws -> (organisation: String, administrator: String)? {
    let terminal = try Terminal(theme: theme)
    defer { terminal.close() }
    var page = FirstRunState(path: path)
    var decoder = KeyDecoder()
    while true {
      var surface = Surface(size: terminal.size, glyphs: terminal.glyphs)
      let cursor = page.draw(into: &surface)
      terminal.present(surface, cursor: cursor)
      switch page.step {
      case .ready(let organisation, let administrator): return (organisation, administrator)
      case .left: return nil
      case .asking: break
      }
      guard let inputs = wait(terminal, &decoder) else { return nil }
      for input in inputs { page.handle(input) }
    }
  }

  /// What was typed; nil when the terminal or its owner wants to go.
  private static func wait(_ terminal: Terminal, _ decoder: inout KeyDecoder) -> [Input]? {
    var descriptors = [terminal.inputDescriptor, terminal.signalDescriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ready = poll(&descriptors, 2, decoder.isWaiting ? 25 : -1)
    for signal in terminal.takeSignals() {
      switch signal {
      case .hangUp, .terminate: return nil
      case .suspend: terminal.suspend()
      case .resized, .resumed, .interrupt: break
      }
    }
    if ready == 0 { return decoder.expire() }
    switch terminal.readInput() {
    case .bytes(let bytes): return decoder.decode(bytes)
    case .closed: return nil
    case .none: return []
    }
  }
}
