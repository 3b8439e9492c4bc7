import Canvas
import HavenDomain

/// One page of a form: label and value a row, the question of the focused field under it, and words
/// where something is wrong.
struct FormView {
  var form: FormState
  var options: (Field.Choices) -> [Option]
  var context: Context
  /// Questions in other words than the form's own.
  var prompts: [FieldID: String] = [:]
  /// What the coach says of the focused field.
  var advice = PhraseAdvice.none

  /// Draws the page's fields; returns the cursor.
  func draw(into surface: inout Surface, in whole: Rect) -> Point? {
    let rect = drawCompany(into: &surface, in: whole)
    let fields = form.visible
    let focus = fields.firstIndex { $0.id == form.focus } ?? 0
    // Scrolls by whole fields, so that the focused one and what belongs to it are in view.
    var first = 0
    while first < focus, height(fields[first...focus], rect.width) > rect.height { first += 1 }
    var y = rect.y
    var cursor: Point?
    for field in fields[first...] where y < rect.maxY {
      let room = Rect(x: rect.x, y: y, width: rect.width, height: rect.maxY - y)
      let (used, point) = draw(field, into: &surface, in: room)
      cursor = cursor ?? point
      y += used
    }
    if form.picker != nil { cursor = drawPicker(into: &surface, in: rect, near: cursor) ?? cursor }
    return cursor
  }

  /// How the title says that all is kept: after COMMIT and not before.
  static func savedWords(_ form: FormState, zone: Zone) -> DisplayText {
    let number = form.draft.number
    guard form.isSaved else { return DisplayText("draft \(number) saving") }
    return DisplayText("draft \(number) saved \(TimeWords.clock(form.draft.savedAt, in: zone))")
  }
}

// MARK: One field

extension FormView {
  func isFocused(_ field: Field) -> Bool { field.id == form.focus }

  private func height(_ fields: ArraySlice<Field>, _ width: Int) -> Int {
    fields.reduce(0) { $0 + height($1, width) }
  }

  private func height(_ field: Field, _ width: Int) -> Int {
    let label = isFocused(field) && FormLayout.isStacked(width) ? 1 : 0
    return label + valueRows(field) + notes(field, width).count
  }

  /// What stands under a value: what is wrong, what a time means, the question, what somebody else
  /// had written.
  private func notes(_ field: Field, _ width: Int) -> [(text: DisplayText, role: Role)] {
    var notes: [(text: DisplayText, role: Role)] = []
    func note(_ words: String, _ role: Role) {
      notes += DisplayText(words).wrapped(to: max(10, width - 6)).prefix(4).map { ($0, role) }
    }
    if let problem = form.problem(field.id) {
      note(problem.words, .error)
    } else if !isFocused(field), let warning = warning(field) {
      note(warning, .warning)
    }
    if isFocused(field) {
      notes += advice.lines(width: max(10, width - 6)).map { ($0, .warning) }
      if let hint = hint(field) { note(hint, .ok) }
      note(form.whyShut ?? prompts[field.id] ?? field.prompt, .notice)
    }
    for text in otherWords(field) { note(text, .warning) }
    return notes
  }

  private func valueRows(_ field: Field) -> Int {
    guard isFocused(field), field.kind == .area, let editor = form.editor else { return 1 }
    let room = FormLayout.value(context.size)
    return max(2, editor.rowCount(width: room.width, limit: FormLayout.areaRows))
  }

  private func draw(
    _ field: Field, into surface: inout Surface, in room: Rect
  ) -> (used: Int, cursor: Point?) {
    let focused = isFocused(field)
    let rows = valueRows(field)
    drawLabel(field, focused, into: &surface, in: room.splitTop(1).top)
    // With one row alone the value is worth more than its label.
    let isUnder = focused && FormLayout.isStacked(room.width) && room.height > 1
    let indent = focused ? FormLayout.valueIndent(room.width) : FormLayout.labelWidth
    let value = room.inset(left: indent, top: isUnder ? 1 : 0, right: 1).splitTop(rows).top
    let cursor = drawValue(field, focused, into: &surface, in: value)
    var y = value.y + rows
    drawEditors(of: field, into: &surface, in: room.splitTop(1).top)
    for note in notes(field, room.width) {
      let row = Rect(x: room.x + 4, y: y, width: room.width - 5, height: 1)
      if y < room.maxY { surface.draw(note.text, in: row, role: note.role) }
      y += 1
    }
    return (y - room.y, focused ? cursor ?? value.origin : nil)
  }

