import HavenDomain
import Testing

@Suite("What was found on an appeal, in the timeline and in a letter")
struct AppealWordsTests {
  @Test(
    "AP-05 AP-06 the customer reads what was found, and nothing of who told whom",
    arguments: AppealOutcome.allCases)
  func found(outcome: AppealOutcome) {
    for words in ["Mended.", "Late; sorry; mended", "He wrote “; customer informed: no”"] {
      let detail = outcome.detail(words: words, told: "Otto, by phone")
      #expect(detail.hasPrefix(outcome.words) && detail.contains("customer informed: Otto"))
      #expect(AppealOutcome.found(in: detail) == words)
    }
    #expect(AppealOutcome.found(in: "noted long ago") == "noted long ago")
  }

  @Test(
    "CC-08 a ground is known by its raw value and by its words, and is told in a few",
    arguments: ComplaintGround.allCases)
  func grounds(ground: ComplaintGround) {
    for typed in [ground.rawValue, ground.short, ground.words, " \(ground.words.uppercased()) "] {
      #expect(ComplaintGround(typed: typed) == ground)
    }
    #expect(ComplaintGround(typed: "weather") == nil)
    #expect(FeedbackFilter(ground: ground.rawValue).words(areas: []) == "ground: \(ground.short)")
  }
}
