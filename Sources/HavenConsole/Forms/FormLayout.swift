import Canvas

/// Where a form's parts stand: a pure function of the screen's size, used to draw them and to know
/// how wide an area wraps and how far a review scrolls.
enum FormLayout {
  static let labelWidth = 24
  static let areaRows = 5

  /// Too narrow for label and value side by side: the focused value has a row of its own.
  static func isStacked(_ width: Int) -> Bool { width < 54 }

  /// Where the value of the focused field stands in a row of that width.
  static func valueIndent(_ width: Int) -> Int { isStacked(width) ? 4 : labelWidth }

  /// The room that a typed value has: what the editor moves in.
  static func value(_ size: Size) -> Size {
    let width = pane(size).width
    return Size(width: max(8, width - valueIndent(width) - 1), height: areaRows)
  }

  /// The form's pane. On a wide screen the triage checklist stands beside it.
  static func pane(_ size: Size) -> Rect {
    let layout = FrameLayout(size)
    return layout.sizeClass == .wide ? layout.main : layout.body
  }

  static func beside(_ size: Size) -> Rect { FrameLayout(size).side }

  /// Title, steps, a row for the clock or none, one for the part of the step where there is room,
  /// and what is left for the fields: two rows at least, where there are three.
  static func parts(
    _ pane: Rect, hasClock: Bool
  ) -> (steps: Rect, clock: Rect, part: Rect, fields: Rect) {
    let (steps, rest) = pane.inset(top: 1).splitTop(pane.height >= 4 ? 1 : 0)
    let (clock, body) = rest.splitTop(hasClock && pane.height >= 6 ? 1 : 0)
    let (part, fields) = body.splitTop(pane.height >= 12 ? 1 : 0)
    return (steps, clock, part, fields)
  }
}
