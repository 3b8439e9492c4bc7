import Canvas
import HavenDomain

/// The rows of the case pane in the table of actions.
extension ActionCatalogue {
  static let cases: [ConsoleAction] = [
    ConsoleAction(
      .caseNextAct, keys: [.f(5)], label: "Next act",
      sentence: "What is due first: set or finish the next action, end a task, tell a follow-up.",
      contexts: [.cases], isShownInFooter: true, whyNot: { $0.whyNotCaseNextAct() }),
    ConsoleAction(
      .caseNote, keys: [.f(2)], label: "Note",
      sentence: "Add a note to the case; it is never changed, another corrects it.",
      contexts: [.cases], isShownInFooter: true, whyNot: { $0.whyNotCase(.note) }),
    ConsoleAction(
      .openCase, keys: [.enter], label: "Open",
      sentence: "Open the selected case, with everything that happened. It is recorded.",
      contexts: [.cases], whyNot: { $0.whyNoCaseEntry() ?? $0.whyNotRead(.readCases) }),
    ConsoleAction(
      .caseFilter, keys: [.f(4)], label: "Show",
      sentence: "Show mine, all that you may see, those over their time, or closed ones.",
      contexts: [.cases], isShownInFooter: true, whyNot: { $0.whyNotRead(.readCases) }),
    ConsoleAction(
      .caseFromContact, label: "Case",
      sentence: "Open a case from the contact in hand, or from the selected one.",
      contexts: [.queue, .intake, .triage, .cases], whyNot: { $0.whyNotOpenCase() }),
    ConsoleAction(
      .caseNextAction, label: "Then", sentence: "Say what is done next on the case, and by when.",
      contexts: [.cases], whyNot: { $0.whyNotCase(.setNextAction) }),
    ConsoleAction(
      .caseActionDone, label: "Done",
      sentence: "The next action is done. The case asks for another.", contexts: [.cases],
      whyNot: { $0.whyNotFinishAction() }),
    ConsoleAction(
      .caseTask, label: "Task", sentence: "Add a task with its due time.", contexts: [.cases],
      whyNot: { $0.whyNotCase(.addTask) }),
    ConsoleAction(
      .caseTaskEnd, label: "TaskDone", sentence: "A task is done, or dropped for a reason.",
      contexts: [.cases], whyNot: { $0.whyNotEndTask() }),
    ConsoleAction(
      .caseFollowUp, label: "AskAgain",
      sentence: "Agree when we ask whether their needs are met, and how we reach them.",
      contexts: [.cases], whyNot: { $0.whyNotSchedule() }),
    ConsoleAction(
      .caseOutcome, label: "Asked",
      sentence: "Tell what a follow-up found: whether their needs were met.",
      contexts: [.cases], whyNot: { $0.whyNotOutcome() }),
    ConsoleAction(
      .casePlan, label: "Plan", sentence: "Write needs and plan anew; the old ones are kept.",
      contexts: [.cases], whyNot: { $0.whyNotOpened(.changePlan) }),
    ConsoleAction(
      .caseLink, label: "Join", sentence: "Join another contact of the same person to the case.",
      contexts: [.cases], whyNot: { $0.whyNotCase(.link) }),
    ConsoleAction(
      .caseAssign, label: "Give", sentence: "Give the case to somebody, with its contacts.",
      contexts: [.cases], isDangerous: true, whyNot: { $0.whyNotCase(.assign) }),
    ConsoleAction(
      .caseClose, label: "Close", sentence: "Close the case with reason and outcome.",
      contexts: [.cases], isDangerous: true, whyNot: { $0.whyNotCase(.close) }),
    ConsoleAction(
      .caseReopen, label: "Reopen", sentence: "Open a closed case again.", contexts: [.cases],
      isDangerous: true, whyNot: { $0.whyNotCase(.reopen) }),
    ConsoleAction(
      .closeContact, label: "End",
      sentence: "Close a contact that has no case: its reason, and what became of them.",
      contexts: [.queue, .cases], isDangerous: true, whyNot: { $0.whyNotCloseContact() }),
  ]
}

// MARK: Why not

extension CasesState {
  /// The contact that the selected case was opened from, or that of the selected follow-up.
  var contactAtHand: (id: ContactID, number: RecordNumber)? {
    selectedRow.map { ($0.contact, $0.contactNumber) }
      ?? selectedFollowUp.map { ($0.contact, $0.contactNumber) }
  }
}

extension ConsoleState {
  func whyNoCaseEntry() -> String? {
    cases.contactAtHand == nil ? "Select a case first." : nil
  }

  /// Nil where the act fits the selected case.
  func whyNotCase(_ act: CaseAct) -> String? {
    guard let row = cases.selectedRow else {
      return cases.selectedFollowUp.map { "\($0.contactNumber) has no case. Open one from it." }
        ?? "Select a case first."
    }
    return CaseRules.whyNot(act, in: row.state) ?? whyNotHandle(.workCases)
  }

  /// For what needs more of a case than its line.
  func whyNotOpened(_ act: CaseAct) -> String? {
    if let why = whyNotCase(act) { return why }
    return cases.openDetail == nil
      ? "Open the case first, with \(ActionCatalogue.key(.openCase))." : nil
  }

  func whyNotCaseNextAct() -> String? {
    if cases.selectedFollowUp != nil { return whyNotHandle(.workCases) }
    return whyNotCase(.setNextAction)
  }

  func whyNotFinishAction() -> String? {
    if let why = whyNotCase(.endNextAction) { return why }
    return cases.selectedRow?.asksForNextAction == true
      ? "It has no next action. Say what is done next." : nil
  }

  func whyNotEndTask() -> String? {
    if let why = whyNotOpened(.endTask) { return why }
    return cases.openDetail?.openTasks().isEmpty == true ? "No task is open." : nil
  }

  /// How it is safe to reach them stands in the opened case, and is read first (IN-10).
  func whyNotSchedule() -> String? {
    cases.selectedFollowUp != nil
      ? whyNotHandle(.workCases) : whyNotOpened(.scheduleFollowUp)
  }

  func whyNotOutcome() -> String? {
    if cases.selectedFollowUp != nil { return whyNotHandle(.workCases) }
    if let why = whyNotOpened(.recordFollowUp) { return why }
    return cases.openDetail?.openFollowUps().isEmpty == true
      ? "No follow-up is agreed. Agree one first." : nil
  }

  /// The contact that a case would be opened from.
  var contactForCase: (id: ContactID, number: RecordNumber)? {
    if place == .cases {
      return cases.selectedFollowUp.map { ($0.contact, $0.contactNumber) }
    }
    if place == .queue, let row = queue.selectedRow { return (row.id, row.number) }
    return intake.map { ($0.contact.row.id, $0.contact.row.number) }
  }

  func whyNotOpenCase() -> String? {
    guard let contact = contactForCase else {
      return place == .cases
        ? "Select a follow-up without a case first." : "Select or take a contact first."
    }
    if place == .queue, let row = queue.selectedRow, row.state == .waiting {
      return "Take \(contact.number) first."
    }
    return whyNotHandle(.workCases)
  }

  func whyNotCloseContact() -> String? {
    if place == .cases {
      return cases.selectedFollowUp == nil
        ? "Select a follow-up without a case first." : whyNotHandle(.workCases)
    }
    guard let row = queue.selectedRow else { return "Select a contact first." }
    return ContactAct.resolved.whyNot(in: row.state, over: row.channel)
      ?? whyNotHandle(.workCases)
  }
}
