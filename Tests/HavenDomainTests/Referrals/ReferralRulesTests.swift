import HavenDomain
import Testing

func date(_ text: String) -> LocalDate { LocalDate(iso: text) ?? LocalDate(day: 0) }

@Suite("An entry of the referral directory")
struct ReferralRulesTests {
  @Test(
    "IN-18 is fresh up to the same day of the sixth month after it was verified",
    arguments: [
      ("2026-05-24", "2026-11-24", nil), ("2026-05-24", "2026-11-25", "over 6 months"),
      ("2026-05-24", "2026-12-23", "over 6 months"), ("2026-05-24", "2026-12-24", "7 months"),
      ("2026-08-31", "2027-02-28", nil), ("2026-08-31", "2027-03-01", "over 6 months"),
      ("2027-08-31", "2028-02-29", nil), ("2027-08-31", "2028-03-01", "over 6 months"),
      ("2026-08-28", "2027-03-01", "over 6 months"), ("2026-02-28", "2026-08-28", nil),
      ("2026-02-28", "2026-08-29", "over 6 months"), ("2024-11-30", "2026-11-30", "24 months"),
      ("2026-11-24", "2026-11-24", nil), ("2026-11-25", "2026-11-24", nil),
    ] as [(String, String, String?)])
  func sixMonths(verified: String, today: String, words: String?) {
    #expect(
      ReferralRules.staleWords(lastVerified: date(verified), today: date(today))
        == words.map { "last verified \($0) ago: ring first" })
  }

  @Test("IN-18 says so where nobody ever verified it")
  func never() {
    #expect(
      ReferralRules.staleWords(lastVerified: nil, today: date("2026-11-24"))
        == "never verified: ring first")
  }

  @Test("months are counted as on a wall calendar, for every day of four years")
  func months() {
    for day in date("2024-01-01").day...date("2027-12-31").day {
      let start = LocalDate(day: day)
      for count in [0, 1, 6, 12] {
        let later = start.adding(months: count)
        let (from, to) = (start.civil, later.civil)
        #expect(to.year * 12 + to.month == from.year * 12 + from.month + count)
        #expect(to.day == min(from.day, length(month: to.month, of: to.year)))
        #expect(later.months(since: start) == count)
        if count > 0 { #expect((later + -1).months(since: start) == count - 1) }
      }
    }
  }

  @Test(
    "IN-11 its code is short, and is read in small letters or large",
    arguments: [
      ("HNS-01", "HNS-01"), (" r204 ", "R204"), ("ab", "AB"), ("abcdefghijkl", "ABCDEFGHIJKL"),
      ("abcdefghijklm", nil), ("a", nil), ("", nil), ("1A", nil), ("-A", nil), ("A B", nil),
      ("AÉ", nil), ("A_1", nil),
    ] as [(String, String?)])
  func code(typed: String, read: String?) {
    #expect(ReferralCode(typed)?.description == read)
  }

  static let spoilt: [(FieldID, @Sendable (inout ReferralService) -> Void)] = [
    ("name", { $0.name = " " }), ("help", { $0.needs = [] }), ("help", { $0.needs = ["luck"] }),
    ("verified", { $0.lastVerified = date("2026-11-03") }),
    ("area", { $0.area = String(repeating: "a", count: 201) }),
    ("notes", { $0.notes = String(repeating: "a", count: 2_001) }),
    ("languages", { $0.languages = Array(repeating: "Esperanto", count: 20) }),
  ]

  @Test("IN-18 what it must be is said under its column", arguments: spoilt)
  func problems(column: FieldID, spoil: @Sendable (inout ReferralService) -> Void) {
    let today = Zone.utc.wallTime(at: monday).date
    var service = Samples.service
    #expect(ReferralRules.problems(service, today: today).isEmpty)
    spoil(&service)
    #expect(ReferralRules.problems(service, today: today).map(\.field) == [column])
  }

  @Test("IN-18 keeps a later verification only while it says the same")
  func keeps() {
    let (old, new) = (date("2026-03-01"), date("2026-09-01"))
    var stored = Samples.service
    stored.lastVerified = new
    var given = stored
    given.lastVerified = old
    #expect(given.keeping(verificationOf: stored).lastVerified == new)
    #expect(stored.keeping(verificationOf: given).lastVerified == new)
    given.lastVerified = nil
    #expect(given.keeping(verificationOf: stored).lastVerified == new)
    given.phone = "0161 496 0999"
    #expect(given.keeping(verificationOf: stored).lastVerified == nil)
  }

  @Test("TR-05 IN-18 what it helps with is what the intake asks for")
  func needs() {
    #expect(ReferralRules.needs.map(\.id).contains("shelter"))
    #expect(ReferralRules.need(typed: " Legal ADVICE ") == "legal")
    #expect(ReferralRules.need(typed: "luck") == nil)
    #expect(Samples.service.needWords == "A safe place to stay, Legal advice")
  }
}
