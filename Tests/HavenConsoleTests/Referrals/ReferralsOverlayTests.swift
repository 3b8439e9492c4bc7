import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct ReferralsOverlayTests {
  static let agreed: [FieldID: String] = [
    IntakeForm.consent: "verbal", IntakeForm.share: "yes", IntakeForm.name: "June Example",
    IntakeForm.needs: "legal",
  ]

  static func stage(_ answers: [FieldID: String] = agreed) -> Rehearser {
    rehearse {
      $0.fill()
      $0.take(answers)
      $0.openDirectory()
    }
  }

  @Test("IN-18 typing asks once it rests, and the newest search alone counts")
  func search() {
    var stage = Self.stage()
    #expect(
      stage.type("law")
        == Array(repeating: .start(.findReferrals, after: .milliseconds(120)), count: 3))
    let first = FindReferrals(text: "law")
    #expect(stage.fire(.findReferrals) == [.ask(.findReferrals(first))])
    stage.type(" x")
    let second = FindReferrals(text: "law x")
    #expect(stage.fire(.findReferrals) == [.ask(.findReferrals(second))])
    stage.reply(
      .findReferrals(first), .referrals(ReferralList(services: [], hasMore: false)))
    #expect(stage.state.referrals.table.rows.count == 4, "an older answer is not shown")
    stage.reply(
      .findReferrals(second), .referrals(ReferralList(services: [Cast.services[1]], hasMore: false))
    )
    #expect(stage.state.referrals.table.rows.count == 1)
  }

  @Test("IN-18 an entry that nobody verified for six months says to ring first")
  func stale() {
    var stage = Self.stage()
    #expect(stage.screen.contains("ring first"))
    stage.press(.down, .down)
    #expect(stage.screen.contains("Last verified 7 months ago: ring first."))
    stage.press(.down)
    #expect(stage.screen.contains("Never verified: ring first."))
  }

  @Test("IN-11 a referral tells only what was ticked, and its code goes into the form")
  func refer() {
    var stage = Self.stage()
    stage.press(.down, .enter)
    #expect(stage.screen.contains("Tell their name?") && stage.screen.contains("Tell their needs?"))
    #expect(!stage.screen.contains("Tell their number?"), "there is none to tell")
    stage.press(.enter)
    stage.type("y")
    let effects = stage.press(.enter)
    let request = Refer(
      id: Rehearser.id(1), contact: Cast.contact, service: Cast.services[1].code,
      shared: [.needs])
    #expect(effects == [.ask(.refer(request))])
    stage.reply(
      .refer(request),
      .madeReferral(Cast.made(4_821, Cast.services[1], ago: .zero, shared: [.needs])))
    #expect(stage.state.notice?.words == "RF-4821: referred to Law centre. Told: needs.")
    let answers = stage.state.intake?.form.draft.answers
    #expect(answers?.text(IntakeForm.intervention) == "referral")
    #expect(answers?.text(IntakeForm.partner) == "Law centre")
    #expect(answers?.text(IntakeForm.referralCode) == "RF-4821")
  }

  @Test(
    "PR-20 without a Yes nothing is offered to be told, and the referral goes ahead",
    arguments: [
      ["consent": "verbal", "share": "no", "name": "June"], ["consent": "lifeAtRisk"], [:],
    ] as [[FieldID: String]])
  func nothing(answers: [FieldID: String]) {
    var stage = Self.stage(answers)
    stage.press(.enter)
    #expect(!stage.screen.contains("Tell their"))
    #expect(stage.screen.contains("Nothing of"))
    let request = Refer(
      id: Rehearser.id(1), contact: Cast.contact, service: Cast.services[0].code, shared: [])
    #expect(stage.press(.enter).last == .ask(.refer(request)))
  }

  @Test("of a contact whose form is not open nothing is told")
  func selected() {
    var stage = rehearse {
      $0.fill()
      $0.press(.down)
      $0.openDirectory()
    }
    stage.press(.enter)
    #expect(stage.screen.contains("Refer C-1047"))
    #expect(stage.screen.contains("Their form is not open here"))
  }

  @Test("IN-18 referrals that wait are listed, the due ones say so, and an answer is noted")
  func answer() {
    var stage = Self.stage()
    #expect(stage.press(.f(4)) == [.ask(.madeReferrals(ListMadeReferrals()))])
    stage.reply(.madeReferrals(ListMadeReferrals()), .madeReferrals(Cast.madeReferrals))
    #expect(stage.screen.contains("Referrals: 3 wait, 2 due"))
    #expect(stage.screen.contains("ring and ask") && stage.screen.contains("ring again: no answer"))
    stage.type("sign")
    #expect(stage.state.referrals.madeTable.rows.count == 1)
    stage.press(.f(5))
    stage.type("refused")
    stage.press(.enter)
    stage.type("No room till May")
    let request = AnswerReferral(
      id: Rehearser.entropy, referral: ReferralNumber(7_030), answer: .refused,
      reason: "No room till May")
    #expect(stage.press(.enter) == [.ask(.answerReferral(request))])
  }
}
