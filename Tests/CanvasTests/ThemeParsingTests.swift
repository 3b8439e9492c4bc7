import Testing

@testable import Canvas

@Suite struct ThemeParsingTests {
  /// A theme that says as little as it may, with a line put in as line 3.
  private static func theme(_ line: String) -> String {
    let roles = Role.allCases.filter { !line.hasPrefix("\($0.name) ") }
    return "kind = dark\n# a comment\n\(line)\n"
      + roles.map { "\($0.name) = default" }.joined(separator: "\n")
  }

  @Test func `a theme says how each role looks at each depth`() throws {
    let theme = try Theme.parse(
      Self.theme("high = #ffaf00|214|bright-yellow on #000000 bold underline"), name: "night")
    let style = { (depth: ColourDepth) in theme.style(for: .high, depth: depth) }
    let attributes: Style.Attributes = [.bold, .underline]
    #expect(style(.colours256) == Style(foreground: 214, background: 16, attributes: attributes))
    #expect(style(.colours16) == Style(foreground: 11, background: 0, attributes: attributes))
    #expect(style(.colours8) == Style(foreground: 3, background: 0, attributes: attributes))
    #expect(style(.mono) == Style(attributes: attributes))
    #expect(theme.name == "night" && theme.kind == .dark && theme.glyphs == .unicode)
  }

  @Test(arguments: [
    ("critcal = bold", "There is no key \"critcal\". Did you mean \"critical\"?"),
    ("colour = bold", "There is no key \"colour\"."),
    ("high = bold underlin", "There is no attribute \"underlin\". Did you mean \"underline\"?"),
    ("high = blink", "Nothing blinks here."),
    ("high = #12345", "\"#12345\" is no colour; write \"#rrggbb\" or \"default\"."),
    ("high = #-12345", "\"#-12345\" is no colour; write \"#rrggbb\" or \"default\"."),
    ("high = #+12345", "\"#+12345\" is no colour; write \"#rrggbb\" or \"default\"."),
    ("high = #123456|256", "\"256\" is not one of the 256 colours; write 0 to 255."),
    ("high = #123456|1|blakc", "\"blakc\" is not one of the 16 colours. Did you mean \"black\"?"),
    ("high = #123456|1|black|x", "A colour is \"#rrggbb|256|16\" or \"default\"."),
    ("high = default on", "\"on\" needs a colour."),
    ("high", "A line is \"key = value\"."),
    ("high =", "A line is \"key = value\"."),
    ("high: bold", "A line is \"key = value\"."),
    ("kind = light", "\"kind\" is set twice, first in line 1."),
    ("glyphs = asci", "\"asci\" is not ascii or unicode. Did you mean \"ascii\"?"),
    ("extends = nowhere", "There is no theme \"nowhere\"."),
  ])
  func `what is not understood is refused with its line`(line: String, message: String) {
    #expect(throws: ThemeError.self) { try Theme.parse(Self.theme(line), name: "my.theme") }
    do {
      _ = try Theme.parse(Self.theme(line), name: "my.theme")
    } catch {
      #expect(error.description == "my.theme:3: \(message)")
    }
  }

  @Test func `a theme that extends none names every role, and says its kind`() {
    #expect(throws: ThemeError.self) { try Theme.parse("kind = dark\ntext = bold", name: "x") }
    let roles = Role.allCases.map { "\($0.name) = default" }.joined(separator: "\n")
    #expect(throws: ThemeError.self) { try Theme.parse(roles, name: "x") }
  }

  @Test func `a theme that extends another changes only what it says`() throws {
    let parent = try Theme.parse(
      Self.theme("text = #ffffff|231|white on #000000|16|black"), name: "parent")
    let own = ["kind = light", "glyphs = ascii", "text = #123456|17|blue on default", "key = bold"]
    let child = try Theme.parse(
      (["extends = parent"] + own).joined(separator: "\n"),
      name: "child", resolving: { $0 == "parent" ? parent : nil })
    #expect(child.kind == .light && child.glyphs == .ascii)
    #expect(child.style(for: .key) == Style(foreground: 17, background: -1, attributes: .bold))
    #expect(child.style(for: .high).attributes == parent.style(for: .high).attributes)
  }

  @Test func `windows line ends and indents are taken`() throws {
    let text = Self.theme("  high =\tbold").replacing("\n", with: "\r\n")
    #expect(throws: ThemeError.self) { try Theme.parse(text, name: "x") }
    let once = "kind = dark\r\n" + Role.allCases.map { "  \($0.name)  =  bold\r\n" }.joined()
    #expect(try Theme.parse(once, name: "x").style(for: .text).attributes == .bold)
  }

  @Test(
    arguments: [
      ("#d55e00", 166), ("#56b4e9", 74), ("#000000", 16), ("#ffffff", 231), ("#121212", 233),
      ("#808080", 244),
    ] as [(String, Int16)])
  func `a colour is mapped to the nearest of the 256`(hex: String, index: Int16) throws {
    let rgb: RGB = try #require(RGB(hex: hex))
    #expect(Colour(rgb: rgb).index256 == index)
  }

  @Test(arguments: [("#cd0010", 1), ("#fff000", 11), ("#101010", 0)] as [(String, Int16)])
  func `a colour is mapped to the nearest of the 16`(hex: String, index: Int16) throws {
    let rgb: RGB = try #require(RGB(hex: hex))
    #expect(Colour(rgb: rgb).index16 == index)
  }

  @Test(arguments: 16...255)
  func `every colour of the 256 is nearest to itself`(index: Int) throws {
    let rgb = try #require(Palette.rgb(Int16(index)))
    #expect(Palette.rgb(Palette.nearest256(rgb)) == rgb)
  }

  @Test(arguments: 0...15)
  func `every colour of the 16 is nearest to itself`(index: Int) throws {
    let rgb = try #require(Palette.rgb(Int16(index)))
    #expect(Palette.nearest16(rgb) == Int16(index))
  }

  @Test(
    arguments: [
      (2, .mono), (0, .mono), (8, .colours8), (16, .colours16), (88, .colours16),
      (256, .colours256),
    ]
      as [(Int, ColourDepth)])
  func `a terminal's count of colours gives its depth`(colours: Int, depth: ColourDepth) {
    #expect(ColourDepth(colours: colours) == depth)
  }
}
