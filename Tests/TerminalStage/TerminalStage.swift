import CLinux
import Canvas
import HavenTerminal

/// A program for `HavenTerminalTests` to play with: it shows its size, its signals, how many bytes came
/// in, and a list with a selection; a letter makes it do what a console may come to do.
@main
struct TerminalStage {
  static func main() {
    Terminal.installFatalHandlers()
    ProcessGuard.harden()
    if CommandLine.arguments.contains("--fault") { print([1, 2][CommandLine.arguments.count]) }
    do {
      var options = Terminal.Options()
      options.takesMouse = !CommandLine.arguments.contains("--no-mouse")
      let terminal = try Terminal(theme: theme(), options: options)
      var stage = TerminalStage(terminal: terminal)
      exit(stage.run())
    } catch {
      let words = "\(error)\n"
      write(STDERR_FILENO, words, words.utf8.count)
      exit(69)
    }
  }

  /// One with a colour in it.
  private static func theme() throws -> Theme {
    guard CommandLine.arguments.contains("--theme") else { return .plain }
    let text = """
      name = stage
      kind = dark
      extends = plain
      critical = #d55e00|166|red bold
      """
    return try Theme.parse(text, name: "stage") { _ in .plain }
  }

  let terminal: Terminal
  private var selected = 0
  private var received = 0
  private var checksum: UInt64 = 0
  private var signals = ""
  private var sample: DisplayText = "plain"
  private var hasCursor = true
  private var leaving: Int32?
  private var decoder = KeyDecoder()
  private let isCounting = CommandLine.arguments.contains("--count")
  private let isDecoding = CommandLine.arguments.contains("--decode")

  init(terminal: Terminal) { self.terminal = terminal }

  mutating func run() -> Int32 {
    while leaving == nil {
      draw()
      var ready = [
        pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: terminal.signalDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      let isSilent = poll(&ready, 2, decoder.isWaiting ? 25 : -1) == 0
      if isSilent { tell(decoder.expire()) }
      takeSignals()
      takeInput()
    }
    terminal.close()
    return leaving ?? 0
  }

  private mutating func takeSignals() {
    for signal in terminal.takeSignals() {
      signals += " \(signal)".prefix { $0 != "(" }
      switch signal {
      case .hangUp: leaving = CommandLine.arguments.contains("--deaf") ? nil : 129
      case .terminate: leaving = 143
      case .interrupt: leaving = 130
      case .suspend: terminal.suspend()
      case .resized, .resumed: break
      }
    }
  }

  private mutating func takeInput() {
    while leaving == nil {
      switch terminal.readInput() {
      case .none: return
      case .closed: leaving = 129
      case .bytes(let bytes) where isDecoding: tell(decoder.decode(bytes))
      case .bytes(let bytes):
        received += bytes.count
        for byte in bytes {
          checksum = checksum &* 31 &+ UInt64(byte)
          if isCounting { if byte == 0x04 { leaving = 0 } } else { act(on: Unicode.Scalar(byte)) }
        }
      }
    }
  }

  private mutating func tell(_ inputs: [Input]) {
    for input in inputs {
      switch input {
      case .key(.ctrl("q")): leaving = 0
      case .key(let press): sample = "<\(press.name)>"
      case .paste(let paste): sample = "<paste \(paste.text)>"
      case .mouse(let event):
        sample = "<\("\(event.kind)") \(event.position.x) \(event.position.y)>"
      case .focus: break
      }
    }
  }

  private mutating func act(on letter: Unicode.Scalar) {
    switch letter {
    case "q": leaving = 0
    case "j": selected += 1
    case "k": selected = max(0, selected - 1)
    case "J": selected += 20
    case "w": sample = "漢字 e\u{301} ❤\u{fe0f} 👩‍🚒 |end"
    case "e": sample = "\u{1b}]2;owned\u{7}\u{202e}"
    case "c": hasCursor.toggle()
    case "b": terminal.ring()
    case "t": terminal.setTitle("Safe Haven")
    case "n": terminal.notify(title: "Safe Haven", "An alarm waits")
    case "z": terminal.suspend()
    case "Z": raise(SIGTSTP)
    case "X": raise(SIGSTOP)
    default: fault(letter)
    }
  }

  /// Ends badly, in every way a program can.
  private func fault(_ letter: Unicode.Scalar) {
    switch letter {
    case "S": raise(SIGSEGV)
    case "B": raise(SIGBUS)
    case "F": raise(SIGFPE)
    case "A": abort()
    case "T": print([1, 2][Int(CommandLine.argc) + 2])
    case "E": exit(7)
    case "O": print(descend(1))
    default: break
    }
  }

  /// Runs out of stack.
  private func descend(_ depth: Int) -> Int { depth < 0 ? 0 : descend(depth + 1) + 1 }

  private static let guards: DisplayText = {
    var cores = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &cores)
    return "cores \(cores.rlim_max), dumpable \(haven_is_dumpable())"
  }()

  private func draw() {
    var surface = Surface(size: terminal.size, glyphs: terminal.glyphs)
    let size = terminal.size
    surface.draw(
      "Stage \(size.width)x\(size.height) \("\(terminal.depth)") → café", at: Point(x: 0, y: 0),
      role: .critical)
    if !CommandLine.arguments.contains("--still") {
      surface.draw("received \(received) sum \(checksum) \(Self.guards)", at: Point(x: 0, y: 1))
    }
    surface.draw("signals\(signals)", at: Point(x: 0, y: 2))
    surface.draw(sample, at: Point(x: 0, y: 3))
    let height = max(0, size.height - 4)
    let top = height == 0 ? 0 : selected / height * height
    for row in 0..<height {
      let isSelected = top + row == selected
      let text: DisplayText =
        "\(isSelected ? ">" : " ")  Row \(top + row)  06:41  phone  C-1042  returning"
      surface.draw(text.padded(to: size.width), at: Point(x: 0, y: 4 + row))
      if isSelected {
        surface.emphasise(Rect(x: 0, y: 4 + row, width: size.width, height: 1), .selected)
      }
    }
    terminal.present(surface, cursor: hasCursor ? Point(x: 0, y: 4 + selected - top) : nil)
  }
}
