/// A legal hold: nothing of the file is destroyed while it stands (C7).
public struct LegalHold: Codable, Hashable, Sendable {
  public var since: Instant
  /// As lists show people.
  public var by: String
  /// Only in the opened file.
  public var reason: String
  public init(since: Instant, by: String, reason: String = "") {
    self.since = since
    self.by = by
    self.reason = reason
  }
}

/// A file under legal hold, in the list of them.
public struct HeldFeedback: Codable, Hashable, Sendable {
  public var feedback: FeedbackID
  public var number: RecordNumber
  public var kind: FeedbackKind
  public var areaName: String
  public var hold: LegalHold
  public init(
    feedback: FeedbackID, number: RecordNumber, kind: FeedbackKind, areaName: String,
    hold: LegalHold
  ) {
    self.feedback = feedback
    self.number = number
    self.kind = kind
    self.areaName = areaName
    self.hold = hold
  }
}

/// What stays of a file that was destroyed: enough for the register's counts and the audit.
public struct FeedbackTombstone: Codable, Hashable, Sendable {
  public var at: Instant
  public var years: Int
  public var closedOn: LocalDate
  /// Who proposed and who confirmed it, as lists show people.
  public var by: [String]
  public init(at: Instant, years: Int, closedOn: LocalDate, by: [String]) {
    self.at = at
    self.years = years
    self.closedOn = closedOn
    self.by = by
  }

  /// `Destroyed on Mon 2 Nov 2031 under the five-year rule (S3, Appendix 2)`
  public static func words(at: Instant, years: Int, zone: Zone) -> String {
    let day = TimeWords.date(zone.wallTime(at: at).date)
    return "Destroyed on \(day) under \(FeedbackRetention.ruleWords(years: years)) "
      + "(S3, Appendix 2)"
  }
}

/// How long a file is kept, and what stands in the way of that.
public struct FeedbackKeeping: Codable, Hashable, Sendable {
  /// Nil while it is open.
  public var retention: FeedbackRetention?
  public var hold: LegalHold?
  public var tombstone: FeedbackTombstone?
  public var papers: [KeptPaper]
  public init(
    retention: FeedbackRetention? = nil, hold: LegalHold? = nil,
    tombstone: FeedbackTombstone? = nil, papers: [KeptPaper] = []
  ) {
    self.retention = retention
    self.hold = hold
    self.tombstone = tombstone
    self.papers = papers
  }

  /// A line of the opened file, and whether something is to be done about it.
  public struct Line: Hashable, Sendable {
    public var words: String
    public var isOwed: Bool
  }

  /// What the opened file says of it, in sentences.
  public func lines(now: Instant, zone: Zone) -> [Line] {
    var lines: [Line] = []
    func add(_ words: String, isOwed: Bool = false) {
      lines.append(Line(words: words, isOwed: isOwed))
    }
    if let tombstone {
      let who = tombstone.by.joined(separator: " and ")
      let rule = FeedbackTombstone.words(at: tombstone.at, years: tombstone.years, zone: zone)
      add("\(rule), by \(who). It was closed \(TimeWords.date(tombstone.closedOn)).")
    } else if let retention {
      let today = zone.wallTime(at: now).date
      let isOver = retention.isOver(on: today)
      let over = isOver ? ", which is over" : ""
      add("\(retention.words.prefix(1).uppercased())\(retention.words.dropFirst())\(over).")
    }
    if let hold {
      let since = TimeWords.moment(hold.since, now: now, in: zone)
      let reason = hold.reason.isEmpty ? "" : ": \(hold.reason)"
      add(
        "Legal hold since \(since), \(hold.by)\(reason). Nothing of it is destroyed.", isOwed: true)
    }
    for paper in papers { add(paper.words(now: now, zone: zone) + ".", isOwed: paper.isOwed) }
    return lines
  }
}

extension FeedbackRow {
  /// How far it has come, for lists: what was destroyed says so.
  public func stageWords() -> String { destroyedAt == nil ? stage.words : "destroyed" }
}
