import Testing

@testable import HavenDomain

/// What the coach finds, and what it leaves alone.
@Suite("The phrase coach") struct PhraseCoachTests {
  static let coach = PhraseCoach.shipped

  static func found(_ text: String, _ context: PhraseContext = .general) -> [String] {
    coach.findings(in: text, context).map(\.text)
  }

  static let all: [(String, String, String)] = [
    ("GP-05", "Unfortunately we are full.", "Unfortunately"),
    ("GP-05", "UNFORTUNATELY, no.", "UNFORTUNATELY"),
    ("GP-05", "We can't do that.", "can't"), ("GP-05", "We can’t do that.", "can’t"),
    ("GP-05", "We can`t and cant.", "can`t"), ("GP-05", "I cant ring", "cant"),
    ("GP-05", "I guarantee it", "guarantee"), ("GP-05", "It is guaranteed!", "guaranteed"),
    ("GP-05", "I Promise", "Promise"), ("GP-05", "A promise-free day", "promise"),
    ("GP-05", "You have my prom\u{AD}ise", "prom\u{AD}ise"),
    ("GP-05", "*promise*", "promise"),
    (
      "GP-05", "Thanks for bringing this\n  to my\tattention",
      "Thanks for bringing this to my attention"
    ),
    (
      "GP-05", "Thank you for bringing this to our attention.",
      "bringing this to our attention"
    ),
    (
      "GP-05", "I apologise for any inconvenience caused.",
      "I apologise for any inconvenience caused"
    ),
    ("GP-05", "We are sorry for any inconvenience", "sorry for any inconvenience"),
    ("GP-06", "I’ll try and get back to you", "I’ll try and get back to you"),
    ("GP-06", "I'll try, and get back to you", "I'll try, and get back to you"),
    ("GP-06", "I'll do my best", "I'll do my best"),
    ("GP-06", "Probably be able to look at this", "Probably be able to look at this"),
    ("GP-06", "probably tomorrow", "probably"),
    ("GP-06", "I think that should be ok", "I think that should be ok"),
    ("GP-06", "That should be OK.", "should be OK"),
    ("GP-06", "I don't see why not", "I don't see why not"),
    ("GP-07", "It's not my department", "It's not my department"),
    ("GP-07", "This is not my job.", "not my job"),
    ("GP-07", "it's not for me to sort out", "it's not for me to sort out"),
    ("GP-07", "That is company policy", "company policy"),
    ("GP-07", "its company policy", "its company policy"),
    ("ES-05", "I promise not to tell", "promise not to tell"),
    ("ES-05", "I won't tell anyone", "I won't tell anyone"),
    ("ES-05", "Your secret is safe with me.", "Your secret is safe with me"),
    ("GP-11", "As soon as possible", "As soon as possible"), ("GP-11", "See you soon!", "soon"),
    ("GP-11", "asap", "asap"), ("GP-11", "You will hear shortly.", "shortly"),
  ]

  @Test(
    "GP-05 GP-06 GP-07 ES-05 GP-11 finds it, whatever its case, apostrophes and spaces",
    arguments: all)
  func finds(row: String, text: String, phrase: String) {
    let findings = Self.coach.findings(in: text)
    #expect(findings.first?.text == phrase)
    #expect(findings.first?.avoided.kind.row == row)
  }

  static let falseFriends = [
    "We compromise.", "It was promised in May.", "A promising start", "promissory", "guarantor",
    "improbably", "probable", "fortunately", "an unfortunate day", "cantor", "scant",
    "I can't wait to hear it", "I can’t thank you enough", "not my jobs list", "We keep promises.",
    "I'll do. My best friend said so.", "How soon did they ring?", "as soon as she came",
    "It rang shortly after six.", "companypolicy", "I can help you", "not my\n\njob",
    "cannot", "He is not for me. To sort out the room", "sooner",
  ]

  @Test("words that only look like it are left alone", arguments: falseFriends)
  func leavesAlone(text: String) {
    #expect(Self.found(text).isEmpty)
  }

  static let c19: [(String, [String])] = [
    ("I promise.", ["promise"]), ("I cannot promise.", []), ("I can't promise.", []),
    ("I can’t promise", []), ("I won't promise", []), ("I cannot and will not promise", []),
    ("I cannot really promise", []), ("We are unable to promise", []), ("Never promise", []),
    ("I don't want to promise", []), ("No promises", []), ("We cannot guarantee it", []),
    ("I cannot promise not to tell anyone.", []), ("I can't. Promise.", ["can't", "Promise"]),
    ("I won't lie, I promise", ["promise"]), ("I can't ring but promise to", ["can't", "promise"]),
    ("Keep promises and maintain confidentiality.", []),
    ("I'm certain we can fix this. I promise", ["promise"]), ("I'm certain we can fix this", []),
    ("Unfortunately I cannot promise", ["Unfortunately"]),
    ("cannot ever so much promise", ["promise"]),
  ]

