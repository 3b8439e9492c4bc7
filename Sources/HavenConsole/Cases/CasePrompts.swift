import Canvas
import HavenDomain

/// What the prompts of the case pane do.
public enum CaseForm: Hashable, Sendable {
  case open(ContactID)
  /// With the notes that may be corrected.
  case note(CaseRow, [CaseNoteID])
  case task(CaseRow)
  case endTask(CaseRow)
  case next(CaseRow)
  case schedule(ScheduleFollowUp.Subject)
  case outcome(FollowUp)
  case plan(CaseRow)
  case link(CaseRow)
  case assign(CaseRow)
  case close(CaseRow)
  case reopen(CaseRow)
  case closeContact(ContactID)
}

/// The prompts of the case pane, each with the record's name in it.
extension Prompt {
  static func openCase(
    _ contact: (id: ContactID, number: RecordNumber), needs: String, plan: String
  ) -> Prompt {
    Prompt(
      .cases(.open(contact.id)), title: "Open a case for \(contact.number)",
      lines: ["What stays empty is taken over from the intake, in its words."],
      questions: [paragraph("Needs", text: needs), paragraph("Plan", text: plan)],
      verb: "Open the case")
  }

  static func caseNote(_ row: CaseRow, _ detail: CaseDetail?) -> Prompt {
    let notes = detail?.notes.map(\.id) ?? []
    let corrects = notes.isEmpty ? [] : [line("Corrects note")]
    return Prompt(
      .cases(.note(row, notes)), title: "Note on \(row.number)",
      lines: ["It stays as you write it. Another note can put it right."],
      questions: [paragraph("Note", required: true)] + corrects, verb: "Add the note")
  }

  static func caseTask(_ row: CaseRow) -> Prompt {
    Prompt(
      .cases(.task(row)), title: "Task for \(row.number)",
      questions: [line("What", required: true), line("By when", required: true)], verb: "Add it")
  }

  static func endTask(_ detail: CaseDetail) -> Prompt {
    let tasks = detail.openTasks().map { ("\($0.id.rawValue)", $0.words) }
    return Prompt(
      .cases(.endTask(detail.row)), title: "Task of \(detail.row.number)",
      questions: [
        choice("Task", tasks, selected: tasks.first?.0),
        choice("It is", [("done", "Done"), ("dropped", "Dropped")], selected: "done"),
        line("If dropped, why"),
      ], verb: "Record")
  }

  static func nextAction(_ row: CaseRow, _ detail: CaseDetail?) -> Prompt {
    let last = detail?.nextAction().map { ["Until now: \($0.words)"] } ?? []
    let ends =
      row.asksForNextAction
      ? []
      : [
        choice(
          "The last one is", [("done", "Done"), ("replaced", "Replaced by this one")],
          selected: "done")
      ]
    return Prompt(
      .cases(.next(row)), title: "Next action of \(row.number)", lines: last,
      questions: [line("What", required: true), line("By when", required: true)] + ends,
      verb: "Set it")
  }

  static func followUp(
    _ subject: ScheduleFollowUp.Subject, _ number: RecordNumber, method: FollowUpMethod?,
    safe: String?
  ) -> Prompt {
    let methods = FollowUpMethod.allCases.filter { $0 != FollowUpMethod.none }
    return Prompt(
      .cases(.schedule(subject)), title: "Follow-up of \(number)",
      lines: safe.map { ["Safe to call back: \($0)"] } ?? [
        "Ask them how and when it is safe to reach them."
      ],
      questions: [
        line("When", required: true),
        choice(
          "How", methods.map { ($0.rawValue, $0.words.capitalisedFirst) },
          selected: methods.first { $0 == method }?.rawValue), line("Ask about"),
      ], verb: "Agree it")
  }

  static func outcome(_ followUp: FollowUp) -> Prompt {
    let outcomes = FollowUpOutcome.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    let number = followUp.caseNumber ?? followUp.contactNumber
    return Prompt(
      .cases(.outcome(followUp)), title: "Were their needs met? \(number)",
      lines: [followUp.reachWords()] + (followUp.about.map { ["Ask about: \($0)"] } ?? []),
      questions: [choice("They are", outcomes, selected: nil), paragraph("In their words")],
      verb: "Record")
  }

  static func casePlan(_ detail: CaseDetail) -> Prompt {
    Prompt(
      .cases(.plan(detail.row)), title: "Needs and plan of \(detail.row.number)",
      lines: ["What they want comes first. The old plan is kept."],
      questions: [
        paragraph("Needs", text: detail.plan()?.needs ?? ""),
        paragraph("Plan", text: detail.plan()?.plan ?? ""),
      ], verb: "Save")
  }

  static func linkContact(_ row: CaseRow) -> Prompt {
    Prompt(
      .cases(.link(row)), title: "Join a contact to \(row.number)",
      lines: ["Only a contact of the same person. Its next action goes on as a task."],
      questions: [line("Contact", required: true)], verb: "Join")
  }

  static func assignCase(_ row: CaseRow, staff: [StaffMember]) -> Prompt {
    let others = staff.filter {
      $0.id != row.owner && RoleTable.scope(of: .workCases, for: $0.roles) > .none
    }
    return Prompt(
      .cases(.assign(row)), title: "Give \(row.number) to",
      lines: ["Its contacts, tasks and follow-ups go with it."],
      questions: [choice("To", others.map { ("\($0.id.rawValue)", $0.name) }, selected: nil)],
      verb: "Give", safeVerb: "Keep it")
  }

  private static func ending(isOpen: Bool) -> [Question] {
    let reasons = CloseReason.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    let outcomes = CaseOutcome.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    return [
      choice("Reason", reasons, selected: nil), choice("Outcome", outcomes, selected: nil),
      line("Note"),
    ] + (isOpen ? [line("Open ones dropped because")] : [])
  }

  static func closeCase(_ row: CaseRow) -> Prompt {
    let isOpen = row.openTasks + row.openFollowUps > 0
    let open =
      isOpen ? ["Tasks or follow-ups are open. Settle them, or say why they are dropped."] : []
    return Prompt(
      .cases(.close(row)), title: "Close \(row.number)?",
      lines: ["Nothing of it is due then. It can be opened again."] + open,
      questions: ending(isOpen: isOpen), verb: "Close it", safeVerb: "Leave it open")
  }

  static func reopenCase(_ row: CaseRow) -> Prompt {
    Prompt(
      .cases(.reopen(row)), title: "Open \(row.number) again?",
      lines: ["It asks for a next action then."],
      questions: [line("Reason", required: true)], verb: "Open it", safeVerb: "Leave it closed")
  }

  static func closeContact(_ contact: (id: ContactID, number: RecordNumber)) -> Prompt {
    Prompt(
      .cases(.closeContact(contact.id)), title: "Close \(contact.number)?",
      lines: ["Nothing more is due on it then."], questions: ending(isOpen: true),
      verb: "Close it", safeVerb: "Leave it open")
  }
}
