import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite("Who handles feedback, in the console")
struct HandlersTests {
  private func register(_ me: StaffMember = Cast.ines) -> Rehearser {
    rehearse(Rehearser(me)) {
      $0.fill()
      $0.state.staff += Cast.managers
      $0.openRegister()
    }
  }

  private var first: FeedbackRow { Cast.register[0] }
  private var id: RequestID { Rehearser.entropy }

  @Test("CC-13 AP-07 the dossier says who does each part, what is owed, and who is asked for")
  func dossier() {
    var stage = register()
    stage.openDossier()
    for words in [
      "Ottoline Reyes, urgent", "Investigation: Ottoline Reyes", "Appeal: nobody yet",
      "name a substitute", "has not been copied in", "by letter",
    ] {
      #expect(stage.screen.contains(words), "\(words)")
    }
  }

  @Test("C20 the coordinator puts somebody in for a part, with a reason, from the list of managers")
  func assign() {
    var stage = register()
    stage.choose(.assignFeedback)
    stage.press(.down, .down, .enter)
    stage.type("petra")
    stage.press(.enter)
    stage.type("she did not investigate")
    stage.press(.enter)
    let request = AssignFeedback(
      id: id, feedback: first.id, part: .appeal, to: StaffID(rawValue: 13),
      reason: "she did not investigate")
    #expect(stage.screen.contains("[ Leave it ] [ Put in ]"))
    #expect(stage.press(.right, .enter) == [.ask(.handlers(.assign(request)))])
    #expect(
      stage.reply(.handlers(.assign(request)), .feedbackRow(first)).contains { effect in
        if case .ask(.register) = effect { true } else { false }
      })
    #expect(stage.state.notice?.words == "F-20417: P. Holm is put in for the appeal.")
  }

  @Test("C20 only the coordinator may, and nobody for a compliment")
  func mayNot() {
    var stage = register(Cast.jo)
    stage.choose(.assignFeedback)
    #expect(stage.state.notice?.words.hasPrefix("Your role may not name who handles") == true)
    stage = register()
    stage.press(.end)
    stage.choose(.assignFeedback)
    #expect(stage.state.notice?.words.hasPrefix("A compliment goes to reception") == true)
    stage.choose(.feedbackCopy)
    #expect(stage.state.notice?.words == "No copy goes with a compliment.")
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("CC-22 a copy is noted with how and when")
  func copy() {
    var stage = register(Cast.jo)
    stage.choose(.feedbackCopy)
    stage.press(.enter, .down, .enter)
    let request = RecordCopy(
      id: id, feedback: first.id, what: .policy, to: .complainant, how: .letter,
      on: Zone.utc.wallTime(at: Cast.now).date)
    #expect(stage.press(.enter) == [.ask(.handlers(.copy(request)))])
    stage.choose(.feedbackCopy)
    stage.press(.enter, .enter)
    for _ in 0..<5 { stage.press(.backspace) }
    stage.type("someday")
    stage.press(.enter)
    #expect(!stage.state.overlays.isEmpty, "a day that is none is asked for again")
  }

  @Test("PR-18 opening unsigned asks to sign, Not now is the default, and signing opens it")
  func sign() {
    var stage = register()
    let ask = Ask.feedback(ReadFeedback(feedback: first.id))
    stage.press(.enter)
    stage.refuse(ask, .wrongState(RegisterTerms.unsigned))
    #expect(stage.screen.contains("GDPR 2018"))
    #expect(stage.screen.contains("[ Not now ] [ Sign ]"))
    #expect(stage.press(.enter).isEmpty && stage.state.overlays.isEmpty)
    stage.press(.enter)
    stage.refuse(ask, .wrongState(RegisterTerms.unsigned))
    let sign = Ask.handlers(.sign(SignRegisterTerms(id: id), opening: first.id))
    #expect(stage.press(.right, .enter) == [.ask(sign)])
    let signed = RegisterSignature(signedAt: Cast.now, until: Cast.now + RegisterTerms.holds)
    #expect(stage.reply(sign, .signature(signed)).last == .ask(ask))
  }

  @Test("PR-18 who went elsewhere meanwhile is told in a line, and no prompt takes the keys")
  func elsewhere() {
    var stage = register()
    let ask = Ask.feedback(ReadFeedback(feedback: first.id))
    stage.press(.enter, .escape)
    stage.choose(.goQueue)
    stage.refuse(ask, .wrongState(RegisterTerms.unsigned))
    #expect(stage.state.overlays.isEmpty)
    #expect(stage.state.notice?.words.hasPrefix("Sign first") == true)
  }

  @Test("ES-07 the coordinator says that a manager is out of office")
  func away() {
    var stage = register()
    stage.choose(.managerAway)
    stage.type("anselm")
    stage.press(.enter, .enter)
    stage.type("+5d")
    let effects = stage.press(.enter)
    guard case .ask(.handlers(.away(let request)))? = effects.last else {
      Issue.record("nothing was asked: \(effects)")
      return
    }
    #expect(request.staff == StaffID(rawValue: 12) && request.to > request.from)
    stage.reply(.handlers(.away(request)), .done(Done(version: 1, at: Cast.now)))
    #expect(stage.state.notice?.words.hasPrefix("A. Grove is out of office until") == true)
  }

  @Test("CC-13 the areas are listed, changed and added; a manager without a record is named")
  func areas() {
    var stage = register()
    stage.openAreas()
    #expect(stage.screen.contains("Service areas: 9"))
    stage.press(.down, .enter, .enter)
    for _ in 0..<11 { stage.press(.backspace) }
    stage.type("Mo Flint")
    stage.press(.enter, .enter, .enter)
    var area = ServiceArea.shipped[1]
    area.manager1 = "Mo Flint"
    let save = Ask.handlers(.saveArea(SaveServiceArea(id: id, area: area)))
    #expect(stage.press(.right, .enter) == [.ask(save)])
    stage.reply(save, .area(area))
    #expect(stage.state.areas[1] == area && stage.state.areas.count == 9)
    #expect(stage.state.notice?.words.hasSuffix("Mo Flint is not in the staff list yet.") == true)
    stage.press(.f(2))
    #expect(stage.screen.contains("New service area"))
    stage.press(.escape, .escape)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("CC-13 who may not change the areas may read them")
  func readAreas() {
    var stage = register(Cast.jo)
    stage.openAreas()
    stage.press(.enter)
    #expect(stage.state.notice?.words.hasPrefix("Your role may not change the service") == true)
    #expect(stage.state.overlays == [.areas])
  }
}
