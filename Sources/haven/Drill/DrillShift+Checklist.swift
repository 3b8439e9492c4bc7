import HavenDomain
import HavenStore

extension DrillShift {
  /// Fills its first half: what was understood, the first boxes, an action that is still open.
  func startChecklist(of feedback: FeedbackID, by person: Principal) throws {
    let text = WriteChecklistText(
      id: requestID(), feedback: feedback, field: .understanding,
      text: "They were left waiting, and nobody rang back as agreed.")
    _ = try core.perform(text, by: person)
    for item in 2...5 {
      let tick = TickChecklist(id: requestID(), feedback: feedback, item: item, box: .done)
      _ = try core.perform(tick, by: person)
    }
    try act(.corrective, on: feedback, by: person)
  }

  /// Goes through the checklist of a complaint, as far as it is open, so that it can be closed: its
  /// texts and boxes, an action of each kind, the reflection and a root cause. Anything but a
  /// complaint has none.
  func finishInvestigation(of feedback: FeedbackID, by person: Principal) throws {
    let detail = try core.perform(ReadFeedback(feedback: feedback), by: person)
    guard detail.row.kind == .complaint else { return }
    let sheet = try core.perform(ReadChecklist(feedback: feedback), by: person)
    if sheet.text(.understanding) == nil {
      try write(.understanding, "Nobody told them in time, and they want to know who to ask.")
    }
    for kind in FeedbackAction.Kind.allCases where sheet.actions(kind).isEmpty {
      try act(kind, on: feedback, by: person)
    }
    if sheet.reflection == nil { try reflect(on: feedback, by: person) }
    if sheet.rootCauses.isEmpty {
      let request = SetRootCauses(id: requestID(), feedback: feedback, causes: [.communication])
      _ = try core.perform(request, by: person)
    }
    for action in try core.perform(ReadChecklist(feedback: feedback), by: person).actions
    where action.isOpen {
      let request = EndFeedbackAction(id: requestID(), item: action.id, ending: .done(on: today))
      _ = try core.perform(request, by: person)
    }
    for item in sheet.openItems where item.number != ChecklistItem.understanding {
      guard item.number != ChecklistItem.notes else { continue }
      let isMedia = item.number == 6
      let request = TickChecklist(
        id: requestID(), feedback: feedback, item: item.number, box: isMedia ? .notNeeded : .done,
        reason: isMedia ? "Nobody else has heard of it." : "")
      _ = try core.perform(request, by: person)
    }

    func write(_ field: ChecklistText, _ text: String) throws {
      let request = WriteChecklistText(
        id: requestID(), feedback: feedback, field: field, text: text)
      _ = try core.perform(request, by: person)
    }
  }

  private var today: LocalDate {
    let zone = SystemZone.named(core.organisation.zone, at: instant) ?? .utc
    return zone.wallTime(at: instant).date
  }

  private func act(
    _ kind: FeedbackAction.Kind, on feedback: FeedbackID, by person: Principal
  ) throws {
    let text =
      kind == .corrective
      ? "Rang the customer and gave them a name to ask for"
      : "A named person for every change that concerns customers"
    let request = AddFeedbackAction(
      id: requestID(), feedback: feedback, kind: kind, text: text, by: DrillCast.manager,
      due: today)
    _ = try core.perform(request, by: person)
  }

  private func reflect(on feedback: FeedbackID, by person: Principal) throws {
    let request = WriteFeedbackReflection(
      id: requestID(), feedback: feedback,
      lessons: "A change is told to whoever it concerns before it comes.", team: "Day team",
      sharedOn: today)
    _ = try core.perform(request, by: person)
  }
}
