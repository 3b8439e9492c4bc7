import Canvas
import HavenDomain

/// Draws a prompt: its sentences, its questions, and what Enter does. On a small screen the lists of
/// values fold first, but for the one with the cursor; then the sentences go, then other questions.
enum PromptView {
  static func draw(
    _ prompt: Prompt, advice: PhraseAdvice = .none, into surface: inout Surface, in body: Rect
  ) -> Point? {
    let width = min(64, max(20, body.width - 4))
    let room = body.height - (body.height >= 5 ? 2 : 0)
    let notes = advice.lines(width: width)
    let plan = Plan(prompt, notes: notes.count, width: width, rows: room)
    let box = OverlayFrame.draw(
      prompt.title, width: width, height: plan.height, into: &surface, in: body)
    var y = box.y
    for line in plan.lines where y < box.maxY {
      surface.draw(line, in: Rect(x: box.x, y: y, width: box.width, height: 1))
      y += 1
    }
    if !plan.lines.isEmpty, !plan.questions.isEmpty { y += 1 }
    var cursor: Point?
    for (index, rows) in plan.questions {
      let part = Rect(x: box.x, y: y, width: box.width, height: min(rows, box.maxY - 1 - y))
      let point = draw(
        prompt.questions[index], isFocused: index == prompt.focus, marks: advice.marks,
        into: &surface, in: part)
      cursor = cursor ?? point
      if index == prompt.focus {
        let above = max(1, min(prompt.questions[index].rows, part.height - notes.count))
        draw(notes, into: &surface, in: part.inset(top: above))
      }
      y += rows
    }
    let last = box.splitBottom(1).bottom
    let button = drawEnd(prompt, into: &surface, in: last)
    return cursor ?? button
  }

  /// What is shown of a prompt in a number of rows.
  private struct Plan {
    var lines: [DisplayText]
    /// Questions by index, and the rows of each.
    var questions: [(index: Int, rows: Int)]
    var height: Int

    init(_ prompt: Prompt, notes: Int, width: Int, rows: Int) {
      lines = prompt.lines.flatMap { DisplayText($0).wrapped(to: width) }
      questions = prompt.questions.enumerated().map {
        ($0, PromptView.rows($1) + ($0 == prompt.focus ? notes : 0))
      }
      height = Self.height(lines, questions)
      if height <= rows || fold(prompt.focus, rows: rows) { return }
      lines = questions.isEmpty ? Array(lines.prefix(max(0, rows - 1))) : []
      height = Self.height(lines, questions)
      if height <= rows { return }
      let focus = min(prompt.focus, max(0, questions.count - 1))
      questions = Self.around(focus, questions, rows: rows - 1)
      height = rows
    }

    /// One row for each question, and what is left for the one with the cursor. False where that is
    /// too little to choose from.
    private mutating func fold(_ focus: Int, rows: Int) -> Bool {
      let unfolded = questions
      for index in questions.indices { questions[index].rows = 1 }
      let open = min(focus, max(0, questions.count - 1))
      let spare = rows - Self.height(lines, questions)
      guard questions.indices.contains(open), spare >= min(unfolded[open].rows - 1, Self.fewest)
      else {
        questions = unfolded
        return false
      }
      questions[open].rows = min(unfolded[open].rows, 1 + spare)
      height = Self.height(lines, questions)
      return true
    }

    /// Values that an open list shows at least.
    private static let fewest = 2

    /// The question with the cursor, and as many after and before it as have room.
    private static func around(
      _ focus: Int, _ all: [(index: Int, rows: Int)], rows: Int
    ) -> [(index: Int, rows: Int)] {
      guard all.indices.contains(focus) else { return [] }
      var left = max(1, rows)
      var shown = [(index: focus, rows: min(all[focus].rows, left))]
      left -= shown[0].rows
      for question in all[(focus + 1)...] + all[..<focus].reversed() {
        guard question.rows <= left else { break }
        shown.append(question)
        left -= question.rows
      }
      return shown.sorted { $0.index < $1.index }
    }

    /// A blank row before the questions and one before the button.
    private static func height(
      _ lines: [DisplayText], _ questions: [(index: Int, rows: Int)]
    ) -> Int {
      let asked = questions.reduce(0) { $0 + $1.rows }
      return lines.count + (lines.isEmpty || asked == 0 ? 0 : 1) + asked + 2
    }
  }

