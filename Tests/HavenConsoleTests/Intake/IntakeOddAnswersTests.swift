import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

/// What nobody expected to be typed: kept as it was, said in words, never lost, never the end.
@Suite struct IntakeOddAnswersTests {
  typealias Filling = IntakeFillingTests

  static let hostile = [
    "J", String(repeating: "n", count: 500), "\u{202E}olleh", "נור الهدى", "👩‍👩‍👧‍👦🌊",
    "a\u{301}\u{302}\u{303}\u{304}\u{305}",
    "'; DROP TABLE contact; --", "\u{1B}[2J", "\u{0}", "%n%s", "<b>x</b>", "\t \t", "ﷺ",
  ]

  static let typed: [FieldID] = [
    IntakeForm.name, IntakeForm.alias, IntakeForm.callback, IntakeForm.birth,
    IntakeForm.childrenAges, IntakeForm.adults, IntakeForm.safeNumber, IntakeForm.shareUntil,
    IntakeForm.followUp, IntakeForm.otherLanguage,
  ]

  @Test(
    "IN-15 is kept as it was typed, in every field, and drawn on every screen", arguments: hostile)
  func kept(text: String) {
    for field in Self.typed {
      var stage = Filling.stage(
        [
          IntakeForm.consent: "verbal", IntakeForm.share: "yes", IntakeForm.language: "other",
        ], focus: field)
      stage.paste(text)
      #expect(Filling.answer(stage, field) == .given(text), "\(field.rawValue)")
      stage.press(.tab)
      for size in GoldenScreens.sizes { _ = stage.draw(size) }
      stage.turnToReview()
      for size in GoldenScreens.sizes { _ = stage.draw(size) }
      #expect(Filling.answer(stage, field) == .given(text), "\(field.rawValue)")
    }
  }

  @Test(
    "is said under its field as soon as the cursor leaves it, and not before",
    arguments: [
      (IntakeForm.callback, "ask Jo", "A number has digits 0 to 9"),
      (IntakeForm.birth, "200", "An age of 200? Look once more."),
      (IntakeForm.birth, "31 February 2009", "The calendar has no such day."),
      (IntakeForm.birth, "1 Jan 2030", "This day is still to come."),
      (IntakeForm.name, "J", "One letter alone: is that the name?"),
      (IntakeForm.childrenAges, "3, x", "“x” is no age."),
      (IntakeForm.adults, "two", "A number such as 2 tells how many."),
    ])
  func warned(field: FieldID, text: String, words: String) {
    var stage = Filling.stage([IntakeForm.consent: "verbal"], focus: field)
    stage.type(text)
    #expect(!stage.screen.contains(words))
    stage.press(.tab)
    #expect(stage.screen.contains(words))
    #expect(stage.state.intake?.form.problems == [])
    stage.turnToReview()
    for _ in 0..<40 { stage.press(.down) }
    #expect(stage.screen.contains("Look again at:"))
    #expect(stage.screen.contains(words))
  }

  @Test("stands in nobody's way: the intake completes with it")
  func completes() {
    var sheet = Cast.complete
    sheet[IntakeForm.birth] = "200"
    sheet[IntakeForm.name] = "J"
    sheet[IntakeForm.callback] = "the bar"
    var stage = IntakeCompletingTests.stage(sheet)
    #expect(stage.press(.enter) == [.ask(.complete(IntakeCompletingTests.complete))])
  }

  static let megabyte = String(
    repeating: "All is said in one breath, and it goes on. ", count: 23_800)

  @Test(
    "a note of a megabyte is kept whole and stays fast to type in and to draw",
    arguments: [
      megabyte, String(repeating: "x", count: 1 << 20), String(repeating: "a\n", count: 1 << 19),
    ])
  func megabyteNote(text: String) {
    var stage = Filling.stage([IntakeForm.consent: "verbal"], focus: IntakeForm.happening)
    stage.paste(text)
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<20 {
        stage.type("k")
        _ = stage.draw()
        stage.press(.left)
        _ = stage.draw()
      }
      stage.press(.tab, .shift(.tab))
      _ = stage.draw()
    }
    #expect(Filling.answer(stage, IntakeForm.happening)?.text?.utf8.count == text.utf8.count + 20)
    // Eighty keys and frames, unoptimised: wrapping all of it for each would take minutes.
    #expect(time < .seconds(20), "\(time)")
    stage.turnToReview()
    _ = stage.draw()
  }
}