  private func drawLabel(
    _ field: Field, _ focused: Bool, into surface: inout Surface, in row: Rect
  ) {
    let isStacked = focused && FormLayout.isStacked(row.width)
    let label = isStacked ? row : row.splitLeft(FormLayout.labelWidth).left
    let used = surface.draw(focused ? "> " : "  ", in: label, role: .focusTitle)
    surface.draw(
      DisplayText(field.label), in: label.inset(left: used, right: 1),
      role: focused ? .heading : .label, emphasis: focused ? .bold : [])
  }

  private func drawValue(
    _ field: Field, _ focused: Bool, into surface: inout Surface, in room: Rect
  ) -> Point? {
    let answer = form.draft.answers[field.id]
    switch field.kind {
    case .yesNo: return drawYesNo(answer, focused, into: &surface, in: room)
    case .tick:
      let box = answer == .given("yes") ? surface.glyphs.checkOn : surface.glyphs.checkOff
      surface.draw(box, in: room, role: focused ? .fieldFocus : .field)
      if !focused, let hint = hint(field) {
        surface.draw(DisplayText(hint), in: room.inset(left: 5), role: .dim)
      }
      return Point(x: room.x + 1, y: room.y)
    default: break
    }
    if focused, let editor = form.editor {
      let cursor = editor.draw(into: &surface, in: room, isFocused: true, marks: advice.marks)
      if answer != nil, answer?.text == nil { drawText(words(field, answer), .dim, &surface, room) }
      return cursor
    }
    let shut = form.form.whyShut(field.id, form.draft.answers) != nil
    let text = shut ? "-" : words(field, answer)
    if focused { surface.fill(room.splitTop(1).top, role: .fieldFocus) }
    drawText(text, role(answer, focused: focused), &surface, room)
    if !focused, !shut, let hint = hint(field) {
      let used = DisplayText(text).width
      surface.draw(DisplayText(hint), in: room.inset(left: used + 2), role: .dim)
    }
    return room.origin
  }

  private func drawText(
    _ text: String, _ role: Role, _ surface: inout Surface, _ room: Rect
  ) {
    surface.draw(DisplayText(text.shown(1_000)), in: room.splitTop(1).top, role: role)
  }

  private func role(_ answer: Answer?, focused: Bool) -> Role {
    if focused { return .fieldFocus }
    return answer?.text == nil ? .dim : .text
  }

  private func words(_ field: Field, _ answer: Answer?) -> String {
    guard let answer else {
      return isFocused(field) && !field.kind.isTyped
        ? "\(ActionCatalogue.key(.choose)) or type" : "-"
    }
    if case .readBack = field.kind, answer.text != nil { return readBackWords }
    return Self.words(answer, of: field, options: options)
  }

  /// `2 of 3: Name, Where they are`
  private var readBackWords: String {
    let read = ReadBack(form.draft.answers)
    let labels = read.given.filter(read.agreed.contains).compactMap { form.form.field($0)?.label }
    return "\(labels.count) of \(read.given.count): \(labels.joined(separator: ", "))"
  }

  /// What an answer means: `= 14:30 tomorrow`, `agreed 14:31`.
  private func hint(_ field: Field) -> String? {
    FieldHint.words(field, form.draft.answers, now: context.now, zone: context.zone)
  }

  /// Said once the cursor has left; it stands in nobody's way.
  private func warning(_ field: Field) -> String? {
    FieldCheck.warning(field, form.draft.answers, now: context.now, zone: context.zone)?.words
  }
}

