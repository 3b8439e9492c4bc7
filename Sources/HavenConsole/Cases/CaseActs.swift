import Canvas
import HavenDomain

/// What the actions of the case pane open, and what their prompts send.
extension ConsoleState {
  mutating func caseAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .openCase:
      open(.reader(Reader(.caseFile)))
      return cases.readDetail()
    case .caseFilter: return cases.nextFilter()
    case .caseActionDone:
      guard let row = cases.selectedRow else { return [] }
      return [.ask(.cases(.finishNext(FinishNextAction(id: context.id(), caseID: row.id))))]
    case .caseNextAct where needsDetail:
      open(.reader(Reader(.caseFile)))
      return cases.readDetail()
    default: casePrompt(id).map { open($0) }
    }
    return []
  }

  /// What is due first is a task or a follow-up whose words have not been read.
  private var needsDetail: Bool {
    guard let row = cases.selectedRow, cases.openDetail == nil else { return false }
    let first = row.firstDue()
    return first == row.followUpDue || first == row.taskDue
  }

  private func casePrompt(_ id: ActionID) -> Prompt? {
    switch id {
    case .caseFromContact: return openCasePrompt()
    case .closeContact:
      let queued = place == .queue ? queue.selectedRow.map { ($0.id, $0.number) } : nil
      return (queued ?? cases.selectedFollowUp.map { ($0.contact, $0.contactNumber) })
        .map { .closeContact($0) }
    case .caseNextAct: return nextActPrompt()
    case .caseOutcome: return outcomePrompt()
    case .caseFollowUp: return followUpPrompt()
    case .caseTaskEnd: return cases.openDetail.map { .endTask($0) }
    case .casePlan: return cases.openDetail.map { .casePlan($0) }
    default: return cases.selectedRow.flatMap { prompt(id, $0) }
    }
  }

  private func prompt(_ id: ActionID, _ row: CaseRow) -> Prompt? {
    switch id {
    case .caseNote: .caseNote(row, cases.openDetail)
    case .caseTask: .caseTask(row)
    case .caseNextAction: .nextAction(row, cases.openDetail)
    case .caseLink: .linkContact(row)
    case .caseAssign: .assignCase(row, staff: staff)
    case .caseClose: .closeCase(row)
    case .caseReopen: .reopenCase(row)
    default: nil
    }
  }

  /// With the words of the intake in hand, where that is what it is opened from.
  private func openCasePrompt() -> Prompt? {
    guard let contact = contactForCase else { return nil }
    let answers = intake?.contact.row.id == contact.id ? intake?.form.draft.answers : nil
    let known = answers.map(CaseRules.plan(of:))
    return .openCase(contact, needs: known?.needs ?? "", plan: known?.plan ?? "")
  }

  /// What is due first on the selected line.
  private func nextActPrompt() -> Prompt? {
    if let followUp = cases.selectedFollowUp { return .outcome(followUp) }
    guard let row = cases.selectedRow else { return nil }
    if let detail = cases.openDetail {
      let first = row.firstDue()
      if let followUp = detail.openFollowUps().first(where: { $0.due == first }) {
        return .outcome(followUp)
      }
      if detail.openTasks().contains(where: { $0.due == first }) { return .endTask(detail) }
    }
    return .nextAction(row, cases.openDetail)
  }

  private func outcomePrompt() -> Prompt? {
    let followUp = cases.selectedFollowUp ?? cases.openDetail?.openFollowUps().first
    return followUp.map { .outcome($0) }
  }

  private func followUpPrompt() -> Prompt? {
    if let known = cases.selectedFollowUp {
      return .followUp(
        .contact(known.contact), known.contactNumber, method: known.method,
        safe: known.safeContact)
    }
    guard let row = cases.selectedRow else { return nil }
    let detail = cases.openDetail
    return .followUp(
      .caseFile(row.id), row.number, method: detail?.method, safe: detail?.safeContact)
  }
}

// MARK: What is sent

