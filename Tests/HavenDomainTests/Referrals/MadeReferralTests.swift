import HavenDomain
import Testing

@Suite("A referral that was made")
struct MadeReferralTests {
  @Test(
    "IN-11 has a code that is read as people write it",
    arguments: [
      ("RF-4821", 4821), ("rf4821", 4821), (" 4821 ", 4821), ("RF-0", nil), ("RF", nil),
      ("R-4821", nil), ("RF-48x", nil), ("RF--4", nil), ("", nil),
    ])
  func code(text: String, value: Int?) {
    #expect(ReferralNumber(text)?.value == value)
    if let value { #expect(ReferralNumber(value).description == "RF-\(value)") }
  }

  @Test(
    "IN-18 is due after a day without an answer, and after one that was none",
    arguments: [
      (ReferralAnswer?.none, 23, false), (nil, 24, true), (.accepted, 99, false),
      (.refused, 99, false), (.noAnswer, 1, true),
    ])
  func due(answer: ReferralAnswer?, hours: Int, isDue: Bool) {
    var made = Samples.madeReferral
    made.answer = answer
    #expect(made.isDue(at: made.at + .hours(hours)) == isDue)
    #expect(made.words(now: made.at + .hours(hours), in: .utc).contains("ring") == isDue)
  }
}
