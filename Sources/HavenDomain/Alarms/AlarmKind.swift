/// What raises an alarm: one row a kind, as ISA-18.2 asks for it. The raw value is kept in records:
/// never rename one.
public enum AlarmKind: String, CaseIterable, Codable, Sendable {
  /// “Are you safe right now?” was answered with No.
  case unsafe
  /// A triage score of 8 to 10 (TR-07).
  case highScore
  /// Somebody pressed Escalate.
  case escalated
  /// A concern came in by the confidential route (ES-04).
  case concern
  /// Three minutes after the No nobody has been dispatched (TR-02).
  case dispatchLate
  /// A rung was not acknowledged in time: the next one is called.
  case rungLate
  /// The ladder has no rung left and nobody has acknowledged.
  case ladderEnded
  /// A hand-over that waits for its receiver.
  case handedOver
  /// A first response is over its limit.
  case responseLate
  /// A message to a pager or a mailbox could not be delivered.
  case notifierFailed
  /// The system's clock was changed by more than two seconds.
  case clockChanged
  /// A next action is over its time.
  case actionLate
  /// A piece of feedback is over its time.
  case feedbackLate
  /// A lower score waits for a second person (TR-08).
  case secondOpinion
  /// On a live channel, no sign of somebody in danger for ten minutes.
  case silentLine
  /// A task of a case or a follow-up is over its time (IN-17, Q-08).
  case caseLate

  public var priority: Priority { row.priority }
  /// In a list: `score 8 to 10`.
  public var words: String { row.words }
  /// Why it is raised.
  public var cause: String { row.cause }
  /// What happens if nobody acts.
  public var consequence: String { row.consequence }
  /// What to do.
  public var act: String { row.act }
  /// How soon the act must follow.
  public var time: Duration { row.time }

  /// The cause is a moment and not a state: it is over as soon as it is there.
  public var isMomentary: Bool { self == .clockChanged }

  /// The cause must last this long before it is an alarm, and be gone this long before it is over:
  /// against chatter. What a person says is believed at once.
  public var delay: Duration {
    switch self {
    case .responseLate, .actionLate, .feedbackLate, .notifierFailed, .caseLate: .seconds(3)
    default: .zero
    }
  }

  private struct Row {
    var priority: Priority
    var words, cause, consequence, act: String
    var time: Duration
  }

  private var row: Row {
    switch self {
    case .unsafe:
      Row(
        priority: .critical, words: "not safe now",
        cause: "Somebody said that they are not safe right now.",
        consequence: "They may be hurt within minutes.",
        act: "Stay with them, and dispatch emergency services.", time: .minutes(3))
    case .highScore:
      Row(
        priority: .critical, words: "score 8 to 10",
        cause: "The triage score is 8 or more.", consequence: "Life is at risk.",
        act: "Take over, or stand by the agent.", time: .minutes(30))
    case .escalated:
      Row(
        priority: .critical, words: "escalated",
        cause: "A colleague asks for help with a contact.",
        consequence: "A colleague is alone with more than they can answer.",
        act: "Go to them, or take over.", time: .minutes(30))
    case .concern:
      Row(
        priority: .critical, words: "confidential concern",
        cause: "Somebody saw, heard or told of harm, by the confidential route.",
        consequence: "Somebody may be harmed, and somebody trusted us with it.",
        act: "Read it alone, and speak with who raised it.", time: .minutes(30))
    case .dispatchLate:
      Row(
        priority: .critical, words: "dispatch late",
        cause: "Three minutes after the No nobody has been dispatched.",
        consequence: "Help comes too late.",
        act: "Dispatch now, and record it.", time: .minutes(1))
    case .rungLate:
      Row(
        priority: .critical, words: "rung not acknowledged",
        cause: "Nobody acknowledged an escalation in time; the next rung is called.",
        consequence: "The escalation climbs while nobody has it.",
        act: "Acknowledge it, and call who is on call.", time: .minutes(5))
    case .ladderEnded:
      Row(
        priority: .critical, words: "nobody has it",
        cause: "The whole ladder was called and nobody acknowledged.",
        consequence: "A life at risk is with nobody.",
        act: "Take it over now, whoever you are.", time: .minutes(1))
    case .handedOver:
      Row(
        priority: .high, words: "handed over",
        cause: "A contact waits for you by name.",
        consequence: "Somebody waits who was told that you would come.",
        act: "Take it, or give it back to the queue.", time: .minutes(5))
    case .responseLate:
      Row(
        priority: .high, words: "waits over its target",
        cause: "A first response is over its limit.",
        consequence: "People who wait too long hang up, and do not try again.",
        act: "Take it, or ask somebody free to take it.", time: .minutes(5))
    case .notifierFailed:
      Row(
        priority: .high, words: "message not delivered",
        cause: "A pager or mailbox did not take our message.",
        consequence: "The person on call does not know.",
        act: "Ring them.", time: .minutes(5))
    case .clockChanged:
      Row(
        priority: .high, words: "clock changed",
        cause: "This machine's clock was changed by more than two seconds.",
        consequence: "Times on screens and the time of day differ.",
        act: "Check the time of day; take the new time over if it is right.", time: .hours(1))
    case .actionLate:
      Row(
        priority: .normal, words: "next action late",
        cause: "A next action is over its time.",
        consequence: "What was agreed does not happen.",
        act: "Do it, or agree a new time.", time: .hours(2))
    case .feedbackLate:
      Row(
        priority: .normal, words: "feedback late",
        cause: "A piece of feedback is over its time.",
        consequence: "Somebody who complained hears nothing.",
        act: "Do the next act, or tell them when.", time: .hours(8))
    case .secondOpinion:
      Row(
        priority: .normal, words: "second look wanted",
        cause: "A colleague asks for a lower score.",
        consequence: "The contact stays where the answers put it.",
        act: "Look at the sum and the reason, and agree or refuse.", time: .hours(1))
    case .silentLine:
      Row(
        priority: .high, words: "silent line",
        cause: "There was no sign of somebody in danger for ten minutes.",
        consequence: "They may be hurt, and nobody notices.",
        act: "Ask the agent whether they are still with them.", time: .minutes(5))
    case .caseLate:
      Row(
        priority: .normal, words: "follow-up or task late",
        cause: "A follow-up or a task of a case is over its time.",
        consequence: "Somebody waits for the call that was agreed.",
        act: "Call as it is safe for them, or agree a new time.", time: .hours(2))
    }
  }
}
