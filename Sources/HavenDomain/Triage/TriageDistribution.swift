/// How the open contacts divide over the bands of the triage score (TR-09, KP-11).
public struct TriageDistribution: Codable, Hashable, Sendable {
  public var immediate: Int
  public var elevated: Int
  public var routine: Int
  /// Nobody has asked yet.
  public var unscored: Int

  public init(immediate: Int = 0, elevated: Int = 0, routine: Int = 0, unscored: Int = 0) {
    self.immediate = immediate
    self.elevated = elevated
    self.routine = routine
    self.unscored = unscored
  }

  /// Counted from so many contacts of each score; nil is without one.
  public init(_ counts: [(score: Int?, count: Int)]) {
    self.init()
    for (score, count) in counts {
      switch score.map(Band.init(score:)) {
      case .immediate: immediate += count
      case .elevated: elevated += count
      case .routine: routine += count
      case nil: unscored += count
      }
    }
  }

  public var total: Int { immediate + elevated + routine + unscored }

  /// `Triage: 2 immediate, 5 elevated, 9 routine, 4 not scored yet.`
  public var words: String {
    "Triage: \(immediate) immediate, \(elevated) elevated, \(routine) routine, "
      + "\(unscored) not scored yet."
  }
}
