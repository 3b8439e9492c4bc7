import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

/// The words at hand: opened with a key, found by typing, inserted with Enter.
@Suite struct WordsListTests {
  static let key = ActionCatalogue.key(.words)

  static func happened(_ stage: Rehearser) -> String? {
    stage.state.feedback.form?.draft.answers[FeedbackForm.happened]?.text
  }

  @Test("GP-02 one key opens the words over the form, Enter inserts, undo takes it back")
  func inserts() {
    var stage = CoachTests.form("Nobody rang.")
    stage.press(.f(3))
    #expect(stage.screen.contains("I'm glad you've told us this"))
    let effects = stage.press(.enter)
    #expect(stage.state.overlays.isEmpty)
    #expect(Self.happened(stage) == "Nobody rang. I'm glad you've told us this")
    #expect(
      effects.isEmpty
        || effects.allSatisfy { if case .start(.save, _) = $0 { true } else { false } })
    #expect(stage.state.feedback.form?.unsaved[FeedbackForm.happened] != nil)
    stage.press(.alt("u"))
    #expect(Self.happened(stage) == "Nobody rang.")
    stage.press(.alt("e"))
    #expect(Self.happened(stage) == "Nobody rang. I'm glad you've told us this")
  }

  @Test("words stand apart from what is before and after the cursor")
  func apart() {
    var stage = CoachTests.form("ab")
    stage.press(.left, .f(3), .enter)
    #expect(Self.happened(stage) == "a I'm glad you've told us this b")
    stage = CoachTests.form("")
    stage.press(.f(3), .down, .enter)
    #expect(Self.happened(stage) == "Thanks for letting me know")
  }

  static let finds: [(String, String)] = [
    ("GP-02", "grateful"), ("GP-03", "certain"), ("GP-04", "let down"), ("GP-04", "frustration"),
    ("GP-09", "long issue"), ("GP-11", "tomorrow"), ("GP-06", "next update"),
  ]

  @Test("GP-02 to GP-11 typing finds, on the beginning of any word", arguments: finds)
  func filters(row: String, typed: String) throws {
    var stage = CoachTests.form("")
    stage.press(.f(3))
    stage.type(typed)
    stage.press(.enter)
    let text = try #require(Self.happened(stage)?.lowercased())
    for word in typed.split(separator: " ") { #expect(text.contains(word)) }
  }

  @Test("GP-08 the ten steps are there, and a step goes to the words that it speaks of")
  func steps() {
    var stage = CoachTests.form("")
    stage.press(.f(3))
    stage.type("empathy express")
    #expect(stage.screen.contains("4. Express empathy"))
    #expect(stage.screen.contains("Use the empathy phrases"))
    stage.press(.enter, .enter)
    #expect(Self.happened(stage) == "I understand your frustration")
    stage.press(.f(3))
    stage.type("defensive")
    stage.press(.enter)
    #expect(stage.state.notice?.words == "This is for you to read: nothing to insert.")
    #expect(Self.happened(stage) == "I understand your frustration")
    let sheet = WordsSheet(.shipped, stage.state.timeSpeak(stage.context))
    #expect(sheet.entries.count { $0.section == .steps } == 10)
  }

  @Test("GP-10 1>2>3 asks for the three parts and inserts them as one text")
  func builder() {
    var stage = CoachTests.form("Asked for a room.")
    stage.press(.f(3))
    stage.type("three")
    stage.press(.enter)
    #expect(stage.screen.contains("Explain what you CAN DO"))
    stage.type("I can look elsewhere")
    stage.press(.enter, .enter)
    stage.type("You can wait")
    stage.press(.enter)
    #expect(stage.screen.contains("2 Unable to is needed."))
    stage.type("We are unable to give you a room")
    stage.press(.enter, .enter)
    #expect(stage.state.overlays.isEmpty)
    #expect(
      Self.happened(stage) == "Asked for a room. I can look elsewhere. "
        + "We are unable to give you a room. You can wait.")
  }

  @Test(
    "GP-10 the three questions have the coach and the words beside them, and Esc keeps what was typed"
  )
  func builderCoached() {
    var stage = CoachTests.form("")
    stage.press(.f(3))
    stage.type("three")
    stage.press(.enter)
    stage.type("Probably")
    #expect(CoachTests.underlined(stage) == ["Probably"])
    stage.press(.f(3))
    stage.type("certain")
    stage.press(.enter)
    #expect(stage.screen.contains("Probably I'm certain we can fix this"))
    stage.press(.alt("u"), .escape)
    #expect(stage.state.overlays.isEmpty && Self.happened(stage) == nil)
    stage.press(.f(3))
    stage.type("three")
    stage.press(.enter)
    #expect(stage.screen.contains("Probably") && !stage.screen.contains("certain we can"))
  }

  @Test("GP-10 a prepared answer is inserted whole, with a time in it")
  func prepared() throws {
    var stage = CoachTests.form("")
    stage.press(.f(3))
    stage.type("bed tonight")
    stage.press(.enter)
    let text = try #require(Self.happened(stage))
    #expect(text.hasPrefix("I can put your name on our waiting list now"))
    #expect(text.contains("We are unable") && text.contains("by 16:30 today"))
  }

  @Test("GP-11 any time that is typed can be inserted")
  func times() {
    var stage = CoachTests.form("We ring")
    stage.press(.f(3))
    stage.type("fri 12:00")
    stage.press(.enter)
    #expect(Self.happened(stage) == "We ring by 12:00 Fri 6 Nov")
  }

  @Test("GP-11 over an outcome the record's own due time comes first, and Enter inserts into it")
  func prompt() {
    var stage = CoachTests.outcome("We ring you")
    stage.press(.f(3))
    stage.type("time")
    #expect(stage.screen.contains("by Mon 9 Nov"))
    stage.press(.enter)
    guard case .prompt(let prompt)? = stage.state.overlay else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.text(0) == "We ring you by Mon 9 Nov")
    stage.press(.alt("u"))
    #expect(stage.screen.contains("We ring you") && !stage.screen.contains("by Mon 9 Nov "))
  }

  @Test("Tab goes from part to part and Shift-Tab back, through all of them")
  func parts() {
    var stage = CoachTests.form("")
    stage.press(.f(3))
    let sheet = WordsSheet(.shipped, stage.state.timeSpeak(stage.context))
    func section() -> PhraseSection? {
      guard case .words(let words)? = stage.state.overlay else { return nil }
      return sheet.entries[words.selected].section
    }
    var seen = [section()]
    for _ in 1..<PhraseSection.allCases.count {
      stage.press(.tab)
      seen.append(section())
    }
    #expect(seen == PhraseSection.allCases)
    for expected in PhraseSection.allCases.reversed().dropFirst() {
      stage.press(.shift(.tab))
      #expect(section() == expected)
    }
    stage.press(.up, .shift(.tab))
    #expect(section() == .glad)
  }

  @Test("in a field that is no text nothing is inserted, and the list stays with the reason")
  func noField() {
    var stage = CoachTests.form("")
    stage.state.feedback.form?.go(toPage: 0)
    stage.press(.f(3), .enter)
    #expect(stage.state.notice?.words.hasPrefix("Put the cursor into a field") == true)
    #expect(stage.state.overlay == .words(WordsState()))
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("ES-05 the words are at hand in an intake too")
  func intake() {
    var stage = rehearse {
      $0.fill()
      $0.take(focus: IntakeForm.happening)
    }
    stage.choose(.wordsInIntake)
    stage.type("tell")
    #expect(stage.screen.contains("promise not to tell"))
    stage.press(.escape)
    stage.choose(.wordsInIntake)
    stage.press(.enter)
    let text = stage.state.intake?.form.draft.answers.text(IntakeForm.happening)
    #expect(text == "I'm glad you've told us this")
  }

  @Test("what fits no words says so, and Enter does nothing; a paste goes into the search")
  func nothingFits() {
    var stage = CoachTests.form("kept")
    stage.press(.f(3))
    stage.paste("xyzzy")
    #expect(stage.screen.contains("No words fit."))
    stage.press(.enter, .tab, .shift(.tab), .down, .escape)
    #expect(Self.happened(stage) == "kept")
  }

  @Test("broken words of the house are told as the console opens")
  func warned() {
    var stage = rehearse { $0.fill() }
    stage.state.warn("words.conf:3: There is no key “glaad”. The shipped words are used.")
    #expect(stage.screen.contains("words.conf:3"))
  }
}
