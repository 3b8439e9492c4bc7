/// When the next act on a piece of feedback is due: working days, Monday to Friday.
public enum FeedbackDue {
  /// Acknowledged within 3 working days (CC-15); a complaint's outcome told within 10 working days
  /// of the day it was made (CC-18, C3); dissatisfaction worked off in the same ten (CC-19).
  /// A compliment is owed nothing but thanks. Due at the end of the day, 17:00.
  public static func due(
    kind: FeedbackKind, stage: FeedbackStage, receivedAt: Instant, zone: Zone
  ) -> Instant? {
    guard let days = workingDays(kind: kind, stage: stage) else { return nil }
    let date = zone.wallTime(at: receivedAt).date.adding(workingDays: days)
    return zone.instant(of: WallTime(date: date, hour: 17, minute: 0))
  }

  static func workingDays(kind: FeedbackKind, stage: FeedbackStage) -> Int? {
    switch (kind, stage) {
    case (.compliment, _), (_, .outcomeTold), (_, .closed): nil
    case (_, .received): 3
    case (_, .acknowledged): 10
    }
  }

  /// `Due 17:00 Thu 5 Nov (3 working days from Mon 2 Nov)`
  public static func words(_ row: FeedbackRow, now: Instant, zone: Zone) -> String {
    guard let due = row.due, let days = workingDays(kind: row.kind, stage: row.stage) else {
      return row.stage == .closed ? "Nothing more to do" : "Nothing due"
    }
    let from = TimeWords.day(zone.wallTime(at: row.receivedAt).date)
    let moment = TimeWords.moment(due, now: now, in: zone)
    return "Due \(moment) (\(days) working days from \(from))"
  }
}
