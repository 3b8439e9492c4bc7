/// What comes next, and why.
extension FeedbackMachine {
  /// The moves that go on with it, the likeliest first; more than one where a person has to say how
  /// it went. `decideAppeal(.upheld)` stands for the three outcomes of an appeal.
  public static func next(_ row: FeedbackRow, at now: Instant) -> [FeedbackMove] {
    ways(row).filter { step($0, on: row, at: now).stage != nil }
  }

  private static func ways(_ row: FeedbackRow) -> [FeedbackMove] {
    switch row.stage {
    case .received: row.kind == .compliment ? [.act(.passedOn)] : [.acknowledge]
    case .acknowledged: [.act(.beginInvestigation), .tellOutcome]
    case .investigating: [.tellOutcome]
    case .outcomeTold:
      [.act(.customerSatisfied), .act(.appealReceived), .act(.appealTimeOver), .close]
    case .satisfied, .unappealed, .appealDecided: [.act(.lessonsShared)]
    case .appealed:
      (row.standing.has(.appealContacted, since: .appealReceived)
        ? [] : [.act(.appealContacted)]) + [.decideAppeal(.upheld)]
    case .lessons: [.close]
    case .survey: [.act(.surveySent), .act(.qualityCheck), .act(.surveyWaived)]
    case .passedOn:
      (row.standing.done.contains(.thanked) ? [] : [.act(.thanked)]) + [.close]
    case .closed: []
    }
  }

  /// `Next: begin the investigation; the co-ordinator is told by it (S3, Investigating a Complaint).`
  /// Nil when nothing comes next.
  public static func nextWords(_ row: FeedbackRow, now: Instant, zone: Zone) -> String? {
    why(row, now, zone).map { "Next: \($0.words) (\($0.source))." }
  }

  private static func why(
    _ row: FeedbackRow, _ now: Instant, _ zone: Zone
  ) -> (words: String, source: String)? {
    switch (row.kind, row.stage) {
    case (_, .closed): nil
    case (.compliment, .received):
      ("pass it on to whom it is for, with a copy to the co-ordinator", StageWords.compliments)
    case (.compliment, _):
      next(row, at: now).first == .act(.thanked)
        ? ("thank the customer", StageWords.compliments)
        : ("close it: it was passed on, with thanks", StageWords.compliments)
    case (_, .received):
      ("acknowledge it to the customer", StageWords.source(row.kind))
    case (.dissatisfaction, .acknowledged):
      ("tell the customer the outcome, or inform the co-ordinator", StageWords.dissatisfaction)
    case (.dissatisfaction, _):
      ("the co-ordinator reviews it and closes it", StageWords.dissatisfaction)
    case (_, .acknowledged):
      ("begin the investigation; the co-ordinator is told by it", StageWords.investigating)
    case (_, .investigating):
      ("tell the customer the outcome, and their right to appeal", StageWords.complaints)
    case (_, .outcomeTold):
      (
        "note whether the customer is satisfied or appeals\(until(row, now, zone))",
        StageWords.complaints
      )
    case (_, .appealed):
      next(row, at: now).first == .act(.appealContacted)
        ? ("the reviewing manager contacts the customer", "S3, Appendix 2")
        : ("who did not investigate it reviews it, and tells the outcome", StageWords.appeals)
    case (_, .lessons): ("close the file", StageWords.complaints)
    case (_, .survey): ("send the survey", StageWords.followUp)
    default: ("share the lessons with the team", StageWords.complaints)
    }
  }

  private static func until(_ row: FeedbackRow, _ now: Instant, _ zone: Zone) -> String {
    guard let until = row.standing.appealUntil else { return "" }
    let day = TimeWords.day(zone.wallTime(at: until - .milliseconds(1)).date)
    return now < until ? "; they may until \(day)" : "; their time to appeal ended \(day)"
  }
}

extension FeedbackMove {
  /// As a choice: `The customer is satisfied`.
  public var choice: String {
    switch self {
    case .acknowledge: "Acknowledge it to the customer"
    case .tellOutcome: "Tell the outcome"
    case .close: "Close the file"
    case .decideAppeal: "Tell the outcome of the appeal"
    case .act(let act): act.choice
    }
  }

  /// What a person needs for it on feedback of a kind.
  public func permission(_ kind: FeedbackKind) -> Permission {
    if kind == .compliment { return .handleCompliments }
    return switch self {
    case .acknowledge, .tellOutcome: .handleFeedback
    case .close: .closeFeedback
    case .decideAppeal, .act: .recordFeedbackAct
    }
  }
}

extension FeedbackAct {
  /// As a choice: `The customer is satisfied`.
  public var choice: String {
    switch self {
    case .statusGiven: "A written status was given"
    case .updateAgreed: "Agree when the next update is"
    case .updateGiven: "An update was given"
    case .lessonsShared: "The lessons were shared with the team"
    case .appealReceived: "The customer appeals"
    case .appealContacted: "The customer was contacted about the appeal"
    case .appealExtended: "Agree more time for the appeal"
    case .appealOutcome: "Tell the outcome of the appeal"
    case .surveySent: "The survey was sent"
    case .reopened: "Open the file again"
    case .beginInvestigation: "Begin the investigation"
    case .customerSatisfied: "The customer is satisfied"
    case .appealTimeOver: "The time to appeal is over"
    case .findingsExtended: "Agree more time for the findings"
    case .passedOn: "Pass it on"
    case .thanked: "Thank the customer"
    case .qualityCheck: "It was talked through instead"
    case .surveyWaived: "No survey goes out, for a reason"
    }
  }
}
