import HavenDomain
import HavenStore

/// What the drill's staff does about feedback.
extension DrillShift {
  /// As the coordinator; the manager investigates what is theirs, so that somebody else can review
  /// an appeal.
  func perform(_ act: Chore.Act, on row: FeedbackRow) throws {
    switch act {
    case .acknowledge:
      try handle(
        AcknowledgeFeedback(id: requestID(), feedback: row.id, how: "By phone, and in writing"))
    case .begin: try note(.beginInvestigation, "", on: row, by: investigator(of: row))
    case .tellOutcome:
      try handle(
        RecordOutcome(
          id: requestID(), feedback: row.id,
          outcome: "Talked through with the team; the change was told to them by phone.",
          toldOfAppeal: true), by: investigator(of: row))
    case .satisfied: try note(.customerSatisfied, "Glad that somebody listened.", on: row)
    case .appeal:
      try handle(
        RecordAppeal(
          id: requestID(), feedback: row.id,
          words: "Nobody asked the other residents what they saw."))
    case .contact: try note(.appealContacted, "Rang them, and went through the steps.", on: row)
    case .uphold: try uphold(row)
    case .lessons: try note(.lessonsShared, "At the team meeting.", on: row)
    case .close: try close(row)
    case .survey: try note(.surveySent, "", on: row)
    case .passOn: try handle(.passedOn, "The team, at its meeting", on: row)
    case .thank: try handle(.thanked, "With a card", on: row)
    }
  }

  private func uphold(_ row: FeedbackRow) throws {
    try handle(
      RecordAppealOutcome(
        id: requestID(), feedback: row.id, outcome: .upheld,
        words: "The residents were heard now; what was found stays.",
        told: "The reviewing manager, by letter", coordinatorTold: true))
  }

  private func close(_ row: FeedbackRow) throws {
    if row.kind == .compliment { return try handle(.closed, "", on: row) }
    try finishInvestigation(of: row.id, by: person(DrillCast.coordinator))
    try handle(CloseFeedback(id: requestID(), feedback: row.id, note: "Shared with the team."))
  }

  private func investigator(of row: FeedbackRow) -> String {
    isManagers(row) ? DrillCast.manager : DrillCast.coordinator
  }

  private func note(
    _ act: FeedbackAct, _ note: String, on row: FeedbackRow,
    by name: String = DrillCast.coordinator
  ) throws {
    try handle(
      RecordFeedbackAct(id: requestID(), feedback: row.id, act: act, note: note), by: name)
  }

  /// Reception sees to compliments, unless the newcomer sits there.
  private func handle(_ act: ComplimentAct, _ note: String, on row: FeedbackRow) throws {
    try handle(
      HandleCompliment(id: requestID(), feedback: row.id, act: act, note: note),
      by: seat == .receptionist ? DrillCast.coordinator : DrillCast.receptionist)
  }

  private func handle<R: AnsweredChange>(
    _ request: R, by name: String = DrillCast.coordinator
  ) throws where R.Reply == FeedbackRow {
    _ = try core.perform(request, by: person(name))
  }
}
