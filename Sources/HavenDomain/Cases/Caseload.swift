/// How many open cases each person has, against what one can carry, and how many of all wait
/// for their next action.
public struct Caseload: Codable, Hashable, Sendable {
  public struct Person: Codable, Hashable, Sendable {
    public var staff: StaffID
    public var name: String
    public var open: Int
    /// Open ones whose next action is late or missing.
    public var waiting: Int
    public init(staff: StaffID, name: String, open: Int, waiting: Int) {
      self.staff = staff
      self.name = name
      self.open = open
      self.waiting = waiting
    }
  }

  /// The fullest first; for who sees only their own, they alone.
  public var people: [Person]
  /// Cases for one full-time caseworker: 12 to 18.
  public var range: ClosedRange<Int>
  /// The most that should wait, in per cent of all that are open.
  public var backlogLimit: Int

  public init(people: [Person], range: ClosedRange<Int>, backlogLimit: Int) {
    self.people = people
    self.range = range
    self.backlogLimit = backlogLimit
  }

  /// Whole per cent, rounded up, of the open cases that wait; nil where none is open.
  public func backlog() -> Int? {
    let open = people.reduce(0) { $0 + $1.open }
    let waiting = people.reduce(0) { $0 + $1.waiting }
    return open == 0 ? nil : (waiting * 100 + open - 1) / open
  }

  /// `R. Osei: 13 of 12-18`, and what that means where it is outside.
  public func words(_ person: Person) -> String {
    let head = "\(person.name): \(person.open) of \(range.lowerBound)-\(range.upperBound)"
    return person.open > range.upperBound ? "\(head), more than one can carry" : head
  }
}

/// How long intakes take, from taken to completed, against the budget.
public struct HandlingReport: Codable, Hashable, Sendable {
  public enum Budget: String, CaseIterable, Codable, Sendable {
    /// An intake alone.
    case intake
    /// An intake in which a case was opened.
    case caseOpening

    public var words: String { self == .intake ? "intake" : "full case opening" }

    var policyKey: String { self == .intake ? "handling.phone" : "handling.case" }

    /// Whole minutes, as the policy has them.
    public func minutes(_ policy: Policy) -> ClosedRange<Int> {
      policy.range(policyKey) ?? (self == .intake ? 8...20 : 30...90)
    }
  }

  public enum Verdict: String, CaseIterable, Codable, Sendable {
    case under, within, over

    public var words: String {
      switch self {
      case .under: "under budget"
      case .within: "within budget"
      case .over: "over budget"
      }
    }

    public init(seconds: Int, budget: ClosedRange<Int>) {
      if seconds < budget.lowerBound * 60 {
        self = .under
      } else {
        self = seconds > budget.upperBound * 60 ? .over : .within
      }
    }
  }

  public struct Row: Codable, Hashable, Sendable {
    public var contact: RecordNumber
    public var channel: Channel
    public var ownerName: String?
    public var completedAt: Instant
    public var seconds: Int
    public var budget: Budget
    public var verdict: Verdict
    public init(
      contact: RecordNumber, channel: Channel, ownerName: String?, completedAt: Instant,
      seconds: Int, budget: Budget, verdict: Verdict
    ) {
      self.contact = contact
      self.channel = channel
      self.ownerName = ownerName
      self.completedAt = completedAt
      self.seconds = seconds
      self.budget = budget
      self.verdict = verdict
    }
  }

  /// The latest first; at most 500.
  public var rows: [Row]
  public var intakeMinutes: ClosedRange<Int>
  public var caseMinutes: ClosedRange<Int>

  public init(rows: [Row], intakeMinutes: ClosedRange<Int>, caseMinutes: ClosedRange<Int>) {
    self.rows = rows
    self.intakeMinutes = intakeMinutes
    self.caseMinutes = caseMinutes
  }

  public func range(_ budget: Budget) -> ClosedRange<Int> {
    budget == .intake ? intakeMinutes : caseMinutes
  }

  public func count(_ budget: Budget, _ verdict: Verdict) -> Int {
    rows.count { $0.budget == budget && $0.verdict == verdict }
  }

  /// Of the one kind; nil where there is none.
  public func median(_ budget: Budget) -> Int? {
    BedBoard.median(rows.filter { $0.budget == budget }.map(\.seconds))
  }

  /// `12 min of 8-20`, for who has somebody on the line.
  public static func words(
    since taken: Instant, now: Instant, opensCase: Bool = false, policy: Policy
  ) -> String {
    let range = (opensCase ? Budget.caseOpening : .intake).minutes(policy)
    let minutes = max(0, taken.seconds(until: now)) / 60
    return "\(minutes) min of \(range.lowerBound)-\(range.upperBound)"
  }
}
