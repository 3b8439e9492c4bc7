import HavenDomain
import Testing

@testable import haven

@Suite("The drill's script")
struct DrillScriptTests {
  static let seeds: [UInt64] = [0, 1, 7, 4_711, .max]

  static func hour(seed: UInt64, pace: Double = 1) -> [DrillScript.Event] {
    Array(DrillScript(seed: seed, pace: pace).prefix { $0.at < .seconds(3_600) / pace })
  }

  static func stories(_ events: [DrillScript.Event]) -> [DrillStory] {
    events.compactMap { if case .contact(let story) = $0.happening { story } else { nil } }
  }

  static func opinions(_ events: [DrillScript.Event]) -> [DrillOpinion] {
    events.compactMap { if case .opinion(let opinion) = $0.happening { opinion } else { nil } }
  }

  @Test("is the same shift for the same seed, and another for another")
  func seeded() {
    #expect(Self.hour(seed: 7) == Self.hour(seed: 7))
    #expect(Self.hour(seed: 7) != Self.hour(seed: 8))
  }

  @Test("Q-15 brings every channel within fourteen minutes", arguments: seeds)
  func allChannels(seed: UInt64) {
    let early = Self.hour(seed: seed).prefix { $0.at < .minutes(14) }
    #expect(Set(Self.stories(Array(early)).map(\.channel)) == Set(Channel.allCases))
  }

  @Test("brings a contact every 20 to 40 seconds, the first within 12", arguments: seeds)
  func pace(seed: UInt64) throws {
    let times = Self.hour(seed: seed).compactMap { event in
      if case .contact = event.happening { event.at } else { nil }
    }
    #expect(try #require(times.first) <= .seconds(12))
    for (earlier, later) in zip(times, times.dropFirst()) {
      #expect((Duration.seconds(20)...(.seconds(40))).contains(later - earlier))
    }
    #expect((90...180).contains(times.count))
  }

  @Test("is as much faster as was asked, and no other shift")
  func faster() {
    let slow = Self.hour(seed: 3)
    let fast = Self.hour(seed: 3, pace: 4)
    #expect(slow.map(\.happening) == fast.map(\.happening))
    for (a, b) in zip(slow, fast) { #expect(abs((a.at / 4 - b.at) / .seconds(1)) < 0.001) }
  }

  @Test("is in order of time, and has opinions of the service in it too", arguments: seeds)
  func ordered(seed: UInt64) {
    let events = Self.hour(seed: seed)
    #expect(events.map(\.at) == events.map(\.at).sorted())
    #expect((6...15).contains(Self.opinions(events).count))
  }

  @Test("tells no story twice within an hour", arguments: seeds)
  func varied(seed: UInt64) {
    let stories = Self.stories(Self.hour(seed: seed))
    #expect(Set(stories.map(\.note)).count >= stories.count - 4)
    let names = stories.compactMap(\.name)
    #expect(Set(names).count == names.count)
    let opinions = Self.opinions(Self.hour(seed: seed))
    #expect(Set(opinions.map(\.happened)).count == opinions.count)
  }

  @Test("has some who are not safe, and most who are", arguments: seeds)
  func emergencies(seed: UInt64) {
    let stories = Self.stories(Self.hour(seed: seed))
    let emergencies = stories.count { $0.newContact().isEmergency }
    #expect((1...stories.count / 5).contains(emergencies))
  }
}
