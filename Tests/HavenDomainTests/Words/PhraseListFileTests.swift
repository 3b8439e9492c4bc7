import Testing

@testable import HavenDomain

/// The lists as files that people edit.
@Suite("A file of words") struct PhraseListFileTests {
  @Test("the shipped text is read, and what is printed is read back")
  func roundTrip() throws {
    #expect(try PhraseListFile.parse(PhraseList.shippedText) == .shipped)
    #expect(try PhraseListFile.parse(PhraseListFile.text(.shipped)) == .shipped)
    #expect(PhraseList.shipped.avoided.count > 20)
  }

  @Test("an own file adds to the shipped lists, and takes the place of what it names again")
  func extends() throws {
    let list = try PhraseListFile.parse(
      """
      # Ours.
      glad = Thank you for trusting us
      never.progress = we shall see
      also = we'll see
      instead = say when: “{by}”
      never.glad = UNFORTUNATELY
      instead = begin with what is possible
      drop = Probably
      step = Breathe
      do = Slowly
      """)
    #expect(list.glad.phrases.last == "Thank you for trusting us" && list.glad.phrases.count == 7)
    #expect(list.steps.map(\.title) == ["Breathe"])
    let coach = PhraseCoach(list)
    #expect(coach.findings(in: "We’ll see.").map(\.text) == ["We’ll see"])
    #expect(coach.findings(in: "Probably").isEmpty)
    let advice = coach.findings(in: "Unfortunately").map(\.avoided.instead)
    #expect(advice == ["begin with what is possible"])
    #expect(coach.findings(in: "I promise").count == 1)
  }

  @Test("with extends = nothing only what the file says counts")
  func replaces() throws {
    let list = try PhraseListFile.parse("extends = nothing\nglad = Danke\n")
    #expect(list.approved == ["Danke"])
    #expect(PhraseCoach(list).findings(in: "Unfortunately I promise").isEmpty)
    let empty = try PhraseListFile.parse("extends = nothing")
    #expect(empty == PhraseList())
  }

  @Test("GP-03 C19 what an organisation approves is fine, whatever is in it")
  func approves() throws {
    let list = try PhraseListFile.parse("sure = That is our promise to you")
    let coach = PhraseCoach(list)
    #expect(coach.findings(in: "That is our promise to you.").isEmpty)
    #expect(coach.findings(in: "That is our promise").count == 1)
  }

  static let wrong: [(String, Int, String)] = [
    ("glad", 1, "A line is “key = value”"), ("\n\nglad =", 3, "A line is “key = value”"),
    ("glaad = x", 1, "Did you mean “glad”?"), ("colour = red", 1, "There is no key “colour”."),
    ("glad = a\nglad = A", 2, "is there twice, first in line 1"),
    ("also = x", 1, "belongs under a line “never.glad = ...”"),
    ("glad = a\ndo = x", 2, "belongs under a line “step = ...”"),
    ("vague = a bit\n\nglad = b", 1, "needs a line “instead = ...”"),
    ("never.first = x", 1, "needs a line “instead = ...”"),
    ("answer = a room\ncan = I can look", 1, "needs the lines “can”, “unable” and “or”"),
    ("extends = all", 1, "extends shipped or nothing"), ("never.sure = ...", 1, "has no word"),
    ("glad = a b c d e f g h i j k l m n o p q r s t u", 1, "has 20 words at most. This has 21."),
    ("drop = nothing of ours", 1, "to drop"), ("progress = {when}", 1, "is no field"),
    ("never.sure = x\nnegated = yes\ninstead = y", 2, "“negated” is fine"),
    ("step = a\nsee = there", 2, "There is no part “there”"),
    ("sure.meaning = a\nsure.meaning = b", 2, "is there twice"),
  ]

  @Test("what is wrong is refused with its line and what to do", arguments: wrong)
  func refused(text: String, line: Int, words: String) {
    let error = #expect(throws: PhraseListError.self) { try PhraseListFile.parse(text) }
    #expect(error?.line == line)
    #expect(error?.words.contains(words) == true, "\(error?.words ?? "")")
  }

  @Test("a file that is too long is refused")
  func tooLong() {
    let text = String(repeating: "# 345678\n", count: PhraseListFile.limit / 9 + 1)
    #expect(throws: PhraseListError.self) { try PhraseListFile.parse(text) }
  }
}
