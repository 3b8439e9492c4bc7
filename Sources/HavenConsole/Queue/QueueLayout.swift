import Canvas

/// Where the queue's parts stand: used to draw them, and to know what a click or a page means.
enum QueueLayout {
  /// The rows under the pane's title.
  static func table(_ size: Size) -> Rect {
    let layout = FrameLayout(size)
    return layout.main.inset(left: 0, top: 1)
  }
}
