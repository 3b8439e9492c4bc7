import Canvas
import HavenDomain

/// The whole of a selected record over the panes, to be read to its end: Enter opens it.
public struct Reader: Equatable, Sendable {
  enum Subject: Hashable, Sendable {
    case contact, feedback, escalation, escalatedContact, shift, forecast, rota, cards, reflections
    case caseFile
    case quarterReport
    case surveyFigures, surveyContacts
    case letter, sentLetters
  }

  var subject: Subject
  /// The first line that shows.
  var top = 0

  init(_ subject: Subject) {
    self.subject = subject
  }
}

extension ConsoleState {
  /// The arrows scroll, Esc closes, and the pane's own keys work on the record.
  mutating func readerKey(
    _ reader: Reader, _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    var reader = reader
    if reader.subject == .quarterReport, let effects = turnQuarter(press, context) {
      return effects
    }
    let room = ReaderView.room(FrameLayout(context.size).body)
    let lines = ReaderView.lines(reader, self, context).count
    if let top = Scroll.top(reader.top, press, lines: lines, rows: room.height - 1) {
      reader.top = top
      overlay = .reader(reader)
      return []
    }
    if reader.subject == .letter, press == .enter { return letterRead() }
    switch action {
    case .reveal?: return attempt(.reveal, context)
    case .takeShift?, .actions?, .help?: return action.map { attempt($0, context) } ?? []
    case .take?, .acknowledgeFeedback?, .haveIt?, .why?, .caseNextAct?, .caseNote?,
      .letter?, .checklist?:
      overlay = nil
      return action.map { attempt($0, context) } ?? []
    default:
      overlay = nil
      return []
    }
  }
}

/// Reading a text that is longer than its room.
enum Scroll {
  /// The new first line; nil when the key does not scroll.
  static func top(_ top: Int, _ press: KeyPress, lines: Int, rows: Int) -> Int? {
    let page = max(1, rows - 1)
    let wanted: Int
    switch press {
    case .down: wanted = top + 1
    case .up: wanted = top - 1
    case .pageDown, .space: wanted = top + page
    case .pageUp: wanted = top - page
    case .home: wanted = 0
    case .end: wanted = lines
    default: return nil
    }
    return min(max(0, wanted), max(0, lines - rows))
  }

  /// Where one stands in it; empty when all of it shows.
  static func words(top: Int, lines: Int, rows: Int) -> String {
    guard lines > rows else { return "" }
    return "\(top + 1) to \(min(lines, top + rows)) of \(lines)"
  }
}

enum ReaderView {
  /// The room inside the box: nearly all of the body.
  static func room(_ body: Rect) -> Rect {
    let width = min(92, body.width)
    return Rect(
      x: body.x + (body.width - width) / 2 + 2, y: body.y + 1, width: max(1, width - 4),
      height: max(2, body.height - 2))
  }

  static func lines(
    _ reader: Reader, _ state: ConsoleState, _ context: Context
  ) -> [(DisplayText, Role)] {
    let width = room(FrameLayout(context.size).body).width
    return sentences(reader.subject, state, context, width: width).flatMap { words, role in
      DisplayText(words.shown(30_000)).wrapped(to: width).map { ($0, role) }
    }
  }

  private static func sentences(
    _ subject: Reader.Subject, _ state: ConsoleState, _ context: Context, width: Int
  ) -> [(String, Role)] {
    let shift = ShiftWords(context, width: width)
    let reading = [("Reading.", Role.dim)]
    return switch subject {
    case .contact: state.queue.selectedRow.map { ContactView.lines(state, $0, context) } ?? []
    case .feedback:
      state.feedback.selectedRow.map { FeedbackDetailView.lines(state, $0, context) } ?? []
    case .escalation:
      state.escalations.selectedRow.map { EscalationWords(state, $0, context).lines() } ?? []
    case .escalatedContact:
      state.escalations.contact.map { detail in
        ContactView.lines(
          detail.row, detail, state.escalations.identity, context)
      } ?? reading
    case .caseFile: CaseWords(context).lines(of: state.cases)
    case .letter: LettersView.preview(state, context)
    case .sentLetters: LettersView.sent(state.feedback.detail?.letters ?? [], context)
    case .shift: state.shift.page.map(shift.page) ?? reading
    case .forecast: state.shift.forecast.map(shift.forecast) ?? reading
    case .rota: state.shift.rota.map(shift.rota) ?? reading
    case .cards: CareWords.cards
    case .reflections:
      state.care.reflections.map { CareWords.reflections($0, context) } ?? reading
    case .quarterReport:
      state.oversight.report.map {
        QuarterReportWords(report: $0, zone: context.zone, width: width).lines()
      } ?? reading
    case .surveyFigures: state.surveys.report.map(SurveyWords.figures) ?? reading
    case .surveyContacts: state.surveys.contacts.map(SurveyWords.contacts) ?? reading
    }
  }

  private static func title(_ subject: Reader.Subject, _ state: ConsoleState) -> String {
    switch subject {
    case .contact: state.queue.selectedRow?.number.description ?? "Nothing selected"
    case .feedback: state.feedback.selectedRow?.number.description ?? "Nothing selected"
    case .escalation: state.escalations.selectedRow?.number.description ?? "Nothing selected"
    case .escalatedContact: state.escalations.selectedRow?.record ?? "Nothing selected"
    case .caseFile: CaseWords.title(state.cases)
    case .letter: "\(state.letters.facts.map { "\($0.row.number)" } ?? ""): as they read it"
    case .sentLetters: "Letters sent"
    case .shift: "Shift"
    case .forecast: "Forecast"
    case .rota: "On call"
    case .cards: "Cards"
    case .reflections: "Your notes"
    case .quarterReport:
      state.oversight.report.map { "Report \($0.quarter): left, right turn" } ?? "Report"
    case .surveyFigures: "What the surveys say"
    case .surveyContacts: "Happy to be contacted"
    }
  }

  static func draw(
    _ reader: Reader, _ state: ConsoleState, into surface: inout Surface, in body: Rect,
    _ context: Context
  ) -> Point? {
    let wanted = room(body)
    var context = context
    context.size = surface.size
    let lines = lines(reader, state, context)
    let room = OverlayFrame.draw(
      title(reader.subject, state), width: wanted.width,
      height: min(wanted.height, lines.count + 1), into: &surface, in: body)
    let rows = max(0, room.height - 1)
    let top = min(reader.top, max(0, lines.count - rows))
    for (index, line) in lines.dropFirst(top).prefix(rows).enumerated() {
      surface.draw(
        line.0, in: Rect(x: room.x, y: room.y + index, width: room.width, height: 1), role: line.1)
    }
    let place = Scroll.words(top: top, lines: lines.count, rows: rows)
    let onward = reader.subject == .letter ? "Enter goes on to send it. " : ""
    let back = "\(onward)Esc goes back."
    let hint = place.isEmpty ? back : "\(back) Lines \(place)."
    surface.draw(DisplayText(hint), in: room.splitBottom(1).bottom, role: .notice)
    return room.origin
  }
}
