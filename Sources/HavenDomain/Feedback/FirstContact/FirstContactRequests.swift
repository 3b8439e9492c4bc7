/// Logs in one line that somebody's question or trouble was resolved at the first point of contact
/// (CC-04, C33). The line is sealed.
public struct LogFirstContact: Change {
  public static let permission = Permission.logFeedback
  public static let action = AuditAction.firstContactLogged
  public typealias Reply = FirstContact
  public var id: RequestID
  /// Nil for now; never to come.
  public var at: Instant?
  public var channel: Channel
  public var area: ServiceAreaID
  public var line: String
  public var category: ContactCategory?

  public init(
    id: RequestID, at: Instant? = nil, channel: Channel, area: ServiceAreaID, line: String,
    category: ContactCategory? = nil
  ) {
    self.id = id
    self.at = at
    self.channel = channel
    self.area = area
    self.line = line
    self.category = category
  }

  /// The longest line.
  public static let longest = 300

  /// All that stands against it.
  public func problems(now: Instant) -> [FormProblem] {
    var problems: [FormProblem] = []
    if line.trimmed.isEmpty {
      problems.append(
        FormProblem("line", "One line is needed: what it was, and how it was resolved."))
    }
    if line.trimmed.dropFirst(Self.longest).first != nil {
      problems.append(
        FormProblem("line", "One line has \(Self.longest) letters at most. The rest fits a form."))
    }
    if let at, at > now + .minutes(1) {
      problems.append(FormProblem("at", "This time is still to come."))
    }
    return problems
  }
}

/// How many contacts were resolved at once from one moment to another, area by area, beside those
/// that became dissatisfaction or a complaint; and the lines.
///
/// Who sees all of the register sees all; managers see their areas; others what they logged.
public struct ReadFirstContacts: Request {
  public static let permission = Permission.readFeedback
  public static let action = AuditAction.firstContactsRead
  public typealias Reply = FirstContactBook
  public var from: Instant
  /// Not in it.
  public var to: Instant
  /// How many lines, 0 to 500; none for figures alone.
  public var count: Int

  public init(from: Instant, to: Instant, count: Int = 0) {
    self.from = from
    self.to = to
    self.count = count
  }
}
