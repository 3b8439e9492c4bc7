import HavenDomain
import Testing

@Suite("The fee scale")
struct FeeScaleTests {
  @Test(
    "IN-19 asks for this and no more",
    arguments: [
      (0, 1, 25), (149, 1, 25), (150, 1, 40), (249, 1, 40), (250, 1, 60), (349, 1, 60),
      (350, 1, 80), (449, 1, 80), (450, 1, 100), (549, 1, 100), (550, 1, 125), (699, 1, 125),
      (700, 1, 150), (1_000_000, 1, 150), (700, 2, 125), (800, 2, 150), (320, 3, 25),
      (349, 3, 25), (350, 3, 40), (700, 20, 25), (2_600, 20, 150),
    ])
  func table(income: Int, household: Int, fee: Int) {
    #expect(FeeScale.weeklyFee(income: income, household: household) == fee)
  }

  @Test("IN-19 runs from $25 to $150, whatever is entered")
  func ends() {
    #expect(FeeScale.range == 25...150)
    #expect(FeeScale.steps.first?.fee == 25 && FeeScale.steps.last?.fee == 150)
    for income in [Int.min, -1, 0, 1, 500, Int.max] {
      for household in [Int.min, -1, 0, 1, 20, Int.max] {
        let fee = FeeScale.weeklyFee(income: income, household: household)
        #expect(FeeScale.range.contains(fee))
      }
    }
  }

  @Test("IN-19 never falls with the income, never rises with the household, and jumps as printed")
  func monotonous() {
    for household in 1...8 {
      let fees = (0...2_000).map { FeeScale.weeklyFee(income: $0, household: household) }
      #expect(zip(fees, fees.dropFirst()).allSatisfy(<=))
      let larger = (0...2_000).map { FeeScale.weeklyFee(income: $0, household: household + 1) }
      #expect(zip(larger, fees).allSatisfy(<=))
      for step in FeeScale.steps {
        let income = FeeScale.income(of: step, household: household)
        #expect(FeeScale.weeklyFee(income: income, household: household) == step.fee)
        guard income > 0 else { continue }
        #expect(FeeScale.weeklyFee(income: income - 1, household: household) < step.fee)
      }
    }
  }

  @Test("IN-19 emergency crisis support is free, and says so")
  func free() {
    #expect(FeeScale.freeWords == "Emergency crisis support is free.")
    #expect(FeeScale.problem(weeklyFee: nil, at: .emergency) == nil)
    #expect(FeeScale.problem(weeklyFee: 0, at: .emergency) == nil)
    let words = FeeScale.problem(weeklyFee: 25, at: .emergency)?.words
    #expect(words?.hasPrefix(FeeScale.freeWords) == true)
  }

  @Test("IN-19 no other site asks for less or more", arguments: SiteKind.allCases)
  func bounds(site: SiteKind) {
    guard !site.isFree else { return }
    for fee in [25, 26, 150] { #expect(FeeScale.problem(weeklyFee: fee, at: site) == nil) }
    for fee in [-1, 0, 24, 151] { #expect(FeeScale.problem(weeklyFee: fee, at: site) != nil) }
    #expect(FeeScale.problem(weeklyFee: nil, at: site) == nil)
  }

  @Test("IN-19 an income or a household that is none is said so", arguments: [-1, Int.max])
  func entered(value: Int) {
    #expect(FeeScale.problems(income: value, household: 1).map(\.field) == ["income"])
    #expect(FeeScale.problems(income: 0, household: value).map(\.field) == ["household"])
    #expect(FeeScale.problems(income: 0, household: 0).map(\.field) == ["household"])
    #expect(FeeScale.problems(income: 1_000_000, household: 20).isEmpty)
  }
}
