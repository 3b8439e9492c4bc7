import Canvas
import HavenDomain

/// The list of all alarms that stand: read, folded in a flood, moved in.
extension AlarmsState {
  var selected: Alarm? {
    guard case .alarm(let id)? = table.selection else { return nil }
    return list?.alarms.first { $0.id == id }
  }

  /// The kind of what has the mark: its row is explained under the list.
  var selectedKind: AlarmKind? {
    if case .group(let kind)? = table.selection { return kind }
    return selected?.kind
  }

  mutating func answered(_ list: AlarmList, _ context: Context) {
    self.list = list
    table.placeholder = "No alarm stands."
    table.offer(TableWindow(rows: rows(list, context)))
  }

  /// Opens a group of a flood, or folds it again.
  mutating func toggle(_ kind: AlarmKind, _ context: Context) {
    if unfolded.remove(kind) == nil { unfolded.insert(kind) }
    guard let list else { return }
    table.show(TableWindow(rows: rows(list, context)))
  }

  private func rows(_ list: AlarmList, _ context: Context) -> [TableRow<AlarmLine>] {
    AlarmGroup.groups(list.alarms).flatMap { group -> [TableRow<AlarmLine>] in
      let each = group.alarms.map { Self.row($0, context) }
      guard group.isFolded else { return each }
      let isOpen = unfolded.contains(group.kind)
      return [Self.row(group, isOpen: isOpen)] + (isOpen ? each : [])
    }
  }

  private static func row(_ alarm: Alarm, _ context: Context) -> TableRow<AlarmLine> {
    let role: Role = alarm.isCalling ? alarm.priority.role : .text
    return TableRow(
      .alarm(alarm.id),
      cells: [
        TableCell(DisplayText("\(alarm.priority.mark) P\(alarm.priority.rawValue)"), role: role),
        TableCell(DisplayText(alarm.state.words(in: context.zone)), role: role),
        TableCell(DisplayText(alarm.number?.description ?? "-")),
        TableCell(DisplayText(alarm.kind.words)),
        TableCell(""),
      ])
  }

  /// `9 alarms` in the place of the state.
  private static func row(_ group: AlarmGroup, isOpen: Bool) -> TableRow<AlarmLine> {
    let priority = group.kind.priority
    let calling = group.alarms.count { $0.isCalling }
    let state = calling > 0 ? "UNACK \(calling) of \(group.alarms.count)" : "ACK"
    return TableRow(
      .group(group.kind),
      cells: [
        TableCell(
          DisplayText("\(priority.mark) P\(priority.rawValue)"),
          role: calling > 0 ? priority.role : .text),
        TableCell(DisplayText(state), role: calling > 0 ? priority.role : .text),
        TableCell(isOpen ? "opened" : "folded"),
        TableCell(DisplayText(group.kind.words)), TableCell(""),
      ])
  }

  /// How long it stands, as it is now.
  func live(_ line: AlarmLine, column: Int, now: Instant) -> TableCell? {
    guard column == 4, case .alarm(let id) = line,
      let alarm = list?.alarms.first(where: { $0.id == id })
    else { return nil }
    return TableCell(DisplayText(TimeWords.span(alarm.raisedAt.seconds(until: now))))
  }
}

// MARK: Keys

extension ConsoleState {
  mutating func alarmListKey(
    _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    let rows = max(1, AlarmListView.parts(FrameLayout(context.size).body).list.height - 1)
    if press == .escape {
      overlay = nil
      alarms.table.merge()
    } else if alarms.table.handle(press, visibleRows: rows).isHandled {
      return [.start(.rest, after: QueueState.restTime)]
    } else if let action {
      // Its own keys work on the selected alarm; a key for the pane under it puts the list away.
      if action != .acknowledgeThis, action != .shelve { overlay = nil }
      return attempt(action, context)
    }
    return []
  }
}
