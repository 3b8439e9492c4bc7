import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite("A letter in the register")
struct LettersTests {
  private func stage(
    _ facts: LetterFacts = Cast.letterFacts(), hasMail: Bool = true
  ) -> Rehearser {
    rehearse(Rehearser(Cast.ines)) {
      $0.fill()
      $0.startLetter(facts, hasMail: hasMail)
    }
  }

  private let outcome = "The lock is mended and nobody has the old key."

  /// As far as the question how it goes.
  private func ready(_ facts: LetterFacts = Cast.letterFacts()) -> Rehearser {
    var stage = stage(facts)
    stage.press(.enter)
    stage.type(outcome)
    stage.press(.enter, .enter)
    return stage
  }

  @Test("F12 asks the record once, and proposes the letter that comes next")
  func asks() {
    var stage = rehearse(Rehearser(Cast.ines)) {
      $0.fill()
      $0.openRegister()
    }
    let ask = Ask.letterFacts(ReadLetterFacts(feedback: Cast.register[0].id))
    #expect(stage.press(.f(12)) == [.ask(ask)])
    #expect(stage.press(.f(12)).allSatisfy { if case .start = $0 { true } else { false } })
    stage.fail(ask)
    #expect(stage.press(.f(12)) == [.ask(ask)])
    stage.reply(ask, .letterFacts(Cast.letterFacts(Cast.register[0], done: [.logged])))
    #expect(stage.screen.contains("Letter about F-20417"))
    #expect(stage.screen.contains("May we reply: yes. Best way: Email."))
    stage.press(.enter)
    #expect(stage.screen.contains("as they read it"), "an acknowledgement needs no own words")
  }

  @Test("an answer that comes when somebody has gone on disturbs nobody")
  func late() {
    var stage = rehearse(Rehearser(Cast.ines)) {
      $0.fill()
      $0.openRegister()
      $0.press(.f(12), .down)
    }
    let before = stage.state.overlays
    stage.reply(
      .letterFacts(ReadLetterFacts(feedback: Cast.register[0].id)),
      .letterFacts(Cast.letterFacts(Cast.register[0])))
    #expect(stage.state.overlays == before)
    #expect(stage.state.whyNotLetter() == nil)
  }

