import Testing

@testable import HavenDomain

@Suite("Names that are alike")
struct NameLikenessTests {
  private func likeness(_ typed: String, _ kept: String) -> NameLikeness? {
    NameLikeness(
      typed.split(separator: " ").map(String.init), kept.split(separator: " ").map(String.init))
  }

  @Test(
    "IN-04 forgives spelling, word for word",
    arguments: [
      ("katharine", "catherine", true), ("mohammed", "muhammad", true),
      ("mohamed", "muhammad", true),
      ("jon", "john", true), ("oneill", "oneil", true), ("smyth", "smith", true),
      ("steven", "stephen", true), ("wnada", "wanda", true), ("mirele", "mirelle", true),
      ("sara", "sarah", true), ("иванов", "иваново", true), ("александра", "алексндра", true),
      ("محمد", "محمود", true), ("j", "jane", true),
      ("jon", "jan", false), ("lee", "leigh", false), ("june", "wanda", false),
      ("jon", "jane", false), ("иван", "олег", false), ("wanda", "rhonda", false),
      ("al", "jo", false),
    ])
  func words(one: String, other: String, isAlike: Bool) {
    #expect((NameLikeness.score(one, other) != nil) == isAlike)
    #expect(NameLikeness.score(one, other) == NameLikeness.score(other, one))
  }

  @Test(
    "IN-04 forgives order and a missing word, and says how much is alike",
    arguments: [
      ("mira quill", "quill mira", .same), ("mira quill", "mira quill", .same),
      ("mira quil", "mira quill", .alike), ("mira quill", "mira anne quill", .alike),
      ("m quill", "mira quill", .alike), ("ana desouza", "ana de souza", .alike),
      ("quill", "mira quill", .part), ("katharine", "catherine smith", .part),
      ("mira", "mira", .part), ("mira quill", "mira smith", nil), ("mira quill", "", nil),
      ("", "mira", nil), ("m", "mira quill", nil), ("j s", "wanda mirelle", nil),
    ] as [(String, String, NameLikeness.Kind?)])
  func names(typed: String, kept: String, kind: NameLikeness.Kind?) {
    #expect(likeness(typed, kept)?.kind == kind)
    #expect(likeness(kept, typed)?.kind == kind)
  }

  @Test("puts the same name over one that is alike, and that over a part")
  func order() throws {
    let scores = try ["mira quill", "mira quil", "mirra quil", "quill"].map {
      try #require(likeness($0, "mira quill")?.score)
    }
    #expect(scores == scores.sorted(by: >) && Set(scores).count == 4 && scores[0] == 100)
  }

  @Test(
    "counts slips of the pen: letters left out, put in, changed and swapped",
    arguments: [
      ("", "", 0), ("a", "", 1), ("wanda", "wnada", 1), ("kitten", "sitting", 3),
      ("abc", "abc", 0), ("abc", "acb", 1), ("katharine", "catherine", 2),
    ])
  func distance(one: String, other: String, slips: Int) {
    #expect(NameDistance.between(one, other, limit: 9) == slips)
    #expect(NameDistance.between(other, one, limit: 9) == slips)
    #expect(NameDistance.between(one, other, limit: slips - 1) == nil)
  }

  @Test("a name of 500 letters, or of 500 words, is compared in no time and harms nobody")
  func long() {
    let word = String(repeating: "ab", count: 250)
    #expect(NameLikeness.score(word, word + "x") == 100 || NameLikeness.score(word, word) == 100)
    let words = Array(repeating: "mira", count: 500)
    #expect(NameLikeness(words, ["mira", "quill"]) != nil)
  }

  @Test(
    "hears what names have in common",
    arguments: [
      ("katharine", "catherine"), ("mohammed", "muhammad"), ("steven", "stephen"),
      ("smyth", "smith"), ("philip", "filip"), ("christine", "kristina"), ("xander", "ksander"),
      ("knowles", "nowles"), ("wright", "rite"), ("gillian", "jillian"), ("vera", "fera"),
    ])
  func sounds(one: String, other: String) {
    #expect(NameSound.of(one) != nil && NameSound.of(one) == NameSound.of(other))
  }

  @Test(
    "hears nothing in what is too short, or is no Latin letter",
    arguments: ["", "jo", "lee", "иван", "محمد", "a1b2", "漢字子"])
  func silent(word: String) {
    #expect(NameSound.of(word) == nil)
  }

  @Test(
    "two numbers reach one phone, however they are written",
    arguments: [
      ("+44 20 7946 0991", "020 7946 0991", true), ("0044 20 7946 0991", "(020) 79460991", true),
      ("555 0142", "617 555 0142", true), ("555 0142", "555-0142", true),
      ("555 0142", "555 0143", false), ("0142", "555 0142", false), ("", "", false),
      ("call me", "call me", false), ("٥٥٥٠١٤٢", "555 0142", true),
    ])
  func phones(one: String, other: String, isSame: Bool) {
    #expect(PhoneLikeness.isSame(one, other) == isSame)
    #expect(PhoneLikeness.isSame(other, one) == isSame)
  }
}
