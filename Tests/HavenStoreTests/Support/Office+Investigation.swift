import HavenDomain

@testable import HavenStore

extension Office {
  /// All that a complaint waits for before it is closed: its checklist, an action of each kind, the
  /// reflection and a root cause (CC-28).
  @discardableResult
  func finishInvestigation(
    of feedback: FeedbackID, by person: Principal
  ) throws -> InvestigationChecklist {
    try write(.understanding, "Nobody rang.", of: feedback, by: person)
    try write(.noPreventative, "It was a storm.", of: feedback, by: person)
    let today = Zone.utc.wallTime(at: clock.instant).date
    let added = try desk.perform(
      AddFeedbackAction(
        id: id(), feedback: feedback, kind: .corrective, text: "Mend it", by: "R. Osei",
        due: today), by: person)
    for action in added.actions where action.isOpen {
      _ = try desk.perform(
        EndFeedbackAction(id: id(), item: action.id, ending: .done(on: today)), by: person)
    }
    _ = try desk.perform(
      WriteFeedbackReflection(id: id(), feedback: feedback, lessons: "Ring first."), by: person)
    _ = try desk.perform(
      SetRootCauses(id: id(), feedback: feedback, causes: [.communication]), by: person)
    for item in Array(2...14) { try tick(item, of: feedback, by: person) }
    return try tick(16, of: feedback, by: person)
  }

  @discardableResult
  func tick(
    _ item: Int, _ box: ChecklistBox = .done, _ reason: String = "", of feedback: FeedbackID,
    by person: Principal
  ) throws -> InvestigationChecklist {
    try desk.perform(
      TickChecklist(id: id(), feedback: feedback, item: item, box: box, reason: reason),
      by: person)
  }

  @discardableResult
  func write(
    _ field: ChecklistText, _ text: String, of feedback: FeedbackID, by person: Principal
  ) throws -> InvestigationChecklist {
    try desk.perform(
      WriteChecklistText(id: id(), feedback: feedback, field: field, text: text), by: person)
  }
}

extension FeedbackEvent.Kind {
  /// Of the investigation, between one stage and the next.
  var isOfChecklist: Bool {
    [.ticked, .checklistWritten, .actionAdded, .actionEnded, .reflected, .rootCausesSet]
      .contains(self)
  }
}
