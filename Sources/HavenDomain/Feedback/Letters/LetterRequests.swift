/// What is known for a letter about one piece of feedback, and whether one may go out at all. It has
/// the customer's name in it, and is recorded as such.
public struct ReadLetterFacts: Request {
  public static let permission = Permission.writeLetters
  public static let action = AuditAction.letterPrepared
  public typealias Reply = LetterFacts
  public var feedback: FeedbackID
  public init(feedback: FeedbackID) { self.feedback = feedback }
}

/// What a letter is filled from.
public struct LetterFacts: Codable, Hashable, Sendable {
  public var row: FeedbackRow
  /// By the field's name; see `LetterField`.
  public var values: [String: String]
  public var reach: LetterReach
  /// What has been done about it, in order.
  public var done: [FeedbackEvent.Kind]

  public init(
    row: FeedbackRow, values: [String: String], reach: LetterReach, done: [FeedbackEvent.Kind]
  ) {
    self.row = row
    self.values = values
    self.reach = reach
    self.done = done
  }
}

/// Keeps exactly what was sent, how and to whom (CC-22, CC-31). It moves no stage and stops no clock:
/// that the customer was told is an act of its own.
public struct KeepLetter: Change {
  public static let permission = Permission.writeLetters
  public static let action = AuditAction.letterKept
  public typealias Reply = SentLetter
  public var id: RequestID
  public var feedback: FeedbackID
  public var kind: LetterKind
  public var text: String
  public var way: LetterWay
  /// The email address, or to whom it was handed or posted.
  public var to: String
  /// The file that it was written to; else empty.
  public var place: String
  /// How the sender knows that the way is safe, where the customer named another.
  public var safety: String
  /// The coordinator got a copy (CC-23).
  public var isCopied: Bool

  public init(
    id: RequestID, feedback: FeedbackID, kind: LetterKind, text: String, way: LetterWay,
    to: String = "", place: String = "", safety: String = "", isCopied: Bool = false
  ) {
    self.id = id
    self.feedback = feedback
    self.kind = kind
    self.text = text
    self.way = way
    self.to = to
    self.place = place
    self.safety = safety
    self.isCopied = isCopied
  }
}

/// The letters about one piece of feedback, as they were sent, the oldest first.
public struct ListLetters: Request {
  public static let permission = Permission.readFeedback
  public static let action = AuditAction.lettersListed
  public typealias Reply = [SentLetter]
  public var feedback: FeedbackID
  public init(feedback: FeedbackID) { self.feedback = feedback }
}

/// A letter that went out.
public struct SentLetter: Codable, Hashable, Sendable {
  /// Among the letters about the same feedback, from 1.
  public var number: Int
  public var kind: LetterKind
  public var way: LetterWay
  public var at: Instant
  public var staffName: String
  public var to: String
  public var place: String
  public var safety: String
  public var isCopied: Bool
  public var text: String

  public init(
    number: Int, kind: LetterKind, way: LetterWay, at: Instant, staffName: String, to: String,
    place: String, safety: String, isCopied: Bool, text: String
  ) {
    self.number = number
    self.kind = kind
    self.way = way
    self.at = at
    self.staffName = staffName
    self.to = to
    self.place = place
    self.safety = safety
    self.isCopied = isCopied
    self.text = text
  }

  /// `14:30 today acknowledgement, by email, copy to the coordinator, R. Osei`
  public func line(now: Instant, zone: Zone) -> String {
    let copy = isCopied ? ", copy to the coordinator" : ""
    let when = TimeWords.moment(at, now: now, in: zone)
    return "\(when) \(kind.words), \(way.words)\(copy), \(staffName)"
  }
}
