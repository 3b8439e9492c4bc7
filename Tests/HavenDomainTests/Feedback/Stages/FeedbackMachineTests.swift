import HavenDomain
import Testing

@Suite("The stages of feedback")
struct FeedbackMachineTests {
  /// The columns of the tables below.
  static let columns: [FeedbackStage] = [
    .received, .acknowledged, .investigating, .outcomeTold, .satisfied, .unappealed, .appealed,
    .appealDecided, .lessons, .survey, .closed, .passedOn,
  ]
  private static let short = [
    "rec", "ack", "inv", "out", "sat", "una", "app", "dec", "les", "sur", "clo", "pas",
  ]

  /// `-` does not fit, `=` stays, else the stage that it leads to; nothing was done before.
  static let complaint = """
    acknowledge       ack -   -   -   -   -   -   -   -   -   -   -
    tellOutcome       -   -   out -   -   -   -   -   -   -   -   -
    close             -   -   -   -   -   -   -   -   clo -   -   -
    upheld            -   -   -   -   -   -   dec -   -   -   -   -
    differentConclusion - -   -   -   -   -   dec -   -   -   -   -
    newInvestigation  -   -   -   -   -   -   inv -   -   -   -   -
    statusGiven       =   =   =   -   -   -   =   -   -   -   -   -
    updateAgreed      =   =   =   =   =   =   =   =   =   -   -   -
    updateGiven       =   =   =   =   =   =   =   =   =   -   -   -
    lessonsShared     =   =   =   =   les les =   les =   =   =   -
    appealReceived    -   -   -   app app app -   -   app app app -
    appealContacted   -   -   -   -   -   -   =   -   -   -   -   -
    appealExtended    -   -   -   -   -   -   =   -   -   -   -   -
    appealOutcome     -   -   -   -   -   -   -   -   -   -   -   -
    surveySent        -   -   -   -   -   -   -   -   -   clo =   -
    reopened          -   -   -   inv inv inv -   inv inv inv inv -
    beginInvestigation -  inv -   -   -   -   -   -   -   -   -   -
    customerSatisfied -   -   -   sat -   -   -   -   -   -   -   -
    appealTimeOver    -   -   -   una -   -   -   -   -   -   -   -
    findingsExtended  -   =   =   -   -   -   -   -   -   -   -   -
    passedOn          -   -   -   -   -   -   -   -   -   -   -   -
    thanked           -   -   -   -   -   -   -   -   -   -   -   -
    qualityCheck      -   -   -   -   -   -   -   -   -   clo -   -
    surveyWaived      -   -   -   -   -   -   -   -   -   clo -   -
    """

  static let dissatisfaction = """
    acknowledge       ack -   -   -   -   -   -   -   -   -   -   -
    tellOutcome       -   out -   -   -   -   -   -   -   -   -   -
    close             -   -   -   clo -   -   -   -   -   -   -   -
    statusGiven       =   =   -   -   -   -   -   -   -   -   -   -
    updateAgreed      =   =   -   =   -   -   -   -   -   -   -   -
    updateGiven       =   =   -   =   -   -   -   -   -   -   -   -
    lessonsShared     =   =   -   =   -   -   -   -   -   -   =   -
    reopened          -   -   -   ack -   -   -   -   -   -   ack -
    findingsExtended  -   =   -   -   -   -   -   -   -   -   -   -
    """

  /// Thanked by then; else it does not close.
  static let compliment = """
    close             -   -   -   -   -   -   -   -   -   -   -   clo
    passedOn          pas -   -   -   -   -   -   -   -   -   -   -
    thanked           -   -   -   -   -   -   -   -   -   -   -   =
    """

  struct Cell: Sendable, CustomStringConvertible {
    var kind: FeedbackKind
    var move: FeedbackMove
    var name: String
    /// By column; nil does not fit.
    var to: [FeedbackStage?]
    var description: String { "\(kind.rawValue), \(name)" }
  }

