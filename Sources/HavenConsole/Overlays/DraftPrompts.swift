import Canvas
import HavenDomain

/// The questions about drafts, each with the record's name in it.
extension Prompt {
  static func discard(_ draft: Draft, _ context: Context) -> Prompt {
    let saved = TimeWords.moment(draft.savedAt, now: context.now, in: context.zone)
    return Prompt(
      .discardDraft(draft.id), title: "Discard \(draft.number)?",
      lines: [
        "Feedback, left by \(draft.ownerName), saved \(saved).",
        "It can be restored for 30 days, and is then out of reach.",
      ], verb: "Discard", safeVerb: "Keep it")
  }
}

extension ConsoleState {
  /// Two people wrote in the focused field: which of the texts stands.
  func choosing() -> Prompt? {
    guard let form = place == .intake ? intake?.form : feedback.form, let field = form.focused
    else { return nil }
    let others = form.otherTexts(field.id)
    guard !others.isEmpty else { return nil }
    let current = form.draft.answers[field.id]
    let isHidden = place == .intake && intake?.isNotAlone == true && field.kind.isWritten
    func words(_ answer: Answer?) -> String {
      isHidden ? IntakeState.hidden : FormView.words(answer, of: field, options: options)
    }
    var answers: [Answer?] = [current]
    var lines = ["In the form: \(words(current))"]
    for other in others {
      answers.append(other.answer)
      lines.append("\(other.writer): \(words(other.answer))")
    }
    if let both = form.all(answers, of: field) {
      answers.append(both)
      lines.append("Keep all of it, one after the other")
    }
    let values = lines.enumerated().map { ("\($0)", $1.shown(200)) }
    return Prompt(
      .chooseText(field.id, answers), title: "\(field.label): which stands?",
      questions: [Prompt.choice("Choose", values, selected: "0")], verb: "It stands")
  }

  mutating func textChosen(
    _ field: FieldID, _ answers: [Answer?], _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    guard let index = prompt.picked(0).flatMap({ Int($0) }), answers.indices.contains(index)
    else { return [] }
    let id = context.id(ChangeNumber.choose)
    let label = editForm { $0.label(field) } ?? ""
    let effects = editForm { $0.choose(field, answers[index], at: context.now, id: id) } ?? []
    return effects + [say("\(label): chosen.")]
  }

  /// Before a form is completed each field has one text: the cursor goes to the first with two.
  mutating func askToChoose(_ form: inout FormState) -> [Effect]? {
    guard let field = form.undecided.first else { return nil }
    form.show([FormProblem(field, "Two people wrote here. Choose which stands.")])
    return [
      say(
        "\(form.label(field)): two people wrote here. \(ActionCatalogue.key(.choose)) chooses.",
        .warning)
    ]
  }
}

extension FormState {
  /// All texts of a field, one after the other; nil where it is no text.
  fileprivate func all(_ answers: [Answer?], of field: Field) -> Answer? {
    guard [.area, .line, .name].contains(field.kind) else { return nil }
    let texts = answers.compactMap { $0?.text?.trimmed }.filter { !$0.isEmpty }
    guard texts.count > 1 else { return nil }
    return .given(texts.joined(separator: field.kind == .area ? "\n" : ", "))
  }
}
