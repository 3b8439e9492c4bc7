import HavenDomain
import HavenStore

/// What the drill's staff does about feedback.
extension DrillShift {
  /// As whoever it falls to, see `actor`.
  func perform(_ act: Chore.Act, on row: FeedbackRow) throws {
    let name = actor(of: act, on: row)
    switch act {
    case .acknowledge: try acknowledge(row, by: name)
    case .begin: try note(.beginInvestigation, "", on: row, by: name)
    case .tellOutcome:
      try handle(
        RecordOutcome(
          id: requestID(), feedback: row.id,
          outcome: "Talked through with the team; the change was told to them by phone.",
          toldOfAppeal: true), by: name)
    case .satisfied: try note(.customerSatisfied, "Glad that somebody listened.", on: row, by: name)
    case .appeal:
      try handle(
        RecordAppeal(
          id: requestID(), feedback: row.id,
          words: "Nobody asked the other residents what they saw."), by: name)
    case .contact:
      try note(.appealContacted, "Rang them, and went through the steps.", on: row, by: name)
    case .uphold: try uphold(row, by: name)
    case .lessons: try note(.lessonsShared, "At the team meeting.", on: row, by: name)
    case .close: try close(row, by: name)
    case .survey: try note(.surveySent, "", on: row, by: name)
    case .passOn: try handle(.passedOn, "The team, at its meeting", on: row, by: name)
    case .thank: try handle(.thanked, "With a card", on: row, by: name)
    case .letter: try write(row, by: name)
    case .check: try startChecklist(of: row.id, by: person(name))
    }
  }

  /// The coordinator, for the most part. The manager investigates what is theirs, and so somebody
  /// else reviews an appeal; reception sees to compliments, unless the newcomer sits there.
  func actor(of act: Chore.Act, on row: FeedbackRow) -> String {
    switch act {
    case .begin, .tellOutcome, .check:
      isManagers(row) ? DrillCast.manager : DrillCast.coordinator
    case .contact, .uphold: isManagers(row) ? DrillCast.reviewer : DrillCast.coordinator
    case .passOn, .thank, .close:
      row.kind == .compliment && seat != .receptionist
        ? DrillCast.receptionist : DrillCast.coordinator
    default: DrillCast.coordinator
    }
  }

  /// One call does for both, where they wrote.
  private func acknowledge(_ row: FeedbackRow, by name: String) throws {
    if row.callToMake() != nil {
      try handle(RecordCall(id: requestID(), feedback: row.id, outcome: .reached), by: name)
    }
    try handle(
      AcknowledgeFeedback(id: requestID(), feedback: row.id, how: "By phone, and in writing"),
      by: name)
  }

  private func uphold(_ row: FeedbackRow, by name: String) throws {
    try handle(
      RecordAppealOutcome(
        id: requestID(), feedback: row.id, outcome: .upheld,
        words: "The residents were heard now; what was found stays.",
        told: "The reviewing manager, by letter", coordinatorTold: true), by: name)
  }

  private func close(_ row: FeedbackRow, by name: String) throws {
    if row.kind == .compliment { return try handle(.closed, "", on: row, by: name) }
    try finishInvestigation(of: row.id, by: person(name))
    try handle(
      CloseFeedback(id: requestID(), feedback: row.id, note: "Shared with the team."), by: name)
  }

  private func write(_ row: FeedbackRow, by name: String) throws {
    let request = KeepLetter(
      id: requestID(), feedback: row.id, kind: .acknowledgement,
      text: "Hello,\n\nThank you for telling us. We are looking into it, and ring you on "
        + "Thursday to say how far we are.\n\n\(StaffMember.short(name)), Safe Haven\n",
      way: .printed, to: "The customer, by post", safety: "They asked for it on paper.",
      isCopied: true)
    _ = try core.perform(request, by: person(name))
  }

  private func note(
    _ act: FeedbackAct, _ note: String, on row: FeedbackRow, by name: String
  ) throws {
    try handle(
      RecordFeedbackAct(id: requestID(), feedback: row.id, act: act, note: note), by: name)
  }

  private func handle(
    _ act: ComplimentAct, _ note: String, on row: FeedbackRow, by name: String
  ) throws {
    try handle(
      HandleCompliment(id: requestID(), feedback: row.id, act: act, note: note), by: name)
  }

  private func handle<R: AnsweredChange>(
    _ request: R, by name: String
  ) throws where R.Reply == FeedbackRow {
    _ = try core.perform(request, by: person(name))
  }
}
