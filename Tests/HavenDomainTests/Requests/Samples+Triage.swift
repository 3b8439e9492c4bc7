import HavenDomain

extension Samples {
  static let day = LocalDate(day: 20_760)
  static let lowering = ScoreLowering(
    to: 4, askedBy: staff, askedByName: "R. Osei", askedAt: monday, agreedByName: "M. Ilves")
  static let scoreSheet = ScoreSheet(
    contact: contact, number: number,
    score: TriageScore(present: [.weapon], raisedTo: 6, lowering: lowering), isUnsafe: false,
    lowering: lowering, reason: "at work",
    history: ScoreChange.How.allCases.map {
      ScoreChange(how: $0, from: nil, to: 4, at: monday, staffName: "R. Osei", reason: "so")
    }, readAt: monday)
  static let approval = ProtocolApproval(
    approver: "Dr. Wen Alder", credential: "crisis counsellor", on: day, expires: day + 365)
  static let crisis = CrisisProtocol(
    name: "night", title: "At night", topic: .other, version: 2, author: "Us", approval: approval,
    steps: [
      CrisisProtocol.Step(
        "One", CrisisProtocol.Line.Kind.allCases.map { CrisisProtocol.Line($0, "words") })
    ])
  static let trained = ProtocolTraining(
    staff: staff, staffName: "R. Osei", name: "night", on: day, until: day + 500)
  static let stepDone = ProtocolStepDone(
    name: "night", version: 2, step: 0, at: monday, staffName: nil)
  private static let held = Lease(contact: contact, epoch: 2)

  static let triageRequests: [any Request] = [
    ReadScore(.id(contact)), AskLowerScore(id: id, contact: contact, to: 2, reason: "so"),
    SettleLowerScore(id: id, contact: contact, agrees: true, words: "seen"),
    RecordHeartbeat(id: id, lease: held), ListProtocols(), ImportProtocol(id: id, text: "x"),
    ApproveProtocol(
      id: id, name: "night", version: 1, approver: "W", credential: "C", expires: day),
    RecordProtocolTraining(id: id, staff: staff, name: "night", on: day, until: nil),
    ListProtocolTraining(),
    RecordProtocolStep(id: id, lease: held, name: "night", version: 2, step: 3),
  ]

  static let triageReplies: [any Codable & Hashable & Sendable] = [
    scoreSheet, stepDone, trained, [trained],
    ProtocolEntry(crisis, importedAt: monday, importedByName: "P. Holm", isInUse: true),
    ProtocolShelf(
      entries: [ProtocolEntry(crisis, isInUse: false)], training: [trained], today: day),
    TriageDistribution(immediate: 1, elevated: 2, routine: 3, unscored: 4),
    TriageOutcome(Answers(), policy: .safeHaven),
  ]
}
