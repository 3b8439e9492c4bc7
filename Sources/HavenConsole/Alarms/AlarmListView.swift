import Canvas
import HavenDomain

/// All alarms that stand, over the panes; under them what the selected one asks for.
enum AlarmListView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in body: Rect, _ context: Context
  ) -> Point? {
    let wanted = room(body)
    let room = OverlayFrame.draw(
      title(state, width: wanted.width - 4), width: wanted.width, height: wanted.height,
      into: &surface, in: body)
    let parts = parts(body)
    guard room.height > 2 else { return room.origin }
    let cursor = state.alarms.table.draw(
      into: &surface, in: parts.list, isFocused: true,
      live: { state.alarms.live($0, column: $1, now: context.now) })
    var y = parts.foot.y
    for (line, role) in foot(state, width: parts.foot.width).prefix(parts.foot.height - 1) {
      surface.draw(line, at: Point(x: parts.foot.x, y: y), role: role)
      y += 1
    }
    let bottom = parts.foot.splitBottom(1).bottom
    surface.draw(hint(width: bottom.width), in: bottom, role: .notice)
    return cursor ?? room.origin
  }

  /// The list and the lines under it.
  static func parts(_ body: Rect) -> (list: Rect, foot: Rect) {
    let wanted = room(body)
    let box = Rect(
      x: body.x + (body.width - wanted.width) / 2, y: body.y + (body.height - wanted.height) / 2,
      width: wanted.width, height: wanted.height)
    let foot = box.height >= 14 ? 6 : box.height >= 9 ? 4 : 1
    let (rest, bottom) = box.splitBottom(foot)
    return (rest, bottom)
  }

  private static func room(_ body: Rect) -> Rect {
    guard body.height >= 5 else { return body.inset(left: 1, right: 1) }
    return body.inset(left: 2, top: 1, right: 2, bottom: 1).splitTop(22).top
      .splitLeft(92).left
  }

  /// In fewer words where the frame is narrow.
  private static func title(_ state: ConsoleState, width: Int) -> String {
    let totals = state.queue.alarmTotals
    let calling = totals.calling.reduce(0, +)
    var parts = [calling == 0 ? "none calls" : "\(calling) call\(calling == 1 ? "s" : "")"]
    if totals.acknowledged > 0 { parts.append("\(totals.acknowledged) acknowledged") }
    if totals.shelved > 0 { parts.append("\(totals.shelved) shelved") }
    let all = "Alarms: " + parts.joined(separator: ", ")
    return all.count <= width ? all : "Alarms: \(parts[0])"
  }

  /// What the selected kind asks for, then the kinds that are off.
  private static func foot(_ state: ConsoleState, width: Int) -> [(DisplayText, Role)] {
    var lines: [(String, Role)] = []
    if let kind = state.alarms.selectedKind {
      lines.append(("\(kind.act) \(kind.timeWords).", .heading))
      lines.append(("\(kind.cause) \(kind.consequence)", .text))
    }
    if let alarm = state.alarms.selected, let name = alarm.acknowledgedBy {
      lines.append(("Acknowledged by \(name).", .dim))
    }
    if let off = state.alarms.list?.off, !off.isEmpty {
      lines.append(("OFF: \(off.map(\.words).joined(separator: ", ")).", .dim))
    }
    return lines.flatMap { words, role in
      DisplayText(words).wrapped(to: max(1, width)).map { ($0, role) }
    }
  }

  private static func hint(width: Int) -> DisplayText {
    let key = (ActionCatalogue.key(.acknowledgeThis), ActionCatalogue.key(.shelve))
    let hints = [
      "\(key.0) acknowledges, \(key.1) shelves or takes back, Esc goes back.",
      "\(key.0): ack. \(key.1): shelve. Esc: back.", "Esc goes back.",
    ]
    return hints.map { DisplayText($0) }.first { $0.width <= width } ?? ""
  }
}

extension AlarmKind {
  /// `Within 30 minutes`, `Within 1 hour`.
  var timeWords: String { "Within \(TimeWords.length(time))" }
}
