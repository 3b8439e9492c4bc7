/// Which lines of the register are wanted: every condition that is set must hold.
public struct FeedbackFilter: Hashable, Sendable {
  /// When the next act is due, by the wall calendar of the house.
  public enum Due: String, CaseIterable, Codable, Sendable {
    case overdue, today, week

    public var words: String {
      switch self {
      case .overdue: "overdue"
      case .today: "due today"
      case .week: "due this week"
      }
    }

    /// The due times that fit: from the first, before the second. A week is Monday to Sunday.
    public func span(now: Instant, zone: Zone) -> (from: Instant, to: Instant) {
      let today = zone.wallTime(at: now).date
      func midnight(_ date: LocalDate) -> Instant {
        zone.instant(of: WallTime(date: date, second: 0))
      }
      switch self {
      case .overdue: return (Instant(milliseconds: .min), now)
      case .today: return (midnight(today), midnight(today + 1))
      case .week:
        let first = today + (1 - today.weekday)
        return (midnight(first), midnight(first + 7))
      }
    }
  }

  /// Whom it was passed to.
  public enum Owner: Hashable, Codable, Sendable {
    /// Whoever asks.
    case me
    /// The beginnings of the words of a name.
    case named(String)
  }

  public var stage: FeedbackStage?
  public var area: ServiceAreaID?
  /// The raw value of a complaint's ground (CC-08).
  public var ground: String?
  public var due: Due?
  public var owner: Owner?

  public init(
    stage: FeedbackStage? = nil, area: ServiceAreaID? = nil, ground: String? = nil,
    due: Due? = nil, owner: Owner? = nil
  ) {
    self.stage = stage
    self.area = area
    self.ground = ground
    self.due = due
    self.owner = owner
  }

  /// Nothing is left out.
  public static let all = FeedbackFilter()

  /// `received, Harbour Community Projects, overdue, passed to me`; empty where nothing is left out.
  public func words(areas: [ServiceArea]) -> String {
    let area = area.map { id in areas.first { $0.id == id }?.name ?? "area \(id.rawValue)" }
    let owner = owner.map { owner in
      switch owner {
      case .me: "passed to me"
      case .named(let name): "passed to \(name)"
      }
    }
    let ground = ground.map { raw in
      ComplaintGround(rawValue: raw).map { "ground: \($0.short)" } ?? raw
    }
    return [stage?.words, area, ground, due?.words, owner].compactMap(\.self)
      .joined(separator: ", ")
  }
}

extension FeedbackFilter: Codable {
  private enum CodingKeys: CodingKey { case stage, area, ground, due, owner }

  /// What is not there is not filtered by, so that older callers go on.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    stage = try values.decodeIfPresent(FeedbackStage.self, forKey: .stage)
    area = try values.decodeIfPresent(ServiceAreaID.self, forKey: .area)
    ground = try values.decodeIfPresent(String.self, forKey: .ground)
    due = try values.decodeIfPresent(Due.self, forKey: .due)
    owner = try values.decodeIfPresent(Owner.self, forKey: .owner)
  }
}

/// One register, three logs (C21): what the panel over it is called.
public enum RegisterView: String, CaseIterable, Codable, Sendable {
  case all, compliments, dissatisfaction, complaints

  public init(_ kind: FeedbackKind?) {
    self =
      switch kind {
      case nil: .all
      case .compliment: .compliments
      case .dissatisfaction: .dissatisfaction
      case .complaint: .complaints
      }
  }

  public var kind: FeedbackKind? {
    switch self {
    case .all: nil
    case .compliments: .compliment
    case .dissatisfaction: .dissatisfaction
    case .complaints: .complaint
    }
  }

  public var title: String {
    switch self {
    case .all: "Complaints"
    case .compliments: "Compliments log"
    case .dissatisfaction: "Dissatisfaction"
    case .complaints: "Complaints log (QA)"
    }
  }
}
