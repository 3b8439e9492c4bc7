import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct IntakeFillingTests {
  static func stage(_ answers: [FieldID: String] = [:], focus: FieldID? = nil) -> Rehearser {
    rehearse {
      $0.fill()
      $0.take(answers, focus: focus)
    }
  }

  static func answer(_ stage: Rehearser, _ field: FieldID) -> Answer? {
    stage.state.intake?.form.draft.answers[field]
  }

  static func focus(_ stage: Rehearser) -> FieldID? { stage.state.intake?.form.focus }

  @Test("IN-01 IN-02 five steps in order, and F5 goes through them to the review")
  func steps() {
    var stage = Self.stage([IntakeForm.consent: "verbal"])
    var titles: [String] = []
    while let form = stage.state.intake?.form, !form.isReview {
      titles.append(
        "\(form.form.steps[form.step].title) \(form.form.part(form.page).title)".trimmed)
      stage.press(.f(5))
    }
    #expect(
      titles == [
        "Safety", "Identity and consent consent", "Identity and consent who and where",
        "Identity and consent safe contact", "Identity and consent household, read-back",
        "Needs and priority", "Service or referral help now",
        "Service or referral limits and other help", "Record and follow-up",
      ])
  }

  @Test("IN-01 any step at any time: PgDn and PgUp, whatever was answered")
  func anyOrder() {
    var stage = Self.stage()
    stage.press(.pageDown, .pageDown)
    #expect(Self.focus(stage) == IntakeForm.location)
    // Safe contact asks nothing before there is consent: it is passed over, both ways.
    stage.press(.pageDown)
    #expect(Self.focus(stage) == IntakeForm.adults)
    stage.press(.pageUp)
    #expect(Self.focus(stage) == IntakeForm.location)
    stage.choose(.stepFour)
    #expect(Self.focus(stage) == IntakeForm.intervention)
    stage.press(.pageUp)
    #expect(Self.focus(stage) == IntakeForm.group)
    stage.choose(.stepOne)
    #expect(Self.focus(stage) == IntakeForm.safeNow)
  }

  @Test("IN-02 seven safety questions take seven letters and Enters")
  func safetyByLetters() {
    var stage = Self.stage()
    for letter in "yynydau" {
      stage.type(String(letter))
      stage.press(.enter)
    }
    let given = stage.state.intake?.form.draft.answers
    #expect(
      given?.byField.filter { $0.key != IntakeForm.owner } == [
        "safeNow": .given("yes"), "weapon": .given("yes"), "danger": .given("no"),
        "children": .given("yes"), "medical": .declined, "assault": .notAsked,
        "suicidal": .unknown,
      ])
    #expect(Self.focus(stage) == IntakeForm.happening)
  }

  @Test(
    "IN-13 every answer to a safety question has a digit, for keyboards without Latin letters",
    arguments: zip("12345", FormState.yesNoAnswers.map(\.answer)))
  func digits(digit: Character, expected: Answer) {
    var stage = Self.stage()
    stage.type(String(digit))
    #expect(Self.answer(stage, IntakeForm.safeNow) == expected)
  }

  static let kinds: [FieldID] = [
    IntakeForm.safeNow, IntakeForm.happening, IntakeForm.consent, IntakeForm.purpose,
    IntakeForm.name, IntakeForm.callback, IntakeForm.needs, IntakeForm.followUp,
  ]

  @Test(
    "IN-13 F4 offers not asked, declined and unknown for every kind of field",
    arguments: kinds, [Answer.notAsked, .declined, .unknown])
  func nonAnswers(field: FieldID, wanted: Answer) {
    var sheet = [IntakeForm.consent: "verbal"]
    sheet[field] = nil
    if field == IntakeForm.consent { sheet = [:] }
    var stage = Self.stage(sheet, focus: field)
    stage.press(.f(4))
    stage.type(String(wanted.words.prefix { $0 != " " }))
    stage.press(.enter)
    #expect(Self.answer(stage, field) == wanted)
  }

  @Test("what the staff decide has no list of ways not to answer")
  func ours() {
    var stage = Self.stage(focus: IntakeForm.nextAction)
    #expect(stage.press(.f(4)).count == 1)
    #expect(stage.state.notice?.words == "Type it: this field has no list.")
    #expect(stage.state.intake?.form.picker == nil)
  }

  @Test("a “declined” stays while the cursor only passes, and Backspace takes it away")
  func declinedStays() {
    var stage = Self.stage([IntakeForm.consent: "verbal"], focus: IntakeForm.name)
    stage.press(.f(4))
    stage.type("decl")
    stage.press(.enter, .shift(.tab), .left, .right, .home, .end)
    #expect(Self.answer(stage, IntakeForm.name) == .declined)
    stage.press(.backspace)
    #expect(Self.answer(stage, IntakeForm.name) == nil)
  }

  @Test("F4 and Enter over typed words leave the words")
  func picksNothingOverWords() {
    var stage = Self.stage([IntakeForm.consent: "verbal"], focus: IntakeForm.name)
    stage.type("June")
    stage.press(.f(4), .enter)
    #expect(Self.answer(stage, IntakeForm.name) == .given("June"))
  }

  @Test("letters that fit no value choose none: the list stays open and says so")
  func noMatch() {
    var stage = Self.stage(focus: IntakeForm.consent)
    stage.type("zzz")
    stage.press(.enter)
    #expect(Self.answer(stage, IntakeForm.consent) == nil)
    #expect(stage.screen.contains("no value fits"))
    stage.press(.escape)
    #expect(stage.state.intake?.form.picker == nil)
  }

  @Test("IN-05 IN-06 names and numbers are shut until consent is settled")
  func consentGate() {
    var stage = Self.stage(focus: IntakeForm.location)
    #expect(stage.type("Harbor") == [])
    #expect(Self.answer(stage, IntakeForm.location) == nil)
    #expect(stage.screen.contains("Ask for consent first."))
    stage = Self.stage(focus: IntakeForm.consent)
    stage.type("mouth")
    stage.press(.enter)
    #expect(Self.answer(stage, IntakeForm.consent) == .given("verbal"))
    stage.press(.enter, .enter, .enter)
    #expect(Self.focus(stage) == IntakeForm.name)
    stage.type("June")
    #expect(Self.answer(stage, IntakeForm.name) == .given("June"))
  }

  @Test("IN-06 anonymous asks for no name and no number", arguments: [("anon", 8), ("life", 22)])
  func anonymous(typed: String, count: Int) {
    var stage = Self.stage(focus: IntakeForm.consent)
    stage.type(typed)
    stage.press(.enter)
    let shown = stage.state.intake?.form.form.visibleFields(
      step: 1, stage.state.intake?.form.draft.answers ?? Answers())
    #expect(shown?.count == count)
    #expect(shown?.contains { $0.id == IntakeForm.name } == (typed == "life"))
  }

  @Test("IN-07 the script is a tick: Space sets it and takes it back")
  func ticks() {
    var stage = Self.stage([IntakeForm.consent: "verbal"], focus: IntakeForm.purpose)
    stage.press(.space)
    #expect(Self.answer(stage, IntakeForm.purpose) == .given("yes"))
    stage.press(.space)
    #expect(Self.answer(stage, IntakeForm.purpose) == nil)
  }

  @Test("IN-09 IN-16 several needs are marked with Space and taken with Enter")
  func several() {
    var stage = Self.stage(focus: IntakeForm.needs)
    stage.press(.space, .space, .down, .down, .space, .enter)
    #expect(Self.answer(stage, IntakeForm.needs) == .given("shelter,medical"))
    #expect(Self.focus(stage) == IntakeForm.otherNeeds)
  }

  @Test("IN-17 a typed time says under the field what it means")
  func times() {
    var stage = Self.stage(focus: IntakeForm.followUp)
    stage.type("tomorrow 10:00")
    #expect(stage.screen.contains("= 10:00 tomorrow"))
  }

  @Test("Up on the first line of a long text and Down on the last leave it")
  func areas() {
    var stage = Self.stage(focus: IntakeForm.happening)
    stage.type("one")
    stage.press(.enter)
    stage.type("two")
    #expect(Self.answer(stage, IntakeForm.happening) == .given("one\ntwo"))
    stage.press(.up)
    #expect(Self.focus(stage) == IntakeForm.happening)
    stage.press(.up)
    #expect(Self.focus(stage) == "suicidal")
  }

  @Test("Alt-U and Alt-E undo and redo what was typed")
  func undo() {
    var stage = Self.stage(focus: IntakeForm.happening)
    stage.type("help")
    stage.press(.alt("u"))
    #expect(Self.answer(stage, IntakeForm.happening) == nil)
    stage.press(.alt("e"))
    #expect(Self.answer(stage, IntakeForm.happening) == .given("help"))
  }

  @Test("IN-03 the safety assessment counts down its two minutes, then on to five")
  func safetyClock() {
    var stage = Self.stage()
    #expect(stage.screen.contains("target in 2:00"))
    stage.wait(.seconds(121))
    #expect(stage.screen.contains("target passed, limit in 2:59"))
    stage.wait(.seconds(190))
    #expect(stage.screen.contains("over by 0:11"))
  }
}
