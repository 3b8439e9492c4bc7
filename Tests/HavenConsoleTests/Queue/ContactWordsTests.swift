import HavenDomain
import Testing

@testable import HavenConsole

/// A contact in words, beside the queue and in its rows.
@Suite struct ContactWordsTests {
  @Test("TR-01 not safe now is read before any number, where a narrow column ends early")
  func flags() {
    var row = Cast.row(9, 1060, .text)
    row.score = 0
    row.flags = [.weapon, .unsafeNow, .emergency]
    #expect(row.flagWords == "not safe now, score 0, weapon, emergency")
    row.flags = [.children]
    row.score = 9
    #expect(row.flagWords == "score 9, children")
  }

  @Test(
    "the preferred way is said in words, and never as the record keeps it",
    arguments: [("inPerson", "in person"), ("none", "no contact"), ("phone", "phone")])
  func preferred(kept: String, words: String) {
    let row = Cast.row(9, 1060, .text)
    var detail = Cast.detail(row)
    detail.preferredMethod = kept
    let lines = ContactView.lines(row, detail, nil, Rehearser().context).map(\.0)
    #expect(lines.contains("Prefers \(words)."))
  }
}
