import Canvas
import HavenDomain

/// What the prompts over the checklist do.
public enum ChecklistForm: Hashable, Sendable {
  case notNeeded(Int)
  case write(ChecklistText)
  case addAction
  case endAction(FeedbackActionID)
  case reflect
  /// The other root cause, beside those that are chosen.
  case otherCause(Set<RootCause>)
}

/// The prompts over the checklist, each with the record's name in it.
extension Prompt {
  static func notNeeded(_ item: Int, _ sheet: InvestigationChecklist) -> Prompt {
    Prompt(
      .checklist(.notNeeded(item), sheet.feedback),
      title: "Item \(item) of \(sheet.number): not needed",
      lines: [ChecklistItem.item(item)?.text ?? ""],
      questions: [paragraph("Why not", required: true, text: sheet.tick(item)?.reason ?? "")],
      verb: "Not needed")
  }

  static func noneNeeded(_ kind: FeedbackAction.Kind, _ sheet: InvestigationChecklist) -> Prompt {
    Prompt(
      .checklist(.write(kind.noneNeeded), sheet.feedback),
      title: "No \(kind.words) action for \(sheet.number)",
      lines: ["A \(kind.words) action \(kind.meaning)."],
      questions: [
        paragraph("Why none", required: true, text: sheet.text(kind.noneNeeded) ?? "")
      ], verb: "None needed")
  }

  static func write(_ field: ChecklistText, _ sheet: InvestigationChecklist) -> Prompt {
    let title = "\(field.words), \(sheet.number)"
    func prompt(_ lines: [String], _ question: Question, safe: String? = nil) -> Prompt {
      Prompt(
        .checklist(.write(field), sheet.feedback), title: title, lines: lines,
        questions: [question], verb: "Write it", safeVerb: safe)
    }
    switch field {
    case .investigator, .department:
      return prompt([], line(field.words, text: sheet.shown(field)))
    case .notes:
      let lines = [
        "The discussion, the questions asked and the customers' response.",
        "For a customer who doesn't want a response in writing. Kept sealed.",
      ]
      return prompt(
        lines, long("Notes", text: sheet.text(.notes) ?? ""), safe: "Leave as it was")
    case .understanding:
      return prompt(
        [ChecklistItem.all[0].text],
        paragraph("In your words", text: sheet.text(.understanding) ?? ""))
    default:
      return prompt(
        ["Enter the main issues and a summary of what the customer wants."],
        paragraph("Summary", text: sheet.shown(field)))
    }
  }

  static func addAction(_ sheet: InvestigationChecklist, _ kind: FeedbackAction.Kind) -> Prompt {
    let kinds = FeedbackAction.Kind.allCases.map {
      ($0.rawValue, "\($0.words.capitalisedFirst): \($0.meaning)")
    }
    return Prompt(
      .checklist(.addAction, sheet.feedback), title: "Action for \(sheet.number)",
      questions: [
        choice("Kind", kinds, selected: kind.rawValue), line("What", required: true),
        line("By whom", required: true), line("Due day", required: true),
      ], verb: "Add it")
  }

  static func endAction(_ action: FeedbackAction, _ sheet: InvestigationChecklist) -> Prompt {
    Prompt(
      .checklist(.endAction(action.id), sheet.feedback), title: "Action of \(sheet.number)",
      lines: [action.words],
      questions: [
        choice("It is", [("done", "Done"), ("dropped", "Dropped")], selected: "done"),
        line("Day done", text: "today"), line("If dropped, why"),
      ], verb: "Record")
  }

  static func reflectOn(_ sheet: InvestigationChecklist, _ context: Context) -> Prompt {
    let known = sheet.reflection
    let day = known?.sharedOn.map { TimeWords.date($0).drop { $0 != " " }.dropFirst() }
    return Prompt(
      .checklist(.reflect, sheet.feedback), title: "Reflection on \(sheet.number)",
      lines: ["Leave team and day empty until it was shared."],
      questions: [
        long("Lessons learned", required: true, text: known?.lessons ?? ""),
        line("Team", text: known?.team ?? ""), line("Shared on", text: day.map(String.init) ?? ""),
      ], verb: "Write it")
  }

  static func otherCause(_ sheet: InvestigationChecklist) -> Prompt {
    Prompt(
      .checklist(.otherCause(Set(sheet.rootCauses)), sheet.feedback),
      title: "Root cause of \(sheet.number)",
      questions: [line("It is", required: true, text: sheet.text(.otherCause) ?? "")],
      verb: "Choose it")
  }

  /// A long text that begins with what stands there.
  private static func long(_ label: String, required: Bool = false, text: String) -> Question {
    Question(
      label: label, entry: .area(TextEditor(text, shape: .area)), isRequired: required)
  }
}
