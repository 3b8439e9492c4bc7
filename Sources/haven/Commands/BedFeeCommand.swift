import HavenDomain

/// `haven bed fee`: the published scale, and what one household pays. Needs no database.
enum BedFeeCommand {
  static let spec = CommandSpec(
    "bed fee", "Print what a week in shelter costs, by income and household.",
    options: [
      OptionSpec("income", "DOLLARS", "The household's weekly income: one result."),
      OptionSpec("household", "COUNT", "The people in it; 1 if not given."), .json,
    ],
    notes: [FeeScale.freeWords, FeeScale.ruleWords], run: run)

  private struct Result: Encodable {
    var income: Int
    var household: Int
    var weeklyFee: Int
  }

  private struct Scale: Encodable {
    var steps: [FeeScale.Step]
    var allowancePerFurtherPerson = FeeScale.allowance
    var lowest = FeeScale.range.lowerBound
    var highest = FeeScale.range.upperBound
    var emergency = 0
    var result: Nullable<Result>
  }

  private static let printedHouseholds = Array(1...6)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let isJSON = try invocation.format == .json
    let household = try invocation.count("household")
    var result: Result?
    if let income = try invocation.count("income") {
      let problems = FeeScale.problems(income: income, household: household ?? 1)
      guard problems.isEmpty else { throw Refusal.invalid(problems) }
      result = Result(
        income: income, household: household ?? 1,
        weeklyFee: FeeScale.weeklyFee(income: income, household: household ?? 1))
    } else if household != nil {
      throw UsageError("--household goes with --income.", command: "bed fee")
    }
    try Output.write(
      isJSON
        ? JSONText.pretty(Scale(steps: FeeScale.steps, result: Nullable(result))) : words(result))
    return .done
  }

  private static func words(_ result: Result?) -> String {
    var lines = Lines()
    if let result {
      let people = result.household == 1 ? "1 person" : "\(result.household) people"
      lines.add("$\(result.weeklyFee) a week, for an income of $\(result.income) and \(people).")
      lines.add(FeeScale.freeWords)
      return lines.text
    }
    var table = TextTable("A week", "1 person", "2", "3", "4", "5", "6", trailing: Set(0...6))
    for step in FeeScale.steps {
      let cells = printedHouseholds.map { FeeScale.income(of: step, household: $0) }
        .map { "from $\($0)" }
      table.add(
        "$\(step.fee)", cells[0], cells[1], cells[2], cells[3], cells[4], cells[5])
    }
    lines.add("By the household's weekly income and the people in it.")
    lines.add(FeeScale.ruleWords)
    lines.add(FeeScale.freeWords)
    return table.text + lines.text
  }
}
