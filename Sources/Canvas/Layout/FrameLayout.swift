/// Where everything stands on a screen of one size. Empty where the size has no room for it; the
/// alarm band alone is on every screen that has a cell.
///
/// No two parts overlap, and together they cover the screen.
public struct FrameLayout: Equatable, Sendable {
  public let sizeClass: SizeClass
  public let screen: Rect
  /// Place, who I am, my state.
  public let identity: Rect
  /// Words of the top alarm. In a strip all but the last row: a narrow one needs two for its text.
  public let band: Rect
  /// Names of the panes of which `main` shows one.
  public let tabs: Rect
  /// The list, or the one pane that shows.
  public let main: Rect
  /// What is selected in the list.
  public let detail: Rect
  /// What goes with it: triage, alarms.
  public let aside: Rect
  public let message: Rect
  public let keys: Rect

  public init(_ size: Size) {
    let sizeClass = SizeClass(size)
    let screen = Rect(size)
    let rows = Rows(sizeClass, height: size.height)
    var rest = screen
    (identity, rest) = rest.splitTop(rows.identity)
    if sizeClass == .strip {
      (rest, message) = rest.splitBottom(rows.message)
      (band, rest) = rest.splitTop(rest.height)
      (rest, keys) = rest.splitBottom(0)
    } else {
      (band, rest) = rest.splitTop(1)
      (rest, keys) = rest.splitBottom(1)
      (rest, message) = rest.splitBottom(rows.message)
    }
    (tabs, rest) = rest.splitTop(rows.tabs)
    let panes = Panes(sizeClass, in: rest)
    (main, detail, aside) = (panes.main, panes.detail, panes.aside)
    self.sizeClass = sizeClass
    self.screen = screen
  }

  /// On a wide screen, all that stands beside `main`: for what does not share it out further.
  public var side: Rect {
    guard sizeClass == .wide else { return detail.splitLeft(0).left }
    return body.splitLeft(main.width).rest
  }

  /// All the room between band and messages: for what takes the place of the panes, as help does.
  public var body: Rect {
    Rect(
      x: screen.x, y: tabs.y, width: screen.width,
      height: max(main.maxY, detail.maxY, aside.maxY) - tabs.y)
  }
}

/// How many rows the fixed parts take.
private struct Rows {
  /// A board this high can spare a row to say who is signed in.
  private static let boardWithIdentity = 8

  let identity: Int
  let tabs: Int
  let message: Int

  init(_ sizeClass: SizeClass, height: Int) {
    switch sizeClass {
    case .strip: (identity, tabs, message) = (0, 0, height > 1 ? 1 : 0)
    case .board: (identity, tabs, message) = (height >= Self.boardWithIdentity ? 1 : 0, 0, 1)
    case .tabs: (identity, tabs, message) = (1, 1, 1)
    case .standard, .wide: (identity, tabs, message) = (1, 0, 1)
    }
  }
}

/// How the body is shared out.
private struct Panes {
  /// From this width on the three panes of a wide screen stand side by side.
  private static let threeColumns = 180

  let main: Rect
  let detail: Rect
  let aside: Rect

  init(_ sizeClass: SizeClass, in body: Rect) {
    switch sizeClass {
    case .strip, .board, .tabs:
      main = body
      detail = body.splitBottom(0).bottom
      aside = detail
    case .standard:
      let upper = body.splitBottom(body.height * 2 / 5)
      main = upper.rest
      // Triage starts at column 44 of 80 in screens.md.
      (detail, aside) = upper.bottom.splitLeft(body.width * 11 / 20)
    case .wide:
      // A list gains nothing from more than 90 columns; the panes beside it hold sentences, which
      // want a width of their own more than they want height.
      let columns = body.splitLeft(min(90, body.width * 3 / 5))
      main = columns.left
      let side = columns.rest
      (detail, aside) =
        body.width >= Self.threeColumns
        ? side.splitLeft((side.width + 1) / 2) : side.splitTop((side.height + 1) / 2)
    }
  }
}
