import HavenDomain
import HavenStore

/// That the customer was told: the act that a letter itself is not.
enum LetterRecording {
  case acknowledge
  case update
  case outcome(toldOfAppeal: Bool)
  case appeal(AppealOutcome, coordinatorTold: Bool)
  case thanks

  init(_ made: MadeLetter, _ invocation: Invocation) throws(UsageError) {
    let typed = invocation.options.value("appeal-outcome")
    switch made.letter.kind {
    case .acknowledgement: self = .acknowledge
    case .progress: self = .update
    case .outcome: self = .outcome(toldOfAppeal: true)
    case .answer: self = .outcome(toldOfAppeal: false)
    case .thanks: self = .thanks
    case .appealOutcome:
      guard let outcome = try typed.map(FeedbackAppealCommand.outcome) else {
        throw UsageError(
          "Say with --appeal-outcome what the appeal came to: "
            + "\(FeedbackAppealCommand.outcomeList).", command: "letter send")
      }
      self = .appeal(
        outcome, coordinatorTold: invocation.options.has("coordinator-told"))
    }
  }

  private var move: FeedbackMove {
    switch self {
    case .acknowledge: .acknowledge
    case .update: .act(.updateGiven)
    case .outcome: .tellOutcome
    case .appeal(let outcome, _): .decideAppeal(outcome)
    case .thanks: .act(.thanked)
    }
  }

  /// Stops a letter before it goes where its act does not fit.
  func check(_ row: FeedbackRow, at now: Instant) throws(Refusal) {
    if let why = FeedbackMachine.step(move, on: row, at: now).whyNot {
      throw Refusal.wrongState("\(why) Nothing was sent.")
    }
  }

  /// After it went. The coordinator's copy of the letter informs them of an appeal's outcome too.
  func perform(
    _ made: MadeLetter, _ sent: SentLetter, _ desk: OpenDesk
  ) throws -> FeedbackRow {
    let feedback = made.facts.row.id
    let id = SystemRandom.requestID()
    let how = "letter, \(sent.way.words)"
    switch self {
    case .acknowledge:
      return try desk.perform(AcknowledgeFeedback(id: id, feedback: feedback, how: how))
    case .update:
      return try desk.perform(
        RecordFeedbackAct(id: id, feedback: feedback, act: .updateGiven, note: "letter"))
    case .outcome(let toldOfAppeal):
      return try desk.perform(
        RecordOutcome(
          id: id, feedback: feedback, outcome: made.ownWords, toldOfAppeal: toldOfAppeal))
    case .appeal(let outcome, let coordinatorTold):
      return try desk.perform(
        RecordAppealOutcome(
          id: id, feedback: feedback, outcome: outcome, words: made.ownWords,
          told: "\(sent.staffName), \(how)",
          coordinatorTold: coordinatorTold || sent.isCopied))
    case .thanks:
      return try desk.perform(
        HandleCompliment(id: id, feedback: feedback, act: .thanked, note: how))
    }
  }
}
