import Canvas
import HavenDomain

/// A request about a checklist on its way to the store.
public enum ChecklistAsk: Hashable, Sendable {
  case read(ReadChecklist)
  case tick(TickChecklist)
  case write(WriteChecklistText)
  case addAction(AddFeedbackAction)
  case endAction(EndFeedbackAction)
  case reflect(WriteFeedbackReflection)
  case rootCauses(SetRootCauses)
}

/// Opening the checklist, its keys, and what is sent.
extension ConsoleState {
  mutating func checklistAction(_ id: ActionID, _ context: Context) -> [Effect] {
    guard id != .checklist else {
      guard let row = feedback.selectedRow else { return [] }
      open(.checklist(ChecklistState(row)))
      return readChecklist()
    }
    guard let open = openChecklist, let sheet = open.sheet else { return [] }
    switch id {
    case .addFeedbackAction: self.open(.addAction(sheet, open.selected.kind(in: sheet)))
    case .itemNotNeeded:
      if case .item(let item)? = open.selected { self.open(.notNeeded(item, sheet)) }
      if case .kind(let kind)? = open.selected { self.open(.noneNeeded(kind, sheet)) }
    default: return check(open.selected, sheet, context)
    }
    return []
  }

  /// Where one lies open, as it stands now.
  func readChecklist() -> [Effect] {
    openChecklist.map { [.ask(.checklist(.read(ReadChecklist(feedback: $0.feedback))))] } ?? []
  }

  private mutating func check(
    _ line: ChecklistLine?, _ sheet: InvestigationChecklist, _ context: Context
  ) -> [Effect] {
    switch line {
    case nil: break
    case .item(ChecklistItem.understanding): open(.write(.understanding, sheet))
    case .item(let number):
      let box: ChecklistBox = sheet.box(number) == .open ? .done : .open
      let request = TickChecklist(
        id: context.id(), feedback: sheet.feedback, item: number, box: box)
      return [.ask(.checklist(.tick(request)))]
    case .text(let field): open(.write(field, sheet))
    case .kind(let kind): open(.addAction(sheet, kind))
    case .action(let id):
      if let action = sheet.actions.first(where: { $0.id == id }) {
        open(.endAction(action, sheet))
      }
    case .reflection: open(.reflectOn(sheet, context))
    case .cause(.other) where !sheet.rootCauses.contains(.other): open(.otherCause(sheet))
    case .cause(let cause):
      let causes = Set(sheet.rootCauses).symmetricDifference([cause])
      let request = SetRootCauses(
        id: context.id(), feedback: sheet.feedback, causes: causes,
        otherWords: sheet.text(.otherCause) ?? "")
      return [.ask(.checklist(.rootCauses(request)))]
    }
    return []
  }

  mutating func checklistKey(
    _ open: ChecklistState, _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    var open = open
    switch press {
    case .escape:
      overlay = nil
      return []
    case .up: open.move(-1)
    case .down: open.move(1)
    case .pageUp: open.move(-8)
    case .pageDown: open.move(8)
    case .home: open.move(.min)
    case .end: open.move(.max)
    default:
      let own: [ActionID] = [.checkItem, .itemNotNeeded, .addFeedbackAction, .help, .actions]
      guard let action, own.contains(action) else { return [] }
      return attempt(action, context)
    }
    overlay = .checklist(open)
    return []
  }

  // MARK: What is sent

  mutating func accepted(
    _ form: ChecklistForm, of feedback: FeedbackID, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let id = context.id()
    func ask(_ request: ChecklistAsk) -> [Effect] { [.ask(.checklist(request))] }
    switch form {
    case .notNeeded(let item):
      return ask(
        .tick(
          TickChecklist(
            id: id, feedback: feedback, item: item, box: .notNeeded, reason: prompt.text(0))))
    case .write(let field):
      return ask(
        .write(
          WriteChecklistText(id: id, feedback: feedback, field: field, text: prompt.text(0))))
    case .otherCause(let causes):
      return ask(
        .rootCauses(
          SetRootCauses(
            id: id, feedback: feedback, causes: causes.union([.other]),
            otherWords: prompt.text(0))))
    case .addAction: return actionAdded(feedback, prompt, context)
    case .endAction(let action): return actionEnded(action, prompt, context)
    case .reflect: return reflected(feedback, prompt, context)
    }
  }

