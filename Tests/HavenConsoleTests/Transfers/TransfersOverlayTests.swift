import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct TransfersOverlayTests {
  /// A form that is open, on a field of words.
  static func sender() -> Rehearser {
    rehearse {
      $0.fill()
      $0.take(Cast.complete, focus: IntakeForm.happening)
    }
  }

  @Test(
    "CH-06 three facts are chosen from the card, the gravest first, and what was typed goes along")
  func offer() {
    var stage = Self.sender()
    stage.choose(.offerTransfer)
    for words in ["Mari Ilves", "Fact 1", "Fact 3"] { #expect(stage.screen.contains(words)) }
    let request = OfferTransfer(
      id: Rehearser.id(1), contact: Cast.contact, to: .colleague(Cast.mari.id),
      facts: [.safety, .score, .needs])
    #expect(stage.press(.enter, .enter, .enter, .enter) == [.ask(.offerTransfer(request))])
    stage.reply(.offerTransfer(request), .openedTransfer(Cast.opened(Cast.transfer(.offered))))
    #expect(stage.state.overlays == [.transfers])
    #expect(stage.screen.contains("offered") && stage.screen.contains("02:40 left"))
    #expect(stage.state.intake != nil, "it stays with the sender")
    stage.press(.f(5))
    #expect(stage.state.notice?.words == "M. Ilves has not joined yet. You keep C-1042 meanwhile.")
  }

  @Test("the same fact twice is no fact more")
  func different() {
    var stage = Self.sender()
    stage.choose(.offerTransfer)
    stage.press(.enter, .down, .enter)
    #expect(stage.press(.enter, .enter) == [])
    #expect(stage.screen.contains("Choose three different facts."))
  }

  @Test(
    "TR-05 the sender ticks each fact, and the release is asked for once they are all read back")
  func release() {
    var stage = Self.sender()
    stage.openTransfer(Cast.transfer(.joined, said: [0]))
    #expect(stage.screen.contains("they read it back"))
    let tick = ReadBackFact(id: Rehearser.entropy, transfer: Cast.transferID, fact: 0)
    #expect(stage.press(.enter) == [.ask(.readBackFact(tick))])
    let one = Cast.transfer(.joined, said: [0], ticked: [0], version: 2)
    stage.reply(.readBackFact(tick), .openedTransfer(Cast.opened(one)))
    #expect(stage.state.transfers.selectedFact == 1, "the mark goes to the next")
    stage.press(.up, .up)
    stage.press(.enter)
    #expect(stage.state.notice?.words == "Tick the three facts first, as each is read back.")
    let all = Cast.transfer(.readBack, ticked: [0, 1, 2], version: 4)
    stage.reply(.readBackFact(tick), .openedTransfer(Cast.opened(all)))
    stage.press(.enter)
    #expect(stage.press(.enter) == [], "keeping it is the default")
    stage.press(.enter, .right)
    let request = ReleaseTransfer(id: Rehearser.id(1), transfer: Cast.transferID)
    #expect(stage.press(.enter) == [.ask(.releaseTransfer(request))])
    let done = Cast.transfer(.released, ticked: [0, 1, 2], version: 5)
    stage.reply(.releaseTransfer(request), .openedTransfer(Cast.opened(done)))
    #expect(stage.state.intake == nil && stage.state.overlays.isEmpty)
    #expect(
      stage.state.notice?.words == "C-1042 is handed on to M. Ilves, facts read back.")
  }

  @Test("law 2: an offer lights a line, and takes no focus from whoever types")
  func offered() {
    var stage = Self.sender()
    let before = stage.state.intake?.form
    stage.news([Cast.transfer(.offered, from: Cast.mari, to: Cast.robin)])
    #expect(stage.state.overlays.isEmpty && stage.state.intake?.form == before)
    #expect(stage.screen.contains("M. Ilves offers you C-1042, warm. Shift-F4 shows it."))
    stage.state.notice = nil
    #expect(stage.screen.contains("Shift-F4: C-1042 for you"))
  }

  @Test("CH-06 the receiver joins, sees the card, and gets the contact at the release")
  func receive() {
    var stage = rehearse { $0.fill() }
    let offered = Cast.transfer(.offered, from: Cast.mari, to: Cast.robin)
    stage.news([offered])
    stage.choose(.transfers)
    #expect(stage.screen.contains("Join to see what may be told."))
    let join = JoinTransfer(id: Rehearser.entropy, transfer: Cast.transferID)
    #expect(stage.press(.f(5)) == [.ask(.joinTransfer(join))])
    let joined = Cast.transfer(.joined, from: Cast.mari, to: Cast.robin, version: 2)
    stage.reply(.joinTransfer(join), .openedTransfer(Cast.opened(joined)))
    #expect(stage.screen.contains("Score: 5, elevated"))
    let say = ReadBackFact(id: Rehearser.entropy, transfer: Cast.transferID, fact: 0)
    #expect(stage.press(.enter) == [.ask(.readBackFact(say))])
    let released = Cast.transfer(.released, from: Cast.mari, to: Cast.robin, version: 6)
    let take = TakeContact(id: Rehearser.entropy, contact: Cast.contact)
    #expect(stage.news([released]).contains(.ask(.take(take))))
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("released while the receiver does something else, it waits to be taken")
  func busy() {
    var stage = rehearse { $0.fill() }
    stage.news([Cast.transfer(.readBack, from: Cast.mari, to: Cast.robin, version: 4)])
    let released = Cast.transfer(.released, from: Cast.mari, to: Cast.robin, version: 5)
    let effects = stage.news([released])
    #expect(!effects.contains { if case .ask(.take) = $0 { true } else { false } })
    #expect(stage.state.notice?.words.hasSuffix("F5 in the queue opens it.") == true)
  }

  @Test("with a contact in hand nobody joins for another")
  func another() {
    var stage = Self.sender()
    stage.news([Cast.transfer(.offered, from: Cast.mari, to: Cast.robin)])
    stage.choose(.transfers)
    stage.press(.f(5))
    #expect(stage.state.notice?.words.hasPrefix("You have C-1042 in hand.") == true)
  }

  @Test("CH-06 what comes back is said, and the form is as it was")
  func back() {
    var stage = Self.sender()
    stage.news([Cast.transfer(.joined)])
    let form = stage.state.intake?.form
    stage.news([Cast.transfer(.returned(.consoleLost), version: 3)])
    #expect(stage.state.notice?.words == "C-1042 stays with you: their console was lost.")
    #expect(stage.state.intake?.form == form)
  }

  @Test("TR-05 to a team on the phone: who took it and their reference go into the form")
  func team() {
    var stage = rehearse {
      $0.fill()
      $0.take([IntakeForm.consent: "verbal", IntakeForm.share: "yes"])
      $0.openDirectory()
    }
    stage.press(.f(2))
    #expect(stage.screen.contains("Ring Crossroads crisis team, 01632 960001"))
    stage.press(.escape, .escape)
    var transfer = Cast.transfer(.readBack, ticked: [0, 1, 2])
    transfer.receiver = .team(Cast.services[0].code)
    transfer.receiverName = "Crossroads crisis team"
    transfer.course = TransferCourse(state: .readBack, isOutside: true, ticked: [0, 1, 2])
    stage.openTransfer(transfer)
    stage.press(.enter)
    stage.type("Sam")
    stage.press(.enter)
    stage.type("N-12")
    stage.press(.enter, .right)
    let request = ReleaseTransfer(
      id: Rehearser.id(1), transfer: Cast.transferID, takenBy: "Sam", reference: "N-12")
    #expect(stage.press(.enter) == [.ask(.releaseTransfer(request))])
    var opened = Cast.opened(transfer)
    opened.takenBy = "Sam"
    opened.reference = "N-12"
    stage.reply(.releaseTransfer(request), .openedTransfer(opened))
    let answers = stage.state.intake?.form.draft.answers
    #expect(answers?.text(IntakeForm.intervention) == "warmTransfer")
    #expect(answers?.text(IntakeForm.partner) == "Crossroads crisis team, Sam")
    #expect(answers?.text(IntakeForm.referralCode) == "N-12")
  }

  @Test("a role that takes no contacts is asked nothing of transfers")
  func roles() {
    func news(_ stage: inout Rehearser) -> [Effect] {
      var window = Cast.window(Cast.rows)
      window.transfers = 65
      return stage.state.transferNews(window)
    }
    var agent = rehearse { $0.fill() }
    #expect(news(&agent) == [.ask(.transfers(ListTransfers()))])
    #expect(news(&agent) == [], "once for each change")
    var stage = rehearse(Rehearser(Cast.jo)) { $0.fill() }
    #expect(news(&stage) == [])
    stage.choose(.transfers)
    #expect(stage.state.overlays.isEmpty)
  }
}
