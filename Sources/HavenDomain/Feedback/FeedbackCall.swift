/// “It's important to ring the customer to discuss the issue further” (CC-05, S3 §4): what is owed to
/// somebody who wrote to us.
public struct FeedbackCall: Codable, Hashable, Sendable {
  /// What became of a try.
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    case reached, noAnswer, declined, noSafeNumber

    public var words: String {
      switch self {
      case .reached: "spoke with them"
      case .noAnswer: "no answer yet"
      case .declined: "they would rather not talk by phone"
      case .noSafeNumber: "no number that is safe to ring"
      }
    }

    /// Nothing is left to ring for.
    public var endsIt: Bool { self != .noAnswer }
  }

  /// When they should have been rung: with the acknowledgement, so that one call does for both.
  public var due: Instant
  public var doneAt: Instant?
  /// Who rang, as lists show people.
  public var doneBy: String?
  public var outcome: Outcome?

  public init(
    due: Instant, doneAt: Instant? = nil, doneBy: String? = nil, outcome: Outcome? = nil
  ) {
    self.due = due
    self.doneAt = doneAt
    self.doneBy = doneBy
    self.outcome = outcome
  }

  public var isOpen: Bool { doneAt == nil }

  /// `Ring the customer by 17:00 Thu 5 Nov`, or who did, when, and how it went.
  public func words(now: Instant, zone: Zone) -> String {
    guard let doneAt else {
      return "Ring the customer by \(TimeWords.closing(due, now: now, in: zone))"
    }
    let how = outcome.map { ": \($0.words)" } ?? ""
    let who = doneBy.map { ", \($0)" } ?? ""
    return "Rung \(TimeWords.moment(doneAt, now: now, in: zone))\(who)\(how)"
  }
}

/// Notes that somebody rang the customer, and how it went. A call without an answer leaves the task
/// open.
public struct RecordCall: Change {
  public static let permission = Permission.recordCall
  public static let action = AuditAction.customerRung
  public typealias Reply = FeedbackRow
  public var id: RequestID
  public var feedback: FeedbackID
  public var outcome: FeedbackCall.Outcome
  public var note: String
  public init(
    id: RequestID, feedback: FeedbackID, outcome: FeedbackCall.Outcome, note: String = ""
  ) {
    self.id = id
    self.feedback = feedback
    self.outcome = outcome
    self.note = note
  }
}

extension FeedbackRules {
  /// Written, and by somebody who may be contacted. A compliment is answered with thanks.
  public static func needsCall(_ answers: Answers) -> Bool {
    let via = answers.text(FeedbackForm.via).flatMap(Channel.init(rawValue:))
    let kind = answers.text(FeedbackForm.kind).flatMap(FeedbackKind.init)
    return via?.isRungBack == true && kind != .compliment
      && !answers.isNo(FeedbackForm.mayContact)
  }

  /// Nil when a call can be noted; else why not.
  public static func whyNotRecordCall(_ row: FeedbackRow) -> String? {
    guard let call = row.call else { return "Nobody is to be rung for this one." }
    if !call.isOpen { return "They have been rung already." }
    return row.stage.isFileClosed ? "It is closed already." : nil
  }
}

extension Channel {
  /// Whoever wrote this way is rung (CC-05: letter, email, social media).
  public var isRungBack: Bool { self == .letter || self == .email || self == .social }
}

extension FeedbackRow {
  /// The call that somebody still has to make.
  public func callToMake() -> FeedbackCall? {
    guard !stage.isFileClosed, let call, call.isOpen else { return nil }
    return call
  }
}
