import Testing

@testable import HavenDomain

@Suite("Which act fits")
struct ActRulesTests {
  /// Waiting, held, in follow-up, closed.
  @Test(
    "an act on a contact fits its state",
    arguments: [
      (ContactAct.wroteAgain, [true, true, true, false]),
      (.answered, [true, true, true, false]), (.followedUp, [false, false, true, false]),
      (.resolved, [false, false, true, false]), (.reopened, [false, false, false, true]),
    ])
  func contact(act: ContactAct, fits: [Bool]) {
    #expect(ContactState.allCases.map { act.whyNot(in: $0, over: .email) == nil } == fits)
  }

  @Test("Q-01 a live contact that waits is answered by taking it, and by no entry")
  func live() {
    for channel in Channel.allCases {
      let why = ContactAct.answered.whyNot(in: .waiting, over: channel)
      let words = "Take it first: a live contact is answered by taking it."
      #expect(why == (channel.isLive ? words : nil), "\(channel)")
      #expect(ContactAct.answered.whyNot(in: .held, over: channel) == nil)
      #expect(ContactAct.wroteAgain.whyNot(in: .waiting, over: channel) == nil)
    }
  }

  @Test("CC-31 AP-04 CC-18 what goes with an act on feedback is asked for, in words")
  func feedback() {
    let today = LocalDate(day: 20_000)
    func problems(
      _ act: FeedbackAct, _ date: LocalDate? = nil, _ note: String = "", _ how: String = ""
    ) -> [FieldID] {
      act.problems(date: date, today: today, note: note, how: how).map(\.field)
    }
    #expect(problems(.findingsExtended) == ["date", "note", "how"])
    #expect(problems(.findingsExtended, today + 3, "a witness is away", "by phone").isEmpty)
    #expect(problems(.updateAgreed) == ["date"] && problems(.updateAgreed, today).isEmpty)
    #expect(problems(.appealExtended, today + -1) == ["date"])
    #expect(problems(.passedOn) == ["note"] && problems(.surveyWaived) == ["note"])
    #expect(problems(.customerSatisfied).isEmpty && problems(.thanked, today) == ["date"])
  }

  @Test("Q-07 the next time of a follow-up lies ahead, within the policy's limit")
  func due() {
    func fits(_ act: ContactAct, _ hours: Int?, emergency: Bool = false) -> Bool {
      act.problem(
        due: hours.map { monday + .hours($0) }, now: monday, isEmergency: emergency,
        policy: .safeHaven) == nil
    }
    #expect(fits(.followedUp, 72) && fits(.reopened, 1) && fits(.answered, nil))
    #expect(!fits(.followedUp, 73) && !fits(.followedUp, 0) && !fits(.answered, 1))
    #expect(fits(.followedUp, 2, emergency: true) && !fits(.followedUp, 3, emergency: true))
  }
}
