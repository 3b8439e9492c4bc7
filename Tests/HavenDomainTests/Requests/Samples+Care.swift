import HavenDomain

extension Samples {
  static let experiment = Experiment(
    id: ExperimentID(rawValue: 3), name: "Shorter words", kind: .script, a: "You can say no.",
    b: "No is fine too.", start: monday, end: monday + .days(14))

  static let strain = Strain(
    heavy: 3, heavySinceBreak: 2, heavyInARow: 2, workingSince: monday, busySeconds: 7_200,
    readySeconds: 1_800)

  static let reflection = Reflection(
    id: ReflectionID(rawValue: 4), at: monday, text: "A hard night.\nI rang my sister.")

  static let careRequests: [any Request] = [
    ReadMyCare(), PinTip(id: id, tip: "principles.1"), WriteReflection(id: id, text: "hard"),
    ListReflections(), RemoveReflection(id: id, reflection: reflection.id),
    RecordCall(id: id, feedback: feedbackRow.id, outcome: .noAnswer, note: "rang twice"),
    StartExperiment(
      id: id, name: "Shorter words", kind: .script, a: "A", b: "B", end: monday + .days(14)),
    StopExperiment(id: id, experiment: experiment.id), ListExperiments(),
    ReadExperiment(experiment: experiment.id),
  ]

  static let careReplies: [any Codable & Hashable & Sendable] = [
    MyCare(strain: strain, pinnedTip: "principles.1", experiments: [experiment]),
    reflection, [reflection], experiment, [experiment],
    ExperimentReport(
      experiment, a: ExperimentReport.Tally(contacts: 40, consented: 30, followedUp: 6),
      b: ExperimentReport.Tally(contacts: 3, consented: 1, followedUp: 0)),
    StaffStrain(
      staff: member.id, name: "R. Osei", presence: .decompressing, presenceSince: monday,
      strain: strain),
  ]
}
