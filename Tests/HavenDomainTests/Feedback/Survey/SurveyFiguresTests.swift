import HavenDomain
import Testing

@Suite("SV-06 SV-08 what the surveys say")
struct SurveyFiguresTests {
  static let quarter = Samples.quarter

  private static func answers(_ handling: [SurveySatisfaction?]) -> [SurveyAnswers] {
    handling.map { SurveyAnswers(listened: true, handling: $0) }
  }

  private static func many(_ counts: [Int]) -> [SurveyAnswers] {
    zip(SurveySatisfaction.allCases, counts).flatMap { answers(Array(repeating: $0, count: $1)) }
  }

  /// Very, fairly, neither, fairly dissatisfied, dissatisfied; the cells as shown; the share of very
  /// and fairly, counted by hand.
  static let table: [([Int], [String], Int?)] = [
    ([10, 10, 0, 0, 0], ["10", "10", "0", "0", "0"], 100),
    ([12, 8, 5, 5, 10], ["12", "8", "5", "5", "10"], 50),
    // 13 of 21: within the thirteen, three would follow from ten.
    ([10, 3, 8, 0, 0], ["held back", "held back", "8", "0", "0"], 62),
    // Two small cells of ten in all, and more than one way to make them up: 14 of 24.
    ([14, 0, 2, 3, 5], ["14", "0", "<5", "<5", "5"], 58),
    // Of fewer than ten nothing is told but their sum: 15 of 20.
    ([15, 0, 0, 1, 4], ["15", "0", "held back", "held back", "held back"], 75),
    // Fewer than five on one side: no share; the one small cell takes the next larger along.
    ([20, 6, 0, 0, 3], ["20", "held back", "0", "0", "held back"], nil),
    ([3, 1, 0, 0, 0], Array(repeating: "held back", count: 5), nil),
    ([0, 0, 0, 0, 0], ["0", "0", "0", "0", "0"], nil),
  ]

  @Test("SV-08 shares and cells are as counted by hand", arguments: table)
  func shares(counts: [Int], cells: [String], share: Int?) {
    let tally = SurveyTally(.handling, Self.many(counts))
    #expect(tally.cells.map(\.words) == cells)
    #expect(tally.share == share)
    #expect(tally.labels == SurveySatisfaction.allCases.map(\.words))
  }

  @Test("who left a question blank is in none of its figures")
  func blank() {
    let tally = SurveyTally(
      .handling, Self.many([10, 0, 0, 0, 5]) + Self.answers(Array(repeating: nil, count: 9)))
    #expect(tally.share == 67)
  }

  @Test("a percentage is rounded at the half, and silent on fewer than five")
  func percent() {
    #expect(SmallCells.percent(5, of: 15) == 33 && SmallCells.percent(10, of: 15) == 67)
    #expect(SmallCells.percent(5, of: 40) == 13)
    #expect(SmallCells.percent(4, of: 40) == nil && SmallCells.percent(36, of: 40) == nil)
    #expect(SmallCells.percent(0, of: 5) == 0 && SmallCells.percent(5, of: 5) == 100)
    #expect(SmallCells.percent(0, of: 0) == nil && SmallCells.percent(4, of: 4) == nil)
  }

  @Test("SV-06 no small cell follows from the sum and from how it was decided what to show")
  func nothingFollows() {
    for total in 1...22 {
      var shown: [[SmallCells.Cell]: [[Int]]] = [:]
      for parts in Self.partitions(of: total, into: 4) {
        shown[SmallCells(parts).cells, default: []].append(parts)
      }
      for (cells, possible) in shown {
        for index in cells.indices {
          let values = Set(possible.map { $0[index] })
          let told = values.count == 1 ? values.first : nil
          #expect(!(1..<5).contains(told ?? 0), "\(possible) as \(cells.map(\.words))")
        }
      }
    }
  }

  private static func partitions(of total: Int, into count: Int) -> [[Int]] {
    if count == 1 { return [[total]] }
    return (0...total).flatMap { first in
      partitions(of: total - first, into: count - 1).map { [first] + $0 }
    }
  }