  static func name(_ move: FeedbackMove) -> String {
    switch move {
    case .acknowledge: "acknowledge"
    case .tellOutcome: "tellOutcome"
    case .close: "close"
    case .decideAppeal(let outcome): outcome.rawValue
    case .act(let act): act.rawValue
    }
  }

  /// Every kind with every move; a move that a table leaves out fits nowhere.
  static let cells: [Cell] = [
    (FeedbackKind.complaint, complaint), (.dissatisfaction, dissatisfaction),
    (.compliment, compliment),
  ].flatMap { kind, table in
    let rows = Dictionary(
      uniqueKeysWithValues: table.split(separator: "\n").map { line in
        let words = line.split(separator: " ").map(String.init)
        return (words[0], Array(words.dropFirst()))
      })
    return FeedbackMove.allCases.map { move in
      let marks = rows[name(move)] ?? Array(repeating: "-", count: columns.count)
      return Cell(
        kind: kind, move: move, name: name(move),
        to: zip(marks, columns).map { mark, stage in
          mark == "=" ? stage : short.firstIndex(of: mark).map { columns[$0] }
        })
    }
  }

  @Test("every stage, every move and every kind is in the tables here, and none else")
  func complete() {
    #expect(Set(Self.columns) == Set(FeedbackStage.allCases))
    #expect(Self.cells.count == FeedbackKind.allCases.count * FeedbackMove.allCases.count)
    #expect(Self.cells.allSatisfy { $0.to.count == Self.columns.count })
    let names = Set(FeedbackMove.allCases.map(Self.name))
    #expect(names.count == FeedbackMove.allCases.count)
    for table in [Self.complaint, Self.dissatisfaction, Self.compliment] {
      for line in table.split(separator: "\n") {
        #expect(names.contains(line.split(separator: " ").first.map(String.init) ?? ""))
      }
    }
  }

  @Test(
    "CC-15 CC-18 CC-20 CC-21 CC-25 CC-26 AP-01 AP-05 AP-08 each move leads where it should, or not",
    arguments: cells)
  func table(cell: Cell) {
    for (stage, to) in zip(Self.columns, cell.to) {
      let standing = FeedbackStanding(done: cell.kind == .compliment ? [.thanked] : [])
      let step = FeedbackMachine.step(
        cell.move, kind: cell.kind, stage: stage, standing: standing, at: monday)
      #expect(step.stage == to, "from \(stage)")
      guard to == nil else { continue }
      #expect(step.whyNot?.hasSuffix(".") == true, "from \(stage)")
    }
  }

