import Testing

@testable import HavenDomain

/// The shipped words against S3, letter by letter.
@Suite("The words at hand") struct PhraseListTests {
  static let list = PhraseList.shipped

  @Test("GP-01 Glad, Sure and Sorry say what each column expresses")
  func meanings() {
    #expect(Self.list.glad.meaning == "This expresses appreciation and welcomes the feedback.")
    #expect(
      Self.list.sure.meaning
        == "This is the action part and gives assurance and expresses confidence that action will "
        + "be taken and that you are taking ownership and responsibility")
    #expect(Self.list.sorry.meaning == "Apologise and empathise")
  }

  @Test("GP-02 the six phrases for Glad")
  func glad() {
    #expect(
      Self.list.glad.phrases == [
        "I'm glad you've told us this", "Thanks for letting me know",
        "I appreciate you sharing this", "It's good that you've raised this",
        "I'm grateful for you telling me", "You've done the right thing",
      ])
  }

  @Test("GP-03 the six phrases for Sure")
  func sure() {
    #expect(
      Self.list.sure.phrases == [
        "I'm confident we can sort this", "I can help you",
        "I can put you in touch with the right person to help you", "I'm certain we can fix this",
        "I'm positive this can be dealt with today", "I can sort this for you now",
      ])
  }

  @Test("GP-04 the two phrases for Sorry and the three of empathy")
  func sorry() {
    #expect(
      Self.list.sorry.phrases == [
        "I'm sorry this has happened", "I'm sorry we have let you down",
      ])
    #expect(
      Self.list.empathy == [
        "I understand your frustration", "I can see how disappointed you are",
        "I can see how this is affecting you",
      ])
  }

  static let never: [(AvoidedPhrase.Kind, [String])] = [
    (.glad, ["Thanks for bringing this to my attention", "Unfortunately", "can't"]),
    (.sure, ["Guarantee", "Promise"]),
    (.sorry, ["I apologise for any inconvenience caused", "Unfortunately", "can't"]),
    (
      .progress,
      [
        "I'll try and get back to you", "I'll do my best", "Probably be able to look at this",
        "I think that should be ok", "I don't see why not", "Probably",
      ]
    ),
    (
      .first,
      [
        "It's not my department", "It's not my job", "it's not for me to sort out",
        "its company policy",
      ]
    ),
  ]

  @Test("GP-05 GP-06 GP-07 what is never used, list by list", arguments: never)
  func avoided(kind: AvoidedPhrase.Kind, phrases: [String]) {
    #expect(Self.list.avoided(kind).map(\.phrase) == phrases)
  }

  @Test("GP-05 each never-use has the reason that the procedure gives")
  func reasons() {
    let reasons = Dictionary(
      Self.list.avoided.map { ($0.phrase, $0.why) }, uniquingKeysWith: { first, _ in first })
    #expect(reasons["Unfortunately"] == "As they are negative words")
    #expect(reasons["Promise"] == "As this can raise false hope")
    #expect(
      reasons["I apologise for any inconvenience caused"]
        == "As this does not sound genuine or personal")
    #expect(
      reasons["Probably"] == "as these create doubt and false hope for our customers")
  }

  @Test(
    "GP-05 GP-06 GP-07 ES-05 every phrase has a reason, and words to say instead that are free of it"
  )
  func instead() {
    let coach = PhraseCoach.shipped
    for avoided in Self.list.avoided {
      #expect(!avoided.why.isEmpty && !avoided.instead.isEmpty, "\(avoided.phrase)")
      // Quotation marks would hide it from the coach.
      let plain = avoided.instead(by: "by 14:30 today").filter { !"“”".contains($0) }
      #expect(coach.findings(in: plain).isEmpty, "\(plain)")
    }
  }

  static let steps: [(String, [String])] = [
    ("Listen", ["Listen actively, without interrupting"]),
    ("Don't get defensive", ["Keep yourself in the 'Black' (positive - can do mind-set)"]),
    ("Respond with a Positive 1st response", ["Use the Glad>Sure>Sorry template"]),
    ("Express empathy", ["Use the empathy phrases"]),
    ("Ask questions to understand the problem", ["Consider asking:"]),
    (
      "Find out what the person wants",
      ["Explore the options and solution that they are seeking"]
    ),
    (
      "Explain what you CAN DO",
      [
        "Use a positive 1st response",
        "Use Template 1>2>3 (below) if we are unable to provide what the customer wants",
      ]
    ),
    (
      "Discuss alternatives and agree on next steps",
      [
        "This is part 3 of Template 1>2>3", "Explain timeframes using 'Time Speak'",
        "Keep the customer informed",
      ]
    ),
    (
      "Take action",
      [
        "Resolve at first point of contact; or,", "Log as dissatisfaction; or,",
        "Log as a complaint.", "Updating the customer with the Progress reports",
      ]
    ),
    (
      "Follow up to ensure satisfaction",
      [
        "If a complaint – follow up by way of a quality check conversation or a complaints "
          + "satisfaction survey"
      ]
    ),
  ]

  @Test("GP-08 the ten steps with what you can do, in their order")
  func tenSteps() {
    #expect(Self.list.steps.map(\.title) == Self.steps.map(\.0))
    #expect(Self.list.steps.map(\.actions) == Self.steps.map(\.1))
    let seen = Self.list.steps.map(\.see)
    #expect(
      seen == [
        nil, nil, .glad, .empathy, .questions, nil, .template, .time, .progress, nil,
      ])
  }

  @Test("GP-09 the five questions of step 5")
  func questions() {
    #expect(
      Self.list.questions == [
        "How long has this been an issue?", "Have you been in touch with anyone else about this?",
        "What is the current situation?",
        "How is this affecting you – what impact is this having?",
        "How would you like us to rectify this?",
      ])
  }

  @Test("GP-10 the three parts of the template, and prepared answers that have all three")
  func template() {
    #expect(
      Self.list.template == [
        "Explain what you CAN DO, give the best solutions, and focus on what is possible",
        "This is what you are unable to do, or where you have to give some disappointing or "
          + "upsetting news",
        "This is where you need to provide additional solutions, options, or alternatives, so the "
          + "customer can decide the next steps",
      ])
    #expect(Self.list.answers.count >= 5)
  }

  @Test("GP-06 what keeping people informed is")
  func informing() {
    #expect(
      Self.list.informing == [
        "Updating and advising on what is happening, by when and by who",
        "Agreeing dates and times for the next progress update",
        "When circumstances change and deadlines are in jeopardy then you must still contact the "
          + "customer and let them know what you can do and agree fresh timeframes",
      ])
  }

  @Test("C19 GP-03 nothing that is there to be inserted has a phrase of the lists in it")
  func ownWords() {
    let list = Self.list
    let all = list.approved + list.questions + list.progress + list.answers.map(\.reply.text)
    for text in all { #expect(PhraseCoach.shipped.findings(in: text).isEmpty, "\(text)") }
  }
}
