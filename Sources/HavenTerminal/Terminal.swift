import CLinux
import CNcurses
import Canvas

/// The screen and the keys of the person at the console: the one place that talks to a terminal.
///
/// It opens the terminal, presents surfaces, hands out the bytes and signals that come in, and leaves the
/// terminal as it was found, whatever happens. For the main thread, and one at a time.
public final class Terminal {
  public struct Options: Sendable {
    /// Takes clicks and the wheel; the terminal's own selection then needs Shift.
    public var takesMouse = true
    public init() {}
  }

  public enum ReadResult: Equatable, Sendable {
    case bytes([UInt8])
    /// The terminal has gone, and no more will come.
    case closed
    /// Nothing is waiting.
    case none
  }

  /// At least 1×1.
  public private(set) var size: Size
  public var depth: ColourDepth { palette.depth }
  /// ASCII in a locale that is not UTF-8, whatever the theme says.
  public var glyphs: GlyphSet { encoding == .ascii ? .ascii : palette.theme.glyphs }
  /// Readable when keys wait; poll it.
  public let inputDescriptor: Int32 = STDIN_FILENO
  /// Readable when signals wait; poll it.
  public var signalDescriptor: Int32 { signals.readEnd }

  /// A new one shows with the next surface.
  public var theme: Theme {
    get { palette.theme }
    set {
      palette.theme = newValue
      shown = nil
    }
  }

  private let options: Options
  private let encoding: TextEncoding
  private let signals: SignalPipe
  private let screen: OpaquePointer
  private let foundModes: termios
  private var palette: Palette
  private var painter: RowPainter
  /// What stands on the terminal; nil when that is not known.
  private var shown: Surface?
  private var shownCursor: Point?
  private var isOpen = true

  /// From this many changed rows on, a change is sent as one frame.
  private static let frameRows = 8
  /// Bytes taken in one read at most, as the line discipline gives them; a paste comes in pieces.
  public static let readLimit = 4_096

  /// Call first thing in `main`: from then on a fault ends the program at once, with 128 + signal, and
  /// like `exit` gives back a terminal that is open.
  public static func installFatalHandlers() { Rescue.install() }

  public init(theme: Theme, options: Options = Options()) throws(TerminalError) {
    let term = try Self.refuseWhatHasNoScreen()
    var modes = termios()
    tcgetattr(STDIN_FILENO, &modes)
    foundModes = modes
    self.options = options
    encoding = TextEncoding.adopt(from: environmentVariable)
    // Before ncurses, which leaves alone what is handled already.
    signals = SignalPipe()
    guard let screen = haven_newterm() else { throw .unknownTerminal(term: term) }
    self.screen = screen
    guard !ControlStrings.capability("cup").isEmpty else {
      endwin()
      delscreen(screen)
      throw .cannotPlaceCursor(term: term)
    }
    Rescue.arm(reset: Array(ControlStrings.reset().utf8), modes: modes)
    raw()
    noecho()
    nonl()
    typeahead(-1)
    idlok(haven_stdscr(), true)
    palette = Palette(theme: theme, depth: Palette.depth(noColour: environmentVariable("NO_COLOR")))
    painter = RowPainter(encoding: encoding)
    size = Size(width: 1, height: 1)
    measure()
    enter()
  }

  deinit { close() }

  private static func refuseWhatHasNoScreen() throws(TerminalError) -> String {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    let term = environmentVariable("TERM") ?? ""
    guard !["", "dumb", "unknown"].contains(term) else { throw .noScreen(term: term) }
    return term
  }

  // MARK: Coming in

