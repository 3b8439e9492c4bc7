import HavenDomain
import Testing

@Suite("What comes next on feedback")
struct NextMoveTests {
  static func row(
    _ kind: FeedbackKind, _ stage: FeedbackStage, _ done: [FeedbackEvent.Kind] = [],
    until: Instant? = nil, mayContact: Bool? = true
  ) -> FeedbackRow {
    FeedbackRow(
      id: FeedbackID(rawValue: 1), number: RecordNumber(.feedback, 20_417), kind: kind,
      stage: stage, area: nil, areaName: "Central Service", receivedAt: monday, next: nil,
      passedTo: "Ottoline Reyes", version: 1,
      standing: FeedbackStanding(done: done, appealUntil: until, mayContact: mayContact))
  }

  @Test("every stage but the last has something that goes on with it, and it fits")
  func always() {
    for kind in FeedbackKind.allCases {
      let lines = FeedbackStage.allCases.filter { stage in
        FeedbackMove.allCases.contains {
          FeedbackMachine.step(
            $0, kind: kind, stage: stage, standing: FeedbackStanding(done: [.thanked]), at: monday
          ).stage ?? stage != stage
        }
      }
      for stage in lines where stage != .closed {
        let row = Self.row(kind, stage)
        let next = FeedbackMachine.next(row, at: monday)
        #expect(!next.isEmpty, "\(kind) \(stage)")
        #expect(next.allSatisfy { FeedbackMachine.step($0, on: row, at: monday).stage != nil })
        let words = FeedbackMachine.nextWords(row, now: monday, zone: .utc)
        #expect(words?.hasPrefix("Next: ") == true && words?.contains("(S3, ") == true)
      }
      #expect(FeedbackMachine.next(Self.row(kind, .closed), at: monday).isEmpty)
    }
  }

  @Test("CC-25 AP-02 after the outcome a person says how it went, as far as the time allows")
  func choice() {
    let open = Self.row(.complaint, .outcomeTold, until: monday + .days(30))
    #expect(
      FeedbackMachine.next(open, at: monday)
        == [.act(.customerSatisfied), .act(.appealReceived)])
    let over = Self.row(.complaint, .outcomeTold, until: monday)
    #expect(FeedbackMachine.next(over, at: monday).contains(.act(.appealTimeOver)))
    #expect(
      FeedbackMachine.nextWords(open, now: monday, zone: .utc)
        == "Next: note whether the customer is satisfied or appeals; they may until Wed 2 Dec "
        + "(S3, Logging a Complaint).")
  }

  @Test("AP-03 the appellant is contacted first, then its outcome is told")
  func appeal() {
    let new = Self.row(.complaint, .appealed, [.outcomeTold, .appealReceived])
    #expect(
      FeedbackMachine.next(new, at: monday)
        == [.act(.appealContacted), .decideAppeal(.upheld)])
    let spoken = Self.row(.complaint, .appealed, [.appealReceived, .appealContacted])
    #expect(FeedbackMachine.next(spoken, at: monday) == [.decideAppeal(.upheld)])
  }

  @Test("CC-21 a compliment is passed on, thanked for and closed")
  func compliment() {
    #expect(FeedbackMachine.next(Self.row(.compliment, .received), at: monday).count == 1)
    let passed = Self.row(.compliment, .passedOn, [.passedOn])
    #expect(FeedbackMachine.next(passed, at: monday) == [.act(.thanked)])
    let thanked = Self.row(.compliment, .passedOn, [.passedOn, .thanked])
    #expect(FeedbackMachine.next(thanked, at: monday) == [.close])
  }

  @Test("the words of a choice are told apart")
  func words() {
    let words = FeedbackMove.allCases.map(\.choice)
    #expect(Set(words).count == FeedbackMove.allCases.count - 3, "the appeal's outcomes are one")
  }
}
