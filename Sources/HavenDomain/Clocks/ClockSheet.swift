/// All clocks of one record, and what is needed to explain them without another question: the
/// policy and the calendar as they were when the record was made.
public struct ClockSheet: Codable, Hashable, Sendable {
  public var record: ClockedRecord
  public var number: RecordNumber
  /// `safe-haven, version 2`
  public var policy: String
  public var calendar: BusinessCalendar
  /// In the order in which they started.
  public var clocks: [Clock]
  /// Why its clocks may not be paused now; nil when they may.
  public var whyNotPause: String?
  public var readAt: Instant

  public init(
    record: ClockedRecord, number: RecordNumber, policy: String,
    calendar: BusinessCalendar, clocks: [Clock], whyNotPause: String?, readAt: Instant
  ) {
    self.record = record
    self.number = number
    self.policy = policy
    self.calendar = calendar
    self.clocks = clocks
    self.whyNotPause = whyNotPause
    self.readAt = readAt
  }
}

/// A record that has clocks.
public enum ClockedRecord: Codable, Hashable, Sendable {
  case contact(ContactID)
  case feedback(FeedbackID)
}
