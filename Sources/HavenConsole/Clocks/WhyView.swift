import Canvas
import HavenDomain

/// All clocks of a record, the selected one's time line by line, and “what if it were paused”.
enum WhyView {
  static func draw(
    _ why: WhyState, _ state: ConsoleState, into surface: inout Surface, in body: Rect,
    _ context: Context
  ) -> Point? {
    let wanted = ReaderView.room(body)
    let room = OverlayFrame.draw(
      title(why, state), width: wanted.width, height: wanted.height, into: &surface, in: body)
    var context = context
    context.size = surface.size
    let parts = parts(why, body)
    drawClocks(why, into: &surface, in: parts.clocks, context)
    let lines = lines(why, state, context)
    let top = min(why.top, max(0, lines.count - parts.lines.height))
    for (index, line) in lines.dropFirst(top).prefix(parts.lines.height).enumerated() {
      surface.draw(line.0, at: Point(x: parts.lines.x, y: parts.lines.y + index), role: line.1)
    }
    let cursor = drawWhatIf(why, state, into: &surface, in: parts.whatIf, context)
    let place = Scroll.words(top: top, lines: lines.count, rows: parts.lines.height)
    drawHint(why, place, into: &surface, in: parts.hint)
    return cursor ?? room.origin
  }

  struct Parts {
    var clocks, lines, whatIf, hint: Rect
  }

  /// The clocks on top, as many as leave half of the room to the lines; the question and the keys
  /// under them.
  static func parts(_ why: WhyState, _ body: Rect) -> Parts {
    let room = body.height >= 5 ? ReaderView.room(body) : body.inset(left: 1, right: 1)
    let (rest, hint) = room.splitBottom(room.height > 1 ? 1 : 0)
    let (upper, whatIf) = rest.splitBottom(
      room.height < 8 ? 0 : room.width < 74 ? 3 : 2)
    let count = why.sheet?.clocks.count ?? 0
    let wanted = min(count, max(1, upper.height / 2))
    let (clocks, lines) = upper.splitTop(count == 0 ? 0 : wanted)
    return Parts(
      clocks: clocks, lines: lines.inset(top: count > 0 && lines.height > 4 ? 1 : 0),
      whatIf: whatIf, hint: hint)
  }

  private static func title(_ why: WhyState, _ state: ConsoleState) -> String {
    switch why.subject {
    case .record(_, let number): "Why this time: \(number)"
    case .rung(let id): "Why this time: \(state.escalations.rows[id]?.number.description ?? "")"
    }
  }

  // MARK: The clocks

  private static func drawClocks(
    _ why: WhyState, into surface: inout Surface, in room: Rect, _ context: Context
  ) {
    let clocks = why.sheet?.clocks ?? []
    let first = min(max(0, why.selected - room.height / 2), max(0, clocks.count - room.height))
    for (index, clock) in clocks.dropFirst(first).prefix(room.height).enumerated() {
      let row = Rect(x: room.x, y: room.y + index, width: room.width, height: 1)
      let isSelected = first + index == why.selected
      let mark = isSelected ? DisplayText("\(surface.glyphs.selectionMark) ") : "  "
      let used = surface.draw(mark, in: row, role: .selection)
      let state = clock.state(at: context.now)
      let role: Role = state == .missed && !isSelected ? .warning : .text
      let all = words(clock, state, context).map { DisplayText($0) }
      let text = all.first { $0.width <= row.width - used } ?? all.last ?? ""
      surface.draw(text, in: row.inset(left: used), role: role)
      if isSelected { surface.emphasise(row, .selected) }
    }
  }

  /// `first response   running, due 14:32 today, 02:14 left`
  private static func words(
    _ clock: Clock, _ state: Clock.State, _ context: Context
  ) -> [String] {
    let due = TimeWords.moment(clock.due, now: context.now, in: context.zone)
    let left = clock.secondsLeft(at: context.now)
    let span = TimeWords.span(abs(left))
    let margin = left < 0 ? "\(span) over" : clock.isOpen ? "\(span) left" : "\(span) to spare"
    let name = clock.kind.words
    let pad = String(repeating: " ", count: max(0, 23 - name.count))
    return [
      "\(name)\(pad)\(state.words), due \(due), \(margin)",
      "\(name): \(state.words), due \(due), \(margin)", "\(name): \(state.words), \(margin)",
      "\(name): \(state.words)",
    ]
  }

  static func lines(
    _ why: WhyState, _ state: ConsoleState, _ context: Context
  ) -> [(DisplayText, Role)] {
    let width = ReaderView.room(FrameLayout(context.size).body).width
    let sentences: [String]
    switch why.subject {
    case .rung(let id):
      sentences =
        state.escalations.rows[id].map {
          RungWords($0, next: state.escalations.nextRole(after: $0), context).lines
        } ?? []
    case .record:
      if let sheet = why.sheet {
        sentences =
          why.clock.map { sheet.why($0, zone: context.zone) } ?? ["No clock runs on this record."]
      } else {
        sentences = ["Reading."]
      }
    }
    return sentences.flatMap { DisplayText($0).wrapped(to: width).map { ($0, Role.text) } }
  }

  // MARK: What if

  private static func drawWhatIf(
    _ why: WhyState, _ state: ConsoleState, into surface: inout Surface, in room: Rect,
    _ context: Context
  ) -> Point? {
    guard !room.isEmpty, case .record = why.subject else { return nil }
    let label: DisplayText = "What if it is paused until "
    let row = room.splitTop(1).top
    let used = surface.draw(label, in: row, role: .label)
    let field = row.inset(left: used).splitLeft(24).left
    let cursor = why.until.draw(
      into: &surface, in: field, isFocused: true, placeholder: "say Tuesday 9:00")
    let under = room.inset(top: 1)
    let (words, role) = answer(why, context)
    for (index, line) in DisplayText(words).wrapped(to: max(1, under.width)).enumerated()
    where index < under.height {
      surface.draw(line, at: Point(x: under.x, y: under.y + index), role: role)
    }
    return cursor
  }

  private static func answer(_ why: WhyState, _ context: Context) -> (String, Role) {
    guard let sheet = why.sheet, let clock = why.clock, !why.until.text.trimmed.isEmpty else {
      return ("", .dim)
    }
    let entry = TimeEntry(now: context.now, zone: context.zone, direction: .future)
    guard let until = entry.read(why.until.text) else { return (TimeEntry.help, .warning) }
    let words = sheet.whatIf(clock, pausedUntil: until, now: context.now, zone: context.zone)
    return (words, .heading)
  }

  private static func drawHint(
    _ why: WhyState, _ place: String, into surface: inout Surface, in row: Rect
  ) {
    let key = ActionCatalogue.key(.pauseClocks)
    let isRecord = if case .record = why.subject { true } else { false }
    let lines = place.isEmpty ? "" : " Lines \(place)."
    let hints =
      isRecord
      ? [
        "Arrows choose the clock, \(key) pauses, Esc goes back.\(lines)",
        "\(key) pauses, Esc goes back.\(lines)", "\(key) pauses, Esc back.", "Esc: back.",
      ] : ["Esc goes back.\(lines)", "Esc: back."]
    let hint = hints.map { DisplayText($0) }.first { $0.width <= row.width } ?? ""
    surface.draw(hint, in: row, role: .notice)
  }
}