  @Test("C19 what is denied, kept or approved is fine, and nothing else is", arguments: c19)
  func denied(text: String, phrases: [String]) {
    #expect(Self.found(text) == phrases)
  }

  static let quoted: [(String, [String])] = [
    ("He said \"you promise me\" to us", []), ("“Unfortunately not” was all", []),
    ("They said ‘probably’.", []), ("They said 'I'll do my best' to her", []),
    ("(\"promise\")", []), ("said:\"promise\"", []), ("«promise»", []),
    ("> I promise\nI promise", ["promise"]), ("  > Unfortunately\n> promise", []),
    ("A \"promise", ["promise"]), ("It's Ann's promise, not Bob's", ["promise"]),
    ("the customers' promise", ["promise"]), ("5\" of rain, we promise", ["promise"]),
    ("“open\n\npromise”", ["promise"]), ("“line\npromise”", []),
    ("\"a\" promise \"b\"", ["promise"]), ("‘it’s a promise’ she said", []),
    ("the ’90s promise of the customers’", ["promise"]), ("'promise' promise", ["promise"]),
    ("not \"my job\"", []), ("\"can't\" promise", ["promise"]), ("a > b promise", ["promise"]),
  ]

  @Test(
    "C19 the customer's own words, between quotation marks or behind >, are theirs",
    arguments: quoted)
  func quotations(text: String, phrases: [String]) {
    #expect(Self.found(text) == phrases)
  }

  @Test("GP-06 GP-07 each context has its own lists, and any text all of them")
  func contexts() {
    let text = "Unfortunately it is probably not my job; I won't tell anyone soon."
    #expect(
      Self.found(text) == [
        "Unfortunately", "probably", "not my job", "I won't tell anyone", "soon",
      ])
    #expect(
      Self.found(text, .first) == ["Unfortunately", "not my job", "I won't tell anyone", "soon"])
    #expect(
      Self.found(text, .progress) == ["Unfortunately", "probably", "I won't tell anyone", "soon"])
  }

  @Test("says where: line and column in characters, as people count them")
  func places() {
    let text = "Thé 🏳️‍🌈 day.\r\nWe Promise:\n\n  e\u{301}t\u{E9} soon"
    let found = Self.coach.findings(in: text)
    #expect(found.map(\.line) == [2, 4])
    #expect(found.map(\.column) == [4, 7])
    let characters = Array(text)
    for finding in found {
      #expect(String(characters[finding.characters]) == finding.text)
      let bytes = Array(text.utf8)[finding.bytes]
      #expect(String(decoding: bytes, as: UTF8.self) == finding.text)
    }
  }

  @Test("GP-05 the advice names the phrase as written and what to say instead")
  func advice() throws {
    let one = try #require(Self.coach.findings(in: "unfortunately").first)
    #expect(one.advice(by: "") == "“unfortunately”: say what you can do: “I can ...”")
    let two = try #require(Self.coach.findings(in: "Very soon").first)
    #expect(two.advice(by: "by 14:30 today") == "“soon”: give a time: “by 14:30 today”")
    let long = try #require(
      Self.coach.findings(in: "Thanks for bringing this to my attention").first)
    #expect(long.advice(by: "").hasPrefix("“Thanks for bringing this t…”: "))
  }

  @Test("near the cursor of a long text it finds what the whole search finds there")
  func window() throws {
    let line = "Nothing is said here at all, é漢. "
    let text =
      String(repeating: line, count: 900) + "We promise. " + String(repeating: line, count: 900)
    let whole = Self.coach.findings(in: text)
    let first = try #require(whole.first)
    #expect(whole.count == 1)
    for move in [-5_900, -40, 0, 5, 5_900] {
      let near = Self.coach.findings(
        in: text, around: first.bytes.lowerBound + move, .general)
      #expect(near.map(\.bytes) == whole.map(\.bytes), "\(move)")
    }
    for cursor in [-1, 0, text.utf8.count, .max / 2] {
      #expect(Self.coach.findings(in: text, around: cursor, .general).isEmpty)
    }
  }
}
