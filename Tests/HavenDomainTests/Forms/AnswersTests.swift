import HavenDomain
import Testing

@Suite("Answers")
struct AnswersTests {
  static let all: [Answer] = [
    .given(""), .given("yes"), .given("?declined"), .given("=x"), .given("two\nlines"),
    .notAsked, .declined, .unknown,
  ]

  @Test("IN-13 come back from the record as they were", arguments: all)
  func encoded(_ answer: Answer) {
    #expect(Answer(encoded: answer.encoded) == answer)
  }

  @Test("are not made of anything else", arguments: ["", "yes", "?", "?Declined", "?other"])
  func notEncoded(text: String) {
    #expect(Answer(encoded: text) == nil)
  }

  @Test("are told apart: words, none, and three ways of not answering")
  func isAnswered() {
    var sheet = Answers()
    #expect(!sheet.isAnswered("a"))
    sheet.set("a", to: .given(" \n\t\u{00A0}"), at: monday)
    #expect(!sheet.isAnswered("a"))
    #expect(sheet.text("a") == nil)
    for answer in [Answer.notAsked, .declined, .unknown] {
      sheet.set("a", to: answer, at: monday)
      #expect(sheet.isAnswered("a"))
      #expect(sheet.text("a") == nil)
    }
    sheet.set("a", to: .given("  yes "), at: monday)
    #expect(sheet.text("a") == "yes")
    #expect(sheet.isYes("a") && !sheet.isNo("a"))
  }

  @Test("remember when each was last changed, and forget it with the answer")
  func changedAt() {
    var sheet = Answers()
    sheet.apply(FieldChange(field: "a", answer: .given("x"), at: monday))
    sheet.apply(FieldChange(field: "a", answer: .given("y"), at: monday + .seconds(5)))
    #expect(sheet.changedAt["a"] == monday + .seconds(5))
    sheet.apply(FieldChange(field: "a", answer: nil, at: monday + .seconds(9)))
    #expect(sheet == Answers())
  }

  @Test("of several choices are a list")
  func chosen() {
    #expect(answers(["a": "food,legal"]).chosen("a") == ["food", "legal"])
    #expect(answers(["a": ",food,,"]).chosen("a") == ["food"])
    #expect(Answers().chosen("a").isEmpty)
  }

  @Test("that name a time count from the key that typed them, not from the reading")
  func instants() {
    let sheet = answers(["made": "today", "due": "+2h", "odd": "soon"])
    #expect(sheet.instant("made", .past, zone: .utc) == monday)
    #expect(sheet.instant("due", .future, zone: .utc) == monday + .hours(2))
    #expect(sheet.instant("odd", .past, zone: .utc) == nil)
    #expect(sheet.instant("none", .past, zone: .utc) == nil)
  }

  @Test(
    "lose the white space around them and no more",
    arguments: [
      ("", ""), (" ", ""), (" a ", "a"), ("a b", "a b"), ("\u{3000}漢 字\r\n", "漢 字"),
      ("e\u{301} ", "e\u{301}"),
    ])
  func trimmed(text: String, plain: String) {
    #expect(text.trimmed == plain)
  }
}
