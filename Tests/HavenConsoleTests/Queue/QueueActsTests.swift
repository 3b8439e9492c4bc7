import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct QueueActsTests {
  static let take = TakeContact(id: Rehearser.entropy, contact: Cast.contact)

  @Test("find asks as one types, and Esc ends it with the whole queue again")
  func finding() {
    var stage = rehearse { $0.fill() }
    #expect(stage.press(.f(3)) == [])
    #expect(stage.type("e") == [.ask(.queue(ReadQueue(count: 48, text: "e")))])
    #expect(stage.type("x") == [.ask(.queue(ReadQueue(count: 48, text: "ex")))])
    #expect(stage.press(.escape) == [.ask(.queue(ReadQueue(count: 48)))])
    #expect(stage.state.queue.find == nil)
  }

  @Test("an answer to letters that have been typed over is left out")
  func staleAnswer() {
    var stage = rehearse {
      $0.fill()
      $0.press(.character("/"))
      $0.type("ex")
    }
    stage.reply(
      .queue(ReadQueue(count: 48, text: "e")), .queue(Cast.window([Cast.rows[4]])))
    #expect(stage.state.queue.table.rows.count == 6)
    stage.reply(
      .queue(ReadQueue(count: 48, text: "ex")), .queue(Cast.window([Cast.rows[2]])))
    #expect(stage.state.queue.table.rows.map(\.id) == [ContactID(rawValue: 3)])
  }

  @Test("F5 takes the selected contact, and pressed twice asks once")
  func taking() {
    var stage = rehearse { $0.fill() }
    #expect(stage.press(.f(5)) == [.ask(.take(Self.take))])
    #expect(stage.press(.f(5)) == [.start(.notice(1), after: .seconds(8))])
    #expect(stage.state.notice?.words == "A contact is on its way to you. Wait for it.")
  }

  @Test("taken: the intake opens on the first safety question, with who it is and On call")
  func taken() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(5))
    let effects = stage.reply(.take(Self.take), .taken(Cast.taken()))
    #expect(stage.state.place == .intake)
    #expect(stage.state.intake?.form.focus == IntakeForm.safeNow)
    #expect(
      effects == [
        .start(.save, after: .milliseconds(150)),
        .ask(.reveal(RevealContact(contact: Cast.contact))),
        .ask(.findPeople(FindKnownPeople(contact: Cast.contact))),
        .ask(.presence(SetPresence(id: Rehearser.id(2), presence: .onCall))),
      ])
  }

  @Test("of many who press at once the losers are told who won")
  func lost() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(5))
    stage.refuse(.take(Self.take), .taken(by: "M. Ilves"))
    #expect(stage.state.notice?.words.hasPrefix("M. Ilves has it already.") == true)
    #expect(stage.state.place == .queue)
    #expect(stage.press(.down, .f(5)).contains { if case .ask(.take) = $0 { true } else { false } })
  }

  @Test("a contact that a colleague holds cannot be taken, and the reason names them")
  func held() {
    var stage = rehearse { $0.fill() }
    stage.press(.end)
    #expect(stage.press(.f(5)).count == 1)
    #expect(stage.state.notice?.words.contains("M. Ilves") == true)
  }

  @Test("a second contact that comes into our hands goes back to its place")
  func second() {
    var stage = rehearse {
      $0.fill()
      $0.take()
    }
    var other = Cast.taken()
    other.lease = Lease(contact: ContactID(rawValue: 2), epoch: 1)
    other.detail.row.id = ContactID(rawValue: 2)
    let effects = stage.reply(.take(Self.take), .taken(other))
    #expect(
      effects == [.ask(.release(ReleaseContact(id: Rehearser.entropy, lease: other.lease)))])
    #expect(stage.state.intake?.contact.row.id == Cast.contact)
  }

  @Test("release asks once; Enter is the safe answer, the arrow and Enter release")
  func releasing() {
    var stage = rehearse {
      $0.fill()
      $0.take()
    }
    stage.choose(.release)
    #expect(stage.press(.enter) == [])
    #expect(stage.state.overlays.isEmpty)
    stage.choose(.release)
    let request = ReleaseContact(id: Rehearser.id(1), lease: Cast.lease)
    #expect(stage.press(.right, .enter) == [.ask(.release(request))])
    let effects = stage.reply(.release(request), .done(Done(version: 2, at: stage.now)))
    #expect(
      effects.contains(
        .ask(.presence(SetPresence(id: Rehearser.id(2), presence: .available)))))
    #expect(stage.state.intake == nil)
    #expect(stage.state.place == .queue)
  }

  @Test("a hand-over names its receiver, sends what was typed first, and picks nobody by itself")
  func handingOver() {
    var stage = rehearse {
      $0.fill()
      $0.take()
      $0.type("y")
      $0.choose(.handOver)
    }
    #expect(stage.press(.enter) == [])
    stage.type("mari")
    let effects = stage.press(.enter)
    let request = HandOverContact(id: Rehearser.id(1), contact: Cast.contact, to: Cast.mari.id)
    #expect(effects.count == 2)
    #expect(effects.last == .ask(.handOver(request)))
    guard case .ask(.saveDraft(let save))? = effects.first else {
      Issue.record("nothing was saved")
      return
    }
    #expect(save.changes.map(\.field) == [IntakeForm.safeNow])
  }

  @Test("presence is chosen from its six words and said to the store")
  func presence() {
    var stage = rehearse { $0.fill() }
    stage.choose(.presence)
    stage.type("break")
    let request = SetPresence(id: Rehearser.entropy, presence: .onBreak)
    #expect(stage.press(.enter) == [.ask(.presence(request))])
    stage.reply(.presence(request), .done(Done(version: 1, at: stage.now)))
    #expect(stage.state.me.presence == .onBreak)
    #expect(stage.screen.contains("Break 00:00:00"))
  }

  @Test("PR-07 names are masked until F4 asks for one, and gone with the selection")
  func revealing() {
    var stage = rehearse { $0.fill() }
    #expect(!stage.screen.contains("June Example"))
    let reveal = RevealContact(contact: Cast.contact)
    #expect(stage.press(.f(4)) == [.ask(.reveal(reveal))])
    stage.reply(.reveal(reveal), .identity(Cast.identity))
    #expect(stage.screen.contains("June Example, 0161 496 0142"))
    stage.press(.down)
    #expect(!stage.screen.contains("June Example"))
  }

  @Test("a name that comes after the selection has moved on is not shown")
  func lateName() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(4), .down)
    stage.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(Cast.identity))
    #expect(!stage.screen.contains("June Example"))
  }

  @Test("on a screen without a detail pane F4 and Enter open the whole record to read")
  func reader() {
    var stage = rehearse(Rehearser(size: Size(width: 60, height: 20))) { $0.fill() }
    stage.press(.f(4))
    stage.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(Cast.identity))
    #expect(stage.screen.contains("June Example"))
    stage.press(.escape)
    #expect(!stage.screen.contains("June Example"))
    #expect(stage.press(.enter) == [.ask(.contact(ReadContact(.id(Cast.contact))))])
    #expect(stage.state.overlays == [.reader(Reader(.contact))])
  }

  @Test("IN-10 where a number can be dialled it says first when it is safe")
  func safeContact() throws {
    let stage = rehearse {
      $0.fill()
      $0.reply(.contact(ReadContact(.id(Cast.contact))), .contact(Cast.detail(Cast.rows[0])))
      $0.press(.f(4))
      $0.reply(.reveal(RevealContact(contact: Cast.contact)), .identity(Cast.identity))
    }
    let lines = stage.screen.split(separator: "\n")
    let dial = try #require(lines.firstIndex { $0.contains("0161 496 0142") })
    #expect(lines[dial + 1].contains("Safe to call back: text only"))
  }

  @Test("a new contact is put into our hands: its channel, and one Enter")
  func newContact() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(2))
    stage.type("chat")
    let add = AddContact(
      id: Rehearser.entropy, contact: NewContact(channel: .chat), takes: true)
    #expect(stage.press(.enter) == [.ask(.add(add))])
    let added = AddedContact(row: Cast.rows[1], wasKnown: false, lease: Cast.lease)
    #expect(
      stage.reply(.add(add), .added(added)) == [
        .ask(.take(TakeContact(id: Rehearser.entropy, contact: Cast.rows[1].id)))
      ])
  }
}
