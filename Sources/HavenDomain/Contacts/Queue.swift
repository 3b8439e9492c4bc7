/// A place in the queue's order: risk first, then due, then arrival.
public struct QueuePlace: Codable, Hashable, Comparable, Sendable {
  public var priority: Priority
  public var due: Instant
  public var id: ContactID
  public init(priority: Priority, due: Instant, id: ContactID) {
    self.priority = priority
    self.due = due
    self.id = id
  }

  public static func < (a: QueuePlace, b: QueuePlace) -> Bool {
    (a.priority, a.due, a.id) < (b.priority, b.due, b.id)
  }
}

extension QueueRow {
  public var place: QueuePlace { QueuePlace(priority: priority, due: due, id: id) }
}

/// Numbers of the whole queue, kept by every write; none is counted on reading.
public struct QueueTotals: Codable, Hashable, Sendable {
  public var waiting: Int
  public var held: Int
  public var followUp: Int
  /// Waiting contacts by priority: critical, high, normal.
  public var byPriority: [Int]
  /// Over their target; counting stops at 1,000.
  public var overTarget: Int
  public var oldestWaiting: Instant?
  /// Seconds that the last hundred taken contacts had waited, on average.
  public var averageWait: Int?

  public init(
    waiting: Int, held: Int, followUp: Int, byPriority: [Int], overTarget: Int,
    oldestWaiting: Instant?, averageWait: Int?
  ) {
    self.waiting = waiting
    self.held = held
    self.followUp = followUp
    self.byPriority = byPriority
    self.overTarget = overTarget
    self.oldestWaiting = oldestWaiting
    self.averageWait = averageWait
  }

  /// An empty queue.
  public static let none = QueueTotals(
    waiting: 0, held: 0, followUp: 0, byPriority: [0, 0, 0], overTarget: 0, oldestWaiting: nil,
    averageWait: nil)
}

/// A piece of the queue, in order, and what lies around it.
public struct QueueWindow: Codable, Hashable, Sendable {
  public var rows: [QueueRow]
  public var hasBefore: Bool
  public var hasAfter: Bool
  public var totals: QueueTotals
  /// The alarms that call, first the gravest; at most 20.
  public var alarms: [Alarm]
  public var alarmTotals: AlarmTotals
  public var surge: Surge?
  /// Another number than before once a warm transfer to or from the reader has changed: then
  /// `ListTransfers` has news.
  public var transfers = 0
  /// The house's time.
  public var readAt: Instant
  /// Of the rows, those that only fit nearly: a search that finds few forgives spelling.
  public var near: [ContactID] = []

  public init(
    rows: [QueueRow], hasBefore: Bool, hasAfter: Bool, totals: QueueTotals, alarms: [Alarm],
    alarmTotals: AlarmTotals, surge: Surge?, readAt: Instant
  ) {
    self.rows = rows
    self.hasBefore = hasBefore
    self.hasAfter = hasAfter
    self.totals = totals
    self.alarms = alarms
    self.alarmTotals = alarmTotals
    self.surge = surge
    self.readAt = readAt
  }
}

/// Reads a window of the queue: waiting and held contacts by risk, then due.
///
/// Keyset paging: a window starts at the top, or follows or precedes a place, or surrounds it.
/// The text finds numbers, channels, owners and, through blind tokens, names and phone numbers.
public struct ReadQueue: Request {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.queueViewed
  public typealias Reply = QueueWindow

  /// Where a window lies; places stay good while rows come and go.
  public enum Position: Codable, Hashable, Sendable {
    case top
    case bottom
    case after(QueuePlace)
    case before(QueuePlace)
    /// From this place on, itself included.
    case from(QueuePlace)
  }
  public var position: Position
  /// 1 to 500.
  public var count: Int
  /// Nil or blank finds all. Found rows come newest first, the best 200.
  public var text: String?
  /// Also contacts in follow-up.
  public var includesFollowUp: Bool
  /// Reads again what this session sees already: one audit row covers it for five minutes.
  public var isRefresh: Bool

  public init(
    position: Position = .top, count: Int, text: String? = nil, includesFollowUp: Bool = false,
    isRefresh: Bool = false
  ) {
    self.position = position
    self.count = count
    self.text = text
    self.includesFollowUp = includesFollowUp
    self.isRefresh = isRefresh
  }
}
