/// A line that a policy may have: its name, what its value looks like, and whether it must be there.
struct PolicyKey: Hashable, Sendable {
  /// What stands behind the equals sign.
  enum Shape: Hashable, Sendable {
    /// `24 business h`; a second line may give a target within it, and a third which of them breaks.
    case clock
    case percent
    /// `65-80 %`
    case percents
    case number
    /// `6-10`
    case numbers
    /// `8-20 min`
    case minutes
    case word([String])
  }

  var name: String
  var shape: Shape
  var isRequired: Bool

  init(_ name: String, _ shape: Shape, required: Bool = false) {
    self.name = name
    self.shape = shape
    isRequired = required
  }

  /// All that a policy of this coverage may say, in the order in which it is printed.
  static func all(_ covers: Policy.Coverage) -> [PolicyKey] {
    let keys = covers == .contacts ? contacts : feedback
    return keys.flatMap { key in
      guard key.shape == .clock else { return [key] }
      return [
        key, PolicyKey("\(key.name).target", .clock),
        PolicyKey("\(key.name).breach", .word(["limit", "target"])),
      ]
    }
  }

  private static let contacts: [PolicyKey] =
    [
      PolicyKey("answer-rate", .percent, required: true),
      PolicyKey("answer-rate.launch", .percent),
      PolicyKey("launch-days", .number),
    ] + responses(.firstResponse) + responses(.nextResponse) + [
      PolicyKey("dispatch", .clock, required: true),
      PolicyKey("safety-assessment", .clock, required: true),
      PolicyKey("checklist.identity", .clock, required: true),
      PolicyKey("checklist.score", .clock, required: true),
      PolicyKey("checklist.service", .clock, required: true),
      PolicyKey("checklist.record", .clock, required: true),
      PolicyKey("follow-up", .clock, required: true),
      PolicyKey("follow-up.rapid", .clock),
      PolicyKey("follow-up.emergency", .clock, required: true),
      PolicyKey("resolution", .clock, required: true),
      PolicyKey("rung.supervisor", .clock, required: true),
      PolicyKey("rung.director", .clock, required: true),
      PolicyKey("rung.executive", .clock, required: true),
      PolicyKey("rungs", .word(["cumulative", "per-step"]), required: true),
      PolicyKey("handling.phone", .minutes), PolicyKey("handling.case", .minutes),
      PolicyKey("backlog", .percent), PolicyKey("lines-per-agent", .numbers),
      PolicyKey("cases-per-caseworker", .numbers), PolicyKey("occupancy", .percents),
    ]

  private static func responses(_ kind: ClockKind) -> [PolicyKey] {
    let name = kind.rawValue
    let channels = Channel.allCases.flatMap { channel in
      [
        PolicyKey("\(name).\(channel.policyWord)", .clock),
        PolicyKey("\(name).\(channel.policyWord).emergency", .clock),
      ]
    }
    return [
      PolicyKey(name, .clock, required: true),
      PolicyKey("\(name).emergency", .clock, required: true),
    ] + channels
  }

  private static let feedback: [PolicyKey] =
    [ClockKind.acknowledgement, .status, .findings, .lessons].flatMap { kind in
      let name = kind.rawValue
      let keys = [
        PolicyKey(name, .clock, required: kind == .acknowledgement || kind == .findings),
        PolicyKey("\(name).complaint", .clock, required: kind == .status || kind == .lessons),
        PolicyKey("\(name).dissatisfaction", .clock),
      ]
      return kind == .findings
        ? keys + [PolicyKey("findings.from", .word(["made", "acknowledged"]), required: true)]
        : keys
    } + [
      PolicyKey("appeal-window", .clock, required: true),
      PolicyKey("appeal-contact", .clock, required: true),
      PolicyKey("appeal-outcome", .clock, required: true),
      PolicyKey("survey", .clock, required: true),
      PolicyKey(FeedbackRetention.figure, .number),
    ]
}

extension Channel {
  /// As policies write it: `in-person`.
  public var policyWord: String { self == .inPerson ? "in-person" : rawValue }
}
