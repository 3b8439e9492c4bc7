import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct IntakePartsTests {
  typealias Filling = IntakeFillingTests

  static func rows(_ stage: Rehearser) -> [String] {
    stage.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("C13 five steps stand in the heading, and the part of the step under it")
  func heading() {
    var stage = Filling.stage([IntakeForm.consent: "verbal"])
    stage.turn(to: IntakeForm.callback)
    #expect(stage.screen.contains("2 Identity and consent (2 of 4): who and where"))
    for step in ["1 Safety", "[2 Identity", "3 Needs", "4 Service", "5 Record", "Review"] {
      #expect(Self.rows(stage)[3].contains(step))
    }
    stage.size = Size(width: 40, height: 10)
    #expect(Self.rows(stage).contains { $0.contains("(2 of 4)") })
    stage.state.intake?.form.answer(IntakeForm.consent, .given("anonymous"), at: stage.now)
    stage.size = Size(width: 80, height: 24)
    #expect(stage.screen.contains("(2 of 3): who and where"))
  }

  @Test("C18 consent says in words when it was given")
  func stamps() {
    var stage = Filling.stage(focus: IntakeForm.consent)
    stage.type("mouth")
    stage.press(.enter)
    #expect(stage.screen.contains("Yes, by word of mouth  agreed 14:30"))
    stage.press(.space)
    stage.wait(.days(1))
    stage.press(.tab)
    #expect(stage.screen.contains("agreed 14:30 yesterday"))
    #expect(stage.screen.contains("explained 14:30 yesterday"))
  }

  @Test("IN-06 what could find a person takes no more once consent was taken back")
  func withdrawn() {
    var stage = Filling.stage(
      [IntakeForm.consent: "verbal", IntakeForm.name: "June", IntakeForm.withdrawn: "yes"],
      focus: IntakeForm.name)
    stage.type("x")
    #expect(Filling.answer(stage, IntakeForm.name) == .given("June"))
    #expect(stage.screen.contains("Consent was taken back"))
  }

  @Test("IN-08 each identifier is ticked by itself, with its words in sight")
  func readBack() {
    var stage = Filling.stage(
      [
        IntakeForm.consent: "verbal", IntakeForm.name: "June Example",
        IntakeForm.callback: "0161 496 0142",
      ], focus: IntakeForm.readBack)
    stage.press(.space)
    #expect(stage.screen.contains("Name: June Example"))
    #expect(stage.screen.contains("Callback number: 0161 496 0142"))
    stage.press(.space, .enter)
    #expect(Filling.answer(stage, IntakeForm.readBack) == .given("name"))
    stage.press(.pageUp, .tab, .tab, .tab)
    #expect(stage.screen.contains("1 of 2: Name"))
    stage.press(.space, .down, .space, .enter)
    #expect(Filling.answer(stage, IntakeForm.readBack) == .given("name,callback"))
  }

  @Test("IN-08 a detail changed after its tick has to be ticked again: its mark is gone")
  func readBackLapses() {
    var stage = Filling.stage(
      [IntakeForm.consent: "verbal", IntakeForm.name: "June", IntakeForm.readBack: "name"],
      focus: IntakeForm.name)
    stage.wait(.seconds(9))
    stage.type("x")
    stage.focus(on: IntakeForm.readBack)
    #expect(stage.screen.contains("0 of 1"))
    stage.press(.space)
    #expect(stage.state.intake?.form.picker?.marked == [])
  }

  @Test("IN-10 a follow-up by phone or text is not taken before it was asked when that is safe")
  func askFirst() {
    var stage = Filling.stage(
      [IntakeForm.consent: "verbal", IntakeForm.callback: "555 0142"], focus: IntakeForm.method)
    stage.type("phone")
    stage.press(.enter)
    #expect(Filling.answer(stage, IntakeForm.method) == nil)
    #expect(Filling.focus(stage) == IntakeForm.method)
    #expect(stage.screen.contains("Ask first (step 2, safe contact): whether a call is safe,"))
    stage.press(.right)
    #expect(Filling.answer(stage, IntakeForm.method) == nil)
    stage.type("letter")
    stage.press(.enter)
    #expect(Filling.answer(stage, IntakeForm.method) == .given("letter"))
    #expect(!stage.screen.contains("Ask first"))
  }

  @Test("IN-10 in the intake a number is kept back in words until it was asked when a call is safe")
  func keptBack() {
    var stage = Filling.stage(
      [IntakeForm.consent: "verbal", IntakeForm.callback: "0161 496 0142"], focus: IntakeForm.name)
    stage.state.intake?.contact.safeContact = nil
    let reveal = RevealContact(contact: Cast.contact)
    stage.reply(.reveal(reveal), .identity(Cast.identity))
    let known = stage.state.intake?.known
    #expect(known?.callback == nil && known?.callBack == .unfinished)
    #expect(stage.screen.contains("The number is kept back: ask first how and when"))
    for (field, text) in [
      (IntakeForm.safeToCall, "yes"), (IntakeForm.safeWays, "phone"),
      (IntakeForm.safeHours, "after six"), (IntakeForm.voicemail, "no"),
      (IntakeForm.codeWord, "heron"),
    ] { stage.state.intake?.form.answer(field, .given(text), at: stage.now) }
    #expect(stage.state.intake?.known?.callback == "0161 496 0142")
    #expect(stage.screen.contains("Safe to call back: by phone; after six; no voicemail"))
  }

  @Test(
    "IN-10 a number in the queue stands with its warning, or its words stand alone",
    arguments: [
      (CallBack.notAsked, "0161", "Nobody has asked yet when it is safe to call."),
      (.lifeAtRisk, "0161", "A life is at risk: weigh it before you do."),
      (.unfinished, nil, "The number is kept back: ask first how and when it is safe to call."),
      (.refused, nil, "No call-back: they stay anonymous, took consent back, or asked us not to."),
    ] as [(CallBack, String?, String)])
  func inTheQueue(callBack: CallBack, number: String?, words: String) {
    var stage = rehearse(Rehearser(size: Size(width: 120, height: 40))) { $0.fill() }
    stage.press(.f(4))
    var identity = Cast.identity
    identity.callback = number
    identity.callBack = callBack
    stage.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(identity))
    let lines = ContactView.identity(identity, safe: nil).map(\.0)
    #expect(lines[0] == (number.map { "June Example, \($0)" } ?? "June Example"))
    #expect(lines[1].hasSuffix(words))
  }
}
