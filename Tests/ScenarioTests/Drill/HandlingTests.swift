import HavenDomain
import Testing

@testable import haven

@Suite("How the drill's colleagues work")
struct HandlingTests {
  static let stories: [DrillStory] = {
    var teller = StoryTeller(seed: 21)
    return Channel.allCases.flatMap { channel in
      DrillPlots.plots(for: channel).map { _ in teller.story(channel) }
    }
  }()

  static let monday = Instant(seconds: 1_793_610_000)

  /// The steps with the time of each since the contact was taken.
  static func timed(_ story: DrillStory, seed: UInt64) -> [(at: Duration, act: Handling.Act)] {
    var random = SeededRandom(seed: seed)
    var at = Duration.zero
    return Handling.steps(for: story, owner: StaffID(rawValue: 2), random: &random).map { step in
      at += step.after
      return (at, step.act)
    }
  }

  @Test("IN-01 every intake is complete when they complete it", arguments: stories)
  func complete(story: DrillStory) {
    for seed in UInt64(0)..<6 {
      var answers = Answers()
      for (at, act) in Self.timed(story, seed: seed) {
        switch act {
        case .answer(let given):
          for (field, answer) in given { answers.set(field, to: answer, at: Self.monday + at) }
        case .complete:
          let problems = IntakeRules.problems(
            answers, now: Self.monday + at, zone: .utc, policy: .safeHaven)
          #expect(problems.isEmpty, "\(problems.map(\.words))")
        default: break
        }
      }
    }
  }

  @Test("each ends complete or released, and within ten minutes", arguments: stories)
  func ends(story: DrillStory) throws {
    for seed in UInt64(0)..<6 {
      let steps = Self.timed(story, seed: seed)
      let last = try #require(steps.last)
      #expect(last.act == .complete || last.act == .release)
      #expect(last.at < .minutes(10) && last.at > .seconds(20))
    }
  }

  @Test(
    "TR-01 TR-02 who is not safe gets help within three minutes of the No, and is never released",
    arguments: stories.filter { $0.turn == .notSafe })
  func dispatch(story: DrillStory) throws {
    for seed in UInt64(0)..<20 {
      let steps = Self.timed(story, seed: seed)
      let no = try #require(
        steps.first {
          if case .answer(let given) = $0.act {
            given[IntakeForm.safeNow]?.text == "no"
          } else {
            false
          }
        })
      let sent = try #require(steps.first { $0.act == .dispatch })
      #expect(sent.at > no.at && sent.at - no.at <= Policy.safeHaven.dispatchLimit)
      #expect(!steps.contains { $0.act == .release })
    }
  }

  @Test("some who feel low are escalated, and some calls end early")
  func variety() {
    func share(_ turn: DrillStory.Turn, _ isSo: (Handling.Act) -> Bool) -> Int {
      let runs = Self.stories.filter { $0.turn == turn && $0.channel.isLive }.flatMap { story in
        (UInt64(0)..<20).map { Self.timed(story, seed: $0).contains { isSo($0.act) } }
      }
      return 100 * runs.count { $0 } / max(1, runs.count)
    }
    #expect(
      (20...60).contains(
        share(.low) { if case .escalate = $0 { true } else { false } }))
    #expect((4...25).contains(share(.calm) { $0 == .release }))
  }
}
