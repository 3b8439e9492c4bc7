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

  /// Received, acknowledged, outcome told, closed; of a complaint on which nothing else was done.
  @Test(
    "AP-08 CC-31 an act on a complaint fits its stage",
    arguments: [
      (FeedbackAct.statusGiven, [true, true, false, false]),
      (.updateAgreed, [true, true, true, false]), (.updateGiven, [true, true, true, false]),
      (.lessonsShared, [true, true, true, true]),
      (.appealReceived, [false, false, true, true]),
      (.appealContacted, [false, false, false, false]),
      (.appealExtended, [false, false, false, false]),
      (.appealOutcome, [false, false, false, false]),
      (.surveySent, [false, false, false, true]), (.reopened, [false, false, true, true]),
    ])
  func feedback(act: FeedbackAct, fits: [Bool]) {
    let whyNot = FeedbackStage.allCases.map { act.whyNot(kind: .complaint, stage: $0, done: []) }
    #expect(whyNot.map { $0 == nil } == fits)
    for words in whyNot.compactMap({ $0 }) { #expect(words.hasSuffix(".")) }
    for stage in FeedbackStage.allCases {
      #expect(act.whyNot(kind: .compliment, stage: stage, done: []) != nil)
    }
  }

  @Test("AP-08 only a complaint is appealed, once; lessons and survey are told once")
  func once() {
    func fits(
      _ act: FeedbackAct, _ done: [FeedbackEvent.Kind], of kind: FeedbackKind = .complaint
    ) -> Bool { act.whyNot(kind: kind, stage: .closed, done: done) == nil }
    #expect(!fits(.appealReceived, [], of: .dissatisfaction))
    #expect(!fits(.appealReceived, [.appealReceived]))
    #expect(fits(.appealContacted, [.appealReceived]))
    #expect(!fits(.appealContacted, [.appealReceived, .appealOutcome]))
    #expect(!fits(.lessonsShared, [.lessonsShared]))
    #expect(!fits(.surveySent, [.closed, .surveySent]))
    #expect(fits(.surveySent, [.closed, .surveySent, .reopened, .closed]))
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
