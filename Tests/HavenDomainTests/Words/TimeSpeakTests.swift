import Testing

@testable import HavenDomain

/// Times in the place of “soon”, and answers in three parts.
@Suite("Time Speak and Template 1>2>3") struct TimeSpeakTests {
  /// Monday 2 November 2026, 12:10 UTC.
  static let noon = Instant(seconds: 1_793_621_400)

  static func speak(_ now: Instant = noon, due: FeedbackDue? = nil) -> TimeSpeak {
    TimeSpeak(now: now, zone: .utc, due: due)
  }

  @Test("GP-11 the next hours and days, each a time that can be kept to")
  func suggestions() {
    #expect(
      Self.speak().suggestions == [
        "by 14:30 today", "by 17:00 today", "by 12:00 tomorrow", "by 17:00 tomorrow",
        "by 17:00 Wed 4 Nov", "by 17:00 Thu 5 Nov",
      ])
  }

  @Test("GP-11 late in the evening nothing of today is left, and a weekend is passed over")
  func late() {
    let friday = Self.noon + .days(4) + .hours(10)
    #expect(
      Self.speak(friday).suggestions == [
        "by 12:00 tomorrow", "by 17:00 tomorrow", "by 17:00 Mon 9 Nov", "by 17:00 Tue 10 Nov",
      ])
  }

  static let dues: [(FeedbackDue, String)] = [
    (due(.days(3), from: .zero, "3 working days"), "within 3 working days, by Thu 5 Nov"),
    (due(.days(2), from: .seconds(-86_400), "3 working days"), "by Wed 4 Nov"),
    (due(.hours(3), from: .zero, nil), "by 15:10 today"),
    // Midnight is the end of its day.
    (
      due(.hours(60) - .seconds(600), from: .zero, "3 working days"),
      "within 3 working days, by Wed 4 Nov"
    ),
  ]

  static func due(_ at: Duration, from: Duration, _ target: String?) -> FeedbackDue {
    FeedbackDue(kind: .acknowledgement, at: noon + at, from: noon + from, target: target)
  }

  @Test("GP-11 the record's own due time comes first", arguments: dues)
  func own(due: FeedbackDue, words: String) {
    #expect(Self.speak(due: due).suggestions.first == words)
  }

  @Test("GP-11 a due time that is over is not spoken of")
  func over() {
    let due = Self.due(.seconds(-60), from: .seconds(-999), "3 working days")
    #expect(Self.speak(due: due).suggestions.first == "by 14:30 today")
  }

  static let typed: [(String, String?)] = [
    ("fri 12:00", "by 12:00 Fri 6 Nov"), ("+2h", "by 14:10 today"),
    ("tomorrow", "by 09:00 tomorrow"),
    ("-2d", nil), ("soon", nil), ("", nil),
  ]

  @Test("GP-11 any time that is typed can be said, if it is still to come", arguments: typed)
  func reading(text: String, words: String?) {
    #expect(Self.speak().reading(text) == words)
  }

  @Test("GP-11 a time stands where {by} does")
  func fills() {
    #expect(TimeSpeak.fill("I ring {by}, or {by}.", by: "at 9") == "I ring at 9, or at 9.")
    #expect(TimeSpeak.fill("I ring.", by: "at 9") == "I ring.")
  }

  static let replies: [(ReplyTemplate, String)] = [
    (
      ReplyTemplate(
        can: "I can look", unable: "We are unable to move you ", alternatives: "Or wait?"),
      "I can look. We are unable to move you. Or wait?"
    ),
    (ReplyTemplate(can: "I said “yes.”", unable: "", alternatives: " "), "I said “yes.”"),
    (ReplyTemplate(), ""),
  ]

  @Test("GP-10 three parts make one text, in this order, each a sentence", arguments: replies)
  func template(reply: ReplyTemplate, text: String) {
    #expect(reply.text == text)
  }
}
