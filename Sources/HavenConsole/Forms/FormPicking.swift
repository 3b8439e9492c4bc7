import Canvas
import HavenDomain

/// Choosing from a list.
extension FormState {
  /// F4: the list of the focused field, whatever its kind.
  mutating func openPicker(options: (Field.Choices) -> [Option]) {
    guard let field = focused, whyNoList == nil else { return }
    let values: [Option] =
      switch field.kind {
      case .choice(let choices): options(choices)
      case .several(let values): values
      case .suggested(let words): words.map { Option($0, $0) }
      case .yesNo: [Option("yes", "Yes"), Option("no", "No")]
      case .tick: [Option("yes", "Done")]
      case .readBack: ReadBack.options(draft.answers)
      case .line, .area, .time, .phone, .email, .name, .count, .birth, .ages: []
      }
    picker = FieldPicker(field, options: values, answers: draft.answers)
  }

  /// Why F4 has nothing to show here, in words that say what to do.
  var whyNoList: String? {
    guard let field = focused else { return "Go to a field first." }
    if let whyShut { return whyShut }
    return field.isOurs && field.kind.isTyped ? "Type it: this field has no list." : nil
  }

  /// A key on a shut choice: letters and Space open it, arrows step through it.
  mutating func startPicking(
    _ field: Field, _ values: [Option], _ press: KeyPress, at now: Instant
  ) -> FormOutcome {
    switch press {
    case .left, .right:
      if case .choice = field.kind { step(field, values, by: press == .right ? 1 : -1, at: now) }
      return .handled
    case .backspace, .delete:
      answer(field.id, nil, at: now)
      return .handled
    default:
      guard press.typed != nil else { return .ignored }
      picker = FieldPicker(field, options: values, answers: draft.answers)
      return press == .space ? .handled : pick(press, at: now)
    }
  }

  private mutating func step(_ field: Field, _ values: [Option], by step: Int, at now: Instant) {
    guard !values.isEmpty else { return }
    let index = values.firstIndex { $0.id == draft.answers.text(field.id) }
    let next =
      index.map { min(max(0, $0 + step), values.count - 1) } ?? (step > 0 ? 0 : values.count - 1)
    if accepts(values[next].id, for: field.id) {
      answer(field.id, .given(values[next].id), at: now)
    }
  }

  /// A key while the list is open.
  mutating func pick(_ press: KeyPress, at now: Instant) -> FormOutcome {
    guard var open = picker else { return .ignored }
    switch press {
    case .escape:
      picker = nil
    case .enter, .tab:
      // What fits no value chooses none: the list stays, and says so.
      guard !open.choice.matches.isEmpty else { return .handled }
      accept(open, at: now)
    case .space where open.isSeveral:
      toggle(&open)
      picker = open
    default:
      guard open.choice.handle(press) else { return .ignored }
      picker = open
    }
    return .handled
  }

  private func toggle(_ open: inout FieldPicker) {
    guard case .option(let id)? = open.choice.selection else { return }
    if open.marked.remove(id) == nil { open.marked.insert(id) }
  }

  private mutating func accept(_ open: FieldPicker, at now: Instant) {
    picker = nil
    switch open.choice.selection {
    case .without(let answer)?: self.answer(open.field, answer, at: now)
    case .option(let id)?:
      guard accepts(id, for: open.field) else { return }
      acceptOption(id, open, at: now)
    case nil: return
    }
    advance()
  }

  /// A value that cannot be chosen yet is not taken; the words under the field say what to do first.
  private mutating func accepts(_ option: String, for field: FieldID) -> Bool {
    guard draft.form == .intake,
      let why = IntakeRules.whyNot(choose: option, for: field, draft.answers)
    else { return true }
    problems.removeAll { $0.field == field }
    problems.append(FormProblem(field, why))
    return false
  }

  private mutating func acceptOption(_ id: String, _ open: FieldPicker, at now: Instant) {
    guard open.isSeveral else {
      answer(open.field, .given(id), at: now)
      return
    }
    let marked = open.marked.isEmpty ? [id] : open.marked
    let order = focused.map { field -> [String] in
      switch field.kind {
      case .several(let values): values.map(\.id)
      case .readBack(let fields): fields.map(\.rawValue)
      default: []
      }
    }
    let chosen = (order ?? []).filter(marked.contains)
    answer(open.field, .given(chosen.joined(separator: ",")), at: now)
  }
}
