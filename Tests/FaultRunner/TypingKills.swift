import CLinux
import Foundation
import HavenDomain
import HavenStore
import Rehearsal

/// `kill -9` of a console while a person types: what was typed 250 ms before is kept, what the title
/// called saved is kept, the draft is offered again, and there is one of each.
struct TypingKills {
  /// The age at which a typed letter must be in the database.
  static let grace = Duration.milliseconds(250)
  let count: Int
  let seed: UInt64

  /// What one kill came to.
  private struct Kill {
    var losses: [String] = []
    /// How old the oldest letter was that was lost; nil where all were kept.
    var oldestLost: Duration?
  }

  func run() throws -> FaultReport {
    let house = try FaultHouse()
    let seeds = (0..<UInt64(count)).map { seed &* 1_000_003 &+ $0 }
    let kills = inParallel(seeds) { seed in
      do {
        var kill = try self.kill(house.copy(), seed)
        kill.losses = kill.losses.map { "seed \(seed): \($0)" }
        return kill
      } catch {
        return Kill(losses: ["seed \(seed): \(error)"])
      }
    }
    let lost = kills.compactMap(\.oldestLost).sorted()
    let worst = lost.last.map { "\(milliseconds($0)) ms" } ?? "nothing"
    let median = lost.isEmpty ? "nothing" : "\(milliseconds(lost[lost.count / 2])) ms"
    return FaultReport(
      name: "Killed while somebody types", kills: kills.count, losses: kills.flatMap(\.losses),
      figures: ["age of the oldest letter lost: median \(median), worst \(worst)"])
  }

  private func kill(_ house: FaultHouse, _ seed: UInt64) throws -> Kill {
    var dice = Dice(seed: seed)
    let console = try Pty([havenBinary], environment: house.environment)
    try console.wait(for: " waiting")
    try console.press("F2", "Enter")
    try console.wait(for: "[1 Safety")
    try goToWords(console)
    let end = ContinuousClock.now + .milliseconds(dice.next(in: 0...2_500))
    var typed: [(letter: Character, at: ContinuousClock.Instant)] = []
    while ContinuousClock.now < end {
      let letter = dice.letter()
      try console.type(String(letter))
      typed.append((letter, ContinuousClock.now))
      console.settle(quiet: .milliseconds(dice.next(in: 5...120)), within: .milliseconds(120))
    }
    console.signal(SIGKILL)
    let killedAt = ContinuousClock.now
    try console.waitForExit()
    return try judge(typed, killedAt, Remains(house))
  }

  /// To the words of the safety step, wherever they stand in it.
  private func goToWords(_ console: Pty) throws {
    for _ in 0..<12 {
      console.settle(quiet: .milliseconds(40), within: .milliseconds(400))
      if console.screen.contains("> What is happening") { return }
      try console.press("Tab")
    }
    try console.wait(for: "> What is happening")
  }

  private func judge(
    _ typed: [(letter: Character, at: ContinuousClock.Instant)],
    _ killedAt: ContinuousClock.Instant, _ remains: Remains
  ) throws -> Kill {
    var kill = Kill(losses: remains.damage)
    if remains.contacts.isEmpty { kill.losses.append("the contact in hand") }
    if remains.drafts.isEmpty { kill.losses.append("no draft is offered") }
    let text = String(typed.map(\.letter))
    let kept = remains.answers[IntakeForm.happening]?.text ?? ""
    guard text.hasPrefix(kept) else {
      kill.losses.append("typed “\(text)”, kept “\(kept)”")
      return kill
    }
    guard let first = typed.dropFirst(kept.count).first else { return kill }
    let age = killedAt - first.at
    kill.oldestLost = age
    if age > Self.grace { kill.losses.append("a letter typed \(milliseconds(age)) ms before") }
    return kill
  }

  private func milliseconds(_ duration: Duration) -> Int {
    Int(duration / .milliseconds(1))
  }
}

/// The same throws for the same seed.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next(in range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }

  mutating func letter() -> Character {
    let letters = Array("etaoin shrdlu")
    return letters[next(in: 0...(letters.count - 1))]
  }
}
