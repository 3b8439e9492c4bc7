import Canvas
import HavenDomain

/// A protocol to be gone through: who vouches for it on top, its steps, and of the marked one what
/// to ask, say and do, and what never.
enum ProtocolView {
  static func draw(
    _ protocols: ProtocolState, _ state: ConsoleState, into surface: inout Surface, in body: Rect,
    _ context: Context
  ) -> Point? {
    let wanted = ReaderView.room(body)
    let title = protocols.current?.title ?? "Protocols"
    let room = OverlayFrame.draw(
      title, width: wanted.width, height: wanted.height, into: &surface, in: body)
    guard let value = protocols.current, let shelf = protocols.shelf else {
      surface.draw(protocols.shelf == nil ? "Reading." : "There is none.", in: room, role: .dim)
      return room.origin
    }
    var rest = drawBanner(value, shelf, into: &surface, in: room)
    let (upper, hint) = rest.splitBottom(rest.height > 2 ? 1 : 0)
    rest = upper
    let (lines, marked) = lines(value, protocols, state, width: rest.width, context)
    let top = firstLine(protocols, lines.count, marked: marked, rows: rest.height)
    for (index, line) in lines.dropFirst(top).prefix(rest.height).enumerated() {
      let row = Rect(x: rest.x, y: rest.y + index, width: rest.width, height: 1)
      surface.draw(line.0, in: row, role: line.1)
      if top + index == marked { surface.emphasise(row, .bold) }
    }
    drawHint(protocols, into: &surface, in: hint)
    let y = min(max(0, marked - top), max(0, rest.height - 1))
    return Point(x: rest.x, y: rest.y + y)
  }

  /// In words and first, so that nobody reads on without it (TR-11, TS-10).
  private static func drawBanner(
    _ value: CrisisProtocol, _ shelf: ProtocolShelf, into surface: inout Surface, in room: Rect
  ) -> Rect {
    let standing = ProtocolStanding(value.approval, today: shelf.today)
    var words: [(String, Role)] = []
    if let banner = standing.banner {
      words.append((banner, standing.holds ? .warning : .critical))
    }
    if let training = ProtocolTraining.warning(
      shelf.training, on: value.name, today: shelf.today)
    {
      let key = ActionCatalogue.key(.escalate)
      words.append(("\(training) Get someone who is: \(key).", .warning))
    }
    if let approval = value.approval, standing.holds {
      words.append(("Approved by \(approval.approver), \(approval.credential).", .dim))
    }
    let lines = words.flatMap { text, role in
      DisplayText(text.shown(400)).wrapped(to: room.width).map { ($0, role) }
    }.prefix(max(1, room.height / 2))
    for (index, line) in lines.enumerated() where index < room.height {
      let row = Rect(x: room.x, y: room.y + index, width: room.width, height: 1)
      surface.draw(line.0, in: row, role: line.1)
    }
    return room.inset(top: lines.count + (room.height >= 12 ? 1 : 0))
  }

  /// The lines, and which of them is the marked step's.
  private static func lines(
    _ value: CrisisProtocol, _ protocols: ProtocolState, _ state: ConsoleState, width: Int,
    _ context: Context
  ) -> ([(DisplayText, Role)], marked: Int) {
    var lines: [(DisplayText, Role)] = []
    var marked = 0
    for (index, step) in value.steps.enumerated() {
      let isMarked = index == protocols.step
      if isMarked { marked = lines.count }
      let done = state.doneStep(index, of: value)
      let box = done == nil ? "[ ]" : "[x]"
      let when = done.map { done in
        let who = done.staffName.map { " \($0)" } ?? ""
        return "  \(TimeWords.minute(done.at, in: context.zone))\(who)"
      }
      let head = "\(isMarked ? ">" : " ") \(box) \(index + 1) \(step.title)\(when ?? "")"
      lines.append((DisplayText(head.shown(600)), isMarked ? .heading : .text))
      guard isMarked else { continue }
      for line in step.lines {
        let words = DisplayText("\(line.kind.words): \(line.text)".shown(600))
        for text in words.wrapped(to: max(10, width - 6)) {
          lines.append((DisplayText("      ") + text, role(line.kind)))
        }
      }
    }
    return (lines, marked)
  }

  private static func role(_ kind: CrisisProtocol.Line.Kind) -> Role {
    switch kind {
    case .ask, .say: .notice
    case .do: .text
    case .never: .warning
    }
  }

  /// The marked step with all that belongs to it is in view, if it fits.
  private static func firstLine(
    _ protocols: ProtocolState, _ count: Int, marked: Int, rows: Int
  ) -> Int {
    guard count > rows else { return 0 }
    return min(marked + protocols.top, count - rows)
  }

  private static func drawHint(
    _ protocols: ProtocolState, into surface: inout Surface, in row: Rect
  ) {
    let several = protocols.all.count
    let turn = several > 1 ? " Left, right: \(protocols.selected + 1) of \(several)." : ""
    let hints = [
      "Enter: this step is done. Up, down: choose.\(turn) Esc goes back.",
      "Enter: done. Up, down: step.\(turn) Esc goes back.",
      "Enter: done. Arrows choose. Esc goes back.", "Enter: done. Esc back.",
    ].map { DisplayText($0) }
    surface.draw(hints.first { $0.width <= row.width } ?? "Esc", in: row, role: .notice)
  }
}
