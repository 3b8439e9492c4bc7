import HavenDomain

@testable import HavenConsole

/// Clocks of a complaint for the rehearsals.
extension Cast {
  /// A complaint of Friday, acknowledged the same day, in a house that is shut on Armistice Day.
  static let clockSheet = clockSheet(pauses: [])

  static let pausedSheet = clockSheet(pauses: [
    Pause(
      from: now - .hours(2), until: now + .days(1), reason: "waits for the customer's letter",
      staffName: "I. Quill")
  ])

  private static func clockSheet(pauses: [Pause]) -> ClockSheet {
    let row = register[2]
    let calendar = BusinessCalendar.officeHours(
      zone: .utc,
      holidays: [Zone.utc.wallTime(at: now).date + 9: "Armistice Day"])
    let clocks = FeedbackClocks(
      FeedbackClocks.Facts(
        kind: .complaint, receivedAt: row.receivedAt,
        events: [FeedbackClocks.Event(.acknowledged, at: row.receivedAt + .hours(1))],
        pauses: pauses),
      policy: .acorn, calendar: calendar)
    return ClockSheet(
      record: .feedback(row.id), number: row.number, policy: "acorn, version 1",
      calendar: calendar, clocks: clocks.clocks, whyNotPause: clocks.whyNotPause(at: now),
      readAt: now)
  }
}
