/// One of the two marks that a duty of feedback has where the procedure (S3) and our own plan (S0)
/// differ: both are shown, and one of them is the breach (C1, C2, C34).
public struct FeedbackMark: Codable, Hashable, Sendable {
  /// What the mark is to whom.
  public enum Name: String, CaseIterable, Codable, Sendable {
    /// Ours, earlier than the procedure asks.
    case target
    /// The procedure's.
    case limit
    /// A status in writing, before the findings.
    case milestone

    public var words: String {
      switch self {
      case .target: "our target"
      case .limit: "the limit"
      case .milestone: "first milestone"
      }
    }
  }

  public var kind: ClockKind
  public var name: Name
  public var at: Instant
  /// `3 working days (CC-15, C1, C30)`
  public var rule: String
  /// Its passing is a breach.
  public var isBreach: Bool
  public var state: Clock.State
  public init(
    kind: ClockKind, name: Name, at: Instant, rule: String, isBreach: Bool, state: Clock.State
  ) {
    self.kind = kind
    self.name = name
    self.at = at
    self.rule = rule
    self.isBreach = isBreach
    self.state = state
  }

  /// `acknowledgement, our target: 14:30 tomorrow, 24 h (CC-16, C1), running, no breach`
  public func words(now: Instant, zone: Zone) -> String {
    let when = TimeWords.closing(at, now: now, in: zone)
    let breach = isBreach ? "its passing is the breach" : "no breach of its own"
    return "\(kind.words), \(name.words): \(when), \(rule), \(state.words); \(breach)"
  }

  /// The marks of a record's clocks, two of a kind where there are two, and the status beside the
  /// findings; none for a duty that has one mark.
  public static func marks(of clocks: [Clock], now: Instant) -> [FeedbackMark] {
    let status = clocks.first { $0.kind == .status }
    return clocks.flatMap { clock -> [FeedbackMark] in
      guard let rule = clock.rule else { return [] }
      var marks: [FeedbackMark] = []
      if let target = rule.target, let at = clock.targetDue {
        marks.append(mark(clock, .target, at, target, isBreach: rule.breaksAtTarget, now: now))
      }
      let hasTwo = !marks.isEmpty
      guard hasTwo || clock.kind == .status || clock.kind == .findings && status != nil,
        let at = clock.limitDue
      else { return marks }
      let name: Name = clock.kind == .status ? .milestone : .limit
      marks.append(mark(clock, name, at, rule.limit, isBreach: !rule.breaksAtTarget, now: now))
      return marks
    }
  }

  private static func mark(
    _ clock: Clock, _ name: Name, _ at: Instant, _ rule: Mark, isBreach: Bool, now: Instant
  ) -> FeedbackMark {
    var alone = clock
    alone.due = at
    return FeedbackMark(
      kind: clock.kind, name: name, at: at, rule: rule.words, isBreach: isBreach,
      state: alone.state(at: now))
  }
}
