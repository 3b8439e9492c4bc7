/// What a cell means; a theme says how it looks. A view never names a colour.
public enum Role: UInt8, CaseIterable, Sendable {
  case text, dim, title, focusTitle, border, focusBorder, heading, label, field, fieldFocus
  case placeholder, critical, high, normal, ok, warning, error, notice, key, keyLabel, identity
  case drill, band, selection, link, bar, barOver

  /// As a theme file spells it: `focus-title`.
  public var name: String {
    switch self {
    case .text: "text"
    case .dim: "dim"
    case .title: "title"
    case .focusTitle: "focus-title"
    case .border: "border"
    case .focusBorder: "focus-border"
    case .heading: "heading"
    case .label: "label"
    case .field: "field"
    case .fieldFocus: "field-focus"
    case .placeholder: "placeholder"
    case .critical: "critical"
    case .high: "high"
    case .normal: "normal"
    case .ok: "ok"
    case .warning: "warning"
    case .error: "error"
    case .notice: "notice"
    case .key: "key"
    case .keyLabel: "key-label"
    case .identity: "identity"
    case .drill: "drill"
    case .band: "band"
    case .selection: "selection"
    case .link: "link"
    case .bar: "bar"
    case .barOver: "bar-over"
    }
  }

  /// How a role map shows it: `.` is text, and every other role has a letter of its own.
  var letter: Unicode.Scalar {
    let letters: StaticString = ".dtjbghlfipcynowemkqaxrsuzv"
    guard Int(rawValue) < letters.utf8CodeUnitCount else { return "?" }
    return Unicode.Scalar(letters.utf8Start[Int(rawValue)])
  }
}
