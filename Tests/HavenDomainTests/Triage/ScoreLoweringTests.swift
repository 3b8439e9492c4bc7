import Testing

@testable import HavenDomain

@Suite("A lower score")
struct ScoreLoweringTests {
  static let me = StaffID(rawValue: 1)
  static let other = StaffID(rawValue: 2)

  static func lowering(to score: Int, agreed: Bool) -> ScoreLowering {
    ScoreLowering(
      to: score, askedBy: me, askedByName: "R. Osei", askedAt: monday,
      agreedByName: agreed ? "M. Ilves" : nil)
  }

  /// Every sentence that stands against a lower score.
  static let refusals: [String] = [
    ScoreRules.whyNotAsk(TriageScore(present: [.weapon]), isUnsafe: true, to: 0),
    ScoreRules.whyNotAsk(TriageScore(present: []), isUnsafe: false, to: 0),
    ScoreRules.whyNotAsk(TriageScore(present: [.weapon]), isUnsafe: false, to: 3),
    ScoreRules.whyNotSettle(nil, isUnsafe: false, agrees: true, by: me),
    ScoreRules.whyNotSettle(
      lowering(to: 1, agreed: false), isUnsafe: false, agrees: true, by: me),
    ScoreRules.whyNotSettle(
      lowering(to: 1, agreed: false), isUnsafe: true, agrees: true, by: other),
  ].compactMap(\.self)

  @Test("TR-08 says in words who lowered it, and counts only once a second person agreed")
  func words() {
    let present: [Indicator] = [.weapon, .suicidal]
    let asked = TriageScore(present: present, lowering: Self.lowering(to: 4, agreed: false))
    #expect(asked.value == 6)
    #expect(asked.words == "weapon present 3 + suicidal ideation 3 = 6")
    let agreed = TriageScore(present: present, lowering: Self.lowering(to: 4, agreed: true))
    #expect(agreed.value == 4)
    #expect(
      agreed.words
        == "weapon present 3 + suicidal ideation 3 = 6, lowered to 4 by R. Osei and M. Ilves")
  }

  static let sets: [[Indicator]] = (0..<16).map { bits in
    Indicator.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
  }

  @Test(
    "TR-08 is 0 to 10 whatever is raised and lowered, and never less than the answers in silence")
  func bounds() {
    let numbers: [Int?] = [nil, Int.min, -1, 0, 1, 4, 7, 10, 11, Int.max]
    for present in Self.sets {
      for raised in numbers {
        for lowered in numbers {
          for isAgreed in [false, true] {
            let lowering = lowered.map { Self.lowering(to: $0, agreed: isAgreed) }
            let score = TriageScore(present: present, raisedTo: raised, lowering: lowering)
            let isDown = score.value < score.unlowered
            #expect((0...10).contains(score.value))
            #expect(score.unlowered >= score.sum)
            #expect(isDown == score.words.contains(", lowered to \(score.value) by"))
            #expect(!isDown || isAgreed)
          }
        }
      }
    }
  }

  @Test(
    "TR-08 is asked for below the score only, and not while somebody is not safe",
    arguments: [
      (5, true, false), (4, false, true), (0, false, true), (5, false, false), (-1, false, false),
    ])
  func asking(to score: Int, isUnsafe: Bool, isAllowed: Bool) {
    let now = TriageScore(present: [.weapon, .children])
    #expect((ScoreRules.whyNotAsk(now, isUnsafe: isUnsafe, to: score) == nil) == isAllowed)
  }

  @Test("TR-08 is settled by a second person, who may always refuse")
  func settling() {
    let waits = Self.lowering(to: 2, agreed: false)
    func why(_ lowering: ScoreLowering?, _ isUnsafe: Bool, _ agrees: Bool, _ by: StaffID) -> String?
    {
      ScoreRules.whyNotSettle(lowering, isUnsafe: isUnsafe, agrees: agrees, by: by)
    }
    #expect(why(waits, false, true, Self.other) == nil)
    #expect(why(waits, true, false, Self.other) == nil)
    #expect(why(waits, true, true, Self.other)?.contains("not safe") == true)
    #expect(why(waits, false, true, Self.me)?.contains("second person") == true)
    #expect(why(nil, false, true, Self.other) != nil)
    #expect(why(Self.lowering(to: 2, agreed: true), false, true, Self.other) != nil)
  }

  @Test(
    "TR-08 lapses with every answer that gets graver, and with no other",
    arguments: [
      (["weapon": "no"], ["weapon": "yes"], true), ([:], ["suicidal": "yes"], true),
      ([:], ["assault": "yes"], true), ([:], ["children": "yes"], true),
      ([:], ["danger": "yes"], true), ([:], ["medical": "yes"], true),
      (["safeNow": "yes"], ["safeNow": "no"], true), (["safeNow": "yes"], [:], true),
      (["raiseTo": "5"], ["raiseTo": "7"], true), ([:], ["raiseTo": "1"], true),
      (["weapon": "yes"], ["weapon": "yes"], false), (["weapon": "yes"], ["weapon": "no"], false),
      (["safeNow": "no"], ["safeNow": "yes"], false), ([:], ["name": "June"], false),
      (["raiseTo": "7"], ["raiseTo": "5"], false),
    ] as [([FieldID: String], [FieldID: String], Bool)])
  func graver(before: [FieldID: String], after: [FieldID: String], isGraver: Bool) {
    #expect(ScoreRules.isGraver(answers(after), than: answers(before)) == isGraver)
  }

  @Test(
    "TR-08 Q-05 the queue's priority follows the lower score, and a No is critical whatever it is")
  func priority() {
    let all = answers(["weapon": "yes", "suicidal": "yes", "assault": "yes"])
    let lower = Self.lowering(to: 2, agreed: true)
    #expect(IntakeRules.priority(all) == .critical)
    #expect(IntakeRules.priority(all, lowering: lower) == .normal)
    var unsafe = all
    unsafe.set(IntakeForm.safeNow, to: .given("no"), at: monday)
    #expect(IntakeRules.priority(unsafe, lowering: lower) == .critical)
  }

  @Test("TR-09 the open contacts are counted by band, and those not asked yet apart")
  func distribution() {
    let counted = TriageDistribution([(nil, 4), (0, 1), (3, 2), (4, 1), (7, 2), (8, 1), (10, 1)])
    #expect(
      counted == TriageDistribution(immediate: 2, elevated: 3, routine: 3, unscored: 4))
    #expect(counted.total == 12)
    #expect(counted.words.contains("2 immediate, 3 elevated, 3 routine"))
  }
}
