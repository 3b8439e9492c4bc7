import Canvas

/// Where the parts of the escalation pane stand.
enum EscalationLayout {
  /// The list with its title, over who is on call on a wide screen.
  static func list(_ layout: FrameLayout) -> Rect {
    layout.sizeClass == .wide ? layout.main.splitBottom(onCallRows).rest : layout.main
  }

  /// What is selected: beside the list on a wide screen, else under it.
  static func detail(_ layout: FrameLayout) -> Rect {
    layout.sizeClass == .wide ? layout.side : layout.detail
  }

  /// Who is on call; empty where there is no room for it.
  static func onCall(_ layout: FrameLayout) -> Rect {
    layout.sizeClass == .wide ? layout.main.splitBottom(onCallRows).bottom : layout.aside
  }

  static func table(_ size: Size) -> Rect {
    let layout = FrameLayout(size)
    return layout.sizeClass == .board ? layout.main : list(layout).inset(top: 1)
  }

  /// A title, and two lines for each of three roles and a warning.
  private static let onCallRows = 8
}
