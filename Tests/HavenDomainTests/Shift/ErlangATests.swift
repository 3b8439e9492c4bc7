import Foundation
import Testing

@testable import HavenDomain

@Suite("The forecast's queue (Erlang A)")
struct ErlangATests {
  private func near(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
    abs(a - b) <= tolerance
  }

  @Test("with endless patience is Erlang C: ten agents at eight erlangs wait 0.409 of the time")
  func erlangC() {
    let queue = ErlangA(arrivalsPerHour: 96, handling: 300, patience: 1e9, agents: 10)
    #expect(near(1 - queue.answered(within: 0), 0.40918, 0.0002))
    // E[W] = C / (nμ - λ) = 0.40918 · 300 / (10 - 8)
    #expect(near(queue.meanWait, 61.38, 0.1))
    #expect(near(queue.occupancy, 0.8, 1e-6))
  }

  @Test("with no patience is Erlang B: ten agents at eight erlangs lose 0.1217")
  func erlangB() {
    let queue = ErlangA(arrivalsPerHour: 96, handling: 300, patience: 0.001, agents: 10)
    #expect(near(queue.abandoned, 0.12166, 0.0005))
  }

  @Test("when patience is handling time, the number here is a Poisson number")
  func poisson() {
    // M/M/n+M with θ = μ is M/M/∞: P(j ≥ n) for a Poisson law of mean 5 and n = 4 is 0.73497.
    let queue = ErlangA(arrivalsPerHour: 60, handling: 300, patience: 300, agents: 4)
    #expect(near(1 - queue.answered(within: 0), 0.73497, 0.0001))
  }

  @Test("is conserved: who comes is answered or gives up, in the long run")
  func conserved() {
    for agents in [1, 3, 8, 40] {
      let queue = ErlangA(arrivalsPerHour: 120, handling: 420, patience: 180, agents: agents)
      #expect(near(queue.answered(within: 1e6) + queue.abandoned, 1, 1e-6))
      #expect(
        near(queue.arrivals * (1 - queue.abandoned) * 420, queue.occupancy * Double(agents), 1e-6))
    }
  }

  @Test("agrees with a plain simulation of a hundred thousand callers")
  func simulated() {
    let queue = ErlangA(arrivalsPerHour: 40, handling: 480, patience: 120, agents: 5)
    let figures = SimulatedQueue(
      arrivalsPerHour: 40, handling: 480, patience: 120, agents: 5, callers: 100_000, within: 60)
    #expect(near(queue.answered(within: 60), figures.answered, 0.01))
    #expect(near(queue.abandoned, figures.abandoned, 0.01))
  }

  @Test("Q-01 more agents answer more, and the fewest that reach 95 % in 60 s are found")
  func needed() {
    let agents = ErlangA.agentsNeeded(
      arrivalsPerHour: 30, handling: 600, patience: 120, share: 0.95, within: 60)
    func share(_ agents: Int) -> Double {
      ErlangA(arrivalsPerHour: 30, handling: 600, patience: 120, agents: agents)
        .answered(within: 60)
    }
    #expect(share(agents) >= 0.95 && share(agents - 1) < 0.95)
    #expect((0...12).map(share) == (0...12).map(share).sorted())
  }

  @Test("holds at the ends: nobody comes, nobody is there, a thousand are there")
  func ends() {
    let quiet = ErlangA(arrivalsPerHour: 0, handling: 300, patience: 60, agents: 2)
    #expect(quiet.answered(within: 60) == 1 && quiet.abandoned == 0 && quiet.occupancy == 0)
    let alone = ErlangA(arrivalsPerHour: 10, handling: 300, patience: 60, agents: 0)
    #expect(alone.answered(within: 60) == 0 && near(alone.abandoned, 1, 1e-6))
    let many = ErlangA(arrivalsPerHour: 11_000, handling: 300, patience: 60, agents: 1_000)
    #expect(many.answered(within: 60) > 0.99 && many.occupancy < 1)
  }

  @Test(
    "the exponential is the system's, to a part in 10^11", arguments: [-700.0, -3, -1e-9, 0, 5])
  func exponential(_ exponent: Double) {
    #expect(abs(Exponential.of(exponent) / Foundation.exp(exponent) - 1) < 1e-11)
  }
}

/// The slow way: callers one after the other, with drawn times.
private struct SimulatedQueue {
  var answered = 0.0
  var abandoned = 0.0

  init(
    arrivalsPerHour: Double, handling: Double, patience: Double, agents: Int, callers: Int,
    within: Double
  ) {
    var random = Xorshift()
    var freeAt = [Double](repeating: 0, count: agents)
    var time = 0.0
    var (inTime, gone) = (0, 0)
    for _ in 0..<callers {
      time += random.exponential(3600 / arrivalsPerHour)
      let agent = freeAt.indices.min { freeAt[$0] < freeAt[$1] } ?? 0
      let wait = max(0, freeAt[agent] - time)
      if wait > random.exponential(patience) {
        gone += 1
        continue
      }
      freeAt[agent] = time + wait + random.exponential(handling)
      if wait <= within { inTime += 1 }
    }
    answered = Double(inTime) / Double(callers)
    abandoned = Double(gone) / Double(callers)
  }
}

private struct Xorshift {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func exponential(_ mean: Double) -> Double {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    let uniform = Double(state >> 11) / Double(1 << 53)
    return -mean * Foundation.log(1 - uniform)
  }
}
