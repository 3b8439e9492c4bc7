/// The stages of feedback: which move fits where, and where it leads (S3).
///
/// A pure table of kind and stage, with a few conditions on what was done before. Who may do it is
/// not known here.
public enum FeedbackMachine {
  /// Where a move leads, or why it does not fit.
  public static func step(
    _ move: FeedbackMove, kind: FeedbackKind, stage: FeedbackStage,
    standing: FeedbackStanding = FeedbackStanding(), at now: Instant
  ) -> FeedbackStep {
    let line = lines(kind).first { $0.moves.contains(move) && $0.from.contains(stage) }
    guard let line else { return .shut(StageWords.whyNot(move, kind, stage)) }
    if let words = condition(move, kind, stage, standing, now) { return .shut(words) }
    return .leads(line.to.map { destination($0, standing) } ?? stage)
  }

  public static func step(
    _ move: FeedbackMove, on row: FeedbackRow, at now: Instant
  ) -> FeedbackStep {
    step(move, kind: row.kind, stage: row.stage, standing: row.standing, at: now)
  }

  /// The moves that fit now, in the table's order.
  public static func moves(on row: FeedbackRow, at now: Instant) -> [FeedbackMove] {
    FeedbackMove.allCases.filter { step($0, on: row, at: now).stage != nil }
  }

  // MARK: - The table

  struct Line {
    var moves: [FeedbackMove]
    var from: Set<FeedbackStage>
    /// Nil stays where it is.
    var to: FeedbackStage?

    init(_ moves: FeedbackMove..., from: Set<FeedbackStage>, to: FeedbackStage? = nil) {
      self.moves = moves
      self.from = from
      self.to = to
    }
  }

  static func lines(_ kind: FeedbackKind) -> [Line] {
    switch kind {
    case .compliment: compliment
    case .dissatisfaction: dissatisfaction
    case .complaint: complaint
    }
  }

  private static let all = Set(FeedbackStage.allCases)
  /// After the outcome, with nothing asked anew.
  private static let settled: Set<FeedbackStage> = [.satisfied, .unappealed, .appealDecided]

  private static let compliment: [Line] = [
    Line(.act(.passedOn), from: [.received], to: .passedOn),
    Line(.act(.thanked), from: [.passedOn]),
    Line(.close, from: [.passedOn], to: .closed),
  ]

  private static let dissatisfaction: [Line] = [
    Line(.acknowledge, from: [.received], to: .acknowledged),
    Line(.tellOutcome, from: [.acknowledged], to: .outcomeTold),
    Line(.close, from: [.outcomeTold], to: .closed),
    Line(.act(.statusGiven), from: [.received, .acknowledged]),
    Line(
      .act(.updateAgreed), .act(.updateGiven), from: [.received, .acknowledged, .outcomeTold]),
    Line(.act(.findingsExtended), from: [.acknowledged]),
    Line(.act(.lessonsShared), from: [.received, .acknowledged, .outcomeTold, .closed]),
    Line(.act(.reopened), from: [.outcomeTold, .closed], to: .acknowledged),
  ]

  private static let complaint: [Line] = [
    Line(.acknowledge, from: [.received], to: .acknowledged),
    Line(.act(.beginInvestigation), from: [.acknowledged], to: .investigating),
    Line(.tellOutcome, from: [.investigating], to: .outcomeTold),
    Line(.act(.customerSatisfied), from: [.outcomeTold], to: .satisfied),
    Line(.act(.appealTimeOver), from: [.outcomeTold], to: .unappealed),
    Line(
      .act(.appealReceived),
      from: [.outcomeTold, .satisfied, .unappealed, .lessons, .survey, .closed], to: .appealed),
    Line(.act(.appealContacted), .act(.appealExtended), from: [.appealed]),
    Line(
      .decideAppeal(.upheld), .decideAppeal(.differentConclusion), from: [.appealed],
      to: .appealDecided),
    Line(.decideAppeal(.newInvestigation), from: [.appealed], to: .investigating),
    Line(.act(.lessonsShared), from: settled, to: .lessons),
    Line(.act(.lessonsShared), from: all.subtracting(settled).subtracting([.passedOn])),
    Line(.close, from: [.lessons], to: .survey),
    Line(
      .act(.surveySent), .act(.qualityCheck), .act(.surveyWaived), from: [.survey], to: .closed),
    Line(.act(.surveySent), from: [.closed]),
    Line(.act(.statusGiven), from: [.received, .acknowledged, .investigating, .appealed]),
    Line(
      .act(.updateAgreed), .act(.updateGiven),
      from: all.subtracting([.survey, .closed, .passedOn])),
    Line(.act(.findingsExtended), from: [.acknowledged, .investigating]),
    Line(
      .act(.reopened), from: settled.union([.outcomeTold, .lessons, .survey, .closed]),
      to: .investigating),
  ]

  // MARK: - Conditions

  /// Lessons that were shared early need not be shared again; a survey goes to who agreed to it.
  private static func destination(
    _ stage: FeedbackStage, _ standing: FeedbackStanding
  ) -> FeedbackStage {
    if settled.contains(stage), standing.hasLessons() { return .lessons }
    if stage == .survey, standing.mayContact != true { return .closed }
    return stage
  }

  private static func condition(
    _ move: FeedbackMove, _ kind: FeedbackKind, _ stage: FeedbackStage,
    _ standing: FeedbackStanding, _ now: Instant
  ) -> String? {
    switch move {
    case .close where kind == .compliment:
      standing.done.contains(.thanked) || standing.mayContact == false
        ? nil : StageWords.thankFirst
    case .act(.lessonsShared):
      standing.hasLessons() ? "The lessons have been shared already." : nil
    case .act(.surveySent) where stage == .closed:
      standing.surveyEnded()
        ? "The survey was sent already."
        : standing.mayContact == false ? SurveyRules.notAgreed : nil
    case .act(.appealTimeOver):
      standing.appealUntil.map { now >= $0 } ?? true ? nil : StageWords.timeRuns
    case .act(.appealReceived):
      standing.has(.appealReceived, since: .outcomeTold) ? StageWords.appealedBefore : nil
    default: nil
    }
  }
}

extension FeedbackStanding {
  /// Shared since the file was last opened again or a new investigation was asked for.
  func hasLessons() -> Bool { has(.lessonsShared, since: .reopened, .newInvestigation) }

  func surveyEnded() -> Bool {
    has(.surveySent, since: .closed) || has(.qualityCheck, since: .closed)
      || has(.surveyWaived, since: .closed)
  }
}