  @Test("C36 what is refused for a rule of the procedure names its page by its heading")
  func sources() {
    func why(_ move: FeedbackMove, _ kind: FeedbackKind, _ stage: FeedbackStage) -> String {
      FeedbackMachine.step(move, kind: kind, stage: stage, at: monday).whyNot ?? ""
    }
    #expect(
      why(.tellOutcome, .complaint, .received)
        == "Acknowledge it to the customer first (S3, Logging a Complaint).")
    #expect(
      why(.tellOutcome, .complaint, .acknowledged)
        == "Begin the investigation first: the co-ordinator is told by it "
        + "(S3, Investigating a Complaint).")
    #expect(
      why(.close, .complaint, .satisfied)
        == "Share the lessons with the team first, and note it (S3, Logging a Complaint).")
    #expect(why(.close, .complaint, .appealed).contains("(S3, Appeal of complaint outcome)"))
    #expect(why(.act(.appealReceived), .dissatisfaction, .closed).contains("(S3, Appendix 2)"))
    #expect(why(.close, .compliment, .received).contains("(S3, Logging a Compliment)"))
  }

  // MARK: - What was done before

  private func step(
    _ move: FeedbackMove, _ stage: FeedbackStage, _ done: [FeedbackEvent.Kind] = [],
    kind: FeedbackKind = .complaint, until: Instant? = nil, mayContact: Bool? = nil
  ) -> FeedbackStep {
    FeedbackMachine.step(
      move, kind: kind, stage: stage,
      standing: FeedbackStanding(done: done, appealUntil: until, mayContact: mayContact),
      at: monday)
  }

  @Test("CC-24 lessons that were shared early are not asked for again, unless all begins anew")
  func lessons() {
    let satisfied = FeedbackMove.act(.customerSatisfied)
    #expect(step(satisfied, .outcomeTold, [.lessonsShared, .outcomeTold]).stage == .lessons)
    #expect(step(.decideAppeal(.upheld), .appealed, [.lessonsShared]).stage == .lessons)
    #expect(
      step(satisfied, .outcomeTold, [.lessonsShared, .newInvestigation]).stage == .satisfied)
    #expect(step(.act(.lessonsShared), .lessons, [.lessonsShared]).stage == nil)
    #expect(step(.act(.lessonsShared), .survey, mayContact: false).stage == .survey)
    #expect(step(.act(.lessonsShared), .investigating, [.lessonsShared, .reopened]).stage != nil)
  }

  @Test("SV-01 a survey is owed after closing to who agreed to be contacted, and to nobody else")
  func survey() {
    #expect(step(.close, .lessons, mayContact: true).stage == .survey)
    #expect(step(.close, .lessons, mayContact: false).stage == .closed)
    #expect(step(.close, .lessons).stage == .closed)
    #expect(step(.act(.surveySent), .closed, [.closed, .surveySent]).stage == nil)
    #expect(step(.act(.surveySent), .closed, [.closed, .surveySent, .closed]).stage == .closed)
  }

  @Test("AP-02 C4 the time to appeal ends by itself, and is not declared over before")
  func timeOver() {
    let over = FeedbackMove.act(.appealTimeOver)
    #expect(step(over, .outcomeTold, until: monday).stage == .unappealed)
    #expect(step(over, .outcomeTold, until: monday + .milliseconds(1)).stage == nil)
  }

  @Test("AP-02 AP-06 an outcome is appealed once; that of a new investigation may be again")
  func again() {
    let appeal = FeedbackMove.act(.appealReceived)
    let once: [FeedbackEvent.Kind] = [.outcomeTold, .appealReceived, .appealOutcome]
    #expect(step(appeal, .lessons, once).stage == nil)
    let anew: [FeedbackEvent.Kind] = once + [.newInvestigation, .outcomeTold]
    #expect(step(appeal, .outcomeTold, anew).stage == .appealed)
  }

  @Test("CC-21 a compliment is thanked for before it is closed, unless they want no answer")
  func thanks() {
    #expect(step(.close, .passedOn, kind: .compliment).stage == nil)
    #expect(step(.close, .passedOn, [.thanked], kind: .compliment).stage == .closed)
    #expect(step(.close, .passedOn, kind: .compliment, mayContact: false).stage == .closed)
  }

  @Test("CC-20 dissatisfaction is closed by the co-ordinator, who sees to all of it")
  func coordinator() throws {
    let why = try #require(FeedbackRules.whyNotClose(.dissatisfaction, with: .own))
    #expect(why.contains("Co-Ordinator") && why.contains("(S3, Logging dissatisfaction)"))
    #expect(FeedbackRules.whyNotClose(.dissatisfaction, with: .all) == nil)
    #expect(FeedbackRules.whyNotClose(.complaint, with: .own) == nil)
  }

  @Test("AP-01 no outcome of a complaint without the right to appeal")
  func told() {
    #expect(FeedbackRules.whyNotTell(.complaint, toldOfAppeal: false)?.contains("S3") == true)
    #expect(FeedbackRules.whyNotTell(.complaint, toldOfAppeal: true) == nil)
    #expect(FeedbackRules.whyNotTell(.dissatisfaction, toldOfAppeal: false) == nil)
  }
}
