import Canvas
import HavenDomain

/// What the prompts of the stages do.
public enum StageForm: Hashable, Sendable {
  /// Several moves fit: which.
  case choose(FeedbackRow, [FeedbackMove])
  case act(FeedbackAct, FeedbackRow)
  case appeal(FeedbackRow)
  case appealOutcome(FeedbackRow)
  case compliment(ComplimentAct, FeedbackRow)
}

/// The prompts of the stages, each with the record's number in it.
extension Prompt {
  /// One question first where a person has to say how it went.
  static func choose(_ moves: [FeedbackMove], _ row: FeedbackRow, _ context: Context) -> Prompt {
    let next = FeedbackMachine.nextWords(row, now: context.now, zone: context.zone)
    return Prompt(
      .stage(.choose(row, moves)), title: "\(row.number): how does it go on?",
      lines: [next].compactMap(\.self),
      questions: [
        choice("It goes on so", moves.enumerated().map { ("\($0)", $1.choice) }, selected: "0")
      ], verb: "Go on")
  }

  static func move(_ move: FeedbackMove, _ row: FeedbackRow, _ context: Context) -> Prompt {
    switch move {
    case .acknowledge: .acknowledgeFeedback(row)
    case .tellOutcome: .recordOutcome(row)
    case .close: .closeFeedback(row)
    case .decideAppeal, .act(.appealOutcome): .appealOutcome(row)
    case .act(.appealReceived): .appeal(row, context)
    case .act(.passedOn): .passOn(row)
    case .act(.thanked): .thank(row)
    case .act(let act): .act(act, row, context)
    }
  }

  private static func appeal(_ row: FeedbackRow, _ context: Context) -> Prompt {
    let until = row.standing.appealUntil
    let isOver = until.map { context.now >= $0 } ?? false
    let day = until.map { TimeWords.date(context.zone.wallTime(at: $0 - .milliseconds(1)).date) }
    let time = day.map {
      "It is to be received by \($0): 30 days from the last contact (S3, Logging a Complaint)."
    }
    let late = isOver ? [line("If it came late, why we take it")] : []
    return Prompt(
      .stage(.appeal(row)), title: "Appeal against the outcome of \(row.number)",
      lines: [time, "Who did not investigate it reviews it; the co-ordinator is told by this."]
        .compactMap(\.self),
      questions: [
        line("Received on", required: true, text: "today"),
        paragraph("What they say", required: true),
      ] + late, verb: "Enter the appeal")
  }

  private static func appealOutcome(_ row: FeedbackRow) -> Prompt {
    let outcomes = AppealOutcome.allCases.map { ($0.rawValue, $0.words.capitalisedFirst) }
    return Prompt(
      .stage(.appealOutcome(row)), title: "Outcome of the appeal, \(row.number)",
      lines: ["Somebody other than who investigated reviews it (S3, Appeal of complaint outcome)."],
      questions: [
        choice("The review comes to", outcomes, selected: nil),
        line("What was found, as told", required: true, goesTo: .outcome),
        line("Who told them, and how", required: true),
        choice(
          "Is the co-ordinator informed?", [("no", "Not yet"), ("yes", "Yes")], selected: "no"),
      ], verb: "Record")
  }

  private static func passOn(_ row: FeedbackRow) -> Prompt {
    Prompt(
      .stage(.compliment(.passedOn, row)), title: "Pass on \(row.number)",
      lines: ["To whom it is for, with a copy to the Data and Performance Co-Ordinator."],
      questions: [line("Passed to", required: true)], verb: "Pass it on")
  }

  private static func thank(_ row: FeedbackRow) -> Prompt {
    Prompt(
      .stage(.compliment(.thanked, row)), title: "Thank the customer, \(row.number)",
      lines: ["They like to know whom their words reached."],
      questions: [line("How they were thanked", required: true)], verb: "Record")
  }

  // MARK: - Acts

  private static func act(
    _ act: FeedbackAct, _ row: FeedbackRow, _ context: Context
  ) -> Prompt {
    var prompt = Prompt(
      .stage(.act(act, row)), title: "\(act.choice), \(row.number)",
      lines: act.promptLines(row, context), questions: questions(act), verb: "Record")
    if act == .reopened {
      prompt.verb = "Open it"
      prompt.safeVerb = "Leave it"
    }
    if act == .beginInvestigation { prompt.verb = "Begin" }
    return prompt
  }

  private static func questions(_ act: FeedbackAct) -> [Question] {
    switch act {
    case .updateAgreed:
      [
        line("Next update on", required: true),
        line("What, and by whom", goesTo: .progressReport),
      ]
    case .findingsExtended:
      [
        line("New day agreed", required: true), line("Why it takes longer", required: true),
        line("How the customer was told", required: true),
      ]
    case .appealExtended:
      [line("New day agreed", required: true), line("Why, and how it was agreed")]
    case .statusGiven, .updateGiven:
      [line("What was said, and how", goesTo: .progressReport)]
    case .surveyWaived, .reopened: [line("Reason", required: true)]
    case .lessonsShared: [line("With whom, and how")]
    case .appealContacted: [line("How, and what was said")]
    case .customerSatisfied: [line("What they said")]
    default: [line("Note")]
    }
  }
}

extension FeedbackAct {
  /// Sentences over the questions.
  fileprivate func promptLines(_ row: FeedbackRow, _ context: Context) -> [String] {
    switch self {
    case .beginInvestigation:
      [
        "The Data and Performance Co-Ordinator is told by this.",
        "Whoever investigates does not review an appeal later.",
      ]
    case .customerSatisfied:
      ["They are content with what was done. The co-ordinator is told by this."]
    case .appealTimeOver: ["Nobody appealed. An appeal that came in time may still be entered."]
    case .findingsExtended:
      ["Agree it with the customer before the time is over: only then does the new day count."]
    case .appealExtended:
      ["Further time is agreed with the customer, before the time is over (S3, Appendix 2)."]
    case .appealContacted: ["Within 5 working days of the appeal (S3, Appendix 2)."]
    case .updateAgreed: ["What happens next, by when and by whom (S3, Progress reports method)."]
    case .lessonsShared: ["What was learned, and what will be done so that it stays better."]
    case .surveyWaived: ["The file is closed without a survey then."]
    case .reopened:
      [
        row.kind == .complaint
          ? "It goes back to the investigation, and its time runs on."
          : "It goes back to before its outcome, and its time runs on."
      ]
    default: []
    }
  }
}
