/// Why a move does not fit: the rule with its source, and what to do.
enum StageWords {
  static let complaints = "S3, Logging a Complaint"
  static let appeals = "S3, Appeal of complaint outcome"
  static let compliments = "S3, Logging a Compliment"
  static let dissatisfaction = "S3, Logging dissatisfaction"
  static let investigating = "S3, Investigating a Complaint"
  static let followUp = "S3, Follow up"

  static let thankFirst =
    "Thank the customer first, and note how (\(compliments))."
  static let timeRuns =
    "The customer may still appeal (\(complaints)). Wait until the time to appeal is over."
  static let appealedBefore =
    "An appeal against this outcome was received already. It goes on where it stands (\(appeals))."
  static let coordinatorCloses =
    "Dissatisfaction is closed by the Data and Performance Co-Ordinator, after review "
    + "(\(dissatisfaction)). Tell them that it is ready."
  private static let onlyComplaints = "Only a complaint can be appealed (S3, Appendix 2)."

  static func whyNot(
    _ move: FeedbackMove, _ kind: FeedbackKind, _ stage: FeedbackStage
  ) -> String {
    switch move {
    case .acknowledge:
      kind == .compliment
        ? "A compliment is passed on with thanks and closed (\(compliments))."
        : "It has been acknowledged already."
    case .tellOutcome: outcome(kind, stage)
    case .close: close(kind, stage)
    case .decideAppeal: kind == .complaint ? appeal(stage) : onlyComplaints
    case .act(let act): whyNot(act, kind, stage)
    }
  }

  private static func outcome(_ kind: FeedbackKind, _ stage: FeedbackStage) -> String {
    switch (kind, stage) {
    case (.compliment, _):
      "A compliment has no outcome. Pass it on, thank the customer, and close it "
        + "(\(compliments))."
    case (_, .received): "Acknowledge it to the customer first (\(source(kind)))."
    case (.complaint, .acknowledged):
      "Begin the investigation first: the co-ordinator is told by it "
        + "(S3, Investigating a Complaint)."
    case (_, .appealed): "An appeal is open. Tell its outcome instead (\(appeals))."
    default: "The outcome has been told already. Open the file again for another."
    }
  }

  private static func close(_ kind: FeedbackKind, _ stage: FeedbackStage) -> String {
    switch (kind, stage) {
    case (_, .closed): "It is closed already."
    case (_, .survey):
      "It is closed already, and a survey is owed. Send it, or note why none goes out "
        + "(S3, Follow up)."
    case (.compliment, _): "Pass it on first, then thank the customer (\(compliments))."
    case (.dissatisfaction, _):
      "Record the outcome, and tell it to the customer, first (\(dissatisfaction))."
    case (_, .outcomeTold):
      "Note first whether the customer is satisfied, appeals, or let the time to appeal pass "
        + "(\(complaints))."
    case (_, .satisfied), (_, .unappealed), (_, .appealDecided):
      "Share the lessons with the team first, and note it (\(complaints))."
    case (_, .appealed): "An appeal is open. Tell its outcome first (\(appeals))."
    default: "Record the outcome, and tell it to the customer, first (\(complaints))."
    }
  }

  private static func appeal(_ stage: FeedbackStage) -> String {
    stage == .appealDecided
      ? "The outcome of the appeal has been told already."
      : "No appeal is open. Enter the appeal first (\(appeals))."
  }

  static func source(_ kind: FeedbackKind) -> String {
    kind == .dissatisfaction ? dissatisfaction : complaints
  }

  // MARK: - Acts

  private static func whyNot(
    _ act: FeedbackAct, _ kind: FeedbackKind, _ stage: FeedbackStage
  ) -> String {
    switch act {
    case .passedOn, .thanked: return compliment(act, kind, stage)
    case .appealReceived, .appealContacted, .appealExtended, .appealOutcome, .appealTimeOver:
      if kind != .complaint { return onlyComplaints }
      return appeal(act, stage)
    default: break
    }
    if kind == .compliment {
      return "A compliment is passed on with thanks and closed (\(compliments))."
    }
    switch act {
    case .surveySent, .qualityCheck, .surveyWaived: return survey(kind, stage)
    case .beginInvestigation, .customerSatisfied: return complaint(act, kind, stage)
    case .reopened: return "It is open."
    case .findingsExtended:
      return stage == .received
        ? "Acknowledge it to the customer first (\(source(kind)))."
        : "The outcome has been told already. There is nothing left to extend."
    case .lessonsShared: return "Lessons belong to complaints and dissatisfaction (\(complaints))."
    default:
      return stage.isFileClosed
        ? "It is closed. Open it again first." : "The outcome has been told already."
    }
  }

  private static func compliment(
    _ act: FeedbackAct, _ kind: FeedbackKind, _ stage: FeedbackStage
  ) -> String {
    if kind != .compliment { return "Only a compliment is passed on with thanks (\(compliments))." }
    if stage == .closed { return "It is closed already." }
    return act == .thanked
      ? "Pass it on first, so that the thanks can say to whom (\(compliments))."
      : "It has been passed on already. Thank the customer, then close it (\(compliments))."
  }

  private static func appeal(_ act: FeedbackAct, _ stage: FeedbackStage) -> String {
    switch act {
    case .appealReceived:
      switch stage {
      case .appealed: return "An appeal was received already. Tell its outcome (\(appeals))."
      case .appealDecided: return appealedBefore
      default:
        return "An appeal is against an outcome. Record the outcome first (\(appeals))."
      }
    case .appealOutcome where stage == .appealed:
      return "Say which of the three outcomes it is: upheld, a different conclusion, or a new "
        + "investigation (\(appeals))."
    case .appealTimeOver:
      return stage == .outcomeTold
        ? timeRuns : "No outcome waits for an appeal (\(complaints))."
    default: return appeal(stage)
    }
  }

  private static func survey(_ kind: FeedbackKind, _ stage: FeedbackStage) -> String {
    if kind != .complaint { return "A survey follows a complaint (S3, Follow up)." }
    return stage == .closed
      ? "No survey is owed: it was sent, waived, or the customer asked not to be contacted "
        + "(S3, Follow up)." : "The survey follows when it is closed (S3, Follow up)."
  }

  private static func complaint(
    _ act: FeedbackAct, _ kind: FeedbackKind, _ stage: FeedbackStage
  ) -> String {
    let isBeginning = act == .beginInvestigation
    if kind == .dissatisfaction {
      return isBeginning
        ? "Dissatisfaction needs no formal investigation. Tell the outcome (\(dissatisfaction))."
        : "Dissatisfaction ends with the co-ordinator's review (\(dissatisfaction))."
    }
    if isBeginning {
      return stage == .received
        ? "Acknowledge it to the customer first (\(complaints))."
        : "The investigation was begun already."
    }
    return switch stage {
    case .received, .acknowledged, .investigating:
      "Tell the customer the outcome first (\(complaints))."
    case .appealed: "The customer has appealed. Tell the outcome of it first (\(appeals))."
    default: "How the customer takes the outcome is noted already."
    }
  }
}
