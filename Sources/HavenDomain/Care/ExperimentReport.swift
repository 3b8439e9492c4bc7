/// What came of an A/B test so far: numbers, and one plain sentence.
public struct ExperimentReport: Codable, Hashable, Sendable {
  /// A cell with fewer people than this is not shown: one could be found in it.
  public static let smallest = 5

  /// How many of how many.
  public struct Share: Codable, Hashable, Sendable {
    public var count: Int
    public var total: Int
    /// At 95 %.
    public var interval: WilsonInterval

    /// Nil where the one or the other side has fewer than `smallest` people.
    public init?(_ count: Int, of total: Int) {
      let others = total - count
      guard count >= ExperimentReport.smallest, others == 0 || others >= ExperimentReport.smallest
      else { return nil }
      self.count = count
      self.total = total
      interval = WilsonInterval(count: count, of: total)
    }

    public var value: Double { Double(count) / Double(total) }
  }

  /// What was counted of one variant.
  public struct Tally: Hashable, Sendable {
    public var contacts: Int
    public var consented: Int
    public var followedUp: Int
    public init(contacts: Int = 0, consented: Int = 0, followedUp: Int = 0) {
      self.contacts = contacts
      self.consented = consented
      self.followedUp = followedUp
    }
  }

  /// One variant, as it may be shown.
  public struct Arm: Codable, Hashable, Sendable {
    public var variant: Experiment.Variant
    /// Nil where they are fewer than `smallest`.
    public var contacts: Int?
    /// Consent to record was given.
    public var consent: Share?
    /// They were reached again.
    public var followUp: Share?

    init(_ variant: Experiment.Variant, _ tally: Tally) {
      self.variant = variant
      contacts = tally.contacts >= ExperimentReport.smallest ? tally.contacts : nil
      consent = Share(tally.consented, of: tally.contacts)
      followUp = Share(tally.followedUp, of: tally.contacts)
    }
  }

  public var experiment: Experiment
  public var arms: [Arm]
  public var sentence: String

  public init(_ experiment: Experiment, a: Tally, b: Tally) {
    self.experiment = experiment
    arms = [Arm(.a, a), Arm(.b, b)]
    let contacts = a.contacts + b.contacts
    let measure: (Arm) -> Share? =
      experiment.kind == .followUp ? { $0.followUp } : { $0.consent }
    sentence = Self.sentence(
      experiment.kind, measure(arms[0]), measure(arms[1]), contacts: contacts)
  }

  private static func sentence(
    _ kind: Experiment.Kind, _ a: Share?, _ b: Share?, contacts: Int
  ) -> String {
    let number = contacts < smallest ? "fewer than \(smallest)" : "\(contacts)"
    let nothing = "No difference can be told yet: \(number) contacts."
    guard let a, let b, differ(a, b) else { return nothing }
    let (better, more, less) = a.value > b.value ? ("A", a, b) : ("B", b, a)
    let what = kind == .followUp ? "were reached again" : "gave consent"
    return "With \(better) more people \(what): \(percent(more.value)) against "
      + "\(percent(less.value)), \(number) contacts."
  }

  /// Whether the 95 % interval of the difference leaves nought out (Newcombe 1998, method 10).
  private static func differ(_ a: Share, _ b: Share) -> Bool {
    let difference = a.value - b.value
    func root(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
    let low = difference - root(a.value - a.interval.low, b.interval.high - b.value)
    let high = difference + root(a.interval.high - a.value, b.value - b.interval.low)
    return low > 0 || high < 0
  }

  /// `61 %`
  public static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
