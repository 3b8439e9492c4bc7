import Canvas
import HavenDomain

/// One question, what was answered, and the one key for each answer.
enum SilentView {
  static func draw(
    _ silent: SilentState, _ state: ConsoleState, into surface: inout Surface, in body: Rect,
    _ context: Context
  ) -> Point? {
    guard let intake = state.intake else { return nil }
    let width = min(66, max(20, body.width - 4))
    let lines = lines(silent, intake, width: width, context)
    let room = OverlayFrame.draw(
      "Silent mode \(intake.contact.row.number)", width: width, height: lines.count,
      into: &surface, in: body)
    // Where not all fits the question and its keys are what stays.
    let asked = lines.firstIndex { $0.isQuestion } ?? 0
    let over = max(0, lines.count - room.height)
    let top = min(over, asked)
    var cursor = room.origin
    for (index, line) in lines.dropFirst(top).prefix(room.height).enumerated() {
      let row = Rect(x: room.x, y: room.y + index, width: room.width, height: 1)
      surface.draw(line.words, in: row, role: line.role, emphasis: line.isQuestion ? .bold : [])
      if line.isQuestion { cursor = row.origin }
    }
    return cursor
  }

  private struct Line {
    var words: DisplayText
    var role: Role
    var isQuestion = false
  }

  private static func lines(
    _ silent: SilentState, _ intake: IntakeState, width: Int, _ context: Context
  ) -> [Line] {
    var lines: [Line] = []
    func add(_ words: String, _ role: Role, isQuestion: Bool = false) {
      for text in DisplayText(words).wrapped(to: width) {
        lines.append(Line(words: text, role: role, isQuestion: isQuestion))
      }
    }
    let checklist = intake.checklist
    if checklist.isDispatchRunning, let due = checklist.dispatchDue {
      let left = TimeWords.span(context.now.seconds(until: due))
      add("NOT SAFE: dispatch, \(ActionCatalogue.key(.dispatch)). \(left) left.", .critical)
    }
    add("Say: \(SilentMode.opening)", .notice)
    add("", .text)
    guard let field = silent.current else {
      add("All safety questions have an answer. Esc goes back to the form.", .ok, isQuestion: true)
      return lines
    }
    add(
      "\(silent.index + 1) of \(silent.questions.count). \(field.prompt)", .heading,
      isQuestion: true)
    if let known = intake.form.draft.answers[field.id] {
      add("   Answered: \(known.words)", .dim)
    }
    add("Right or Y: yes   Left or N: no   Down or U: no answer", .label)
    add("Backspace: one back. Esc goes back to the form.", .dim)
    return lines
  }
}
