/// Which contact that was resolved at once.
public struct FirstContactID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// What a contact is for the procedure (CC-01, S3, Definitions). The raw value is kept in records:
/// never rename one.
public enum ContactCategory: String, CaseIterable, Codable, Sendable {
  case question, feedback, dissatisfaction, complaint

  public var words: String {
    switch self {
    case .question: "question or request"
    case .feedback: "feedback"
    case .dissatisfaction: "dissatisfaction"
    case .complaint: "what might have become a complaint"
    }
  }
}

/// A contact that was resolved at the first point of contact, in one line (CC-04, C33): counted, and
/// in no register.
public struct FirstContact: Codable, Hashable, Sendable {
  public var id: FirstContactID
  public var at: Instant
  public var channel: Channel
  public var area: ServiceAreaID
  public var areaName: String
  public var category: ContactCategory?
  /// What it was, and how it was resolved.
  public var line: String
  /// Who resolved it, as lists show people.
  public var staffName: String

  public init(
    id: FirstContactID, at: Instant, channel: Channel, area: ServiceAreaID, areaName: String,
    category: ContactCategory?, line: String, staffName: String
  ) {
    self.id = id
    self.at = at
    self.channel = channel
    self.area = area
    self.areaName = areaName
    self.category = category
    self.line = line
    self.staffName = staffName
  }
}

/// How many contacts of an area and a period were resolved at once, and how many went on.
public struct FirstContactFigures: Codable, Hashable, Sendable {
  public var area: ServiceAreaID
  public var areaName: String
  public var resolved: Int
  public var dissatisfaction: Int
  public var complaints: Int

  public init(
    area: ServiceAreaID, areaName: String, resolved: Int, dissatisfaction: Int, complaints: Int
  ) {
    self.area = area
    self.areaName = areaName
    self.resolved = resolved
    self.dissatisfaction = dissatisfaction
    self.complaints = complaints
  }

  public var all: Int { resolved + dissatisfaction + complaints }

  /// Resolved of all, in whole percent rounded down; nil where there was nothing. Small numbers are
  /// for whoever publishes them to suppress.
  public func percent() -> Int? { all == 0 ? nil : resolved * 100 / all }
}

/// What was resolved at once in a period: figures of each area, and the latest lines.
public struct FirstContactBook: Codable, Hashable, Sendable {
  /// Areas with anything to count, in the order of their numbers.
  public var areas: [FirstContactFigures]
  /// The newest first.
  public var rows: [FirstContact]

  public init(areas: [FirstContactFigures], rows: [FirstContact]) {
    self.areas = areas
    self.rows = rows
  }

  /// Of all areas together: resolved of all, in whole percent; nil where there was nothing.
  public func percent() -> Int? {
    let all = areas.reduce(0) { $0 + $1.all }
    return all == 0 ? nil : areas.reduce(0) { $0 + $1.resolved } * 100 / all
  }
}
