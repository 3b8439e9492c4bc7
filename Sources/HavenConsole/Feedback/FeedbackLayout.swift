import Canvas

/// Where the register's parts stand.
enum FeedbackLayout {
  /// The list with its title. The detail is under it, or beside it on a wide screen.
  static func list(_ layout: FrameLayout) -> Rect {
    switch layout.sizeClass {
    case .wide: layout.main
    case .standard: layout.body.splitBottom(layout.body.height * 2 / 5).rest
    case .tabs, .board, .strip: layout.body
    }
  }

  static func detail(_ layout: FrameLayout) -> Rect {
    switch layout.sizeClass {
    case .wide: layout.side
    case .standard: layout.body.splitBottom(layout.body.height * 2 / 5).bottom
    case .tabs, .board, .strip: layout.body.splitBottom(0).bottom
    }
  }

  static func table(_ size: Size) -> Rect { list(FrameLayout(size)).inset(top: 1) }
}
