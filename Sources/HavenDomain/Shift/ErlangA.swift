/// Says what a queue of people with limited patience comes to: arrivals at random, exponential
/// handling times, agents alike, and callers who give up after an exponential time (Erlang A, the
/// M/M/n+M queue: Palm 1957; Garnett, Mandelbaum and Reiman 2002).
///
/// Rates are per second. Exact but for states whose share is below one in a thousand million.
public struct ErlangA: Hashable, Sendable {
  public let arrivals: Double
  /// One over the mean handling time.
  public let service: Double
  /// One over the mean patience.
  public let giving: Double
  public let agents: Int

  /// Shares of the states “nobody here”, “one here”, …: they sum to 1.
  private let shares: [Double]

  /// - Parameters:
  ///   - arrivalsPerHour: 0 or more.
  ///   - handling: seconds that an agent is busy with one, over 0.
  ///   - patience: seconds that one waits before giving up, over 0.
  ///   - agents: 0 or more.
  public init(arrivalsPerHour: Double, handling: Double, patience: Double, agents: Int) {
    arrivals = max(0, arrivalsPerHour) / 3600
    service = 1 / max(handling, 0.001)
    giving = 1 / max(patience, 0.001)
    self.agents = max(0, agents)
    shares = Self.shares(arrivals, service, giving, self.agents)
  }

  /// The share that gives up, 0 to 1: those who wait times the rate at which they give up, over
  /// those who come.
  public var abandoned: Double {
    arrivals == 0 ? 0 : min(1, giving * meanQueue / arrivals)
  }

  /// Seconds in the queue, on average over all, those who give up included (Little's law).
  public var meanWait: Double { arrivals == 0 ? 0 : meanQueue / arrivals }

  /// The share of the agents' time that is spent in contacts, 0 to 1.
  public var occupancy: Double {
    guard agents > 0 else { return arrivals == 0 ? 0 : 1 }
    let busy = shares.enumerated().reduce(0) { $0 + Double(min($1.offset, agents)) * $1.element }
    return min(1, busy / Double(agents))
  }

  /// The share of all who come that an agent answers within so many seconds.
  ///
  /// Whoever finds `k` people waiting is answered after `k + 1` departures, each by an agent that
  /// gets free or by somebody ahead who gives up. With x = e^(-giving · time) that wait's law is a
  /// beta law of x, summed here term by term; all terms are positive.
  public func answered(within seconds: Double) -> Double {
    guard agents > 0 else { return 0 }
    let atOnce = shares.prefix(agents).reduce(0, +)
    // Served within the time: E[x ; wait ≤ time] for the beta law with parameters c and k + 1.
    let c = Double(agents) * service / giving
    let x = Exponential.of(-giving * seconds)
    var term = Exponential.of(-(c + 1) * giving * seconds)
    var tail = term
    var share = atOnce
    for (k, part) in shares.dropFirst(agents).enumerated() {
      share += part * c / (c + Double(k) + 1) * max(0, 1 - tail)
      term *= (1 - x) * (c + 1 + Double(k)) / Double(k + 1)
      tail += term
    }
    return min(1, share)
  }

  /// The fewest agents that answer this share in time; at most `most`.
  public static func agentsNeeded(
    arrivalsPerHour: Double, handling: Double, patience: Double, share: Double,
    within seconds:
      Double, most: Int = 500
  ) -> Int {
    var agents = 0
    while agents < most {
      let queue = ErlangA(
        arrivalsPerHour: arrivalsPerHour, handling: handling, patience: patience, agents: agents)
      if queue.arrivals == 0 || queue.answered(within: seconds) >= share { break }
      agents += 1
    }
    return agents
  }

  private var meanQueue: Double {
    shares.dropFirst(agents).enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  /// Birth and death: each state's share follows from the one before. Scaled as it goes, so that a
  /// thousand agents overflow nothing.
  private static func shares(
    _ arrivals: Double, _ service: Double, _ giving: Double, _ agents: Int
  ) -> [Double] {
    var shares = [1.0]
    var sum = 1.0
    while shares.count < 1_000_000, let last = shares.last {
      let state = shares.count
      let leaving =
        Double(min(state, agents)) * service + Double(max(0, state - agents)) * giving
      let next = last * arrivals / leaving
      if next < sum * 1e-12, leaving > arrivals { break }
      shares.append(next)
      sum += next
      if sum > 1e200 {
        for index in shares.indices { shares[index] /= sum }
        sum = 1
      }
    }
    return shares.map { $0 / sum }
  }
}

/// The exponential function, for a library that may not ask the system.
enum Exponential {
  /// Exact to a part in 10^11: the argument is halved until a short series does, and the result
  /// squared as often.
  static func of(_ exponent: Double) -> Double {
    guard exponent > -745 else { return 0 }
    guard exponent < 709 else { return .infinity }
    var halvings = 0
    var small = exponent
    while small.magnitude > 0.01 {
      small /= 2
      halvings += 1
    }
    var term = 1.0
    var sum = 1.0
    for index in 1...8 {
      term *= small / Double(index)
      sum += term
    }
    for _ in 0..<halvings { sum *= sum }
    return sum
  }
}