  /// What was typed; never waits.
  public func readInput() -> ReadResult {
    var ready = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 0) > 0 else { return .none }
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.readLimit) { buffer, count in
      count = max(0, read(inputDescriptor, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? .closed : .bytes(bytes)
  }

  /// The signals since the last call, each kind once; the terminal's own part is done already.
  public func takeSignals() -> [TerminalSignal] {
    signals.take().compactMap { number in
      switch number {
      case SIGWINCH:
        let isOther = measure()
        repaint()
        return isOther ? .resized(size) : nil
      case SIGHUP: return .hangUp
      case SIGTERM, SIGQUIT: return .terminate
      case SIGINT: return .interrupt
      case SIGTSTP: return .suspend
      case SIGCONT:
        measure()
        enter()
        return .resumed
      default: return nil
      }
    }
  }

  // MARK: Going out

  /// Makes the terminal show a surface, and sends no more than what differs from the one before:
  /// nothing at all where nothing does.
  public func present(_ surface: Surface, cursor: Point?) {
    guard isOpen else { return }
    let before = shown?.size == surface.size ? shown : nil
    if before == nil { werase(haven_stdscr()) }
    let isMovedFar = before.map { surface.isMovedFar(from: $0) } ?? false
    var changedRows = 0
    for y in 0..<min(size.height, surface.size.height) {
      let all = 0..<min(size.width, surface.size.width)
      let span = before.map { surface.changedSpan(in: y, from: $0) } ?? all
      guard let span = span?.clamped(to: all), !span.isEmpty else { continue }
      painter.paint(surface.row(y), span, y: y, with: &palette)
      if isMovedFar { wredrawln(haven_stdscr(), Int32(y), 1) }
      changedRows += 1
    }
    shown = surface
    let cursor = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    guard changedRows > 0 || before == nil || cursor != shownCursor else { return }
    let isFrame = changedRows >= Self.frameRows
    if isFrame { write(ControlStrings.frameBegin) }
    place(cursor)
    wnoutrefresh(haven_stdscr())
    doupdate()
    if isFrame { write(ControlStrings.frameEnd) }
  }

  private func place(_ cursor: Point?) {
    if (cursor == nil) != (shownCursor == nil) { curs_set(cursor == nil ? 0 : 1) }
    if let cursor { wmove(haven_stdscr(), Int32(cursor.y), Int32(cursor.x)) }
    shownCursor = cursor
  }

  /// One bell.
  public func ring() { write("\u{7}") }

  /// Names the window. Only where the terminal's kind is known to have one: others would print it.
  public func setTitle(_ title: DisplayText) {
    guard hasWindow else { return }
    write("\u{1b}]2;\(encoded(title))\u{7}")
  }

  /// Asks the desktop to show a notification: OSC 777 where rxvt or foot is the terminal's kind, OSC 9
  /// elsewhere. A terminal that knows neither shows nothing.
  public func notify(title: DisplayText, _ words: DisplayText) {
    guard hasWindow else { return }
    let term = environmentVariable("TERM") ?? ""
    if ["rxvt", "foot"].contains(where: term.hasPrefix) {
      write("\u{1b}]777;notify;\(encoded(title));\(encoded(words))\u{7}")
    } else {
      write("\u{1b}]9;\(encoded(words))\u{7}")
    }
  }

  /// The terminal's kind is known to swallow what is meant for its window.
  private var hasWindow: Bool {
    let kinds = [
      "xterm", "rxvt", "tmux", "screen", "foot", "alacritty", "konsole", "gnome", "vte", "st-",
    ]
    let term = environmentVariable("TERM") ?? ""
    return kinds.contains(where: term.hasPrefix)
  }

  private func encoded(_ text: DisplayText) -> String {
    let ascii = String(text.string.unicodeScalars.map { $0.isASCII ? Character($0) : "?" })
    return encoding == .utf8 ? text.string : ascii
  }

  // MARK: Leaving and coming back

  /// Gives the terminal to the shell and stops; returns when the shell gives it back. Ask `size` again
  /// then, and present.
  public func suspend() {
    guard isOpen else { return }
    leave()
    signals.stop()
    measure()
    enter()
  }

  /// Gives the terminal back for good, blank. Calling it again does nothing.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leave()
    Rescue.disarm()
    delscreen(screen)
  }

  /// True when the size is another one.
  @discardableResult
  private func measure() -> Bool {
    var window = winsize()
    let isKnown =
      haven_get_window(STDOUT_FILENO, &window) == 0 && window.ws_col > 0 && window.ws_row > 0
    let columns = isKnown ? Int32(window.ws_col) : max(1, haven_columns())
    let lines = isKnown ? Int32(window.ws_row) : max(1, haven_lines())
    let now = Size(width: Int(columns), height: Int(lines))
    guard now != size || columns != haven_columns() || lines != haven_lines() else { return false }
    resize_term(lines, columns)
    size = now
    repaint()
    return true
  }

  /// The next surface is sent whole. A window that went small and came back before we looked has the
  /// old size, and not what stood in it.
  private func repaint() {
    shown = nil
    clearok(haven_stdscr(), true)
  }

  /// Takes the terminal over, blank, and asks it for what we need.
  private func enter() {
    reset_prog_mode()
    shown = nil
    werase(haven_stdscr())
    clearok(haven_stdscr(), true)
    wnoutrefresh(haven_stdscr())
    doupdate()
    write(ControlStrings.bracketedPasteOn + (options.takesMouse ? ControlStrings.mouseOn : ""))
  }

  private func leave() {
    write(ControlStrings.wipe())
    if shownCursor == nil { curs_set(1) }
    shownCursor = Point(x: 0, y: 0)
    endwin()
    var modes = foundModes
    tcsetattr(STDIN_FILENO, TCSANOW, &modes)
  }

  /// Past ncurses, whose own buffer is empty between two updates.
  private func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { CLinux.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
