import HavenDomain
import Testing

@Suite("What may be shared")
struct SharingRulesTests {
  static let law = ReferralService(
    code: Samples.referralCode, name: "Law centre", needs: ["legal"])

  /// The answers, and whether a service, the emergency services and a colleague may learn the name.
  static let table:
    [(answers: [FieldID: String], service: Bool, emergency: Bool, colleague: Bool)] =
      [
        ([:], false, false, false),
        (["share": "yes"], true, true, true),
        (["share": "no"], false, false, false),
        (["share": "yes", "withdrawn": "yes"], false, false, false),
        (["share": "yes", "withdrawn": "no"], true, true, true),
        (["share": "yes", "shareUntil": "+2h"], true, true, true),
        (["share": "yes", "shareUntil": "soonish"], false, false, false),
        (["share": "yes", "shareWith": "partners"], true, true, true),
        (["share": "yes", "shareWith": "team,partners"], true, true, true),
        (["share": "yes", "shareWith": "team,housing"], false, true, true),
        (["share": "no", "shareWith": "partners"], false, false, false),
        (["consent": "lifeAtRisk"], false, true, false),
        (["consent": "lifeAtRisk", "share": "no"], false, true, false),
        (["consent": "lifeAtRisk", "share": "yes", "withdrawn": "yes"], false, true, false),
        (["consent": "lifeAtRisk", "share": "yes"], true, true, true),
      ]

  @Test("PR-11 PR-20 follows the table", arguments: table)
  func rules(answers given: [FieldID: String], service: Bool, emergency: Bool, colleague: Bool) {
    let consent = SharingConsent(answers(given), zone: .utc)
    func may(_ partner: SharingPartner) -> Bool {
      SharingRules.whyNot(.name, with: partner, consent, at: monday) == nil
    }
    #expect(may(.service(Self.law)) == service)
    #expect(may(.emergency) == emergency)
    #expect(may(.colleague) == colleague)
  }

  @Test("ends in the very moment that was agreed")
  func end() {
    let consent = SharingConsent(answers(["share": "yes", "shareUntil": "+2h"]), zone: .utc)
    func why(_ now: Instant) -> String? {
      SharingRules.whyNot(.needs, with: .service(Self.law), consent, at: now)
    }
    #expect(why(monday + .hours(2) - .milliseconds(1)) == nil)
    #expect(why(monday + .hours(2)) == "Their consent to share has ended.")
  }

  @Test("offers only what there is to tell, and says why not without blame")
  func allowed() {
    let sheet = answers(["share": "yes", "consent": "verbal", "name": "Ada", "needs": "legal"])
    let offered = SharingRules.allowed(
      with: .service(Self.law), sheet, at: monday, zone: .utc)
    #expect(offered == [.name, .needs])
    let none: [[FieldID: String]] = [[:], ["share": "no"], ["consent": "lifeAtRisk"]]
    for given in none {
      let consent = SharingConsent(answers(given), zone: .utc)
      let why = SharingRules.whyNot(.name, with: .service(Self.law), consent, at: monday)
      #expect(why?.hasSuffix(".") == true && Blame.found(in: why ?? "").isEmpty)
    }
  }
}
