import Canvas
import HavenDomain

/// Draws a prompt: its sentences, its questions, and what Enter does.
enum PromptView {
  static func draw(_ prompt: Prompt, into surface: inout Surface, in body: Rect) -> Point? {
    let width = min(64, max(20, body.width - 4))
    let lines = prompt.lines.flatMap { DisplayText($0).wrapped(to: width) }
    let height = lines.count + prompt.questions.reduce(0) { $0 + rows($1) } + 3
    let room = OverlayFrame.draw(
      prompt.title, width: width, height: height, into: &surface, in: body)
    var y = room.y
    for line in lines where y < room.maxY {
      surface.draw(line, at: Point(x: room.x, y: y))
      y += 1
    }
    if !lines.isEmpty { y += 1 }
    var cursor: Point?
    for (index, question) in prompt.questions.enumerated() {
      let part = Rect(
        x: room.x, y: y, width: room.width, height: min(rows(question), room.maxY - y))
      let point = draw(question, isFocused: index == prompt.focus, into: &surface, in: part)
      cursor = cursor ?? point
      y += rows(question)
    }
    let last = Rect(x: room.x, y: room.maxY - 1, width: room.width, height: 1)
    return drawEnd(prompt, into: &surface, in: last) ?? cursor
  }

  private static func rows(_ question: Prompt.Question) -> Int {
    switch question.entry {
    case .line: 1
    case .choice(let choice): min(8, choice.options.count) + 1
    }
  }

  private static func draw(
    _ question: Prompt.Question, isFocused: Bool, into surface: inout Surface, in room: Rect
  ) -> Point? {
    let label = DisplayText(question.label)
    let role: Role = isFocused ? .heading : .label
    switch question.entry {
    case .line(let editor):
      surface.draw(label, in: room, role: role)
      let field = room.splitTop(1).top.inset(left: max(16, label.width + 2))
      return editor.draw(into: &surface, in: field, isFocused: isFocused)
    case .choice(let choice):
      let used = surface.draw(label, in: room, role: role)
      if !choice.typed.isEmpty {
        surface.draw(
          DisplayText(choice.typed), in: room.inset(left: used + 2), role: .fieldFocus)
      }
      let point = choice.drawList(into: &surface, in: room.inset(left: 2, top: 1))
      return isFocused ? point : nil
    }
  }

  /// The act's word on its button; the problem where there is one.
  private static func drawEnd(
    _ prompt: Prompt, into surface: inout Surface, in row: Rect
  ) -> Point? {
    if let problem = prompt.problem {
      surface.draw(DisplayText(problem), in: row, role: .error)
      return nil
    }
    let isLast = prompt.focus + 1 >= prompt.questions.count
    let button: DisplayText = "[ " + DisplayText(prompt.verb) + " ]"
    let used = surface.draw(button, in: row, role: .fieldFocus, emphasis: isLast ? .bold : [])
    let again = prompt.againKey.flatMap { ActionCatalogue.table[$0]?.keys.first?.name }
    let does = isLast ? "Enter" : again
    let parts = [isLast ? nil : "Enter goes on", does.map { "\($0) does it" }, "Esc leaves it"]
    let hint = DisplayText(parts.compactMap(\.self).joined(separator: ", ") + ".")
    surface.draw(hint, in: row.inset(left: used + 2), role: .notice)
    return prompt.questions.isEmpty ? Point(x: row.x + 2, y: row.y) : nil
  }
}
