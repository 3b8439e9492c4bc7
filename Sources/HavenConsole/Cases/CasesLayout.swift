import Canvas

/// Where the parts of the case pane stand.
enum CasesLayout {
  /// What is selected: beside the list on a wide screen, else under it, over the whole width.
  static func detail(_ layout: FrameLayout) -> Rect {
    if layout.sizeClass == .wide { return layout.side }
    guard !layout.detail.isEmpty else { return layout.detail }
    let room = layout.detail
    return Rect(
      x: room.x, y: room.y, width: layout.screen.width - room.x, height: room.height)
  }

  static func table(_ size: Size) -> Rect {
    let layout = FrameLayout(size)
    return layout.sizeClass == .board ? layout.main : layout.main.inset(top: 1)
  }
}
