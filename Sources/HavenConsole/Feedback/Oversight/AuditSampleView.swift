import Canvas
import HavenDomain

/// An audit sample over the panes: how it was drawn, its pieces, and of the marked one each question
/// with what was found.
enum AuditSampleView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in body: Rect, _ context: Context
  ) -> Point? {
    let wanted = ReaderView.room(body)
    let room = OverlayFrame.draw(
      title(state.oversight), width: wanted.width, height: wanted.height, into: &surface, in: body)
    let (rest, hint) = room.splitBottom(room.height > 2 ? 1 : 0)
    drawHint(state.oversight, into: &surface, in: hint)
    guard let audit = state.oversight.audit else {
      let draw = ActionCatalogue.key(.drawAudit)
      let words =
        state.oversight.hasNone ? "No sample was drawn yet. \(draw) draws one." : "Reading."
      surface.draw(DisplayText(words), in: rest, role: .dim)
      return rest.origin
    }
    let headRows = rest.height >= 8 ? min(3, rest.height / 4) : 0
    let (head, list) = rest.splitTop(headRows)
    SearchLayout.draw(about(audit, state.oversight, context), into: &surface, in: head)
    return draw(audit, state.oversight, into: &surface, in: list)
  }

  private static func title(_ oversight: OversightState) -> String {
    guard let audit = oversight.audit else { return "Audit sample" }
    return "Audit sample: \(audit.done) of \(audit.pieces.count) done"
  }

  private static func about(
    _ audit: RegisterAudit, _ oversight: OversightState, _ context: Context
  ) -> [(String, Role)] {
    let draw = audit.draw
    func day(_ instant: Instant) -> String {
      TimeWords.date(context.zone.wallTime(at: instant).date)
    }
    let scope = draw.scope == .all ? "" : " \(draw.scope.words)"
    var lines: [(String, Role)] = [
      (
        "\(audit.pieces.count) of \(audit.population)\(scope), received \(day(draw.from)) to "
          + "\(day(draw.to - .seconds(1))); drawn \(day(audit.drawnAt)) by \(audit.drawnBy), "
          + "number \(draw.seed).", .dim
      )
    ]
    if let book = oversight.book {
      let isDue = book.isDue(now: context.now, zone: context.zone)
      lines.append(
        ("\(book.words(now: context.now, zone: context.zone)).", isDue ? .warning : .dim))
    }
    return lines
  }

  private static func draw(
    _ audit: RegisterAudit, _ oversight: OversightState, into surface: inout Surface, in list: Rect
  ) -> Point? {
    let (lines, marked) = lines(audit, oversight, width: list.width)
    let first = min(max(0, marked - list.height / 2), max(0, lines.count - list.height))
    for (index, line) in lines.dropFirst(first).prefix(list.height).enumerated() {
      let row = Rect(x: list.x, y: list.y + index, width: list.width, height: 1)
      surface.draw(line.0, in: row, role: line.1)
      if first + index == marked { surface.emphasise(row, .selected) }
    }
    return Point(x: list.x, y: list.y + max(0, marked - first))
  }

  /// The lines, and which of them has the mark.
  private static func lines(
    _ audit: RegisterAudit, _ oversight: OversightState, width: Int
  ) -> ([(DisplayText, Role)], marked: Int) {
    var lines: [(DisplayText, Role)] = []
    var marked = 0
    for (index, piece) in audit.pieces.enumerated() {
      let isOpen = index == oversight.piece
      let count = piece.checks().count
      let done = piece.checks().count { piece.findings[$0] != nil }
      let words = "\(piece.number) \(piece.kind.words), \(piece.stage.words), \(piece.areaName)"
      lines.append(
        (DisplayText("\(isOpen ? ">" : " ") \(done)/\(count) \(words)"), isOpen ? .heading : .text))
      guard isOpen else { continue }
      for (place, check) in piece.checks().enumerated() {
        if place == oversight.check { marked = lines.count }
        lines.append(line(check, piece.findings[check]))
      }
      for line in DisplayText("Note: \(piece.note)".shown(2_000)).wrapped(to: max(10, width - 6))
      where !piece.note.isEmpty {
        lines.append((DisplayText("      ") + line, .dim))
      }
    }
    return (lines, marked)
  }

  private static func line(
    _ check: AuditCheck, _ finding: AuditFinding?
  ) -> (DisplayText, Role) {
    let mark =
      switch finding {
      case nil: "[ ]"
      case .yes: "[x]"
      case .no: "[!]"
      case .notFitting: "[-]"
      }
    let words = finding.map { ": \($0.words)" } ?? ""
    return (
      DisplayText("      \(mark) \(check.words)\(words)"), finding == .no ? .warning : .text
    )
  }

  private static func drawHint(
    _ oversight: OversightState, into surface: inout Surface, in row: Rect
  ) {
    let key = ActionCatalogue.key
    let draw = "\(key(.drawAudit)) draws a new sample"
    let hints =
      oversight.audit == nil
      ? ["\(draw), Esc goes back.", "Esc goes back."]
      : [
        "\(key(.auditTick)): yes, no, does not apply. \(key(.auditNote)): note. \(draw). "
          + "Left, right: piece. Esc: back.",
        "\(key(.auditTick)): yes, no, does not apply. \(key(.auditNote)): note. Esc: back.",
        "\(key(.auditTick)) answers, \(key(.auditNote)) notes. Esc: back.",
        "\(key(.auditTick)) answers. Esc: back.", "Esc goes back.",
      ]
    SearchLayout.drawHint(hints, into: &surface, in: row)
  }
}