// MARK: Choices

extension FormView {
  private func drawYesNo(
    _ answer: Answer?, _ focused: Bool, into surface: inout Surface, in room: Rect
  ) -> Point? {
    guard focused else {
      let words =
        FormState.yesNoAnswers.first { $0.answer == answer }?.label ?? answer?.words ?? "-"
      surface.draw(DisplayText(words), in: room, role: answer?.text == nil ? .dim : .text)
      return nil
    }
    var rest = room.splitTop(1).top
    var cursor = rest.origin
    if room.width < 46 { return drawShortYesNo(answer, into: &surface, in: rest) }
    for choice in FormState.yesNoAnswers {
      let isChosen = choice.answer == answer
      let text = DisplayText(isChosen ? "[\(choice.label)]" : " \(choice.label) ")
      if isChosen { cursor = Point(x: rest.x + 1, y: rest.y) }
      let used = surface.draw(
        text, in: rest, role: isChosen ? .fieldFocus : .field, emphasis: isChosen ? .bold : [])
      rest = rest.inset(left: used + 1)
    }
    return cursor
  }

  /// Where the five do not fit: the one that is chosen, and the keys of the others.
  private func drawShortYesNo(
    _ answer: Answer?, into surface: inout Surface, in row: Rect
  ) -> Point? {
    let chosen = FormState.yesNoAnswers.first { $0.answer == answer }?.label ?? "-"
    let used = surface.draw(
      DisplayText("[\(chosen)]"), in: row, role: .fieldFocus, emphasis: .bold)
    surface.draw("y n, or arrows", in: row.inset(left: used + 2), role: .dim)
    return Point(x: row.x + 1, y: row.y)
  }

  /// The list of values hangs under its field, or over it where there is more room.
  private func drawPicker(
    into surface: inout Surface, in rect: Rect, near cursor: Point?
  ) -> Point? {
    guard let picker = form.picker else { return nil }
    let wanted = max(1, picker.choice.matches.count)
    let anchor = cursor?.y ?? rect.y
    let below = rect.maxY - anchor - 1
    let above = anchor - rect.y
    let goesBelow = below >= min(wanted, 4) || below >= above
    let height = min(wanted, max(1, goesBelow ? below : above))
    let y = goesBelow ? anchor + 1 : anchor - height
    let indent = FormLayout.valueIndent(rect.width)
    let room = Rect(
      x: rect.x + indent, y: y, width: max(1, rect.width - indent - 1), height: height)
    surface.fill(Rect(x: rect.x, y: y, width: rect.width, height: height))
    let list = picker.isSeveral ? room.inset(left: 4) : room
    if picker.isSeveral { drawMarks(picker, into: &surface, in: room) }
    let point = picker.choice.drawList(into: &surface, in: list)
    if let cursor {
      drawTyped(
        picker, into: &surface,
        in: Rect(x: cursor.x, y: cursor.y, width: room.maxX - cursor.x, height: 1))
    }
    return point
  }

  private func drawMarks(_ picker: FieldPicker, into surface: inout Surface, in room: Rect) {
    surface.fill(room, role: .field)
    let matches = picker.choice.matches
    let index = matches.firstIndex { $0.id == picker.choice.selection } ?? 0
    let first = min(max(0, index - room.height / 2), max(0, matches.count - room.height))
    for line in 0..<min(room.height, matches.count - first) {
      guard case .option(let id) = matches[first + line].id else { continue }
      let box = picker.marked.contains(id) ? surface.glyphs.checkOn : surface.glyphs.checkOff
      surface.draw(box, at: Point(x: room.x, y: room.y + line), role: .field)
    }
  }

  /// Over what the field held.
  private func drawTyped(_ picker: FieldPicker, into surface: inout Surface, in row: Rect) {
    guard !picker.choice.typed.isEmpty else { return }
    surface.fill(row, role: .fieldFocus)
    surface.draw(DisplayText(picker.choice.typed), in: row, role: .fieldFocus)
  }
}
