import HavenDomain
import Testing

@Suite("The cards and tips")
struct TipTests {
  /// To the letter: S1, and for the last two S3 §4.2 step 2 and “Progress reports method”.
  static let source: [TipCard: [String]] = [
    .principles: [
      "Create a physically and emotionally safe environment.",
      "Be honest, transparent, and consistent. Keep promises and maintain confidentiality.",
      "Offer choices, prioritise each customer's individual circumstances and respect customers' preferences.",
      "Work collaboratively with a customer and encourage personal decision-making to enable a sense of agency and control. Avoid a power dynamic that could feel controlling.",
      "Recognise and respect diverse backgrounds, values, and experiences.",
    ],
    .communication: [
      "Recognise that customers who have experienced trauma and homelessness may feel threatened or under pressure in certain situations.",
      "Approach every interaction with empathy, patience, and a non-judgemental attitude.",
      "Listen actively without interrupting and validate customer concerns.",
      "Always gain consent before recording personal information, check that details are accurate, and record agreed support needs. Clearly explain the purpose of recording information.",
    ],
    .boundaries: [
      "Be compassionate while maintaining professional boundaries.",
      "Avoid making assumptions about a customer's background, situation or experiences.",
      "Clearly communicate the limitations of your ability to help while remaining compassionate.",
      "If a situation is beyond your role, explain why and direct the customer to the appropriate support services.",
    ],
    .aftercare: [
      "Ask about a customer's preferred method of contact.",
      "Follow up when appropriate to ensure the customer's needs have been met.",
      "Provide clear and accessible information on additional support services if needed.",
      "Be consistent and reliable in communication to establish trust.",
    ],
    .mindset: [
      "Keep yourself in the 'Black' (positive - can do mind-set).",
      "We recognise that no news is bad news and lack of updates or information can send people into the 'red'.",
    ],
  ]

  @Test("GP-12 GP-14 GP-16 say what the source says, to the letter", arguments: TipCard.allCases)
  func letter(card: TipCard) throws {
    #expect(card.tips.map(\.words) == Self.source[card])
    #expect(!card.title.isEmpty)
  }

  @Test("GP-12 are five principles, and four each of communication, boundaries and aftercare")
  func counts() {
    #expect(TipCard.allCases.map(\.tips.count) == [5, 4, 4, 4, 2])
    #expect(Tip.all.count == 19)
  }

  @Test("GP-13 have a short line each, of their own, and nothing in it that we never say")
  func lines() {
    #expect(Set(Tip.all.map(\.line)).count == Tip.all.count)
    for tip in Tip.all {
      #expect(tip.line.count <= 51, "\(tip.line)")
      #expect(NeverUse.found(in: tip.line).isEmpty, "\(tip.line)")
    }
  }

  @Test("keep their names, which are in people's records")
  func names() {
    #expect(Tip.all.first?.name == "principles.1" && Tip.all.last?.name == "mindset.2")
    for tip in Tip.all { #expect(Tip(name: tip.name) == tip) }
    for name in ["", "principles", "principles.0", "principles.6", "gossip.1"] {
      #expect(Tip(name: name) == nil, "\(name)")
    }
  }

  @Test("GP-13 take turns with the time alone: the same all through five minutes, then the next")
  func rotation() throws {
    let start = Instant(seconds: 300 * 19 * 100_000)
    for turn in 0..<38 {
      let begin = start + .seconds(300 * turn)
      let tip = Tip.current(at: begin)
      #expect(tip == Tip.all[turn % 19])
      #expect(Tip.current(at: begin + .seconds(299)) == tip)
      #expect(Tip.current(at: begin + .seconds(300)) != tip)
    }
  }

  @Test("there is one at every moment, before 1970 too", arguments: [-1, 0, -5_701, 1_794_000_000])
  func always(seconds: Int) {
    #expect(Tip.all.contains(Tip.current(at: Instant(seconds: Int64(seconds)))))
  }
}
