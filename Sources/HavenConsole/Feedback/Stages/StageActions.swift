import Canvas
import HavenDomain

/// The rows of the stages of feedback in the table of actions. F5 leads through them; here is every
/// one that may fit besides.
extension ActionCatalogue {
  static let stages: [ConsoleAction] = [
    stage(.feedbackBegin, "Begin", "Begin the investigation; the co-ordinator is told by it."),
    stage(.feedbackStatus, "Status", "Note that a written status was given to the customer."),
    stage(.feedbackAgree, "Agree", "Agree with the customer when the next update is."),
    stage(.feedbackUpdate, "Update", "Note that the customer was given an update."),
    stage(
      .feedbackMoreTime, "MoreTime", "Agree more time for the findings, and say why and how told."),
    stage(.feedbackSatisfied, "Glad", "The customer is satisfied with the outcome."),
    stage(.feedbackNoAppeal, "NoAppeal", "The time to appeal is over, and nobody appealed."),
    stage(.feedbackAppeal, "Appeal", "The customer appeals against the outcome."),
    stage(.feedbackContacted, "Spoke", "Note that the customer was contacted about the appeal."),
    stage(.feedbackAppealTime, "AppTime", "Agree more time for the appeal with the customer."),
    stage(.feedbackAppealOutcome, "Decide", "Tell the outcome of the appeal."),
    stage(.feedbackLessons, "Lessons", "Note that the lessons were shared with the team."),
    stage(.feedbackWaive, "NoSurvey", "Say why no survey goes out."),
    stage(.feedbackPassOn, "PassOn", "Pass a compliment on to whom it is for."),
    stage(.feedbackThank, "Thank", "Note that the customer was thanked."),
    stage(.feedbackReopen, "Reopen", "Open the file again."),
  ]

  private static func stage(
    _ id: ActionID, _ label: DisplayText, _ sentence: DisplayText
  ) -> ConsoleAction {
    ConsoleAction(
      id, label: label, sentence: sentence, contexts: [.register], isDangerous: true,
      whyNot: { state in id.move.flatMap { state.whyNotMove($0) } })
  }
}

extension ActionID {
  /// What an action of the stages does; an appeal's outcome stands for all three.
  var move: FeedbackMove? {
    switch self {
    case .feedbackBegin: .act(.beginInvestigation)
    case .feedbackStatus: .act(.statusGiven)
    case .feedbackAgree: .act(.updateAgreed)
    case .feedbackUpdate: .act(.updateGiven)
    case .feedbackMoreTime: .act(.findingsExtended)
    case .feedbackSatisfied: .act(.customerSatisfied)
    case .feedbackNoAppeal: .act(.appealTimeOver)
    case .feedbackAppeal: .act(.appealReceived)
    case .feedbackContacted: .act(.appealContacted)
    case .feedbackAppealTime: .act(.appealExtended)
    case .feedbackAppealOutcome: .decideAppeal(.upheld)
    case .feedbackLessons: .act(.lessonsShared)
    case .feedbackWaive: .act(.surveyWaived)
    case .feedbackPassOn: .act(.passedOn)
    case .feedbackThank: .act(.thanked)
    case .feedbackReopen: .act(.reopened)
    default: nil
    }
  }
}

// MARK: Why not

extension ConsoleState {
  /// Nil where the move fits the selected line, and this person may make it.
  func whyNotMove(_ move: FeedbackMove) -> String? {
    guard let row = feedback.selectedRow else { return whyNoFeedback() }
    let step = FeedbackMachine.step(move, on: row, at: feedback.readAt ?? row.receivedAt)
    return step.whyNot ?? whyNotAllowed(move, row)
  }

  /// The next act on the selected feedback: each kind of act has its own permission.
  func whyNotActOnFeedback() -> String? {
    guard let row = feedback.selectedRow else { return whyNoFeedback() }
    let moves = FeedbackMachine.next(row, at: feedback.readAt ?? row.receivedAt)
    guard let first = moves.first else { return whyNotMove(.close) }
    return whyNotAllowed(first, row)
  }

  private func whyNotAllowed(_ move: FeedbackMove, _ row: FeedbackRow) -> String? {
    let permission = move.permission(row.kind)
    if let why = whyNotHandle(permission) { return why }
    guard move == .close else { return nil }
    return FeedbackRules.whyNotClose(
      row.kind, with: RoleTable.scope(of: permission, for: me.roles))
  }
}
