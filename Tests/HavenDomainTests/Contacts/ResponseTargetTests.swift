import HavenDomain
import Testing

@Suite("The first answer")
struct ResponseTargetTests {
  @Test(
    "Q-01 Q-02 is due in sixty seconds where somebody waits, emergency or not, day and night",
    arguments: [Channel.phone, .text, .chat, .inPerson], [true, false])
  func live(channel: Channel, isEmergency: Bool) {
    for received in [monday, utc("2026-11-07 03:00"), utc("2026-10-25 00:59:30")] {
      let due = ResponseTarget.due(
        channel: channel, isEmergency: isEmergency, receivedAt: received, zone: Zones.london)
      #expect(due == received + .seconds(60))
    }
  }

  @Test(
    "Q-03 is due in four hours for an emergency in writing, weekends included",
    arguments: [Channel.email, .portal, .website, .social, .letter])
  func emergency(channel: Channel) {
    for received in [monday, utc("2026-11-07 23:00"), utc("2026-10-24 23:30")] {
      let due = ResponseTarget.due(
        channel: channel, isEmergency: true, receivedAt: received, zone: Zones.london)
      #expect(due == received + .hours(4))
    }
  }

  /// Wall times in London; 24 business hours are three days of 09:00 to 17:00.
  @Test(
    "Q-04 is due in 24 business hours for other mail",
    arguments: [
      ("2026-11-02 10:00", "2026-11-05 10:00"), ("2026-11-02 09:00", "2026-11-04 17:00"),
      ("2026-11-02 06:00", "2026-11-04 17:00"), ("2026-11-02 00:00", "2026-11-04 17:00"),
      ("2026-11-02 17:00", "2026-11-05 17:00"), ("2026-11-02 16:59", "2026-11-05 16:59"),
      ("2026-11-02 23:59", "2026-11-05 17:00"), ("2026-11-05 12:00", "2026-11-10 12:00"),
      ("2026-11-06 16:00", "2026-11-11 16:00"), ("2026-11-06 18:00", "2026-11-11 17:00"),
      ("2026-11-07 12:00", "2026-11-11 17:00"), ("2026-11-08 23:00", "2026-11-11 17:00"),
      ("2026-12-31 15:00", "2027-01-05 15:00"),
    ])
  func businessHours(received: String, due: String) {
    for channel in [Channel.email, .portal, .website, .social, .letter] {
      let answer = ResponseTarget.due(
        channel: channel, isEmergency: false, receivedAt: utc(received), zone: Zones.london)
      #expect(answer == utc(due))
    }
  }

  @Test("Q-04 keeps to wall hours when the clocks change over the weekend")
  func clockChange() {
    // Friday 23 October 16:00 in summer time; one hour then, the rest in winter time.
    let due = ResponseTarget.due(
      channel: .email, isEmergency: false, receivedAt: utc("2026-10-23 16:00", offset: 3600),
      zone: Zones.london)
    #expect(due == utc("2026-10-28 16:00"))
  }

  @Test("Q-05 never comes later for more risk", arguments: Channel.allCases)
  func riskFirst(channel: Channel) {
    for hour in 0..<168 {
      let received = monday + .hours(hour)
      func due(_ isEmergency: Bool) -> Instant {
        ResponseTarget.due(
          channel: channel, isEmergency: isEmergency, receivedAt: received, zone: Zones.newYork)
      }
      #expect(due(true) <= due(false))
      #expect(due(true) > received)
    }
  }

  @Test("uses up hours exactly at closing, and none at all outside them")
  func edges() {
    let morning = utc("2026-11-02 09:00")
    #expect(BusinessHours.adding(.hours(8), to: morning, zone: .utc) == utc("2026-11-02 17:00"))
    #expect(
      BusinessHours.adding(.seconds(28_801), to: morning, zone: .utc) == utc("2026-11-03 09:00:01"))
    #expect(
      BusinessHours.adding(.zero, to: utc("2026-11-07 12:00"), zone: .utc)
        == utc("2026-11-09 09:00"))
  }
}
