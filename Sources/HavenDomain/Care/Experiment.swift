/// Which A/B test.
public struct ExperimentID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// An A/B test of a text or a figure of ours, on every other contact (GP-15, S0 “Continuous
/// improvement”). What keeps people safe is never under test.
public struct Experiment: Codable, Hashable, Sendable {
  /// What may be under test. The raw value is kept in records: never rename one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// The words in which the purpose of recording is explained, before consent is asked.
    case script
    /// After how many seconds somebody on hold hears that we are still there.
    case holdTime
    /// After how many hours we ask whether their needs were met.
    case followUp

    public var words: String {
      switch self {
      case .script: "script"
      case .holdTime: "hold time"
      case .followUp: "follow-up"
      }
    }
  }

  public enum Variant: String, CaseIterable, Codable, Sendable {
    case a, b
    public var word: String { rawValue.uppercased() }
  }

  public var id: ExperimentID
  public var name: String
  public var kind: Kind
  /// A text, or a whole number.
  public var a: String
  public var b: String
  public var start: Instant
  /// The first moment at which it no longer runs.
  public var end: Instant

  public init(
    id: ExperimentID, name: String, kind: Kind, a: String, b: String, start: Instant, end: Instant
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.a = a
    self.b = b
    self.start = start
    self.end = end
  }

  public func isRunning(at now: Instant) -> Bool { start <= now && now < end }

  /// Which variant a contact gets: the same each time, and either as often as the other.
  public func variant(for contact: RecordNumber) -> Variant {
    var bits =
      UInt64(bitPattern: Int64(contact.value)) &+ UInt64(bitPattern: id.rawValue)
      &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return (bits ^ (bits >> 31)) & 1 == 0 ? .a : .b
  }

  public func value(_ variant: Variant) -> String { variant == .a ? a : b }
}

// MARK: What is under test, for one contact

extension Experiment {
  /// The value that a contact gets in what runs; nil where nothing of this kind does.
  static func value(
    _ kind: Kind, for contact: RecordNumber, among running: [Experiment], at now: Instant
  ) -> String? {
    running.first { $0.kind == kind && $0.isRunning(at: now) }
      .map { $0.value($0.variant(for: contact)) }
  }

  /// The words in which this contact hears why we record (IN-06).
  public static func purposeText(
    for contact: RecordNumber, among running: [Experiment], at now: Instant
  ) -> String {
    value(.script, for: contact, among: running, at: now) ?? IntakeForm.purposeText
  }

  /// How long somebody is left on hold before they hear from us again.
  public static func holdTime(
    for contact: RecordNumber, among running: [Experiment], at now: Instant
  ) -> Duration {
    let seconds = value(.holdTime, for: contact, among: running, at: now).flatMap { Int($0) }
    return seconds.map { .seconds($0) } ?? usualHoldTime
  }

  /// When this contact is asked whether their needs were met; nil where nothing is under test.
  /// Whoever is in danger gets the sooner of the two.
  public static func followUp(
    for contact: RecordNumber, isEmergency: Bool, among running: [Experiment], at now: Instant
  ) -> Duration? {
    guard let test = running.first(where: { $0.kind == .followUp && $0.isRunning(at: now) })
    else { return nil }
    let both = [test.a, test.b].compactMap { Int($0) }
    let own = Int(test.value(test.variant(for: contact)))
    return (isEmergency ? both.min() : own).map { .hours($0) }
  }

  /// Sixty seconds: the sources name no figure.
  public static let usualHoldTime = Duration.seconds(60)
}
