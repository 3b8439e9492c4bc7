import Canvas
import HavenDomain

/// The service areas with their managers, over the panes.
public struct AreasState: Equatable, Sendable {
  var table = TableView<ServiceAreaID>(
    columns: AreasState.columns, placeholder: "No service area is entered yet.")

  static let columns = [
    TableColumn("Service area", width: 18, isFlexible: true),
    TableColumn("Manager 1", width: 16, rank: 1),
    TableColumn("Manager 2", width: 14, rank: 3),
    TableColumn("Manager 3", width: 16, rank: 2),
  ]
}

extension ConsoleState {
  var selectedArea: ServiceArea? {
    areas.first { $0.id == areasList.table.selection }
  }

  mutating func showAreas() {
    areasList.table.show(
      TableWindow(
        rows: areas.map { area in
          TableRow(
            area.id,
            cells: [area.name, area.manager1, area.manager2, area.manager3].map {
              TableCell(DisplayText($0.isEmpty ? "-" : $0))
            })
        }))
  }

  mutating func areasKey(
    _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    if press == .escape {
      overlay = nil
      return []
    }
    let layout = SearchLayout(FrameLayout(context.size).body, head: 0)
    if areasList.table.handle(press, visibleRows: max(1, layout.list.height - 1)).isHandled {
      return []
    }
    guard let action else { return [] }
    let own: Set<ActionID> = [.editArea, .addArea, .managerAway, .help, .actions]
    if !own.contains(action) { overlay = nil }
    return attempt(action, context)
  }
}

enum AreasView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in body: Rect
  ) -> Point? {
    let layout = SearchLayout(body, head: 0)
    let room = OverlayFrame.draw(
      "Service areas: \(state.areas.count)", width: layout.box.width, height: layout.box.height,
      into: &surface, in: body)
    SearchLayout.drawHint(
      ["1 investigates, 2 draws lessons, 3 hears appeals.", "1, 2, 3: see help."],
      into: &surface, in: layout.query)
    let cursor = state.areasList.table.draw(into: &surface, in: layout.list, isFocused: true)
    SearchLayout.draw(foot(state), into: &surface, in: layout.foot)
    let edit = ActionCatalogue.key(.editArea)
    let new = ActionCatalogue.key(.addArea)
    SearchLayout.drawHint(
      [
        "\(edit) changes, \(new) adds, Esc goes back.", "\(edit) changes. Esc: back.", "Esc: back.",
      ],
      into: &surface, in: layout.hint)
    return cursor ?? room.origin
  }

  /// All of the selected area: narrow frames leave columns out.
  private static func foot(_ state: ConsoleState) -> [(String, Role)] {
    guard let area = state.selectedArea else { return [] }
    let lessons = area.manager2.isEmpty ? "\(area.manager1) (no Manager 2)" : area.manager2
    return [
      (area.name, .heading),
      (
        "Investigates: \(area.manager1). Lessons: \(lessons). Appeals: \(area.manager3).", .text
      ),
    ]
  }
}
