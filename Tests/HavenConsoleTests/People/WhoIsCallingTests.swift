import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct WhoIsCallingTests {
  static func ask(_ effects: [Effect]) -> [FindKnownPeople] {
    effects.compactMap { if case .ask(.findPeople(let request)) = $0 { request } else { nil } }
  }

  @Test("IN-04 a contact that is taken is asked about at once, and again when its name is saved")
  func asks() {
    var stage = rehearse { $0.fill() }
    let taken = stage.take([IntakeForm.consent: "verbal"], focus: IntakeForm.name)
    #expect(Self.ask(taken) == [FindKnownPeople(contact: Cast.contact)])
    let typing = stage.type("June")
    #expect(Self.ask(typing).isEmpty, "no key waits for it")
    let saving = stage.fire(.save)
    #expect(
      Self.ask(stage.saved(saving, version: 2))
        == [FindKnownPeople(contact: Cast.contact, name: "June")])
    stage.press(.left)
    #expect(Self.ask(stage.fire(.save)).isEmpty)
  }

  @Test("a save that changes neither name nor number asks nothing")
  func sameQuestion() {
    var stage = rehearse { $0.fill() }
    stage.take([IntakeForm.name: "June"], focus: IntakeForm.happening)
    stage.type("words")
    let saving = stage.fire(.save)
    #expect(Self.ask(stage.saved(saving, version: 2)).isEmpty)
  }

  @Test("IN-10 the answer is a quiet line: it opens nothing, takes no focus and moves no cursor")
  func quiet() {
    var stage = rehearse {
      $0.fill()
      $0.meet([])
    }
    let before = (stage.state.intake, stage.draw().cursor?.x)
    stage.answerWho([Cast.knownPerson])
    #expect(stage.state.intake == before.0 && stage.draw().cursor?.x == before.1)
    #expect(stage.state.overlays.isEmpty && stage.state.notice == nil)
    #expect(stage.screen.contains("Known? 3 contacts, last 13 Oct with R. Osei, same number"))
    #expect(stage.screen.contains("text only, not 17-20. F3 lists."))
  }

  @Test("IN-04 the line stands on each page of the second step: where a name is typed, too")
  func pages() {
    var stage = rehearse {
      $0.fill()
      $0.meet([])
    }
    stage.answerWho([Cast.knownPerson])
    for page in IntakeForm.form.shownPages(
      step: 1, stage.state.intake?.form.draft.answers ?? Answers())
    {
      stage.state.intake?.form.go(toPage: page)
      #expect(stage.screen.contains("Known? 3 contacts"), "\(page)")
    }
  }

  @Test("an answer to an older question, or about another contact, is left out")
  func stale() {
    var stage = rehearse {
      $0.fill()
      $0.meet([])
    }
    let older = FindKnownPeople(contact: Cast.contact, name: "Ju")
    stage.reply(.findPeople(older), .people(KnownPeople(people: [Cast.knownPerson])))
    #expect(!stage.screen.contains("Known?"))
    stage.answerWho([Cast.knownPerson])
    stage.state.intake?.contact.row.id = ContactID(rawValue: 9)
    #expect(!stage.screen.contains("Known?"))
  }

  @Test("a question that was not answered is no error of anybody's, and is asked again")
  func failed() throws {
    var stage = rehearse {
      $0.fill()
      $0.take()
    }
    let asked = try #require(stage.state.people.asked)
    #expect(stage.fail(.findPeople(asked)) == [])
    #expect(stage.state.notice == nil && stage.state.people.asked == nil)
  }

  @Test("who may not look is not asked for")
  func role() {
    var stage = rehearse(Rehearser(Cast.jo)) { $0.fill() }
    #expect(Self.ask(stage.take()).isEmpty)
  }

  @Test("the list joins the contact to whom Enter is pressed on, and says how to take it out")
  func same() {
    var stage = rehearse {
      $0.fill()
      $0.openPeople()
    }
    #expect(stage.screen.contains("P-10422") && stage.screen.contains("C-1033"))
    #expect(!stage.screen.contains("June Anders"))
    let request = LinkContacts(
      id: Rehearser.entropy, contact: Cast.contact, other: Cast.knownPerson.latest)
    #expect(stage.press(.enter) == [.ask(.linkPeople(request))])
    let effects = stage.reply(.linkPeople(request), .client(Cast.person))
    #expect(Self.ask(effects).count == 1)
    #expect(
      stage.state.notice?.words
        == "C-1042 is one of 2 contacts of P-10519 now. F9, Split takes it out.")
    stage.answerWho([], own: Cast.person)
    #expect(stage.screen.contains("C-1042 is of P-10519: 2 contacts, with P-10777."))
  }

  @Test("two persons become one only with a reason, and the safe answer leaves them apart")
  func merge() {
    var stage = rehearse {
      $0.fill()
      $0.openPeople(own: Cast.person)
    }
    stage.press(.enter)
    #expect(stage.screen.contains("Merge P-10519 into P-10422?"))
    stage.type("Same code word")
    #expect(stage.press(.enter, .enter) == [.start(.notice(1), after: .seconds(8))])
    stage.press(.enter, .enter)
    let request = MergeClients(
      id: Rehearser.entropy, survivor: ClientID(rawValue: 21), absorbed: Cast.person.id,
      reason: "Same code word")
    #expect(stage.press(.right, .enter) == [.ask(.mergePeople(request))])
    #expect(stage.state.overlays == [.people])
  }

  @Test("F2 says that it is somebody else, and F4 shows who: nothing else does")
  func others() {
    var stage = rehearse {
      $0.fill()
      $0.openPeople()
      $0.press(.down)
    }
    let apart = TellApart(
      id: Rehearser.entropy, contact: Cast.contact, other: Cast.stranger.latest)
    #expect(stage.press(.f(2)) == [.ask(.tellApart(apart))])
    let reveal = RevealContact(contact: Cast.stranger.latest)
    #expect(stage.press(.f(4)) == [.ask(.reveal(reveal))])
    let identity = ContactIdentity(
      id: Cast.stranger.latest, name: "June Anders", callback: "555 0170", subject: nil, note: nil,
      attachments: [])
    stage.reply(.reveal(reveal), .identity(identity))
    #expect(stage.screen.contains("June Anders, 555 0170"))
    #expect(stage.state.intake?.identity == Cast.identity)
    stage.press(.up, .down)
    #expect(!stage.screen.contains("June Anders"))
  }

  @Test("a contact is taken out, and a merge undone, each after a named question")
  func takingBack() {
    var stage = rehearse {
      $0.fill()
      $0.meet([], own: Cast.person)
    }
    stage.choose(.splitContact)
    #expect(stage.screen.contains("Take C-1042 out of P-10519?"))
    let split = SplitContact(id: Rehearser.entropy, contact: Cast.contact)
    #expect(stage.press(.right, .enter) == [.ask(.splitContact(split))])
    stage.choose(.undoMerge)
    #expect(stage.screen.contains("Take P-10777 out of P-10519 again?"))
    #expect(stage.screen.contains("by M. Ilves: The same code word."))
    let undo = UndoMerge(id: Rehearser.entropy, absorbed: ClientID(rawValue: 33))
    #expect(stage.press(.right, .enter) == [.ask(.undoMerge(undo))])
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("Esc and a key for the form put the list away, and the form is as it was")
  func away() {
    var stage = rehearse {
      $0.fill()
      $0.meet()
    }
    let form = stage.state.intake?.form
    stage.press(.f(3), .escape)
    #expect(stage.state.overlays.isEmpty && stage.state.intake?.form == form)
    stage.press(.f(3), .f(6))
    #expect(stage.state.overlays.isEmpty && stage.state.place == .triage)
  }

  @Test("Q-15 the queue tells who is returning, and marks what is found nearly")
  func queue() {
    var stage = rehearse { $0.fill() }
    var detail = Cast.detail(Cast.rows[0])
    detail.returning = Returning(person: nil, contacts: 2, today: 2)
    stage.reply(.contact(ReadContact(.id(Cast.contact))), .contact(detail))
    #expect(stage.screen.contains("Returning: number known, 2"))
    stage.press(.f(3))
    for case .ask(.queue(let request)) in stage.type("jun") {
      var window = Cast.window(Array(Cast.rows.prefix(3)))
      window.near = [Cast.rows[2].id]
      stage.reply(.queue(request), .queue(window))
    }
    #expect(stage.screen.contains("2 found, 1 near"))
    #expect(stage.screen.contains("near: name"))
  }
}
