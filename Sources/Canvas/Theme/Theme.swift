/// How every role looks, at every depth of colour.
///
/// A theme is data (`themes/*.theme`) but for `plain`, so that no missing file ever stops a shift.
public struct Theme: Hashable, Sendable {
  /// Which side of the terminal's colours it is made for.
  public enum Kind: String, CaseIterable, Sendable {
    case dark, light
  }

  public let name: String
  public let kind: Kind
  public let glyphs: GlyphSet
  /// What the theme says of each role; what is left open is that of `text`.
  let paints: [Role: Paint]

  /// What a theme says of one role.
  struct Paint: Hashable, Sendable {
    var foreground: Colour?
    var background: Colour?
    var attributes: Style.Attributes = []
  }

  init(name: String, kind: Kind, glyphs: GlyphSet, paints: [Role: Paint]) {
    self.name = name
    self.kind = kind
    self.glyphs = glyphs
    self.paints = paints
  }

  /// The same theme with other signs, for a terminal that lacks Unicode.
  public func with(glyphs: GlyphSet) -> Theme {
    Theme(name: name, kind: kind, glyphs: glyphs, paints: paints)
  }

  /// The style of a cell. A rim does well to keep the answers: there are few.
  ///
  /// A selected cell has the colours of `selection` and keeps its own weight and underline; but a
  /// critical one stays as it is, for nothing may hide an alarm. A struck cell looks like `dim`.
  public func style(
    for role: Role, emphasis: Emphasis = [], depth: ColourDepth = .colours256
  ) -> Style {
    var (foreground, background, attributes) = colours(
      of: emphasis.contains(.struck) ? .dim : role)
    if emphasis.contains(.selected) && role != .critical {
      let weight = attributes.intersection([.bold, .underline, .italic])
      (foreground, background, attributes) = colours(of: .selection)
      attributes.formUnion(weight)
    }
    if emphasis.contains(.underlined) { attributes.insert(.underline) }
    if emphasis.contains(.bold) { attributes.insert(.bold) }
    return Style(
      foreground: foreground.index(depth, isBackground: false),
      background: background.index(depth, isBackground: true), attributes: attributes)
  }

  /// What a role has, with the gaps filled from `text`.
  func colours(
    of role: Role
  ) -> (foreground: Colour, background: Colour, attributes: Style.Attributes) {
    let own = paints[role]
    let text = paints[.text]
    return (
      own?.foreground ?? text?.foreground ?? .terminal,
      own?.background ?? text?.background ?? .terminal, own?.attributes ?? []
    )
  }
}
