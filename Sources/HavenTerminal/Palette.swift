import CNcurses
import Canvas

/// What ncurses is told for one cell: attribute bits, and a colour pair.
struct Rendition {
  var attributes: attr_t = 0
  var pair: Int32 = 0
}

/// Finds for each role and emphasis what the theme says, once, and makes the colour pairs as they are
/// first used: a vt100 has none and a Linux console 64.
struct Palette {
  let depth: ColourDepth
  var theme: Theme {
    didSet { renditions = Self.none }
  }

  private struct Colours: Equatable {
    var foreground: Int16
    var background: Int16
  }

  /// By `slot`; nil until it is asked for.
  private var renditions = Self.none
  /// Pair 1 is the first.
  private var pairs: [Colours] = []

  private static let emphases = 16
  private static let none = [Rendition?](
    repeating: nil, count: Role.allCases.count * emphases)

  init(theme: Theme, depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
  }

  /// What this terminal can show, and may: NO_COLOR set to anything but nothing means none
  /// (no-color.org).
  static func depth(noColour: String?) -> ColourDepth {
    guard noColour?.isEmpty ?? true, has_colors() else { return .mono }
    start_color()
    use_default_colors()
    return ColourDepth(colours: Int(haven_colors()))
  }

  mutating func rendition(_ role: Role, _ emphasis: Emphasis) -> Rendition {
    let slot = Int(role.rawValue) * Self.emphases + Int(emphasis.rawValue) % Self.emphases
    if let known = renditions[slot] { return known }
    let made = make(theme.style(for: role, emphasis: emphasis, depth: depth))
    renditions[slot] = made
    return made
  }

  private mutating func make(_ style: Style) -> Rendition {
    var bits: attr_t = 0
    if style.attributes.contains(.bold) { bits |= haven_bold }
    if style.attributes.contains(.dim) { bits |= haven_dim }
    if style.attributes.contains(.italic) { bits |= haven_italic }
    if style.attributes.contains(.underline) { bits |= haven_underline }
    if style.attributes.contains(.reverse) { bits |= haven_reverse }
    let colours = Colours(foreground: style.foreground, background: style.background)
    guard colours != Colours(foreground: -1, background: -1) else {
      return Rendition(attributes: bits)
    }
    let pair = pair(for: colours)
    return Rendition(attributes: bits | haven_pair_bits(pair), pair: pair)
  }

  /// The pair's number; 0, the terminal's own colours, when all are taken.
  private mutating func pair(for colours: Colours) -> Int32 {
    if let known = pairs.firstIndex(of: colours) { return Int32(known + 1) }
    let number = Int32(pairs.count + 1)
    let limit = min(haven_color_pairs(), Int32(Int16.max))
    guard number < limit,
      init_pair(Int16(number), colours.foreground, colours.background) == OK
    else { return 0 }
    pairs.append(colours)
    return number
  }
}
