/// Says who does each part of the work on feedback: by the table of service areas, by who is out of
/// office, and never so that somebody reviews their own work (CC-13, ES-07, AP-07, C20).
public struct FeedbackHandlers: Hashable, Sendable {
  /// Somebody who was put in for a part, and why.
  public struct Substitute: Hashable, Sendable {
    public var name: String
    public var why: String
    public init(_ name: String, why: String) {
      self.name = name
      self.why = why
    }
  }

  public var kind: FeedbackKind
  public var area: ServiceArea
  /// Full names of who is out of office now.
  public var away: Set<String>
  public var substitutes: [FeedbackPart: Substitute]
  /// Full names of who investigated; empty before anybody did.
  public var investigators: [String]

  public init(
    _ kind: FeedbackKind, area: ServiceArea, away: Set<String> = [],
    substitutes: [FeedbackPart: Substitute] = [:], investigators: [String] = []
  ) {
    self.kind = kind
    self.area = area
    self.away = away
    self.substitutes = substitutes
    self.investigators = investigators
  }

  /// Of each part that feedback of this kind has.
  public var all: [FeedbackHandler] { FeedbackPart.parts(of: kind).map(handler) }

  /// Who does the part now: whoever was put in, else the manager of the part, else the next manager
  /// up (S3, Logging a Complaint); nobody where that would be the review of their own work.
  public func handler(of part: FeedbackPart) -> FeedbackHandler {
    if let put = substitutes[part], !away.contains(put.name),
      whyOwnWork(put.name, part) == nil
    {
      return FeedbackHandler(part, put.name, why: put.why)
    }
    let chain = chain(of: part)
    let out = chain.prefix { away.contains($0) }
    let please = "name a substitute for the \(part.words)"
    guard let first = chain.first else {
      return FeedbackHandler(part, nil, why: "no manager of \(area.name) is named: \(please)")
    }
    guard let name = chain.dropFirst(out.count).first else {
      let verb = out.count == 1 ? "is" : "are"
      return FeedbackHandler(
        part, nil,
        why: "\(out.joined(separator: " and ")) \(verb) out of office, and no manager is above: "
          + "\(please) (\(source))")
    }
    if let own = whyOwnWork(name, part) {
      return FeedbackHandler(part, nil, why: "\(own): \(please) (\(Self.ownWorkSource))")
    }
    if name != first {
      return FeedbackHandler(
        part, name, why: "\(first) is out of office: the next manager up, \(name) (\(source))")
    }
    return FeedbackHandler(part, name, why: usual(part))
  }

  /// Nil when this person may do the part; else why not, the rule with its source, and what to do.
  ///
  /// - Parameter isCoordinator: acts for the manager, but names a substitute first where the
  ///   appeal has nobody who may review it.
  public func whyNot(
    _ part: FeedbackPart, by name: String, isCoordinator: Bool
  ) -> String? {
    if isOwnWork(part, name) {
      return "You investigated this complaint, and who investigated does not review it "
        + "(S3, Appeal of complaint outcome; \(Self.ownWorkSource)). "
        + "Ask the coordinator to name a substitute for the appeal."
    }
    if part == .investigation, investigators.contains(name) { return nil }
    let handler = handler(of: part)
    guard let who = handler.name else {
      if isCoordinator, part != .appeal { return nil }
      return "\(handler.why.asSentence). The coordinator does it."
    }
    if isCoordinator || who == name { return nil }
    return "\(who) has the \(part.words) (S3, Service Areas and Managers). "
      + "Ask the coordinator to put you in for them."
  }

  /// This person investigated what they would review.
  public func isOwnWork(_ part: FeedbackPart, _ name: String) -> Bool {
    part == .appeal && investigators.contains(name)
  }

  static let ownWorkSource = "Housing Ombudsman Code 6.13"

  private var source: String {
    kind == .complaint ? "S3, Logging a Complaint" : "S3, Logging dissatisfaction"
  }

  /// The manager of the part, and who is above, each once. Nobody is above Manager 3.
  private func chain(of part: FeedbackPart) -> [String] {
    let all = [area.manager1, area.manager2, area.manager3]
    let start =
      switch part {
      case .investigation: 0
      case .lessons: area.manager2.isEmpty ? 0 : 1
      case .appeal: 2
      }
    return all[start...].reduce(into: []) { chain, name in
      if !name.isEmpty, !chain.contains(name) { chain.append(name) }
    }
  }

  /// `Ottoline Reyes investigated it`: where this person would review their own work.
  private func whyOwnWork(_ name: String, _ part: FeedbackPart) -> String? {
    guard part == .appeal else { return nil }
    if isOwnWork(part, name) { return "\(name) investigated it" }
    let isNext = investigators.isEmpty && handler(of: .investigation).name == name
    return isNext ? "\(name) investigates it" : nil
  }

  private func usual(_ part: FeedbackPart) -> String {
    switch part {
    case .investigation: "Manager 1 of \(area.name)"
    case .lessons where area.manager2.isEmpty:
      "Manager 1, for \(area.name) has no Manager 2"
    case .lessons: "Manager 2 of \(area.name)"
    case .appeal: "Manager 3 of \(area.name)"
    }
  }
}
