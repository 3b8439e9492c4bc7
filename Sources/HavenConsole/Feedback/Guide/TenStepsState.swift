import Canvas
import HavenDomain

/// The ten steps over the contact form (GP-08): which line is selected. The ticks are answers of
/// the form.
public struct TenStepsState: Equatable, Sendable {
  var selected = 0
}

/// The lines of the checklist: the steps, and under the fifth its questions (GP-09).
struct TenStepsSheet {
  enum Line: Equatable {
    case step(Int)
    case question(Int)
  }

  let list: PhraseList
  let lines: [Line]

  init(_ list: PhraseList) {
    self.list = list
    lines = list.steps.indices.flatMap { index -> [Line] in
      let asks = list.steps[index].see == .questions
      return [.step(index)] + (asks ? list.questions.indices.map { .question($0) } : [])
    }
  }

  func text(_ line: Line) -> String {
    switch line {
    case .step(let index): "\(index + 1). \(list.steps[index].title)"
    case .question(let index): list.questions[index]
    }
  }

  /// What you can do; beside the 'Black' also what leads into the 'red' (GP-16).
  func foot(_ line: Line) -> String {
    switch line {
    case .step(let index):
      let actions = list.steps[index].actions
      let isMindset = actions.contains { $0.contains("'Black'") }
      let red = isMindset ? TipCard.mindset.tips.dropFirst().map(\.words) : []
      let sentences = actions.map { text in
        text.last.map { ".:,".contains($0) } == true ? text : "\(text)."
      }
      return (sentences + red).joined(separator: " ")
    case .question: return "Step 5: ask questions to understand the problem."
    }
  }

  /// The field that keeps the tick, and its name there.
  func place(_ line: Line) -> (field: FieldID, id: String) {
    switch line {
    case .step(let index): (FeedbackForm.tenSteps, "\(index + 1)")
    case .question(let index): (FeedbackForm.questionsAsked, "\(index + 1)")
    }
  }

  func isTicked(_ line: Line, _ answers: Answers) -> Bool {
    let (field, id) = place(line)
    return answers.chosen(field).contains(id)
  }
}

extension ConsoleState {
  mutating func tenStepsKey(
    _ open: TenStepsState, _ press: KeyPress, _ context: Context
  ) -> [Effect] {
    var state = open
    let sheet = TenStepsSheet(coach.list)
    let last = max(0, sheet.lines.count - 1)
    var effects: [Effect] = []
    switch press {
    case .escape:
      overlay = nil
      return []
    case .up, .shift(.tab): state.selected = max(0, state.selected - 1)
    case .down, .tab: state.selected = min(state.selected + 1, last)
    case .home, .pageUp: state.selected = 0
    case .end, .pageDown: state.selected = last
    case .space: effects = tick(sheet, state.selected, context)
    case .enter:
      effects = tick(sheet, state.selected, context)
      state.selected = min(state.selected + 1, last)
    default: break
    }
    overlay = .tenSteps(state)
    return effects
  }

  private mutating func tick(
    _ sheet: TenStepsSheet, _ index: Int, _ context: Context
  ) -> [Effect] {
    guard sheet.lines.indices.contains(index), var form = feedback.form else { return [] }
    let (field, id) = sheet.place(sheet.lines[index])
    var ticked = Set(form.draft.answers.chosen(field))
    if ticked.remove(id) == nil { ticked.insert(id) }
    let order = ticked.sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
    form.answer(
      field, order.isEmpty ? nil : .given(order.joined(separator: ",")), at: context.now)
    feedback.form = form
    return formEffects(context)
  }
}