  private mutating func actionAdded(
    _ feedback: FeedbackID, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    guard let kind = prompt.picked(0).flatMap(FeedbackAction.Kind.init(rawValue:)) else {
      return []
    }
    guard let due = day(prompt.text(3), .future, context) else {
      return unread(prompt, 3, context)
    }
    let request = AddFeedbackAction(
      id: context.id(), feedback: feedback, kind: kind, text: prompt.text(1),
      by: prompt.text(2), due: due)
    return [.ask(.checklist(.addAction(request)))]
  }

  private mutating func actionEnded(
    _ action: FeedbackActionID, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    var ending = FeedbackAction.Ending.dropped(reason: prompt.text(2))
    if prompt.picked(0) == "done" {
      guard let done = day(prompt.text(1), .past, context) else {
        return unread(prompt, 1, context)
      }
      ending = .done(on: done)
    }
    let request = EndFeedbackAction(id: context.id(), item: action, ending: ending)
    return [.ask(.checklist(.endAction(request)))]
  }

  private mutating func reflected(
    _ feedback: FeedbackID, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let shared = day(prompt.text(2), .past, context)
    if shared == nil, !prompt.text(2).isEmpty { return unread(prompt, 2, context) }
    let request = WriteFeedbackReflection(
      id: context.id(), feedback: feedback, lessons: prompt.text(0), team: prompt.text(1),
      sharedOn: shared)
    return [.ask(.checklist(.reflect(request)))]
  }

  private func day(
    _ text: String, _ direction: TimeEntry.Direction, _ context: Context
  ) -> LocalDate? {
    TimeEntry(now: context.now, zone: context.zone, direction: direction).read(text)
      .map { context.zone.wallTime(at: $0).date }
  }

  // MARK: What came back

  /// Nil when the answer is about something else.
  mutating func checklistAnswered(_ ask: Ask, _ reply: Reply) -> [Effect]? {
    guard case .checklist(let ask) = ask, case .checklist(let sheet) = reply else { return nil }
    for (index, overlay) in overlays.enumerated() {
      guard case .checklist(var open) = overlay, open.feedback == sheet.feedback else { continue }
      open.answered(sheet)
      overlays[index] = .checklist(open)
    }
    if feedback.detail?.row.id == sheet.feedback { feedback.detail?.checklist = sheet }
    guard let words = Self.words(ask, sheet) else { return [] }
    return [say("\(sheet.number): \(words) \(sheet.progress).")]
  }

  /// What was done; nil where it was only read.
  private static func words(_ ask: ChecklistAsk, _ sheet: InvestigationChecklist) -> String? {
    switch ask {
    case .read: nil
    case .tick(let request): "item \(request.item) is \(sheet.box(request.item).words)."
    case .write(let request): "written, \(request.field.words.lowercased())."
    case .addAction(let request): "a \(request.kind.words) action is added."
    case .endAction: "the action has ended."
    case .reflect: "the reflection is written."
    case .rootCauses:
      "root causes: \(sheet.rootCauses.map(\.words).joined(separator: ", "))."
    }
  }
}

extension ChecklistLine? {
  /// The kind of action that the mark stands at; corrective actions come first.
  fileprivate func kind(in sheet: InvestigationChecklist) -> FeedbackAction.Kind {
    switch self {
    case .kind(let kind): kind
    case .action(let id): sheet.actions.first { $0.id == id }?.kind ?? .corrective
    default: .corrective
    }
  }
}
