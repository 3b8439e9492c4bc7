import Canvas
import HavenDomain

/// Row 1: place, who I am, my state.
enum IdentityRow {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in row: Rect, _ context: Context
  ) {
    guard !row.isEmpty else { return }
    surface.fill(row, role: .identity)
    var left = row.inset(left: 1)
    if state.organisation.isDrill {
      let used = surface.draw(" DRILL ", in: left, role: .drill, emphasis: .bold)
      left = left.inset(left: used + 1)
    }
    let house: DisplayText = row.width >= 60 ? "Safe Haven  " : ""
    let place = house + "\(state.place.code) \(state.place.title)"
    let used = surface.draw(place, in: left, role: .identity, emphasis: .bold)
    let right = left.inset(left: used + 2, right: 1)
    let all = words(state, context).map { DisplayText($0) }
    let me = all.first { $0.width <= right.width } ?? all.last ?? ""
    surface.draw(me, in: right, role: .identity, alignment: .trailing)
  }

  /// From the fullest to what is always said.
  private static func words(_ state: ConsoleState, _ context: Context) -> [String] {
    let me = state.me
    let since = TimeWords.clockSpan(me.presenceSince.seconds(until: context.now))
    let role = me.roles.first?.words ?? ""
    let reads = state.isReadOnly ? "read-only  " : ""
    return [
      "\(reads)\(role) \(me.shortName)   \(me.presence.words) \(since)",
      "\(reads)\(me.shortName)  \(me.presence.words) \(since)",
      "\(reads)\(me.shortName)  \(me.presence.words)", reads + me.presence.words,
    ]
  }
}

/// The names of the panes, where only one fits.
enum PaneTabs {
  static func draw(_ state: ConsoleState, into surface: inout Surface, in row: Rect) {
    guard !row.isEmpty else { return }
    let tabs = Place.allCases.map { Tabs<Place>.Tab($0, DisplayText($0.title)) }
    Tabs(tabs, selection: state.place).draw(into: &surface, in: row)
  }
}
