import Canvas

/// Where a form's parts stand: a pure function of the screen's size, used to draw them and to know
/// how wide an area wraps.
enum FormLayout {
  static let labelWidth = 24
  static let areaRows = 5

  /// The room that a typed value has: what the editor moves in.
  static func value(_ size: Size) -> Size {
    let width = pane(size).width - labelWidth - 2
    return Size(width: max(8, width), height: areaRows)
  }

  /// The form's pane. On a wide screen the triage checklist stands beside it.
  static func pane(_ size: Size) -> Rect {
    let layout = FrameLayout(size)
    guard layout.sizeClass == .wide else { return layout.body }
    return layout.body.splitLeft(layout.body.width * 3 / 5).left
  }

  static func beside(_ size: Size) -> Rect {
    let layout = FrameLayout(size)
    guard layout.sizeClass == .wide else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    return layout.body.splitLeft(layout.body.width * 3 / 5).rest
  }
}
