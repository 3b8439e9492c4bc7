import HavenDomain
import Testing

@testable import haven

/// A newcomer at a refuge watches this with a survivor in the room.
@Suite("The drill's words")
struct DrillWordsTests {
  static let plots = Channel.allCases.flatMap { DrillPlots.plots(for: $0) }
  static let opinions = DrillFeedback.all

  static let all: [String] =
    plots.flatMap { [$0.words] + ($0.subject.map { [$0] } ?? []) } + DrillPlots.manners
    + opinions.flatMap { [$0.happened, $0.impact, $0.wanted] }
    + DrillStory.Need.allCases.flatMap { need in
      let help = DrillHelp.with(need)
      return [help.partner, help.agreed, help.next]
    }

  /// S3 §4.1 and “Progress reports method”.
  static let neverUsed = [
    "bringing this to my attention", "unfortunately", "can't", "can’t", "guarantee", "promise",
    "apologise for any inconvenience", "i'll try", "do my best", "probably", "should be ok",
    "don't see why not", "not my department", "not my job", "not for me to sort out",
    "company policy",
  ]

  /// What was done to somebody, with what, or whose fault it was: none of it is told.
  static let neverTold = [
    "abus", "attack", "beat", "blood", "bruis", "burn", "chok", "dead", "death", "drunk", "fault",
    "fist", "gun", "hit ", "kick", "kill", "knife", "murder", "overdose", "perpetrat", "pills",
    "punch", "rape", "refus", "scream", "stab", "strang", "suicid", "threat", "victim", "violen",
    "weapon", "wound", "alleg",
  ]

  @Test("GP-05 GP-06 GP-07 are never of the list of what we do not say")
  func neverUse() {
    #expect(Self.all.count > 220)
    for text in Self.all {
      let plain = text.lowercased()
      #expect(!Self.neverUsed.contains { plain.contains($0) }, "\(text)")
    }
  }

  @Test("IN-15 tell how somebody is and what would help, and never what was done")
  func gentle() {
    for text in Self.all {
      let plain = text.lowercased()
      #expect(!Self.neverTold.contains { plain.contains($0) }, "\(text)")
    }
  }

  @Test("leave no gap unfilled", arguments: DrillScriptTests.seeds)
  func filled(seed: UInt64) {
    for story in DrillScriptTests.stories(DrillScriptTests.hour(seed: seed)) {
      #expect(!story.note.contains("{") && !(story.subject ?? "").contains("{"), "\(story.note)")
    }
  }

  @Test("reception writes of others, not of itself")
  func reported() {
    var teller = StoryTeller(seed: 5)
    for channel in [Channel.phone, .inPerson] {
      for _ in 0..<100 {
        let note = teller.story(channel).note
        #expect(!note.lowercased().split(separator: " ").contains("my"), "\(note)")
      }
    }
  }

  @Test("name only numbers that regulators keep free for stories")
  func numbers() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let number = DrillPeople.number(&random)
      #expect(Self.isReserved(number), "\(number)")
    }
    var teller = StoryTeller(seed: 12)
    for channel in Channel.allCases {
      for _ in 0..<60 {
        let callback = teller.story(channel).callback
        let isFictional = callback.map { $0.hasSuffix("@example.org") || Self.isReserved($0) }
        #expect(isFictional ?? true, "\(callback ?? "")")
      }
    }
  }

  @Test("have no number of their own", arguments: all)
  func noNumber(text: String) {
    #expect(text.count { $0.isNumber } < 5)
  }

  /// Ofcom, “Numbers for drama use”: 07700 900000 to 900999, 01632 960000 to 960999, 020 7946 0000
  /// to 0999, 0161 496 0000 to 0999. NANPA: 555-0100 to 555-0199.
  static func isReserved(_ number: String) -> Bool {
    let digits = number.filter(\.isNumber)
    let shapes = [
      ("07700900", 11), ("01632960", 11), ("02079460", 11), ("01614960", 11), ("51055501", 10),
    ]
    return shapes.contains { digits.hasPrefix($0.0) && digits.count == $0.1 }
  }
}
