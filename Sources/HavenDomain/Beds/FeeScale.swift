/// What a week in shelter costs: $25 to $150 by income and household (IN-19). Emergency crisis
/// support is free.
///
/// The source gives both ends and no steps between; these are the house's own, published here and
/// by `haven bed fee`, so that everybody can check what they are asked for. All amounts are whole
/// dollars a week.
public enum FeeScale {
  /// From this counted income on, this fee.
  public struct Step: Codable, Hashable, Sendable {
    public var from: Int
    public var fee: Int
    public init(from: Int, fee: Int) {
      self.from = from
      self.fee = fee
    }
  }

  public static let range = 25...150
  public static let steps = [
    Step(from: 0, fee: 25), Step(from: 150, fee: 40), Step(from: 250, fee: 60),
    Step(from: 350, fee: 80), Step(from: 450, fee: 100), Step(from: 550, fee: 125),
    Step(from: 700, fee: 150),
  ]
  /// Left out of the income for each person after the first.
  public static let allowance = 100
  public static let households = 1...20
  public static let incomes = 0...1_000_000

  /// Said beside every fee.
  public static let freeWords = "Emergency crisis support is free."
  public static let ruleWords =
    "For each person after the first, $\(allowance) of the weekly income is not counted."

  /// The fee for a household; values beyond `incomes` and `households` count as their ends.
  public static func weeklyFee(income: Int, household: Int) -> Int {
    let counted =
      clamped(income, to: incomes) - allowance * (clamped(household, to: households) - 1)
    return steps.last { $0.from <= counted }?.fee ?? range.lowerBound
  }

  /// From which weekly income on a household of this size pays the fee of a step.
  public static func income(of step: Step, household: Int) -> Int {
    step.from == 0 ? 0 : step.from + allowance * (clamped(household, to: households) - 1)
  }

  /// What stands against an income and a household as somebody entered them.
  public static func problems(income: Int, household: Int) -> [FormProblem] {
    var problems: [FormProblem] = []
    if !incomes.contains(income) {
      problems.append(
        FormProblem("income", "Give the weekly income in whole dollars, 0 or more."))
    }
    if !households.contains(household) {
      problems.append(
        FormProblem("household", "Give the people in the household, 1 to 20."))
    }
    return problems
  }

  /// What stands against a fee that was agreed for a bed at a site of this kind.
  public static func problem(weeklyFee: Int?, at site: SiteKind) -> FormProblem? {
    guard let weeklyFee else { return nil }
    if site.isFree {
      return weeklyFee == 0 ? nil : FormProblem("fee", "\(freeWords) Leave the fee out.")
    }
    return range.contains(weeklyFee)
      ? nil
      : FormProblem(
        "fee", "A week costs $\(range.lowerBound) to $\(range.upperBound) by the scale.")
  }

  private static func clamped(_ value: Int, to range: ClosedRange<Int>) -> Int {
    min(max(value, range.lowerBound), range.upperBound)
  }
}
