import Canvas
import HavenDomain

/// The complaint tracker: the register, and what is open of it; or the contact form.
enum FeedbackView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, _ layout: FrameLayout, _ context: Context
  ) -> Point? {
    if let form = state.feedback.form {
      let pane = FormLayout.pane(surface.size)
      return drawForm(form, state, into: &surface, in: pane, context)
    }
    let feedback = state.feedback
    let list = FeedbackLayout.list(layout)
    let over = feedback.overdue > 0 ? ", \(feedback.overdue) overdue" : ""
    let note =
      feedback.find != nil || feedback.filter != .all
      ? "\(feedback.table.rows.count) found" : "\(feedback.open) open\(over)"
    let panel = Panel(
      DisplayText(RegisterView(feedback.kind).title), note: DisplayText(note),
      corner: DisplayText(feedback.filterWords(state.areas)))
    let room = panel.draw(into: &surface, in: list, isFocused: true)
    var cursor = feedback.table.draw(into: &surface, in: room, isFocused: true)
    if let find = feedback.find {
      cursor = FindRow.draw(
        find, found: note, hint: "number, name or area; Esc ends", into: &surface,
        in: list.splitTop(1).top)
    }
    let detail = FeedbackLayout.detail(layout)
    if !detail.isEmpty { FeedbackDetailView.draw(state, into: &surface, in: detail, context) }
    return cursor
  }

  private static func drawForm(
    _ form: FormState, _ state: ConsoleState, into surface: inout Surface, in body: Rect,
    _ context: Context
  ) -> Point? {
    let fixes = form.problems.isEmpty ? "" : "\(form.problems.count) to fix"
    let kind =
      form.draft.answers.text(FeedbackForm.kind)
      .flatMap(FeedbackKind.init)?.words ?? "Contact form"
    let panel = Panel(
      DisplayText(kind), note: DisplayText(fixes),
      corner: FormView.savedWords(form, zone: context.zone))
    _ = panel.draw(into: &surface, in: body, isFocused: true)
    let parts = FormLayout.parts(body, hasClock: false)
    FormHeading.draw(form, into: &surface, in: parts.steps, showsPart: false)
    guard form.isReview else {
      if form.form.shownPages(step: form.step, form.draft.answers).count > 1 {
        FormHeading.drawPart(form, into: &surface, in: parts.part)
      }
      return FormView(
        form: form, options: state.options, context: context,
        prompts: state.contactFormPrompts(form), advice: state.advice(on: form, context)
      ).draw(into: &surface, in: parts.fields)
    }
    return ReviewView.draw(
      state.reviewSentences(context), top: form.reviewTop, button: "Log it",
      hint: "Enter logs it; PgUp goes back.", into: &surface, in: parts.fields)
  }
}

/// What was logged and done about one piece of feedback.
enum FeedbackDetailView {
  static func draw(
    _ state: ConsoleState, into surface: inout Surface, in rect: Rect, _ context: Context
  ) {
    guard let row = state.feedback.selectedRow else {
      _ = Panel("Detail").draw(into: &surface, in: rect, isFocused: false)
      return
    }
    let panel = Panel(DisplayText(row.number.description), note: DisplayText(row.stageWords()))
    let room = panel.draw(into: &surface, in: rect, isFocused: false).inset(left: 1, right: 1)
    let lines = lines(state, row, context).flatMap { words, role in
      DisplayText(words.shown(8_000)).wrapped(to: room.width).map { ($0, role) }
    }
    let isCut = lines.count > room.height && state.feedback.detail != nil
    let shown = isCut ? max(0, room.height - 1) : room.height
    for (index, line) in lines.prefix(shown).enumerated() {
      surface.draw(line.0, at: Point(x: room.x, y: room.y + index), role: line.1)
    }
    if isCut { surface.draw("Enter reads on.", in: room.splitBottom(1).bottom, role: .dim) }
  }

  static func lines(
    _ state: ConsoleState, _ row: FeedbackRow, _ context: Context
  ) -> [(String, Role)] {
    var lines: [(String, Role)] = [
      ("\(row.kind.words), \(row.areaName). \(row.passedToWords()).", .text)
    ]
    if let next = next(row, context) { lines.append(next) }
    lines += dueLines(row, context)
    guard let detail = state.feedback.detail else {
      lines.append(("Enter opens it with its form, and is recorded.", .dim))
      return lines + audit(state, context)
    }
    lines += standing(detail, context)
    lines += handlerLines(detail)
    let review = FeedbackReview(
      detail.answers, areas: state.areas, now: context.now, zone: context.zone)
    lines += part("What was said", review.sentences.map { ($0, .text) })
    lines += part("Letters", letters(detail, context))
    lines += part("Investigation", checklistLines(detail))
    lines += part("Survey and keeping", survey(detail, context) + keeping(detail, context))
    lines += part("Times", marks(detail, context))
    lines += part("What was done", timeline(detail, context))
    return lines + audit(state, context)
  }

  /// When the next act is due, and the call to somebody who wrote.
  private static func dueLines(_ row: FeedbackRow, _ context: Context) -> [(String, Role)] {
    let isOver = row.due.map { $0 < context.now } ?? false
    let due = FeedbackDue.words(row, now: context.now, zone: context.zone)
    var lines: [(String, Role)] = [("\(due).", isOver ? .warning : .text)]
    if let call = row.call {
      let isLate = call.isOpen && call.due < context.now
      let words = call.words(now: context.now, zone: context.zone)
      lines.append(("\(words).", isLate ? .warning : .text))
    }
    return lines
  }

  /// Nothing under a heading has none.
  private static func part(
    _ heading: String, _ lines: [(String, Role)]
  ) -> [(String, Role)] {
    lines.isEmpty ? [] : [(heading, .heading)] + lines
  }

  private static func timeline(
    _ detail: FeedbackDetail, _ context: Context
  ) -> [(String, Role)] {
    detail.events.filter { $0.kind != .ticked }.map { event in
      let when = TimeWords.moment(event.at, now: context.now, in: context.zone)
      let who = event.staffName.map { ", \($0)" } ?? ""
      let more = event.detail.map { ": \($0)" } ?? ""
      return ("\(when) \(event.kind.words)\(who)\(more)", .dim)
    }
  }
}
