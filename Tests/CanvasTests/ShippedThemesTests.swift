import Foundation
import Testing

@testable import Canvas

@Suite struct ShippedThemesTests {
  private static let marks: [Role] = [.critical, .high, .normal, .selection]
  private static let pairs = marks.indices.flatMap { first in
    marks.indices.filter { $0 > first }.map { (marks[first], marks[$0]) }
  }
  private static let emphases: [Emphasis] = [
    [], .selected, .struck, .bold, .underlined, [.selected, .struck],
  ]

  /// What the eye gets of a style: colours after reverse video, at the given depth.
  private static func shown(
    _ theme: Theme, _ role: Role, _ emphasis: Emphasis = [], depth: ColourDepth
  ) -> (foreground: RGB, background: RGB)? {
    let style = theme.style(for: role, emphasis: emphasis, depth: depth)
    guard let foreground = Palette.rgb(style.foreground),
      let background = Palette.rgb(style.background)
    else { return nil }
    let isReversed = style.attributes.contains(.reverse)
    return isReversed ? (background, foreground) : (foreground, background)
  }

  @Test func `the folder holds the six themes and no other file`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: ShippedThemes.folder.path())
    #expect(files.sorted() == ShippedThemes.names.map { "\($0).theme" }.sorted())
  }

  @Test(arguments: ShippedThemes.names)
  func `a shipped theme is read without error and bears its name`(name: String) throws {
    #expect(try ShippedThemes.theme(name).name == name)
  }

  @Test(arguments: ShippedThemes.names)
  func `contrast is 4.5 or better, and 7 in high-contrast`(name: String) throws {
    let theme = try ShippedThemes.theme(name)
    let least = name == "high-contrast" ? 7 : 4.5
    for role in Role.allCases {
      for emphasis in Self.emphases {
        if let (front, back) = Self.shown(theme, role, emphasis, depth: .colours256) {
          let contrast = ColourVision.contrast(front, back)
          #expect(contrast >= least, "\(role) \(emphasis.rawValue) at 256")
        } else {
          #expect(name == "mono")
        }
      }
      let (front, back, _) = theme.colours(of: role)
      if let front = front.rgb, let back = back.rgb {
        #expect(ColourVision.contrast(front, back) >= least, "\(role) as written")
      }
    }
  }

  @Test(arguments: ShippedThemes.names, [ColourDepth.colours8, .colours16])
  func `with few colours nothing is drawn in its own background`(
    name: String, depth: ColourDepth
  ) throws {
    let theme = try ShippedThemes.theme(name)
    for role in Role.allCases {
      for emphasis in Self.emphases {
        guard let (front, back) = Self.shown(theme, role, emphasis, depth: depth) else { continue }
        #expect(ColourVision.contrast(front, back) >= 3, "\(role) \(emphasis.rawValue)")
      }
    }
  }

  @Test(arguments: ShippedThemes.names)
  func `P1, P2, P3 and the selection differ pairwise without colour`(name: String) throws {
    for theme in [try ShippedThemes.theme(name), .plain] {
      for depth in ColourDepth.allCases {
        let attributes = { theme.style(for: $0, depth: depth).attributes }
        #expect(attributes(.critical).isSuperset(of: [.reverse, .bold]))
        #expect(attributes(.high).isSuperset(of: [.bold, .underline]))
        for (one, other) in Self.pairs { #expect(attributes(one) != attributes(other)) }
      }
    }
  }

  @Test(arguments: ShippedThemes.names)
  func `P1, P2 and P3 differ pairwise in a selected row too`(name: String) throws {
    let theme = try ShippedThemes.theme(name)
    for depth in ColourDepth.allCases {
      let styles = [Role.critical, .high, .normal].map {
        theme.style(for: $0, emphasis: .selected, depth: depth)
      }
      #expect(Set(styles).count == 3)
    }
  }

  @Test(arguments: ShippedThemes.names.filter { $0 != "mono" }, ColourVision.allCases)
  func `P1, P2, P3 and the selection differ pairwise to every eye`(
    name: String, eye: ColourVision
  ) throws {
    let theme = try ShippedThemes.theme(name)
    for (one, other) in Self.pairs {
      let left = try #require(Self.shown(theme, one, depth: .colours256))
      let right = try #require(Self.shown(theme, other, depth: .colours256))
      let difference = max(
        eye.difference(left.foreground, right.foreground),
        eye.difference(left.background, right.background))
      #expect(difference >= 20, "\(one) and \(other)")
    }
  }

  @Test(arguments: ShippedThemes.names)
  func `no theme sets a red against a green`(name: String) throws {
    let theme = try ShippedThemes.theme(name)
    for depth in [ColourDepth.colours8, .colours16, .colours256] {
      let hues = Role.allCases.compactMap { Self.shown(theme, $0, depth: depth) }
        .flatMap { [$0.foreground, $0.background] }.compactMap(ColourVision.hue)
      let hasGreen = hues.contains { (75...150).contains($0) }
      #expect(!hasGreen, "\(hues)")
    }
  }

  @Test(arguments: ["dark", "colour-blind"])
  func `the marks of the alarms have the colours of their table`(name: String) throws {
    let theme = try ShippedThemes.theme(name)
    #expect(theme.style(for: .critical).foreground == 166)
    #expect(theme.style(for: .normal).foreground == 74)
    #expect(theme.style(for: .critical, depth: .colours8).foreground == 1)
    #expect(theme.style(for: .high, depth: .colours8).foreground == 3)
    #expect(theme.style(for: .normal, depth: .colours8).foreground == 6)
  }

  @Test func `the compiled theme is the mono theme`() throws {
    let mono = try ShippedThemes.theme("mono")
    for role in Role.allCases {
      for emphasis in Self.emphases {
        #expect(
          Theme.plain.style(for: role, emphasis: emphasis)
            == mono.style(for: role, emphasis: emphasis), "\(role)")
      }
    }
  }

  @Test(arguments: ShippedThemes.names, ColourDepth.allCases)
  func `an alarm in the selected row stays as it is`(name: String, depth: ColourDepth) throws {
    let theme = try ShippedThemes.theme(name)
    let selected = theme.style(for: .critical, emphasis: .selected, depth: depth)
    #expect(selected == theme.style(for: .critical, depth: depth))
  }
}
