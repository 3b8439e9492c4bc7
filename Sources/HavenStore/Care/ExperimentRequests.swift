import HavenDomain

extension StartExperiment: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Experiment {
    let test = Experiment(
      id: ExperimentID(rawValue: 0), name: name.trimmed, kind: kind, a: a.trimmed, b: b.trimmed,
      start: transaction.now, end: end)
    let problems = ExperimentRules.problems(test)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let running = try ExperimentRecord.running(in: transaction)
    if let other = running.first(where: { $0.kind == kind }) {
      throw Refusal.wrongState(
        "A test of the \(kind.words) runs already: “\(other.name)”. Stop it first.")
    }
    let made = try ExperimentRecord.insert(test, in: transaction)
    transaction.concerns("experiment", made.id)
    return made
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Experiment {
    try ExperimentRecord.load(ExperimentID(rawValue: past.object), in: transaction)
  }
}

extension StopExperiment: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Experiment {
    transaction.concerns("experiment", experiment)
    let test = try ExperimentRecord.load(experiment, in: transaction)
    guard test.isRunning(at: transaction.now) else {
      throw Refusal.wrongState("This test is over already.")
    }
    try transaction.connection.run(
      "UPDATE experiment SET end_at = ?2, version = version + 1 WHERE id = ?1",
      experiment.rawValue, transaction.now.milliseconds)
    return try ExperimentRecord.load(experiment, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Experiment {
    try ExperimentRecord.load(experiment, in: transaction)
  }
}

extension ListExperiments: Answered {
  public func answer(in transaction: Transaction) throws -> [Experiment] {
    try ExperimentRecord.all(in: transaction)
  }
}

extension ReadExperiment: Answered {
  public func answer(in transaction: Transaction) throws -> ExperimentReport {
    transaction.concerns("experiment", experiment)
    let test = try ExperimentRecord.load(experiment, in: transaction)
    return ExperimentReport(
      test, a: try ExperimentRecord.tally(test, .a, in: transaction),
      b: try ExperimentRecord.tally(test, .b, in: transaction))
  }
}
