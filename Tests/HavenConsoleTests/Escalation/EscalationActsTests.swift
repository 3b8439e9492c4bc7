import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct EscalationActsTests {
  static let id = Rehearser.entropy

  static func stage(_ me: StaffMember = Cast.mari) -> Rehearser {
    EscalationPaneTests.stage(me)
  }

  @Test("ES-06 F5 F5 has it; Enter alone is the safe answer and leaves it")
  func haveIt() {
    var stage = Self.stage()
    stage.press(.f(5))
    #expect(stage.screen.contains("Have E-30901?"))
    #expect(stage.press(.enter) == [])
    #expect(stage.state.overlays.isEmpty)
    let request = AcknowledgeEscalation(id: Self.id, escalation: Cast.flags[0].id)
    #expect(stage.press(.f(5), .f(5)) == [.ask(.haveEscalation(request))])
    var row = Cast.flags[0]
    row.holder = Cast.mari.id
    row.holderName = "M. Ilves"
    let effects = stage.reply(.haveEscalation(request), .escalationRow(row))
    #expect(effects.contains(.ask(.escalations(ListEscalations(isRefresh: true)))))
    #expect(stage.state.notice?.words == "You have E-30901. Its clock stands.")
    #expect(stage.state.escalations.selectedRow?.holder == Cast.mari.id)
  }

  @Test("ES-06 F5 on what somebody else has takes it over, after asking once")
  func takeOver() {
    var stage = Self.stage(Cast.tamsin)
    stage.press(.end, .f(5))
    #expect(stage.screen.contains("Take over E-30904?"))
    let request = TakeOverEscalation(id: Self.id, escalation: Cast.flags[3].id)
    #expect(stage.press(.right, .enter) == [.ask(.takeOver(request))])
  }

  @Test("ES-10 F5 on what I have resolves it: an outcome that nobody picked for me, and a sentence")
  func resolve() {
    var stage = Self.stage()
    stage.press(.end, .f(5))
    #expect(stage.press(.enter, .enter, .right, .enter) == [])
    #expect(stage.screen.contains("Outcome: choose with the arrows."))
    stage.type("crisis")
    stage.press(.enter)
    stage.type("They are with her now")
    let request = ResolveEscalation(
      id: Self.id, escalation: Cast.flags[3].id, outcome: .handedToCrisisTeam,
      note: "They are with her now")
    #expect(stage.press(.enter, .right, .enter) == [.ask(.resolve(request))])
  }

  @Test("ES-07 handing back needs a reason, and only who has it can")
  func handBack() {
    var stage = Self.stage()
    stage.choose(.handBack)
    #expect(stage.state.notice?.words == "Nobody has E-30901: there is nothing to hand back.")
    stage.press(.end)
    stage.choose(.handBack)
    #expect(stage.press(.enter, .right, .enter) == [])
    #expect(stage.screen.contains("Reason is needed."))
    stage.type("My shift ends")
    let request = HandBackEscalation(
      id: Self.id, escalation: Cast.flags[3].id, reason: "My shift ends")
    #expect(stage.press(.enter, .enter) == [.ask(.handBack(request))])
  }

  @Test("ES-02 the next rung can be called before its time; one that has nobody is not the default")
  func calling() {
    var stage = Self.stage()
    stage.press(.down)
    stage.choose(.callRung)
    let request = CallRung(id: Self.id, escalation: Cast.flags[1].id, role: .clinicalDirector)
    #expect(stage.press(.enter, .right, .enter) == [.ask(.callRung(request))])
    stage.press(.up)
    stage.choose(.callRung)
    guard case .prompt(let prompt)? = stage.state.overlay else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.picked(0) == "clinicalDirector")
  }

  @Test("ES-11 the report to the authority keeps whom, when and their reference")
  func report() {
    var stage = Self.stage()
    stage.choose(.report)
    stage.type("Children's services")
    stage.press(.enter)
    stage.type("CS-881")
    stage.press(.enter, .enter)
    let request = RecordMandatedReport(
      id: Self.id, escalation: Cast.flags[0].id, agency: "Children's services",
      reference: "CS-881", at: stage.now)
    #expect(stage.press(.right, .enter) == [.ask(.report(request))])
  }

  @Test("a time that cannot be read keeps the prompt and all that was typed")
  func unreadable() {
    var stage = Self.stage()
    stage.choose(.report)
    stage.type("Police")
    stage.press(.enter, .enter)
    stage.type("ish")
    #expect(stage.press(.enter, .right, .enter) == [])
    #expect(stage.screen.contains("Try 14:30"))
    #expect(stage.screen.contains("Police"))
  }

  @Test("ES-09 a dispatch is recorded for the contact of the escalation, not the one in hand")
  func dispatch() {
    var stage = Self.stage()
    stage.take()
    _ = stage.state.go(to: .escalations)
    stage.press(.down)
    stage.choose(.dispatchEscalated)
    stage.type("Harbor City Police")
    let effects = stage.press(.enter, .enter, .enter)
    guard case .ask(.dispatch(let request))? = effects.first else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(request.contact == Cast.rows[1].id)
    stage.reply(
      .dispatch(request),
      .dispatch(Dispatch(agency: "Harbor City Police", number: "911", reference: "", at: stage.now))
    )
    #expect(stage.state.intake?.contact.dispatches.isEmpty == true)
  }

  @Test("CH-03 help is asked for by message once that is confirmed, and the words say to ring too")
  func message() {
    var stage = Self.stage()
    stage.press(.down)
    stage.choose(.requestDispatch)
    #expect(stage.screen.contains("Ask for help for C-1047?"))
    #expect(stage.press(.enter) == [])
    stage.choose(.requestDispatch)
    let request = RequestDispatch(id: Self.id, contact: Cast.rows[1].id)
    #expect(stage.press(.right, .enter) == [.ask(.requestDispatch(request))])
    stage.reply(.requestDispatch(request), .done(Done(version: 1, at: stage.now)))
    #expect(stage.state.notice?.words.hasSuffix("Ring them too.") == true)
    stage.press(.down)
    stage.choose(.requestDispatch)
    #expect(stage.state.notice?.words == "E-30903 is about no contact.")
  }

  @Test("PR-07 who it is about is shown when somebody asks, and gone with the selection")
  func contact() {
    var stage = Self.stage()
    let contact = Cast.contact
    #expect(
      stage.choose(.openEscalated) == [
        .ask(.contact(ReadContact(.id(contact)))), .ask(.reveal(RevealContact(contact: contact))),
      ])
    stage.reply(.contact(ReadContact(.id(contact))), .contact(Cast.detail(Cast.rows[0])))
    stage.reply(.reveal(RevealContact(contact: contact)), .identity(Cast.identity))
    #expect(stage.screen.contains("June Example"))
    stage.press(.escape, .down)
    #expect(stage.state.escalations.identity == nil)
  }

  @Test("who may not take escalations sees what is theirs, and is told why they cannot act")
  func agent() {
    var stage = Self.stage(Cast.robin)
    stage.press(.f(5))
    #expect(stage.state.notice?.words.hasPrefix("Your role may not take escalations.") == true)
    #expect(
      stage.screen.contains("The clinical director must") || stage.screen.contains("The clinical"))
  }

  @Test("refused: the words say why, and what was typed is there when it is opened again")
  func refused() {
    var stage = Self.stage()
    stage.press(.end)
    stage.choose(.handBack)
    stage.type("My shift ends")
    let effects = stage.press(.enter, .right, .enter)
    guard case .ask(let ask)? = effects.first else {
      Issue.record("nothing was asked")
      return
    }
    stage.refuse(ask, .wrongState("T. Wren has it since a minute ago."))
    #expect(stage.state.notice?.words == "T. Wren has it since a minute ago.")
    stage.choose(.handBack)
    #expect(stage.screen.contains("My shift ends"))
  }
}
