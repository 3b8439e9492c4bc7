/// Begins an A/B test; of each kind one runs at a time.
public struct StartExperiment: Change {
  public static let permission = Permission.runExperiments
  public static let action = AuditAction.experimentStarted
  public typealias Reply = Experiment
  public var id: RequestID
  public var name: String
  public var kind: Experiment.Kind
  public var a: String
  public var b: String
  /// It ends by itself then; at most 90 days from now.
  public var end: Instant
  public init(
    id: RequestID, name: String, kind: Experiment.Kind, a: String, b: String, end: Instant
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.a = a
    self.b = b
    self.end = end
  }
}

/// Ends an A/B test before its time. What was counted stays.
public struct StopExperiment: Change {
  public static let permission = Permission.runExperiments
  public static let action = AuditAction.experimentStopped
  public typealias Reply = Experiment
  public var id: RequestID
  public var experiment: ExperimentID
  public init(id: RequestID, experiment: ExperimentID) {
    self.id = id
    self.experiment = experiment
  }
}

/// All A/B tests, the newest first; at most 200.
public struct ListExperiments: Request {
  public static let permission = Permission.runExperiments
  public static let action = AuditAction.experimentsListed
  public typealias Reply = [Experiment]
  public init() {}
}

/// What came of one A/B test so far.
public struct ReadExperiment: Request {
  public static let permission = Permission.runExperiments
  public static let action = AuditAction.experimentRead
  public typealias Reply = ExperimentReport
  public var experiment: ExperimentID
  public init(experiment: ExperimentID) { self.experiment = experiment }
}
