import Canvas
import HavenDomain

/// What is known of the selected contact; the name only where somebody asked for it.
enum ContactView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in rect: Rect, _ context: Context
  ) {
    guard !rect.isEmpty else { return }
    // Blank while the operator moves on: never one contact's words beside another's row.
    let known = [state.queue.detail?.row.id, state.queue.identity?.id]
    guard let row = state.queue.selectedRow, known.contains(row.id) else {
      _ = Panel("Contact").draw(into: &surface, in: rect, isFocused: false)
      return
    }
    let panel = Panel(DisplayText(row.number.description), note: DisplayText(row.state.words))
    let room = panel.draw(into: &surface, in: rect, isFocused: false).inset(left: 1, right: 1)
    let lines = lines(state, row, context)
    var y = room.y
    for (words, role) in lines {
      for line in DisplayText(words.shown(8_000)).wrapped(to: room.width) where y < room.maxY {
        surface.draw(line, at: Point(x: room.x, y: y), role: role)
        y += 1
      }
    }
  }

  static func lines(
    _ state: ConsoleState, _ row: QueueRow, _ context: Context
  ) -> [(String, Role)] {
    lines(row, state.queue.detail, state.queue.identity, context)
  }

  static func lines(
    _ row: QueueRow, _ detail: ContactDetail?, _ identity: ContactIdentity?, _ context: Context
  ) -> [(String, Role)] {
    let zone = context.zone
    var lines: [(String, Role)] = []
    let first = TimeWords.moment(row.receivedAt, now: context.now, in: zone)
    lines.append(("\(row.channel.words.capitalisedFirst), first contact \(first).", .text))
    // Beside the number, never under a long note: it stands where somebody could dial (IN-10).
    let safe = callBack(row, detail)
    if let identity {
      lines += Self.identity(identity, safe: safe)
    } else if let safe {
      lines.append(safe)
    }
    if let method = detail?.preferredMethod {
      let words = IntakeForm.label(IntakeForm.method, method).lowercased()
      lines.append(("Prefers \(words).", .text))
    }
    if !row.flags.isEmpty || row.score != nil {
      lines.append((row.flagWords.capitalisedFirst + ".", .text))
    }
    if let returning = detail?.returning { lines.append((returning.words() + ".", .text)) }
    if let next = detail?.nextAction { lines.append(("Next: \(next)", .text)) }
    if identity == nil {
      let initials = detail.map { $0.initials.isEmpty ? "No name given" : $0.initials } ?? ""
      lines.append(
        (
          initials.isEmpty
            ? "" : "\(initials)  (\(ActionCatalogue.key(.reveal)) shows who; that is recorded)",
          .dim
        ))
    }
    for event in detail?.events.suffix(8) ?? [] { lines.append((Self.words(event, zone), .dim)) }
    return lines.filter { !$0.0.isEmpty }
  }

  /// How they may be rung; whoever wrote is rung, as far as that is safe (CC-05).
  private static func callBack(_ row: QueueRow, _ detail: ContactDetail?) -> (String, Role)? {
    guard row.channel.isRungBack, row.state != .closed, detail != nil else {
      return detail?.safeContact.map { ("Safe to call back: \($0)", .warning) }
    }
    let how = detail?.safeContact ?? "ask first how and when"
    return ("Ring them, if it is safe: \(how)", .warning)
  }

  static func identity(
    _ identity: ContactIdentity, safe: (String, Role)?
  ) -> [(String, Role)] {
    var lines: [(String, Role)] = []
    let name = identity.name ?? "No name"
    lines.append((identity.callback.map { "\(name), \($0)" } ?? name, .heading))
    if let safe, identity.callBack != .refused { lines.append(safe) }
    if let words = identity.callBackWords { lines.append((words, .warning)) }
    if let subject = identity.subject { lines.append((subject, .text)) }
    if let note = identity.note { lines.append((note, .text)) }
    if !identity.attachments.isEmpty {
      lines.append(("Attached, not opened: \(identity.attachments.joined(separator: ", "))", .dim))
    }
    return lines
  }

  static func words(_ event: ContactEvent, _ zone: Zone) -> String {
    let who = event.staffName.map { ", \($0)" } ?? ""
    let detail = event.detail.map { ": \($0)" } ?? ""
    return "\(TimeWords.clock(event.at, in: zone)) \(event.kind.words)\(detail)\(who)"
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
