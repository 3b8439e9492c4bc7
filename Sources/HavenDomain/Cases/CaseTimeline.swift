/// One thing that happened to a case or to one of its contacts, in words.
public struct CaseMoment: Codable, Hashable, Sendable {
  public var at: Instant
  /// The contact that it happened to; nil for what happened to the case itself.
  public var contact: RecordNumber?
  public var words: String
  /// More, as somebody wrote it. Sealed in the record.
  public var detail: String?
  public var staffName: String?

  public init(
    at: Instant, contact: RecordNumber? = nil, words: String, detail: String? = nil,
    staffName: String?
  ) {
    self.at = at
    self.contact = contact
    self.words = words
    self.detail = detail
    self.staffName = staffName
  }
}

/// What happened to a case besides its notes, tasks and contacts: who, when, what.
public struct CaseEvent: Codable, Hashable, Sendable {
  /// The raw value is kept in records: never rename one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case opened, linked, assigned, closed, reopened

    public var words: String {
      switch self {
      case .opened: "case opened"
      case .linked: "contact joined to the case"
      case .assigned: "case given to"
      case .closed: "case closed"
      case .reopened: "case opened again"
      }
    }
  }
  public var kind: Kind
  public var at: Instant
  public var staffName: String?
  public var detail: String?
  public init(kind: Kind, at: Instant, staffName: String?, detail: String?) {
    self.kind = kind
    self.at = at
    self.staffName = staffName
    self.detail = detail
  }
}

/// Everything that happened around a case, in one order of time: contacts with what was done in
/// their intakes, beds, referrals and escalations; plans, notes, tasks, follow-ups.
public enum CaseTimeline {
  /// What a case's contacts say of it too: it would stand there twice.
  static let ofTheCase: Set<ContactEvent.Kind> = [.nextActionSet, .caseOpened, .caseLinked]

  public static func merge(
    contacts: [(number: RecordNumber, events: [ContactEvent])], events: [CaseEvent],
    plans: [CasePlan], notes: [CaseNote], tasks: [CaseTask]
  ) -> [CaseMoment] {
    var moments = contacts.flatMap { contact in
      contact.events.filter { !ofTheCase.contains($0.kind) }.map {
        CaseMoment(
          at: $0.at, contact: contact.number, words: $0.kind.words, detail: $0.detail,
          staffName: $0.staffName)
      }
    }
    moments += events.map {
      CaseMoment(at: $0.at, words: $0.kind.words, detail: $0.detail, staffName: $0.staffName)
    }
    moments += plans.enumerated().map { number, plan in
      CaseMoment(
        at: plan.at, words: number == 0 ? "needs and plan" : "needs and plan changed",
        detail: [plan.needs, plan.plan].filter { !$0.isEmpty }.joined(separator: ". "),
        staffName: plan.staffName)
    }
    moments += notes.map {
      CaseMoment(
        at: $0.at, words: noteWords($0, among: notes), detail: $0.text, staffName: $0.staffName)
    }
    moments += tasks.flatMap(moments(of:))
    return moments.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private static func noteWords(_ note: CaseNote, among notes: [CaseNote]) -> String {
    func place(_ id: CaseNoteID?) -> Int? { notes.firstIndex { $0.id == id }.map { $0 + 1 } }
    let own = place(note.id).map { "note \($0)" } ?? "note"
    if let old = place(note.corrects) { return "\(own), corrects note \(old)" }
    if let new = place(note.correctedBy) { return "\(own), corrected by note \(new)" }
    return own
  }

  private static func moments(of task: CaseTask) -> [CaseMoment] {
    var moments = [
      CaseMoment(
        at: task.setAt, words: "\(task.kind.words) set", detail: task.words, staffName: task.setBy)
    ]
    if let ending = task.ending, ending != .replaced, let at = task.endedAt {
      let why = task.reason.map { ": \($0)" } ?? ""
      moments.append(
        CaseMoment(
          at: at, words: "\(task.kind.words) \(ending.words)", detail: task.words + why,
          staffName: task.endedBy))
    }
    return moments
  }
}
