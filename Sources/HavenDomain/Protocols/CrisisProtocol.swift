/// What a protocol is for. The raw value is what a file says.
public enum ProtocolTopic: String, CaseIterable, Codable, Sendable {
  case suicide
  case abuse
  case children
  case other

  /// `Suicide`
  public var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The topics that the answers call for, the gravest first (TR-10).
  public static func called(by answers: Answers) -> [ProtocolTopic] {
    var topics: [ProtocolTopic] = []
    if answers.isYes(Indicator.suicidal.field) { topics.append(.suicide) }
    if answers.isYes(Indicator.assault.field) || answers.text(IntakeForm.group) == "dv" {
      topics.append(.abuse)
    }
    if answers.isYes(Indicator.children.field) { topics.append(.children) }
    return topics
  }
}

/// Steps, questions and words for a call of one nature, as somebody qualified wrote them (S2, TR-10).
///
/// It comes from a text (`ProtocolFile`). Without an approval that holds it is a reminder and no
/// more, and every screen that shows it says so (TR-11).
public struct CrisisProtocol: Codable, Hashable, Sendable {
  public var name: String
  public var title: String
  public var topic: ProtocolTopic
  /// Counted by its author, from 1.
  public var version: Int
  public var author: String
  public var approval: ProtocolApproval?
  public var steps: [Step]

  public init(
    name: String, title: String, topic: ProtocolTopic, version: Int, author: String,
    approval: ProtocolApproval? = nil, steps: [Step]
  ) {
    self.name = name
    self.title = title
    self.topic = topic
    self.version = version
    self.author = author
    self.approval = approval
    self.steps = steps
  }

  /// One act with what belongs to it, in the order of the text.
  public struct Step: Codable, Hashable, Sendable {
    public var title: String
    public var lines: [Line]
    public init(_ title: String, _ lines: [Line]) {
      self.title = title
      self.lines = lines
    }
  }

  /// A sentence, and what it is for.
  public struct Line: Codable, Hashable, Sendable {
    /// What a reader does with it.
    public enum Kind: String, CaseIterable, Codable, Sendable {
      case ask
      case say
      case `do`
      case never

      /// Before the sentence: `Never:`.
      public var words: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
    }
    public var kind: Kind
    public var text: String
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// `suicide, version 2`
  public var words: String { "\(name), version \(version)" }
}

/// Who vouches for a protocol, until when (TR-11).
public struct ProtocolApproval: Codable, Hashable, Sendable {
  public var approver: String
  /// Why they may: the name of their certificate or profession.
  public var credential: String
  public var on: LocalDate
  /// The last day on which it holds.
  public var expires: LocalDate

  public init(approver: String, credential: String, on: LocalDate, expires: LocalDate) {
    self.approver = approver
    self.credential = credential
    self.on = on
    self.expires = expires
  }
}

/// Whether a protocol may be relied on today.
public enum ProtocolStanding: Hashable, Sendable {
  case unapproved
  case expired(LocalDate)
  /// Within the next thirty days.
  case expiring(LocalDate, days: Int)
  case approved(LocalDate)

  /// So many days before its end a screen says it.
  public static let warningDays = 30

  public init(_ approval: ProtocolApproval?, today: LocalDate) {
    guard let approval else {
      self = .unapproved
      return
    }
    let days = approval.expires.day - today.day
    self =
      days < 0
      ? .expired(approval.expires)
      : days <= Self.warningDays
        ? .expiring(approval.expires, days: days) : .approved(approval.expires)
  }

  /// Approved, and the approval holds today.
  public var holds: Bool {
    switch self {
    case .unapproved, .expired: false
    case .expiring, .approved: true
    }
  }

  /// Over the text on every screen that shows it; nil while there is nothing to say.
  public var banner: String? {
    switch self {
    case .unapproved:
      "NOT APPROVED by a certified crisis expert. A reminder only: bring a professional in."
    case .expired(let date):
      "APPROVAL EXPIRED on \(TimeWords.isoDay(date)). A reminder only: bring a professional in."
    case .expiring(let date, let days):
      "Approval expires on \(TimeWords.isoDay(date)), in \(days) day\(days == 1 ? "" : "s")."
    case .approved: nil
    }
  }

  /// In a list.
  public var words: String {
    switch self {
    case .unapproved: "NOT APPROVED"
    case .expired(let date): "EXPIRED \(TimeWords.isoDay(date))"
    case .expiring(let date, let days): "until \(TimeWords.isoDay(date)), \(days) d left"
    case .approved(let date): "until \(TimeWords.isoDay(date))"
    }
  }
}
