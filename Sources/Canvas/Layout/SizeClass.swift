/// How much a screen can show at once: a pure function of its size, so that a resize never asks
/// anyone anything. Source: screens.md, "Sizes".
public enum SizeClass: CaseIterable, Sendable {
  /// Under 40 columns or 6 rows: one line of figures.
  case strip
  /// 40 to 59 columns, or 6 to 15 rows at any width: one line a record.
  case board
  /// 60 to 79 columns, or 16 to 23 rows at any greater width: one pane, and tabs for the others.
  case tabs
  /// From 80×24: the list over its detail. A screen that is wide and not 32 rows high, or high and
  /// not 120 columns wide, is standard too.
  case standard
  /// From 120×32: the list, and beside it detail and a third pane.
  case wide

  /// A size that falls in a gap between two classes gets the smaller: what is shown always fits.
  public init(_ size: Size) {
    if size.width < 40 || size.height < 6 {
      self = .strip
    } else if size.width < 60 || size.height < 16 {
      self = .board
    } else if size.width < 80 || size.height < 24 {
      self = .tabs
    } else if size.width < 120 || size.height < 32 {
      self = .standard
    } else {
      self = .wide
    }
  }
}