extension ConsoleState {
  mutating func accepted(
    _ form: CaseForm, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let id = context.id()
    func ask(_ request: CaseAsk) -> [Effect] { [.ask(.cases(request))] }
    switch form {
    case .task, .next, .schedule: return timed(form, prompt, context)
    case .note(let row, let notes): return noted(row, notes, prompt, context)
    case .link(let row): return linked(row, prompt, context)
    case .open(let contact):
      func words(_ index: Int) -> String? {
        prompt.text(index).isEmpty ? nil : prompt.text(index)
      }
      return ask(.open(OpenCase(id: id, contact: contact, needs: words(0), plan: words(1))))
    case .endTask:
      guard let task = prompt.picked(0).flatMap({ Int64($0) }) else { return [] }
      let isDone = prompt.picked(1) == "done"
      let request = EndTask(
        id: id, task: CaseTaskID(rawValue: task), dropReason: isDone ? nil : prompt.text(2))
      return ask(.endTask(request))
    case .outcome(let followUp):
      guard let outcome = prompt.picked(0).flatMap(FollowUpOutcome.init(rawValue:)) else {
        return []
      }
      let request = RecordFollowUp(
        id: id, followUp: followUp.id, outcome: outcome, note: prompt.text(1))
      return ask(.record(request))
    case .plan(let row):
      let request = ChangePlan(
        id: id, caseID: row.id, needs: prompt.text(0), plan: prompt.text(1))
      return ask(.plan(request))
    case .assign(let row):
      guard let staff = prompt.picked(0).flatMap({ Int64($0) }) else { return [] }
      return ask(.assign(AssignCase(id: id, caseID: row.id, to: StaffID(rawValue: staff))))
    case .reopen(let row):
      return ask(.reopen(ReopenCase(id: id, caseID: row.id, reason: prompt.text(0))))
    case .close, .closeContact: return closed(form, prompt, context)
    }
  }

  private func closed(_ form: CaseForm, _ prompt: Prompt, _ context: Context) -> [Effect] {
    guard let reason = prompt.picked(0).flatMap(CloseReason.init(rawValue:)),
      let outcome = prompt.picked(1).flatMap(CaseOutcome.init(rawValue:))
    else { return [] }
    switch form {
    case .close(let row):
      let request = CloseCase(
        id: context.id(), caseID: row.id, reason: reason, outcome: outcome, note: prompt.text(2),
        dropReason: prompt.text(3))
      return [.ask(.cases(.close(request)))]
    case .closeContact(let contact):
      let request = CloseContact(
        id: context.id(), contact: contact, reason: reason, outcome: outcome,
        note: prompt.text(2), dropReason: prompt.text(3))
      return [.ask(.cases(.closeContact(request)))]
    default: return []
    }
  }

  /// A time that cannot be read: the prompt stays open on it, with all that was typed.
  private mutating func timed(
    _ form: CaseForm, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let index = if case .schedule = form { 0 } else { 1 }
    let entry = TimeEntry(now: context.now, zone: context.zone, direction: .future)
    guard let due = entry.read(prompt.text(index)) else { return unread(prompt, index, context) }
    let id = context.id()
    switch form {
    case .task(let row):
      let request = AddTask(id: id, caseID: row.id, words: prompt.text(0), due: due)
      return [.ask(.cases(.task(request)))]
    case .next(let row):
      let request = SetNextAction(
        id: id, caseID: row.id, words: prompt.text(0), due: due,
        lastIsDone: prompt.picked(2) == "done")
      return [.ask(.cases(.setNext(request)))]
    case .schedule(let subject):
      let request = ScheduleFollowUp(
        id: id, subject: subject, due: due,
        method: prompt.picked(1).flatMap(FollowUpMethod.init(rawValue:)), about: prompt.text(2))
      return [.ask(.cases(.schedule(request)))]
    default: return []
    }
  }

  private mutating func noted(
    _ row: CaseRow, _ notes: [CaseNoteID], _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    var corrects: CaseNoteID?
    if !prompt.text(1).isEmpty {
      guard let number = Int(prompt.text(1)), notes.indices.contains(number - 1) else {
        return again(prompt, at: 1, "There are notes 1 to \(notes.count).")
      }
      corrects = notes[number - 1]
    }
    let request = AddCaseNote(
      id: context.id(), caseID: row.id, text: prompt.text(0), corrects: corrects)
    return [.ask(.cases(.note(request)))]
  }

  private mutating func linked(
    _ row: CaseRow, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    guard let number = RecordNumber(prompt.text(0), default: .contact),
      number.series == .contact
    else { return again(prompt, at: 0, "A contact's number looks like C-48213.") }
    let request = LinkContactToCase(
      id: context.id(), caseID: row.id, contact: .number(number))
    return [.ask(.cases(.link(request)))]
  }

  /// The prompt stays open, with all that was typed and what is wrong.
  mutating func again(_ prompt: Prompt, at index: Int, _ words: String) -> [Effect] {
    var prompt = prompt
    prompt.focus = index
    prompt.problem = words
    open(.prompt(prompt))
    return []
  }
}
