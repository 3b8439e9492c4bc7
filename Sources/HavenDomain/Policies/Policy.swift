/// A named, versioned set of figures by which records are measured: how soon what is due, and what
/// counts as enough.
///
/// It comes from a text (`PolicyFile`), and a record keeps the version that it was measured under.
public struct Policy: Hashable, Codable, Sendable {
  /// Which records it measures.
  public enum Coverage: String, CaseIterable, Codable, Sendable {
    case contacts
    case feedback

    public var words: String { rawValue }
  }

  public var name: String
  /// Counted by the store from 1; a text has none.
  public var version: Int
  public var covers: Coverage
  /// The calendar's name.
  public var calendar: String
  /// The first day of the programme; nil when launch figures hold no more (C16).
  public var launch: LocalDate?
  public var figures: [String: Figure]

  /// What a line of the text says, and the rules that ask for it.
  public struct Figure: Hashable, Codable, Sendable {
    public var value: Value
    /// `Q-04`, `C15`: ids of the requirements.
    public var sources: [String]
    public init(_ value: Value, sources: [String] = []) {
      self.value = value
      self.sources = sources
    }
  }

  /// A figure's kinds.
  public enum Value: Hashable, Codable, Sendable {
    case target(Target)
    case percent(Int)
    case percents(Int, Int)
    case number(Int)
    case numbers(Int, Int)
    case minutes(Int, Int)
    case word(String)
  }

  public init(
    name: String, version: Int = 1, covers: Coverage, calendar: String, launch: LocalDate? = nil,
    figures: [String: Figure]
  ) {
    self.name = name
    self.version = version
    self.covers = covers
    self.calendar = calendar
    self.launch = launch
    self.figures = figures
  }

  /// `safe-haven, version 2`
  public var title: String { "\(name), version \(version)" }
}

/// A target with where it comes from, as explanations say it: `3 working days (CC-15)`.
public struct Mark: Hashable, Codable, Sendable {
  public var target: Target
  public var sources: [String]
  public init(_ target: Target, sources: [String] = []) {
    self.target = target
    self.sources = sources
  }

  public var words: String {
    sources.isEmpty ? target.words : "\(target.words) (\(sources.joined(separator: ", ")))"
  }
}

/// What one kind of clock is held to: a limit, and where there is one an earlier target of our own
/// (C1, C12, C14).
public struct ClockRule: Hashable, Codable, Sendable {
  public var limit: Mark
  public var target: Mark?
  /// Missing the target counts as missing the clock.
  public var breaksAtTarget: Bool

  public init(limit: Mark, target: Mark? = nil, breaksAtTarget: Bool = false) {
    self.limit = limit
    self.target = target
    self.breaksAtTarget = breaksAtTarget
  }

  /// The one whose passing is a breach.
  public var breach: Mark { breaksAtTarget ? target ?? limit : limit }
}

extension Policy {
  /// The rules that fit: those with the most qualifiers. Of several a clock takes the one that is
  /// due first, so that more risk never means more time (Q-05). Empty where the policy does not
  /// measure this.
  public func rules(_ kind: ClockKind, for qualifiers: Set<String> = []) -> [ClockRule] {
    let fitting = figures.keys.compactMap { name -> (name: String, count: Int)? in
      var words = name.split(separator: ".").map(String.init)
      guard words.removeFirst() == kind.rawValue, !words.contains(where: Self.isAspect),
        words.allSatisfy(qualifiers.contains)
      else { return nil }
      return (name, words.count)
    }
    let most = fitting.map(\.count).max()
    return fitting.filter { $0.count == most }.map(\.name).sorted().compactMap(rule)
  }

  /// The rule of one line, with what stands beside it.
  func rule(_ name: String) -> ClockRule? {
    guard let limit = mark(name) else { return nil }
    return ClockRule(
      limit: limit, target: mark("\(name).target"),
      breaksAtTarget: word("\(name).breach") == "target")
  }

  static func isAspect(_ word: String) -> Bool { ["target", "breach", "from"].contains(word) }

  /// A target with its sources.
  public func mark(_ name: String) -> Mark? {
    guard let figure = figures[name], case .target(let target) = figure.value else { return nil }
    return Mark(target, sources: figure.sources)
  }

  public func word(_ name: String) -> String? {
    if case .word(let word) = figures[name]?.value { word } else { nil }
  }

  /// The lower and the upper bound; a single figure is both.
  public func range(_ name: String) -> ClosedRange<Int>? {
    switch figures[name]?.value {
    case .percent(let one), .number(let one): one...one
    case .percents(let low, let high), .numbers(let low, let high), .minutes(let low, let high):
      low...high
    default: nil
    }
  }

  /// A percentage on a day of the programme: the launch figure in its first days (C16).
  public func percent(_ name: String, on date: LocalDate) -> Int? {
    if isLaunching(on: date), let launch = range("\(name).launch") { return launch.lowerBound }
    return range(name)?.lowerBound
  }

  /// Whether the launch figures hold: for `launch-days` days from the first one on, itself counted.
  public func isLaunching(on date: LocalDate) -> Bool {
    guard let launch, let days = range("launch-days")?.lowerBound else { return false }
    return date >= launch && date < launch + days
  }
}
