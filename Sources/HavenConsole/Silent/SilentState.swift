import Canvas
import HavenDomain

/// The safety questions one at a time, for somebody who cannot speak.
public struct SilentState: Equatable, Sendable {
  /// In their order; those open when it began, or all.
  var questions: [FieldID]
  /// The one that is asked; past the last all have an answer.
  var index = 0

  init(_ answers: Answers) { questions = SilentMode.questions(answers).map(\.id) }

  var current: Field? {
    questions.indices.contains(index) ? IntakeForm.form.field(questions[index]) : nil
  }
}

extension ConsoleState {
  mutating func openSilent() {
    guard let intake else { return }
    open(.silent(SilentState(intake.form.draft.answers)))
  }

  /// One key an answer, with the moment of that key; the focus is on the question and nowhere else.
  mutating func silentKey(
    _ silent: SilentState, _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    var silent = silent
    switch press {
    case .escape:
      overlay = nil
      return []
    case .backspace, .up: silent.index = max(0, silent.index - 1)
    case .right, .character("y"), .character("1"):
      return answer(.given("yes"), &silent, context)
    case .left, .character("n"), .character("2"):
      return answer(.given("no"), &silent, context)
    case .down, .character("u"), .character("3"): return answer(.unknown, &silent, context)
    default:
      guard let action, [.dispatch, .notAlone, .help, .actions].contains(action) else { return [] }
      return attempt(action, context)
    }
    overlay = .silent(silent)
    return []
  }

  /// The same answers as those of the form.
  private mutating func answer(
    _ answer: Answer, _ silent: inout SilentState, _ context: Context
  ) -> [Effect] {
    guard let field = silent.current else { return [] }
    intake?.form.answer(field.id, answer, at: context.now)
    silent.index += 1
    overlay = .silent(silent)
    return intake?.form.effectsOfTyping() ?? []
  }
}
