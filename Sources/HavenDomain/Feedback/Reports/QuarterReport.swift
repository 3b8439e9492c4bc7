/// The quarterly report of the register: what the Group Leadership Team, the board and funders read
/// (CC-30, KP-15, SV-06; S3 “Monitoring” and “Follow up”). It holds no name, no number of a case and
/// no small count.
///
/// An entry belongs to the quarter in which it was made or received.
public struct QuarterReport: Codable, Hashable, Sendable {
  /// Who is to read it: funders get the figures of the whole service, without its areas.
  public enum Audience: String, CaseIterable, Codable, Sendable {
    case board, funders
    public var words: String { self == .board ? "the board" : "funders" }
  }

  /// A table of it.
  public struct Part: Codable, Hashable, Sendable {
    public struct Line: Codable, Hashable, Sendable {
      public var label: String
      /// One for each column.
      public var figures: [ReportFigure]
      public init(_ label: String, _ figures: [ReportFigure]) {
        self.label = label
        self.figures = figures
      }
    }

    public enum Subject: String, CaseIterable, Codable, Sendable {
      case received, areas, grounds, causes, clocks, appeals, lessons, surveys
      public var title: String {
        switch self {
        case .received: "Received"
        case .areas: "By service area"
        case .grounds: "Complaints by ground"
        case .causes: "By root cause"
        case .clocks: "Kept and missed times"
        case .appeals: "Appeals"
        case .lessons: "Lessons"
        case .surveys: "Surveys"
        }
      }
    }

    public var subject: Subject
    public var columns: [String]
    public var lines: [Line]
    public init(_ subject: Subject, columns: [String], lines: [Line]) {
      self.subject = subject
      self.columns = columns
      self.lines = lines
    }
  }

  /// One figure over the quarters of the report.
  public struct Trend: Codable, Hashable, Sendable {
    public var measure: QuarterMeasure
    /// As many as there are quarters.
    public var figures: [ReportFigure]
    public init(_ measure: QuarterMeasure, _ figures: [ReportFigure]) {
      self.measure = measure
      self.figures = figures
    }
  }

  /// What comes back more often than before in one part of the service (CC-35).
  public struct Recurrence: Codable, Hashable, Sendable {
    public var area: String
    public var cause: String
    public var figure: ReportFigure
    public init(area: String, cause: String, figure: ReportFigure) {
      self.area = area
      self.cause = cause
      self.figure = figure
    }

    public var words: String {
      let count = figure.value().map { "\($0) this quarter, " } ?? ""
      return "\(area), \(cause): \(count)more than the mean of the four quarters before."
    }
  }

  public var quarter: Quarter
  public var audience: Audience
  /// The quarter is not over: its figures still change.
  public var isRunning: Bool
  public var readAt: Instant
  public var parts: [Part]
  /// The four before and the one of the report, the oldest first.
  public var quarters: [Quarter]
  public var trends: [Trend]
  public var recurrences: [Recurrence]
  /// What the board said since the last report (SV-06).
  public var board: [BoardFeedback]

  public init(
    quarter: Quarter, audience: Audience, isRunning: Bool, readAt: Instant, parts: [Part],
    quarters: [Quarter], trends: [Trend], recurrences: [Recurrence], board: [BoardFeedback]
  ) {
    self.quarter = quarter
    self.audience = audience
    self.isRunning = isRunning
    self.readAt = readAt
    self.parts = parts
    self.quarters = quarters
    self.trends = trends
    self.recurrences = recurrences
    self.board = board
  }

  /// How many quarters stand before the one of the report.
  public static let reach = 4

  /// How the report is entitled.
  public var title: String {
    "Compliments, dissatisfaction and complaints, \(quarter.words) (\(quarter))"
  }

  /// Sentences that belong under the title.
  public var remarks: [String] {
    var remarks = [
      "For \(audience.words). Anonymised (S3, Monitoring). An entry counts in the quarter in which "
        + "it was made or received."
    ]
    if isRunning { remarks.append("This quarter still runs: its figures will change.") }
    return remarks
  }
}

/// A figure that is followed from quarter to quarter.
public enum QuarterMeasure: String, CaseIterable, Codable, Sendable {
  case compliments, dissatisfaction, complaints, atFirstContact
  case acknowledgedInTime, statusInTime, findingsInTime, appeals, daysToOutcome

  public var words: String {
    switch self {
    case .compliments: "Compliments"
    case .dissatisfaction: "Dissatisfaction"
    case .complaints: "Complaints"
    case .atFirstContact: "Resolved at first contact"
    case .acknowledgedInTime: "Complaints acknowledged in time"
    case .statusInTime: "Status or findings told in time"
    case .findingsInTime: "Findings told in time"
    case .appeals: "Appeals"
    case .daysToOutcome: "Median days to the outcome"
    }
  }

  /// `%`, or nothing.
  public var unit: String {
    switch self {
    case .acknowledgedInTime, .statusInTime, .findingsInTime: " %"
    default: ""
    }
  }
}
