extension Theme {
  /// The theme that is always there: the terminal's own two colours, and attributes.
  public static let plain = Theme(
    name: "plain", kind: .dark, glyphs: .unicode,
    paints: Dictionary(
      uniqueKeysWithValues: Role.allCases.map { ($0, Paint(attributes: plainAttributes($0))) }))

  /// P1 is reverse and bold, P2 bold and underlined, P3 plain (the table of marks of the screens).
  private static func plainAttributes(_ role: Role) -> Style.Attributes {
    switch role {
    case .critical: [.reverse, .bold]
    case .high: [.bold, .underline]
    case .selection: .reverse
    case .drill: [.reverse, .italic]
    case .focusTitle, .focusBorder, .key, .error, .warning, .barOver, .identity: .bold
    case .field, .fieldFocus, .link: .underline
    case .keyLabel: .reverse
    case .dim, .placeholder: .dim
    case .text, .title, .border, .heading, .label, .normal, .ok, .notice, .band, .bar: []
    }
  }
}
