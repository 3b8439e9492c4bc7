import Canvas
import HavenDomain

/// The rows of the investigation checklist in the table of actions.
extension ActionCatalogue {
  static let checklist: [ConsoleAction] = [
    ConsoleAction(
      .checklist, keys: [.f(11)], label: "Checks",
      sentence: "The investigation checklist of the selected complaint, with its actions.",
      contexts: [.register], whyNot: { $0.whyNoChecklist() }),
    ConsoleAction(
      .checkItem, keys: [.f(5), .enter], label: "Tick",
      sentence: "Tick the marked box or take the tick away; on a text or an action, open it.",
      contexts: [.checklist], isShownInFooter: true,
      whyNot: { $0.whyNotHandle(.handleFeedback) ?? $0.whyNotCheck() }),
    ConsoleAction(
      .itemNotNeeded, keys: [.f(4)], label: "NotNeed",
      sentence: "Say why the marked item, or any action of the marked kind, is not needed.",
      contexts: [.checklist], isShownInFooter: true,
      whyNot: { $0.whyNotHandle(.handleFeedback) ?? $0.whyNotSkip() }),
    ConsoleAction(
      .addFeedbackAction, keys: [.f(2)], label: "Action",
      sentence: "Add an action to the checklist: corrective or preventative.",
      contexts: [.checklist], isShownInFooter: true,
      whyNot: { $0.whyNotHandle(.handleFeedback) ?? $0.whyNotChangeChecklist() }),
  ]
}

// MARK: Why not

extension ConsoleState {
  /// The checklist that lies over the panes.
  var openChecklist: ChecklistState? {
    for case .checklist(let open) in overlays.reversed() { return open }
    return nil
  }

  func whyNoChecklist() -> String? {
    guard let row = feedback.selectedRow else { return whyNoFeedback() }
    return InvestigationChecklist.whyNone(row.kind) ?? whyNotRead(.handleFeedback)
  }

  /// For what changes texts, actions, reflection and root causes.
  func whyNotChangeChecklist() -> String? {
    guard let sheet = openChecklist?.sheet else { return "Open a checklist first." }
    return sheet.whyNotWrite()
  }

  func whyNotCheck() -> String? {
    guard let open = openChecklist, let sheet = open.sheet else { return whyNotChangeChecklist() }
    switch open.selected {
    case .item(let number) where number != ChecklistItem.understanding:
      return sheet.whyNot(set: number, to: sheet.box(number) == .open ? .done : .open)
    case .action(let id) where sheet.actions.first(where: { $0.id == id })?.isOpen == false:
      return "This action has ended. Add another if more is to be done."
    default: return sheet.whyNotWrite()
    }
  }

  func whyNotSkip() -> String? {
    guard let open = openChecklist, let sheet = open.sheet else { return whyNotChangeChecklist() }
    switch open.selected {
    case .item(let number): return sheet.whyNot(set: number, to: .notNeeded)
    case .kind(let kind) where !sheet.actions(kind).isEmpty:
      return "There are \(kind.words) actions. Each ends as done, or dropped with a reason."
    case .kind: return sheet.whyNotWrite()
    default: return "Mark a box, or a kind of action, first."
    }
  }
}
