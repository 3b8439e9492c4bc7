/// Which drawn sample.
public struct RegisterAuditID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A question that the coordinator asks of each piece of a sample (CC-33). The raw value is kept in
/// records: never rename one.
public enum AuditCheck: String, CaseIterable, Codable, Sendable {
  case loggedRight, clocksKept, toldOfAppeal, checklistDone, actionsDone, copiesRecorded
  case anonymised

  public var words: String {
    switch self {
    case .loggedRight: "Logged right: type, area, form"
    case .clocksKept: "Times kept, or why not"
    case .toldOfAppeal: "Customer told of the right to appeal"
    case .checklistDone: "Investigation checklist complete"
    case .actionsDone: "Corrective and preventative actions done"
    case .copiesRecorded: "Copies recorded, and how they went"
    case .anonymised: "Anonymised when reported"
    }
  }
}

/// What was found. The raw value is kept in records: never rename one.
public enum AuditFinding: String, CaseIterable, Codable, Sendable {
  case yes, no, notFitting

  public var words: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .notFitting: "does not apply"
    }
  }

  /// What the next press of the key makes of it: yes, no, does not apply, open again.
  public static func following(_ finding: AuditFinding?) -> AuditFinding? {
    switch finding {
    case nil: .yes
    case .yes: .no
    case .no: .notFitting
    case .notFitting: nil
    }
  }
}

/// One entry of the register in a sample.
public struct AuditPiece: Codable, Hashable, Sendable {
  public var feedback: FeedbackID
  public var number: RecordNumber
  public var kind: FeedbackKind
  public var stage: FeedbackStage
  public var areaName: String
  public var findings: [AuditCheck: AuditFinding]
  public var note: String

  public init(
    feedback: FeedbackID, number: RecordNumber, kind: FeedbackKind, stage: FeedbackStage,
    areaName: String, findings: [AuditCheck: AuditFinding] = [:], note: String = ""
  ) {
    self.feedback = feedback
    self.number = number
    self.kind = kind
    self.stage = stage
    self.areaName = areaName
    self.findings = findings
    self.note = note
  }

  /// What of the list is asked of this kind: a compliment has no appeal and no investigation, and
  /// only a complaint can be appealed (AP-08).
  public func checks() -> [AuditCheck] {
    switch kind {
    case .compliment: [.loggedRight, .anonymised]
    case .dissatisfaction:
      [.loggedRight, .clocksKept, .actionsDone, .copiesRecorded, .anonymised]
    case .complaint: AuditCheck.allCases
    }
  }

  /// Every question has its answer.
  public func isDone() -> Bool { checks().allSatisfy { findings[$0] != nil } }
}

/// A sample that the coordinator drew, and what was found (CC-33, S3 “Monitoring”).
public struct RegisterAudit: Codable, Hashable, Sendable {
  public var id: RegisterAuditID
  public var drawnAt: Instant
  /// As lists show people.
  public var drawnBy: String
  public var draw: AuditDraw
  /// How many entries it was drawn from.
  public var population: Int
  public var pieces: [AuditPiece]

  public init(
    id: RegisterAuditID, drawnAt: Instant, drawnBy: String, draw: AuditDraw, population: Int,
    pieces: [AuditPiece]
  ) {
    self.id = id
    self.drawnAt = drawnAt
    self.drawnBy = drawnBy
    self.draw = draw
    self.population = population
    self.pieces = pieces
  }

  public var done: Int { pieces.count { $0.isDone() } }

  /// Answers that were no.
  public var shortcomings: Int {
    pieces.reduce(0) { $0 + $1.findings.values.count { $0 == .no } }
  }
}

/// The audits so far, and when the next is due: one a month (CC-33 says “on a regular basis”).
public struct AuditBook: Codable, Hashable, Sendable {
  /// A line of it.
  public struct Line: Codable, Hashable, Sendable {
    public var id: RegisterAuditID
    public var drawnAt: Instant
    public var drawnBy: String
    public var pieces: Int
    public init(id: RegisterAuditID, drawnAt: Instant, drawnBy: String, pieces: Int) {
      self.id = id
      self.drawnAt = drawnAt
      self.drawnBy = drawnBy
      self.pieces = pieces
    }
  }

  /// The newest first.
  public var audits: [Line]

  public init(audits: [Line]) { self.audits = audits }

  /// Months from one audit to the next.
  public static let months = 1

  /// The day by which the next sample should be drawn; nil before the first.
  public func nextDue(zone: Zone) -> LocalDate? {
    audits.first.map { zone.wallTime(at: $0.drawnAt).date.adding(months: Self.months) }
  }

  public func isDue(now: Instant, zone: Zone) -> Bool {
    nextDue(zone: zone).map { $0 <= zone.wallTime(at: now).date } ?? true
  }

  /// `Last audit Mon 2 Nov 2026; the next by Wed 2 Dec 2026`
  public func words(now: Instant, zone: Zone) -> String {
    guard let last = audits.first, let next = nextDue(zone: zone) else {
      return "No audit of the register yet: draw a sample"
    }
    let day = TimeWords.date(zone.wallTime(at: last.drawnAt).date)
    let due = isDue(now: now, zone: zone) ? "the next was due" : "the next by"
    return "Last audit \(day); \(due) \(TimeWords.date(next))"
  }
}
