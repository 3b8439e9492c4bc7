/// Which action of a complaint.
public struct FeedbackActionID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Something that is done because of a complaint. What puts this case right and what keeps it from
/// happening again stand apart (CC-29).
public struct FeedbackAction: Codable, Hashable, Sendable {
  /// The raw value is kept in records: never rename one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case corrective, preventative

    public var words: String {
      switch self {
      case .corrective: "corrective"
      case .preventative: "preventative"
      }
    }

    public var meaning: String {
      switch self {
      case .corrective: "puts right what went wrong for this customer"
      case .preventative: "keeps it from happening again"
      }
    }

    /// Where the reason stands why none of this kind is needed.
    public var noneNeeded: ChecklistText {
      self == .corrective ? .noCorrective : .noPreventative
    }
  }

  /// How it ended.
  public enum Ending: Codable, Hashable, Sendable {
    case done(on: LocalDate)
    case dropped(reason: String)

    public var words: String {
      switch self {
      case .done(let day): "done \(TimeWords.date(day))"
      case .dropped(let reason): "dropped: \(reason)"
      }
    }
  }

  public var id: FeedbackActionID
  public var kind: Kind
  public var text: String
  /// By whom, as it was written: not everybody who acts is on the staff list.
  public var by: String
  public var due: LocalDate
  public var ending: Ending?

  public init(
    id: FeedbackActionID, kind: Kind, text: String, by: String, due: LocalDate,
    ending: Ending? = nil
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.by = by
    self.due = due
    self.ending = ending
  }

  public var isOpen: Bool { ending == nil }

  /// `Mend the boiler, by I. Calder, due Fri 6 Nov 2026`, or how it ended.
  public var words: String {
    "\(text), by \(by), \(ending?.words ?? "due \(TimeWords.date(due))")"
  }

  /// What stands against adding one.
  public static func problems(
    text: String, by: String, due: LocalDate, today: LocalDate
  ) -> [FormProblem] {
    [
      text.trimmed.isEmpty ? FormProblem("text", "Say what is done.") : nil,
      by.trimmed.isEmpty ? FormProblem("by", "Say who does it.") : nil,
      due < today ? FormProblem("due", "That day is over. Name today or a later day.") : nil,
    ].compactMap(\.self)
  }

  /// What stands against an ending.
  public static func problem(_ ending: Ending, today: LocalDate) -> FormProblem? {
    switch ending {
    case .done(let day) where day > today:
      FormProblem("done", "That day is still to come. Enter it when it is done.")
    case .dropped(let reason) where reason.trimmed.isEmpty:
      FormProblem("reason", "Say why it is dropped.")
    case .done, .dropped: nil
    }
  }
}

/// What was learned from a complaint, and with whom it was shared, when (CC-24).
public struct FeedbackReflection: Codable, Hashable, Sendable {
  public var lessons: String
  /// Nil until it was shared.
  public var team: String?
  public var sharedOn: LocalDate?
  public var at: Instant
  public var staffName: String?

  public init(
    lessons: String, team: String? = nil, sharedOn: LocalDate? = nil, at: Instant,
    staffName: String? = nil
  ) {
    self.lessons = lessons
    self.team = team
    self.sharedOn = sharedOn
    self.at = at
    self.staffName = staffName
  }

  /// `shared with Night team on Fri 6 Nov 2026`
  public var sharing: String {
    guard let sharedOn else { return "not shared with the team yet" }
    return "shared with \(team ?? "the team") on \(TimeWords.date(sharedOn))"
  }

  /// What stands against writing one: team and day go together.
  public static func problems(
    lessons: String, team: String, sharedOn: LocalDate?, today: LocalDate
  ) -> [FormProblem] {
    var problems: [FormProblem] = []
    if lessons.trimmed.isEmpty {
      problems.append(FormProblem("lessons", "Say what was learned."))
    }
    if let sharedOn, sharedOn > today {
      problems.append(FormProblem("shared", "That day is still to come. Enter it when it is done."))
    }
    if sharedOn != nil, team.trimmed.isEmpty {
      problems.append(FormProblem("team", "Say what team it was shared with."))
    }
    if sharedOn == nil, !team.trimmed.isEmpty {
      problems.append(FormProblem("shared", "Say on what day it was shared with them."))
    }
    return problems
  }
}
