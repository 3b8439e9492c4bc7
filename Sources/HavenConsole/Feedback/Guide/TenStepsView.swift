import Canvas
import HavenDomain

/// The ten steps as a checklist, and what you can do at the selected one.
enum TenStepsView {
  static func draw(
    _ state: TenStepsState, _ console: ConsoleState, into surface: inout Surface, in body: Rect
  ) -> Point? {
    let sheet = TenStepsSheet(console.coach.list)
    let answers = console.feedback.form?.draft.answers ?? Answers()
    let width = max(1, min(92, body.width - 4))
    let room = OverlayFrame.draw(
      "The 10 steps", width: width, height: sheet.lines.count + 5, into: &surface, in: body)
    let footRows = room.height >= 12 ? 4 : room.height >= 7 ? 3 : room.height >= 4 ? 2 : 0
    let (list, foot) = room.splitBottom(footRows)
    let cursor = drawList(state, sheet, answers, into: &surface, in: list)
    drawFoot(state, sheet, answers, into: &surface, in: foot)
    return cursor
  }

  private static func drawList(
    _ state: TenStepsState, _ sheet: TenStepsSheet, _ answers: Answers,
    into surface: inout Surface, in list: Rect
  ) -> Point? {
    let first = min(
      max(0, state.selected - list.height / 2), max(0, sheet.lines.count - list.height))
    let lines = Array(sheet.lines.enumerated()).dropFirst(first).prefix(max(0, list.height))
    for (row, (index, line)) in lines.enumerated() {
      let place = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
      let isSelected = index == state.selected
      if isSelected {
        surface.draw(
          DisplayText("\(surface.glyphs.selectionMark)"), in: place, role: .selection)
      }
      var indent = 2
      if case .question = line { indent = 6 }
      let box =
        sheet.isTicked(line, answers) ? surface.glyphs.checkOn : surface.glyphs.checkOff
      surface.draw(box, in: place.inset(left: indent), role: .text)
      let text = place.inset(left: indent + 4)
      surface.draw(DisplayText(sheet.text(line)).clipped(to: max(0, text.width)), in: text)
      if isSelected { surface.emphasise(place, .selected) }
    }
    return Point(x: list.x, y: list.y + max(0, state.selected - first))
  }

  private static func drawFoot(
    _ state: TenStepsState, _ sheet: TenStepsSheet, _ answers: Answers,
    into surface: inout Surface, in foot: Rect
  ) {
    guard foot.height > 0 else { return }
    let (rest, last) = foot.splitBottom(1)
    if sheet.lines.indices.contains(state.selected) {
      let lines = DisplayText(sheet.foot(sheet.lines[state.selected]))
        .wrapped(to: max(1, rest.width))
      for (index, line) in lines.prefix(rest.height).enumerated() {
        let isCut = index == rest.height - 1 && lines.count > rest.height
        let shown = isCut ? (line + " …").clipped(to: rest.width) : line
        surface.draw(shown, at: Point(x: rest.x, y: rest.y + index), role: .heading)
      }
    }
    let done = answers.chosen(FeedbackForm.tenSteps).count
    let words = "\(done) of \(sheet.list.steps.count) done. Enter ticks and goes on. Esc goes back."
    surface.draw(DisplayText(words), in: last, role: .notice)
  }
}
