/// What a forecast is made from, and how: a pure function of what was counted.
public struct ForecastBasis: Hashable, Sendable {
  /// Live contacts that came in, by hours since 1970 in UTC; an hour that is missing had none.
  public var arrivals: [Int64: Int]
  /// The first hour that was counted; nil when nothing is known.
  public var firstHour: Int64?
  /// Intakes that were completed in the last four weeks, and their seconds in all.
  public var handled: Int
  public var handlingSeconds: Int
  /// Who takes contacts and is there now.
  public var onShift: Int
  /// By hour, where the rota says who will be there.
  public var rota: [Int64: Int]
  /// The share to be answered in time, and the time.
  public var target: Double
  public var within: Duration
  /// What an intake takes where too few were counted.
  public var usualHandling: Duration
  public var surge: Surge?

  public init(
    arrivals: [Int64: Int], firstHour: Int64?, handled: Int, handlingSeconds: Int, onShift: Int,
    rota: [Int64: Int], target: Double, within: Duration, usualHandling: Duration, surge: Surge?
  ) {
    self.arrivals = arrivals
    self.firstHour = firstHour
    self.handled = handled
    self.handlingSeconds = handlingSeconds
    self.onShift = onShift
    self.rota = rota
    self.target = target
    self.within = within
    self.usualHandling = usualHandling
    self.surge = surge
  }

  /// Nobody counts who hangs up before an answer: this is assumed, and said.
  static let patience = Duration.minutes(3)
  /// Fewer handled contacts than this say too little of the handling time.
  static let fewestHandled = 20
  static let week: Int64 = 168

  /// The next hours from now on.
  public func forecast(hours: Int, now: Instant) -> Forecast {
    let first = now.seconds / 3600
    let lines = (0..<Int64(max(1, min(24, hours)))).map { hour(first + $0, now: first) }
    return Forecast(
      hours: lines, target: target, assumptions: assumptions(now: first), isSurge: surge != nil)
  }

  private func hour(_ hour: Int64, now: Int64) -> Forecast.Hour {
    let expected = expected(in: hour, now: now)
    let agents = rota[hour] ?? onShift
    let seconds = Double(handling.wholeSeconds)
    let patience = Double(Self.patience.wholeSeconds)
    let limit = Double(within.wholeSeconds)
    let queue = ErlangA(
      arrivalsPerHour: expected, handling: seconds, patience: patience, agents: agents)
    return Forecast.Hour(
      from: Instant(seconds: hour * 3600), arrivals: expected, agents: agents,
      answeredInTime: queue.answered(within: limit), abandoned: queue.abandoned,
      meanWait: queue.meanWait, occupancy: queue.occupancy,
      agentsNeeded: ErlangA.agentsNeeded(
        arrivalsPerHour: expected, handling: seconds, patience: patience, share: target,
        within: limit))
  }

  private var hasHandling: Bool { handled >= Self.fewestHandled }

  private var handling: Duration {
    hasHandling ? .seconds(max(1, handlingSeconds / handled)) : usualHandling
  }

  /// The hours that an hour to come is like: the same hour of the same weekday in the last four
  /// weeks; before there are any, the hours of the last day.
  private func alike(_ hour: Int64, now: Int64) -> [Int64] {
    guard let firstHour else { return [] }
    let weeks = (1...4).map { hour - Self.week * Int64($0) }.filter { $0 >= firstHour && $0 < now }
    if !weeks.isEmpty { return weeks }
    return Array(max(firstHour, now - 24)..<max(firstHour, now))
  }

  /// In a surge no less than the last full hour brought.
  private func expected(in hour: Int64, now: Int64) -> Double {
    let hours = alike(hour, now: now)
    let total = hours.reduce(0) { $0 + (arrivals[$1] ?? 0) }
    let usual = hours.isEmpty ? Double(arrivals[now] ?? 0) : Double(total) / Double(hours.count)
    guard surge != nil else { return usual }
    return max(usual, Double(max(arrivals[now - 1] ?? 0, arrivals[now] ?? 0)))
  }

  private func assumptions(now: Int64) -> [String] {
    var lines: [String] = []
    let isWeekly = firstHour.map { $0 <= now - Self.week } ?? false
    lines.append(
      isWeekly
        ? "Arrivals: the same hour of the same weekday, averaged over the last four weeks."
        : "Arrivals: the last day's average, for less than a week was counted. Take it with care.")
    let words = "\((handling.wholeSeconds + 30) / 60) min"
    lines.append(
      hasHandling
        ? "Handling: \(words), the average of the last \(handled) intakes."
        : "Handling: \(words), assumed; only \(handled) intakes were counted.")
    lines.append(
      "Patience: \(Self.patience.wholeSeconds / 60) min on average, assumed: who hangs up is not "
        + "counted.")
    lines.append(
      rota.isEmpty
        ? "Agents: the \(onShift) who are there now stay."
        : "Agents: by the rota, else who is there now.")
    lines.append(
      "Model: Erlang A. Contacts come at random, agents are alike, each has one contact at a time.")
    if surge != nil {
      lines.append("Surge: arrivals are no lower than those of this hour or the last.")
    }
    let lines12 = Double(arrivals[now] ?? 0) * Double(handling.wholeSeconds) / 3600
    let each = surge == nil ? 6 : 10
    lines.append(
      "Q-12 asks for one agent for \(each) lines at once: about "
        + "\(Int((lines12 / Double(each)).rounded(.up))) this hour.")
    return lines
  }
}
