/// One colour of a theme at each depth that a terminal may have.
struct Colour: Hashable, Sendable {
  /// The terminal's own.
  static let terminal = Colour(rgb: nil, index256: -1, index16: -1)

  /// What the theme's author meant; nil for the terminal's own.
  let rgb: RGB?
  /// Index into the 256 colours of xterm; -1 for the terminal's own.
  let index256: Int16
  /// Index into the 16 colours that each user chooses; -1 for the terminal's own.
  let index16: Int16

  init(rgb: RGB?, index256: Int16, index16: Int16) {
    self.rgb = rgb
    self.index256 = index256
    self.index16 = index16
  }

  /// Fills in from `rgb` what the theme does not say.
  init(rgb: RGB?, index256: Int16? = nil, index16: Int16? = nil) {
    self.rgb = rgb
    self.index256 = index256 ?? rgb.map(Palette.nearest256) ?? -1
    self.index16 = index16 ?? Palette.rgb(self.index256).map(Palette.nearest16) ?? -1
  }

  /// Index for the depth; `isBackground` tells what becomes of bright black where there is none.
  func index(_ depth: ColourDepth, isBackground: Bool) -> Int16 {
    switch depth {
    case .mono: return -1
    case .colours256: return index256
    case .colours16: return index16
    case .colours8:
      if index16 == 8 { return isBackground ? 0 : 7 }
      return index16 > 8 ? index16 - 8 : index16
    }
  }
}

/// A colour as a screen mixes it, 0 to 255 each.
struct RGB: Hashable, Sendable {
  let red: Int
  let green: Int
  let blue: Int

  init(_ red: Int, _ green: Int, _ blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// From `#rrggbb`.
  init?(hex: some StringProtocol) {
    guard hex.utf8.count == 7, hex.first == "#", let value = Int(hex.dropFirst(), radix: 16),
      value >= 0, hex.utf8.dropFirst().first != UInt8(ascii: "+")
    else { return nil }
    self.init(value >> 16, value >> 8 & 0xFF, value & 0xFF)
  }

  /// Square of the distance to another: good enough to choose the nearest of few.
  func distance(to other: RGB) -> Int {
    let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
    return r * r + g * g + b * b
  }
}

/// The palettes of xterm.
enum Palette {
  /// The 16 colours as a theme file spells them, by index.
  static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  /// xterm's defaults for the 16; a user's own may differ.
  private static let sixteen = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238),
    RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0),
    RGB(0, 255, 0), RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255),
    RGB(255, 255, 255),
  ]

  /// How an index of the 256 looks; nil for the terminal's own and for what is no index.
  static func rgb(_ index: Int16) -> RGB? {
    switch Int(index) {
    case 0..<16: return sixteen[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      return RGB(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    case 232..<256:
      let grey = 8 + 10 * (Int(index) - 232)
      return RGB(grey, grey, grey)
    default: return nil
    }
  }

  /// The nearest of the cube and the greys; never one of the first 16, which users change.
  static func nearest256(_ colour: RGB) -> Int16 {
    nearest(colour, in: 16..<256)
  }

  /// The nearest of the 16 as xterm shows them.
  static func nearest16(_ colour: RGB) -> Int16 {
    nearest(colour, in: 0..<16)
  }

  /// The lowest index of those that are equally near.
  private static func nearest(_ colour: RGB, in indices: Range<Int16>) -> Int16 {
    var best = indices.lowerBound
    var bestDistance = Int.max
    for index in indices {
      guard let distance = rgb(index)?.distance(to: colour) else { continue }
      if distance < bestDistance { (best, bestDistance) = (index, distance) }
    }
    return best
  }

  /// The six steps of each colour in the cube.
  private static func level(_ step: Int) -> Int {
    step == 0 ? 0 : 55 + 40 * step
  }
}
