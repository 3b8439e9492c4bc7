/// What a person at the terminal would see: a grid of cells, fed with the bytes a program writes.
///
/// It understands what ncurses sends under `xterm-256color` (and so under vt100 and linux too), and
/// ignores the rest to its final byte. It never answers the program.
public struct Screen: Sendable {
  public struct Style: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let bold = Style(rawValue: 1)
    public static let dim = Style(rawValue: 2)
    public static let italic = Style(rawValue: 4)
    public static let underlined = Style(rawValue: 8)
    public static let reverse = Style(rawValue: 16)
    public static let struck = Style(rawValue: 32)
    public static let blinking = Style(rawValue: 64)
  }

  public struct Cell: Hashable, Sendable {
    /// One grapheme; empty in the second cell of a wide one.
    public var text = " "
    public var style: Style = []
    /// Palette number, -1 for the terminal's own.
    public var foreground = -1
    public var background = -1
  }

  /// 0-based.
  public struct Position: Hashable, Sendable {
    public var x: Int
    public var y: Int
    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  public internal(set) var columns: Int
  public internal(set) var rows: Int
  public internal(set) var cursor = Position(x: 0, y: 0)
  /// DEC private modes that are on: 25 cursor, 1049 alternate screen, 2004 bracketed paste...
  public internal(set) var modes: Set<Int> = [7, 25]
  public internal(set) var title = ""
  public internal(set) var bells = 0

  var grid: [[Cell]]
  var hidden: [[Cell]]
  var pen = Cell()
  var saved = Position(x: 0, y: 0)
  var region: ClosedRange<Int>
  var isWrapPending = false
  var lastPrinted = " "
  var input = ScreenInput()

  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    grid = Self.blank(columns, rows)
    hidden = grid
    region = 0...(rows - 1)
  }

  static func blank(_ columns: Int, _ rows: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  // MARK: Reading it

  /// The rows, without the blanks at their ends.
  public var lines: [String] { (0..<rows).map(line) }
  public var text: String { lines.joined(separator: "\n") }
  public var isAlternate: Bool { modes.contains(1049) }
  public var isCursorVisible: Bool { modes.contains(25) }
  /// A large change is under way, and the terminal still shows what was before.
  public var isInFrame: Bool { modes.contains(2026) }
  public var isBlank: Bool { lines.allSatisfy(\.isEmpty) }

  public func line(_ y: Int) -> String {
    guard grid.indices.contains(y) else { return "" }
    var row = grid[y].map(\.text).joined()
    while row.last == " " { row.removeLast() }
    return row
  }

  public func cell(_ x: Int, _ y: Int) -> Cell { grid[y][x] }

  public func contains(_ wanted: String) -> Bool { find(wanted) != nil }

  /// Where a text starts that stands in one row.
  public func find(_ wanted: String) -> Position? {
    for y in 0..<rows {
      for x in 0..<columns where !grid[y][x].text.isEmpty {
        var rest = ""
        for cell in grid[y][x...] {
          rest += cell.text
          if rest.count >= wanted.count { break }
        }
        if rest == wanted { return Position(x: x, y: y) }
      }
    }
    return nil
  }

  /// The attributes of a whole row, one letter a cell: `.` plain, `b` bold, `r` reverse, `B` both,
  /// `u` underlined, `*` anything else.
  public func styles(_ y: Int) -> String {
    String(
      grid[y].map { cell -> Character in
        switch cell.style {
        case []: "."
        case .bold: "b"
        case .reverse: "r"
        case [.bold, .reverse]: "B"
        case .underlined: "u"
        default: "*"
        }
      })
  }

  // MARK: Changing it

  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      guard let event = input.accept(byte) else { continue }
      perform(event)
    }
  }

  /// As a terminal does: what was at the top left stays there.
  public mutating func resize(columns: Int, rows: Int) {
    func fit(_ old: [[Cell]]) -> [[Cell]] {
      var new = Self.blank(columns, rows)
      for y in 0..<min(rows, old.count) {
        for x in 0..<min(columns, old[y].count) { new[y][x] = old[y][x] }
      }
      return new
    }
    grid = fit(grid)
    hidden = fit(hidden)
    (self.columns, self.rows) = (columns, rows)
    region = 0...(rows - 1)
    cursor = Position(x: min(cursor.x, columns - 1), y: min(cursor.y, rows - 1))
    isWrapPending = false
  }
}