  @Test("SV-06 fewer than five surveys of a quarter show nothing but that")
  func few() {
    let figures = SurveyFigures(
      Self.quarter, sent: 3,
      answers: [SurveyAnswers(listened: false, improve: "Mine alone.")], agreed: 1, declined: 0)
    #expect(
      figures.lines() == [
        "2026Q4, complaints: <5 sent, <5 came back.", "The answers are shown when 5 came back.",
      ])
    #expect(figures.improve.isEmpty)
    #expect(figures.tallies.allSatisfy { $0.cells.allSatisfy { $0.count ?? 0 == 0 } })
  }

  @Test("KP-15 a quarter is told in lines with bars, and what could be better by the alphabet")
  func lines() {
    var answers = Self.many([8, 0, 0, 0, 6])
    answers[0].improve = "Ring back."
    answers[9].improve = "A letter would do."
    let lines = SurveyFigures(
      Self.quarter, sent: 20, answers: answers, agreed: 0, declined: 14
    ).lines()
    #expect(lines[0] == "2026Q4, complaints: 20 sent, 14 came back.")
    #expect(lines.contains("How it was handled: 57 % satisfied"))
    #expect(lines.contains("  Very satisfied         8  ########################"))
    #expect(lines.contains("  Dissatisfied           6  ##################"))
    #expect(lines.contains("Kept informed: nobody answered"))
    #expect(
      lines.suffix(3) == ["What could be better:", "  “A letter would do.”", "  “Ring back.”"])
    #expect(lines.allSatisfy { $0.count <= 76 })
  }

  /// Marks out of ten, the groups as shown, and NPS by hand.
  static let recommend: [([Int], Int?)] = [
    // 10 promoters, 5 passives, 5 detractors: (10 - 5) of 20.
    (Array(repeating: 9, count: 10) + Array(repeating: 8, count: 5) + [0, 1, 2, 6, 6], 25),
    (Array(repeating: 10, count: 6), 100),
    (Array(repeating: 0, count: 6), -100),
    (Array(repeating: 7, count: 5) + Array(repeating: 8, count: 5), 0),
    // 5 promoters, 6 passives, 7 detractors: -2 of 18 is -11.1.
    (
      Array(repeating: 9, count: 5) + Array(repeating: 7, count: 6) + Array(repeating: 3, count: 7),
      -11
    ),
    // Four detractors could be found by it.
    (Array(repeating: 9, count: 10) + [1, 1, 1, 1], nil),
    ([10, 10, 10, 10], nil),
  ]

  @Test("SV-08 NPS is promoters less detractors, as counted by hand", arguments: recommend)
  func promoters(marks: [Int], score: Int?) {
    let answers = marks.map { ServiceAnswer(satisfaction: nil, recommend: $0) }
    #expect(ServiceFigures(Self.quarter, answers).score == score)
  }

  @Test("SV-08 CSAT is the share of 4 and 5 of 5, against the aim of S0")
  func csat() {
    let marks = [5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 3, 3, 3, 2, 1, 1]
    let figures = ServiceFigures(
      Self.quarter, marks.map { ServiceAnswer(satisfaction: $0, recommend: nil) })
    // 12 of 18.
    #expect(figures.satisfaction.share == 67)
    #expect(figures.lines()[0] == "2026Q4, the service: 18 answered. NPS held back.")
    #expect(ServiceFigures.satisfactionAim == 85 && ServiceFigures.recommendAim == 30)
    #expect(
      figures.satisfaction.cells.map(\.words)
        == ["6", "6", "held back", "held back", "held back"])
  }

  @Test(
    "SV-08 a mark outside its scale is refused in words",
    arguments: [
      (ServiceAnswer(satisfaction: nil, recommend: nil), ["satisfaction"]),
      (ServiceAnswer(satisfaction: 0, recommend: nil), ["satisfaction"]),
      (ServiceAnswer(satisfaction: 6, recommend: 11), ["satisfaction", "recommend"]),
      (ServiceAnswer(satisfaction: nil, recommend: -1), ["recommend"]),
      (ServiceAnswer(satisfaction: 5, recommend: 0), []),
    ])
  func marks(answer: ServiceAnswer, fields: [String]) {
    #expect(answer.problems.map(\.field.rawValue) == fields)
  }

  @Test("SV-06 the newest quarter stands first, and how it is counted last")
  func report() {
    #expect(
      SurveyReport(complaints: [], service: []).lines() == [
        "No survey was sent, and none came back."
      ])
    let figures = SurveyFigures(Self.quarter, sent: 9, answers: [], agreed: 0, declined: 0)
    let lines = SurveyReport(complaints: [figures], service: []).lines()
    #expect(lines == ["2026Q4, complaints: 9 sent, 0 came back.", ""] + SurveyReport.definitions)
    #expect(lines.flatMap { NeverUse.found(in: $0) } == [])
  }
}
