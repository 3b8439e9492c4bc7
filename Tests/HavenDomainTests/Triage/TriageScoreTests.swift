import HavenDomain
import Testing

@Suite("The triage score")
struct TriageScoreTests {
  @Test("TR-04 TR-08 weighs four indicators, published, that together make ten")
  func weights() {
    let table = Dictionary(uniqueKeysWithValues: Indicator.allCases.map { ($0, $0.weight) })
    #expect(table == [.weapon: 3, .suicidal: 3, .assault: 2, .children: 2])
    #expect(table.values.reduce(0, +) == 10)
  }

  /// weapon, suicidal, assault, children; the sum; the band.
  static let combinations: [([Bool], Int, Band)] = [
    ([false, false, false, false], 0, .routine), ([false, false, false, true], 2, .routine),
    ([false, false, true, false], 2, .routine), ([false, false, true, true], 4, .elevated),
    ([false, true, false, false], 3, .routine), ([false, true, false, true], 5, .elevated),
    ([false, true, true, false], 5, .elevated), ([false, true, true, true], 7, .elevated),
    ([true, false, false, false], 3, .routine), ([true, false, false, true], 5, .elevated),
    ([true, false, true, false], 5, .elevated), ([true, false, true, true], 7, .elevated),
    ([true, true, false, false], 6, .elevated), ([true, true, false, true], 8, .immediate),
    ([true, true, true, false], 8, .immediate), ([true, true, true, true], 10, .immediate),
  ]

  @Test("TR-04 TR-07 is this for all sixteen combinations", arguments: combinations)
  func combination(yes: [Bool], sum: Int, band: Band) {
    var sheet = Answers()
    for (indicator, isYes) in zip(Indicator.allCases, yes) {
      sheet.set(indicator.field, to: .given(isYes ? "yes" : "no"), at: monday)
    }
    let score = TriageScore(sheet)
    #expect(score.sum == sum)
    #expect(score.value == sum)
    #expect(score.band == band)
  }

  @Test("TR-04 counts nothing for a question that was not answered with Yes")
  func nonAnswers() {
    var sheet = Answers()
    for (indicator, answer) in zip(
      Indicator.allCases, [Answer.declined, .unknown, .notAsked, .given("perhaps")])
    {
      sheet.set(indicator.field, to: answer, at: monday)
    }
    #expect(TriageScore(sheet) == TriageScore(present: []))
  }

  @Test(
    "TR-07 escalates at once from eight, and asks for speed from four",
    arguments: [
      (0, Band.routine), (3, .routine), (4, .elevated), (7, .elevated), (8, .immediate),
      (10, .immediate),
    ])
  func bands(score: Int, band: Band) {
    #expect(Band(score: score) == band)
  }

  @Test("TR-07 Q-05 has a priority for each band, in the same order")
  func priorities() {
    #expect(Band.allCases.map(\.priority) == [.normal, .high, .critical])
  }

  @Test(
    "TR-08 can be raised, and is never lowered nor over ten",
    arguments: [nil, 1, 4, 5, 6, 10, 11, 99, -1, Int.max, Int.min])
  func raised(to value: Int?) {
    let score = TriageScore(present: [.weapon, .children], raisedTo: value)
    #expect(score.value == min(10, max(5, value ?? 0)))
    #expect(score.sum == 5)
    #expect(score.band.priority <= .high)
  }

  @Test(
    "TR-08 shows its sum in words",
    arguments: [
      ([], nil, "no indicator = 0"), ([.weapon], nil, "weapon present 3 = 3"),
      ([.weapon, .children], nil, "weapon present 3 + children involved 2 = 5"),
      ([.weapon, .children], 8, "weapon present 3 + children involved 2 = 5, raised to 8"),
      ([.weapon, .children], 5, "weapon present 3 + children involved 2 = 5"),
      ([], 99, "no indicator = 0, raised to 10"),
    ] as [([Indicator], Int?, String)])
  func words(present: [Indicator], raisedTo: Int?, words: String) {
    #expect(TriageScore(present: present, raisedTo: raisedTo).words == words)
  }
}
