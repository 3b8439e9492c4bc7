import HavenDomain

/// What the stages of feedback ask of the store. Each is answered with the row.
public enum StageAsk: Hashable, Sendable {
  case act(RecordFeedbackAct)
  case appeal(RecordAppeal)
  case appealOutcome(RecordAppealOutcome)
  case compliment(HandleCompliment)
}
