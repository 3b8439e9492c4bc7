import HavenDomain

@testable import HavenStore

extension Office {
  /// From the log to the closed file, as the coordinator does it, whatever kind it is.
  @discardableResult
  func close(
    _ row: FeedbackRow, outcome: String = "Mended", note: String = "", by person: Principal
  ) throws -> FeedbackRow {
    func act(_ act: FeedbackAct) throws {
      _ = try desk.perform(
        RecordFeedbackAct(id: id(), feedback: row.id, act: act, note: ""), by: person)
    }
    switch row.kind {
    case .compliment:
      for act in [ComplimentAct.passedOn, .thanked] {
        _ = try desk.perform(
          HandleCompliment(id: id(), feedback: row.id, act: act, note: "the team"), by: person)
      }
    case .dissatisfaction, .complaint:
      _ = try desk.perform(
        AcknowledgeFeedback(id: id(), feedback: row.id, how: "letter"), by: person)
      if row.kind == .complaint { try act(.beginInvestigation) }
      _ = try desk.perform(
        RecordOutcome(id: id(), feedback: row.id, outcome: outcome, toldOfAppeal: true),
        by: person)
    }
    if row.kind == .complaint {
      try act(.customerSatisfied)
      try act(.lessonsShared)
      try finishInvestigation(of: row.id, by: person)
    }
    return try desk.perform(
      CloseFeedback(id: id(), feedback: row.id, note: note), by: person)
  }

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