  private static func rows(_ question: Prompt.Question) -> Int {
    switch question.entry {
    case .line: question.rows
    case .area: 1 + Prompt.areaRoom.height
    case .choice(let choice): min(9, choice.options.count) + 1
    }
  }

  /// What the coach says of the question with the cursor, as far as there is room.
  private static func draw(_ notes: [DisplayText], into surface: inout Surface, in room: Rect) {
    for (index, note) in notes.prefix(room.height).enumerated() {
      surface.draw(note, at: Point(x: room.x, y: room.y + index), role: .warning)
    }
  }

  private static func draw(
    _ question: Prompt.Question, isFocused: Bool, marks: [Range<Int>],
    into surface: inout Surface, in room: Rect
  ) -> Point? {
    let label = DisplayText(question.label)
    let role: Role = isFocused ? .heading : .label
    switch question.entry {
    case .line(let editor):
      surface.draw(label, in: room, role: role)
      let field = room.splitTop(question.rows).top.inset(
        left: min(max(16, label.width + 2), room.width / 2))
      return editor.draw(
        into: &surface, in: field, isFocused: isFocused, marks: isFocused ? marks : [])
    case .area(let editor):
      let used = surface.draw(label, in: room, role: role)
      let field = room.height > 1 ? room.inset(top: 1) : room.inset(left: used + 2)
      return editor.draw(
        into: &surface, in: field, isFocused: isFocused, marks: isFocused ? marks : [])
    case .choice(let choice):
      // One row: the chosen value stands in it.
      guard room.height > 1 else {
        let used = surface.draw(label, in: room, role: role)
        return choice.draw(
          into: &surface, in: room.inset(left: used + 2), isFocused: isFocused)
      }
      let used = surface.draw(label, in: room, role: role)
      if !choice.typed.isEmpty {
        surface.draw(
          DisplayText(choice.typed), in: room.inset(left: used + 2), role: .fieldFocus)
      }
      let point = choice.drawList(into: &surface, in: room.inset(left: 2, top: 1))
      return isFocused ? point : nil
    }
  }
}

// MARK: The end

extension PromptView {
  /// The buttons and what the keys do; the problem where there is one. Returns the button that
  /// Enter presses.
  private static func drawEnd(
    _ prompt: Prompt, into surface: inout Surface, in row: Rect
  ) -> Point? {
    if let problem = prompt.problem {
      surface.draw(DisplayText(problem), in: row, role: .error)
      return row.origin
    }
    var room = row
    var cursor: Point?
    for (words, isChosen) in buttons(prompt) {
      let text: DisplayText = "[ " + DisplayText(words) + " ]"
      if isChosen { cursor = Point(x: min(room.x + 2, row.maxX - 1), y: room.y) }
      let used = surface.draw(
        text, in: room, role: isChosen ? .fieldFocus : .field, emphasis: isChosen ? .bold : [])
      if isChosen, prompt.isOnButtons {
        surface.emphasise(Rect(x: room.x, y: room.y, width: used, height: 1), .selected)
      }
      room = room.inset(left: used + 1)
    }
    let all = hints(prompt).map { DisplayText($0) }
    room = room.inset(left: 1)
    if let hint = all.first(where: { $0.width <= room.width }) {
      surface.draw(hint, in: room, role: .notice)
    }
    return cursor ?? row.origin
  }

  /// The safe one first.
  private static func buttons(_ prompt: Prompt) -> [(words: String, isChosen: Bool)] {
    guard let safe = prompt.safeVerb else { return [(prompt.verb, true)] }
    return [(safe, !prompt.isActChosen), (prompt.verb, prompt.isActChosen)]
  }

  /// From the fullest to the shortest.
  private static func hints(_ prompt: Prompt) -> [String] {
    let again = prompt.againKey.flatMap { ActionCatalogue.table[$0]?.keys.first?.name }
    let act = again.map { "\($0) does it" }
    if prompt.isOnButtons {
      return [
        ["Arrows choose, Enter does it", again.map { "\($0): \(prompt.verb.lowercased())" }]
          .compactMap(\.self).joined(separator: ", ") + ".",
        "Arrows choose.",
      ]
    }
    let isLast = prompt.safeVerb == nil && prompt.focus + 1 >= prompt.questions.count
    let does = isLast ? "Enter does it" : act
    let onward = prompt.isOnArea ? "Tab goes on" : "Enter goes on"
    let parts = [isLast ? nil : onward, does, "Esc goes back"]
    return [parts.compactMap(\.self).joined(separator: ", ") + ".", does ?? "Enter", "Esc"]
  }
}
