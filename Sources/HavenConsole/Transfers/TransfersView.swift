import Canvas
import HavenDomain

/// The transfers under way, the three facts of the opened one, and under them its card.
enum TransfersView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in body: Rect, _ context: Context
  ) -> Point? {
    let room = ReaderView.room(body)
    let title = state.transfers.selected.map { "Warm transfer \($0.number)" } ?? "Warm transfers"
    let box = OverlayFrame.draw(
      title, width: room.width, height: room.height, into: &surface, in: body)
    let parts = parts(state, box)
    let cursor = state.transfers.table.draw(into: &surface, in: parts.list, isFocused: true)
    let lines = card(state, context, width: parts.card.width)
    let top = min(state.transfers.top, max(0, lines.count - parts.card.height))
    for (index, line) in lines.dropFirst(top).prefix(parts.card.height).enumerated() {
      surface.draw(line.0, at: Point(x: parts.card.x, y: parts.card.y + index), role: line.1)
    }
    let place = Scroll.words(top: top, lines: lines.count, rows: parts.card.height)
    SearchLayout.drawHint(hints(state, place), into: &surface, in: parts.hint)
    return cursor ?? box.origin
  }

  struct Parts {
    var list, card, hint: Rect
  }

  /// The list as high as it needs, up to half; the card has the rest.
  static func parts(_ state: ConsoleState, _ room: Rect) -> Parts {
    let (rest, hint) = room.splitBottom(room.height > 2 ? 1 : 0)
    let wanted = max(1, state.transfers.table.rows.count) + 1
    let isLow = rest.height < 8
    let height = min(wanted, isLow ? rest.height : max(5, rest.height / 2))
    let (list, card) = rest.splitTop(height)
    return Parts(list: list, card: card.inset(top: card.height > 3 ? 1 : 0), hint: hint)
  }

  static func card(
    _ state: ConsoleState, _ context: Context, width: Int
  ) -> [(DisplayText, Role)] {
    sentences(state, context).flatMap { words, role in
      DisplayText(words.shown(8_000)).wrapped(to: max(1, width)).map { ($0, role) }
    }
  }

  private static func sentences(
    _ state: ConsoleState, _ context: Context
  ) -> [(String, Role)] {
    guard let transfer = state.transfers.selected else {
      let key = ActionCatalogue.key(.offerTransfer)
      return [
        ("\(key) offers the contact in hand to a colleague.", .text),
        ("To a team outside: find it among the services.", .text),
      ]
    }
    guard let opened = state.transfers.opened, opened.transfer.id == transfer.id else {
      return [("Join to see what may be told.", .text)]
    }
    var lines: [(String, Role)] = [("What may be told:", .heading)]
    lines += opened.card.lines.map { ($0.words, $0.kind == .limits ? .warning : .text) }
    if !opened.takenBy.isEmpty {
      let reference = opened.reference.isEmpty ? "" : ", \(opened.reference)"
      lines.append(("Taken by \(opened.takenBy)\(reference).", .heading))
    }
    if let joinBy = transfer.joinBy, transfer.course.state == .offered {
      let left = TimeWords.span(max(0, context.now.seconds(until: joinBy)))
      lines.insert(("It stays with the sender if nobody joins: \(left) left.", .notice), at: 0)
    }
    return lines
  }

  /// From the fullest to the shortest.
  private static func hints(_ state: ConsoleState, _ place: String) -> [String] {
    let next = ActionCatalogue.key(.transferNext)
    let back = ActionCatalogue.key(.returnTransfer)
    let scroll = place.isEmpty ? "" : " PgDn: lines \(place)."
    guard let transfer = state.transfers.selected, transfer.course.isOpen else {
      return ["Esc goes back.\(scroll)", "Esc: back."]
    }
    let verb = nextVerb(state, transfer)
    let stop = transfer.party(of: state.me.id) == .receiver ? "gives it back" : "takes it back"
    return [
      "\(next) \(verb), \(back) \(stop), Esc goes back.\(scroll)",
      "\(next) \(verb), \(back) \(stop).", "\(next) \(verb).", "Esc: back.",
    ]
  }

  private static func nextVerb(_ state: ConsoleState, _ transfer: Transfer) -> String {
    let isSender = transfer.party(of: state.me.id) != .receiver
    switch transfer.course.state {
    case .offered where transfer.receiver.isOutside: return "when they answer"
    case .offered: return isSender ? "waits for them" : "joins"
    case .readBack: return isSender ? "releases" : "waits for the release"
    default: return isSender ? "ticks what you heard" : "when you have read it back"
    }
  }
}
