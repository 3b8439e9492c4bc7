import Canvas
import HavenDomain

/// The last page of a form: plain sentences, and the button that Enter presses. What is longer than
/// the screen scrolls, for all of it is to be read out.
enum ReviewView {
  static func draw(
    _ sentences: [String], top: Int, button: DisplayText, hint: DisplayText,
    into surface: inout Surface, in rect: Rect
  ) -> Point? {
    let room = text(rect)
    let lines = lines(sentences, in: rect)
    let top = min(top, max(0, lines.count - room.height))
    let shown = lines.dropFirst(top).prefix(room.height)
    for (index, line) in shown.enumerated() {
      surface.draw(line, at: Point(x: room.x, y: room.y + index))
    }
    let place = Scroll.words(top: top, lines: lines.count, rows: room.height)
    let y = min(rect.maxY - 1, room.y + shown.count + (rect.height > 6 ? 1 : 0))
    let row = Rect(x: room.x, y: y, width: room.width, height: 1).intersection(rect)
    let used = surface.draw("[ " + button + " ]", in: row, role: .fieldFocus, emphasis: .bold)
    let end = "to \(top + shown.count)/\(lines.count)"
    let hints = place.isEmpty ? [hint] : [DisplayText("Arrows: lines \(place)."), DisplayText(end)]
    let rest = row.inset(left: used + 2)
    if let hint = hints.first(where: { $0.width <= rest.width }) {
      surface.draw(hint, in: rest, role: .notice)
    }
    return Point(x: min(row.x + 2, max(row.x, rect.maxX - 1)), y: row.y)
  }

  /// Where the sentences stand: all but the button's row, and a blank one where there is room.
  static func text(_ rect: Rect) -> Rect {
    rect.inset(left: 2, right: 2, bottom: rect.height > 6 ? 2 : 1)
  }

  static func lines(_ sentences: [String], in rect: Rect) -> [DisplayText] {
    sentences.flatMap { DisplayText($0.shown(8_000)).wrapped(to: max(1, text(rect).width)) }
  }
}

extension ConsoleState {
  /// The sentences of the form that shows; none of a form that has none.
  func reviewSentences(_ context: Context) -> [String] {
    switch place {
    case .intake:
      guard let answers = intake?.form.draft.answers else { return [] }
      let names = Dictionary(
        staff.map { ("\($0.id.rawValue)", $0.name) }, uniquingKeysWith: { first, _ in first })
      let review = IntakeReview(
        answers, staffName: { names[$0] ?? $0 }, now: context.now, zone: context.zone)
      return review.sentences + Self.lookAgain(review.lookAgain)
    case .complaints:
      guard let answers = feedback.form?.draft.answers else { return [] }
      let warnings = FeedbackForm.form.warnings(answers, now: context.now, zone: context.zone)
      let odd = warnings.map { "\(FeedbackForm.form.field($0.field)?.label ?? ""): \($0.words)" }
      let review = FeedbackReview(
        answers, areas: areas, now: context.now, zone: context.zone)
      return review.sentences + Self.lookAgain(odd)
    case .queue, .triage, .escalations, .cases: return []
    }
  }

  /// For whoever fills it in, under what is read out.
  private static func lookAgain(_ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", IntakeReview.lookAgainTitle] + lines
  }

  /// The arrows on a review that is longer than the screen; false when there is nothing to scroll.
  mutating func scrollReview(_ press: KeyPress, _ context: Context) -> Bool {
    guard press != .pageUp, press != .space,
      editForm({ $0.isReview }) == true, let top = editForm({ $0.reviewTop })
    else { return false }
    let pane = FormLayout.pane(context.size)
    let rect = FormLayout.parts(pane, hasClock: place == .intake).fields
    let new = Scroll.top(
      top, press, lines: ReviewView.lines(reviewSentences(context), in: rect).count,
      rows: ReviewView.text(rect).height)
    guard let new, new != top else { return false }
    editForm { $0.reviewTop = new }
    return true
  }
}
