/// What stands against an appeal's day, its outcome and its reviewer.
public enum AppealRules {
  /// What stands against the day on which an appeal came (AP-02, C4). Who sees to all complaints may
  /// take a late one, with a reason.
  ///
  /// - Parameters:
  ///   - until: when the time to appeal is over; nil where nothing measures it.
  ///   - mayTakeLate: the sender is the co-ordinator.
  public static func problem(
    received: LocalDate, today: LocalDate, until: Instant?, outcome: LocalDate?, zone: Zone,
    lateReason: String, mayTakeLate: Bool
  ) -> FormProblem? {
    if received > today {
      return FormProblem("received", "That day is still to come. Name the day it was received.")
    }
    if let outcome, received < outcome {
      return FormProblem(
        "received",
        "The outcome was told on \(TimeWords.date(outcome)). An appeal against it came on that "
          + "day or later.")
    }
    guard isLate(received, until: until, zone: zone), let until else { return nil }
    if mayTakeLate, !lateReason.isEmpty { return nil }
    let last = TimeWords.date(zone.wallTime(at: until - .milliseconds(1)).date)
    let how =
      mayTakeLate
      ? "You may take it with a reason."
      : "The Data and Performance Co-Ordinator may take it, with a reason: ask them."
    return FormProblem(
      "received",
      "An appeal is to be received within 30 days of the last contact: until \(last) "
        + "(\(StageWords.complaints)). \(how)")
  }

  /// The whole of the last day is in time.
  public static func isLate(_ received: LocalDate, until: Instant?, zone: Zone) -> Bool {
    guard let until else { return false }
    return zone.instant(of: WallTime(date: received, second: 0)) >= until
  }

  /// When an appeal of a day counts as received: from its start, or from the outcome that it is
  /// against.
  public static func receivedAt(
    _ day: LocalDate, now: Instant, outcome: Instant?, zone: Zone
  ) -> Instant {
    if day == zone.wallTime(at: now).date { return now }
    let start = zone.instant(of: WallTime(date: day, second: 0))
    return min(now, max(start, outcome ?? start))
  }

  /// Nil when this person may review the appeal (AP-07, C20).
  ///
  /// - Parameter investigators: who began the investigation or told its outcome.
  public static func whyNotReview(_ staff: StaffID, investigators: Set<StaffID>) -> String? {
    investigators.contains(staff)
      ? "Who investigated a complaint does not review its appeal: you did this one "
        + "(\(StageWords.appeals)). Hand it to another manager."
      : nil
  }
}
