import Canvas

/// Where the queue's parts stand: used to draw them, and to know what a click or a page means.
enum QueueLayout {
  /// The rows under the pane's title; a board has none.
  static func table(_ size: Size) -> Rect {
    let layout = FrameLayout(size)
    return layout.sizeClass == .board ? layout.main : layout.main.inset(top: 1)
  }
}