  @Test("AP-01 an outcome is written, read as they read it, and mailed with all that it says")
  func mailed() throws {
    var stage = stage()
    stage.press(.enter)
    stage.type(outcome)
    stage.press(.enter)
    #expect(stage.screen.contains(": as they read it"))
    stage.press(.end)
    #expect(stage.screen.contains("Ottoline Reyes"))
    stage.press(.enter)
    #expect(stage.screen.contains("Not now"))
    stage.type("mail")
    stage.press(.enter)
    #expect(stage.screen.contains("june@example.org"))
    stage.press(.enter, .right)
    let effects = stage.press(.enter)
    guard case .ask(.sendLetter(let sent))? = effects.last else {
      Issue.record("\(effects)")
      return
    }
    #expect(sent.way == .mail && sent.to == "june@example.org" && sent.kind == .outcome)
    #expect(sent.text.contains(outcome) && sent.text.contains("Wednesday 2 December 2026"))
    #expect(stage.state.overlays.isEmpty)
    stage.reply(.sendLetter(sent), .letter(Cast.sentLetter(sent)))
    let words = try #require(stage.state.notice?.words)
    #expect(
      words == "F-20422: the letter is kept. The stage stays: F5 records that they know.")
    #expect(stage.state.letters.typed.isEmpty)
  }

  @Test("the safe answer is the default: Enter alone sends nothing")
  func safe() {
    var stage = ready()
    #expect(stage.press(.enter).allSatisfy { if case .start = $0 { true } else { false } })
    #expect(stage.state.notice?.words == "Nothing was sent. What you wrote is kept.")
    var second = ready()
    second.type("paper")
    second.press(.enter, .enter, .enter, .enter)
    #expect(second.state.overlays.contains { $0.isLetterReader })
  }

  @Test("CC-23 a copy that did not go is said")
  func copy() {
    var stage = stage()
    stage.state.letters.hasCopies = true
    let request = KeepLetter(
      id: Rehearser.entropy, feedback: Cast.register[2].id, kind: .outcome, text: "x", way: .mail)
    stage.reply(.sendLetter(request), .letter(Cast.sentLetter(request, isCopied: false)))
    #expect(stage.state.notice?.words.contains("copy to the coordinator did not go") == true)
  }

  @Test("what was written is kept when the letter could not go, and offered again")
  func kept() {
    var stage = ready()
    stage.type("file")
    stage.press(.enter)
    stage.type("/home/ines/june.txt")
    stage.press(.enter)
    stage.type("She takes it along tomorrow.")
    stage.press(.enter, .right)
    guard case .ask(let ask)? = stage.press(.enter).last else {
      Issue.record("nothing was asked")
      return
    }
    stage.fail(ask, "/home/ines/june.txt is there already.")
    #expect(stage.state.notice?.words.contains("is there already") == true)
    stage.press(.f(12))
    stage.reply(
      .letterFacts(ReadLetterFacts(feedback: Cast.register[2].id)),
      .letterFacts(Cast.letterFacts()))
    stage.press(.enter)
    #expect(stage.screen.contains("The lock is mended"))
    stage.press(.enter, .enter)
    stage.type("file")
    stage.press(.enter)
    #expect(stage.screen.contains("june.txt") && stage.screen.contains("She takes it along"))
  }

  @Test("IN-10 a way that they did not name asks how it is known as safe")
  func safety() {
    var stage = ready(Cast.letterFacts(reach: LetterReach(mayContact: true, bestWay: "phone")))
    stage.type("paper")
    stage.press(.enter)
    #expect(stage.screen.contains("They said phone. How do you know that this way is safe?"))
    stage.press(.enter, .enter, .right)
    #expect(stage.press(.enter) == [])
    #expect(stage.screen.contains("It is safe because is needed."))
  }

  @Test("somebody who said no is written to by nobody")
  func refused() {
    let stage = stage(Cast.letterFacts(reach: LetterReach(mayContact: false)))
    #expect(stage.state.overlays.isEmpty)
    #expect(stage.state.notice?.words.contains("said no to “May we reply?”") == true)
  }

  @Test("CC-31 without an agreed update a progress report does not go on")
  func missing() {
    var stage = stage()
    stage.type("progress")
    stage.press(.enter)
    stage.type("We wait for the landlord.")
    stage.press(.enter)
    #expect(stage.screen.contains("Not ready: There is no next update agreed: agree one first."))
    stage.press(.enter)
    #expect(stage.state.notice?.words == "There is no next update agreed: agree one first.")
    #expect(stage.state.overlays.last?.isLetterReader == true)
  }

  @Test("GP-06 the coach reads along while a progress report is written, and in the preview")
  func coached() {
    var stage = stage(Cast.letterFacts(nextUpdate: "Friday 6 November 2026"))
    stage.type("progress")
    stage.press(.enter)
    stage.type("Probably on Friday")
    #expect(stage.screen.contains("“Probably”: say what you know"))
    stage.press(.enter)
    #expect(stage.screen.contains("1 phrase to look at again, marked with ^."))
    #expect(stage.screen.contains("^ “Probably”"))
  }

  @Test("an appeal that is not there has no outcome, and without a mail command nothing is mailed")
  func shut() {
    var stage = stage(hasMail: false)
    stage.type("of the appeal")
    stage.press(.enter)
    #expect(stage.state.notice?.words.hasPrefix("There is no appeal.") == true)
    #expect(stage.screen.contains("Letter about F-20422"))
    var other = self.stage(hasMail: false)
    other.press(.enter)
    other.type(outcome)
    other.press(.enter, .enter)
    #expect(other.screen.contains("mail.command") && !other.screen.contains("Mail it"))
  }

  @Test("who may not write is told so; letters that went are read again")
  func roles() {
    let agent = rehearse {
      $0.fill()
      $0.openRegister()
    }
    #expect(agent.state.whyNotLetter() == Refusal.notAllowed(.writeLetters).words)
    let sent = Scene.letterDossier.rehearser
    #expect(sent.state.whyNoLetters() == nil)
    #expect(Scene.lettersSent.rehearser.screen.contains("Safe because: She asked for it"))
    #expect(agent.state.whyNoLetters()?.hasPrefix("Open it with") == true)
  }
}
