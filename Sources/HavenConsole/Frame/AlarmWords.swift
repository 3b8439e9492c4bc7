import Canvas
import HavenDomain

/// One group of words in the alarm band.
struct BandPart {
  var words: DisplayText
  var role: Role
  var emphasis: Emphasis = []
}

/// The alarm band's words, at three lengths.
struct AlarmWords {
  enum Length { case full, short, least }

  private let state: ConsoleState
  private let context: Context

  init(_ state: ConsoleState, _ context: Context) {
    self.state = state
    self.context = context
  }

  /// How many of a priority call, and whether what raised them is over for all of them.
  struct Standing {
    var count: Int
    var isCleared: Bool
  }

  /// Nil when none of that priority calls.
  func standing(_ priority: Priority) -> Standing? {
    let count = state.queue.alarmTotals.calling[priority.rawValue - 1]
    guard count > 0 else { return nil }
    let known = state.queue.alarms.filter { $0.priority == priority }
    // Only those at hand tell their state; where more call than are at hand, some may be new.
    let isCleared =
      known.count >= count && known.allSatisfy { $0.state == .clearedUnacknowledged }
    return Standing(count: count, isCleared: isCleared)
  }

  /// Everything that the band says, in its order.
  func all(_ length: Length) -> [BandPart] {
    let calls = calling(length)
    let none = BandPart(words: length == .full ? "No alarm calls" : "No alarm", role: .dim)
    return (calls.isEmpty ? [none] : calls) + setAside + surge + [waiting(length)]
  }

  /// What calls, the gravest first.
  func calling(_ length: Length) -> [BandPart] {
    Priority.allCases.compactMap { part($0, length) }
  }

  /// The gravest alone.
  func top(_ length: Length) -> [BandPart] { Array(calling(length).prefix(1)) }

  /// `!! P1 UNACK 1*`, `! P2 UNACK 1` or `! P2 1`. The critical one is lit each other second.
  private func part(_ priority: Priority, _ length: Length) -> BandPart? {
    guard let standing = standing(priority) else { return nil }
    let isCritical = priority == .critical
    let word: String? =
      if standing.isCleared {
        length == .least ? "CLEARED" : "CLEARED-UNACK"
      } else {
        isCritical || length == .full ? "UNACK" : nil
      }
    let lit = isCritical ? (isLit ? "*" : " ") : ""
    // Where room is short, the longer word takes the place of the number: the mark says it too.
    let number = length == .least && standing.isCleared ? nil : "P\(priority.rawValue)"
    let words = [priority.mark.trimmed, number, word, "\(standing.count)\(lit)"]
    return BandPart(
      words: DisplayText(words.compactMap(\.self).joined(separator: " ")), role: priority.role,
      emphasis: isCritical ? .bold : [])
  }

  private var isLit: Bool { !state.alarms.signals.hasMotion || context.now.seconds % 2 == 0 }

  /// `ACK 2`, `SHELVED 1`, `OFF 1`: what stands and does not call.
  private var setAside: [BandPart] {
    let totals = state.queue.alarmTotals
    let counts = [
      ("ACK", totals.acknowledged), ("SHELVED", totals.shelved),
      ("OFF", state.alarms.list?.off.count ?? 0),
    ]
    return counts.filter { $0.1 > 0 }
      .map { BandPart(words: DisplayText("\($0.0) \($0.1)"), role: .band) }
  }

  /// `6 waiting, oldest 06:41`.
  func waiting(_ length: Length) -> BandPart {
    let totals = state.queue.totals
    let role: Role = totals.overTarget > 0 ? .warning : .band
    let oldest = totals.oldestWaiting.map {
      TimeWords.span(max(0, $0.seconds(until: context.now)))
    }
    guard length != .least else {
      let words = "wait \(totals.waiting) oldest \(oldest ?? "-")"
      return BandPart(words: DisplayText(words), role: role)
    }
    guard let oldest else {
      let words: DisplayText = state.queue.readAt == nil ? "Reading the queue" : "Nobody waits"
      return BandPart(words: words, role: role)
    }
    let wait = length == .full ? "waiting" : "wait"
    return BandPart(words: DisplayText("\(totals.waiting) \(wait), oldest \(oldest)"), role: role)
  }

  /// The top alarm and the waiting in the fewest cells: what fits when nothing else does.
  var fewest: [BandPart] {
    let role = Priority.allCases.first { standing($0) != nil }?.role
    return [BandPart(words: DisplayText(strip), role: role ?? .band), waiting(.least)]
  }

  var surge: [BandPart] {
    state.queue.surge == nil ? [] : [BandPart(words: "SURGE", role: .warning, emphasis: .bold)]
  }

  /// The top alarm in the fewest cells: `P1:1*`, `P2:3`, `P1:0`; what is over says so.
  var strip: String {
    let surge = state.queue.surge == nil ? "" : " SURGE"
    for priority in Priority.allCases {
      guard let standing = standing(priority) else { continue }
      let mark = priority == .critical ? "*" : ""
      let cleared = standing.isCleared ? " CLEARED" : ""
      return "P\(priority.rawValue):\(standing.count)\(mark)\(cleared)\(surge)"
    }
    return "P1:0\(surge)"
  }
}
