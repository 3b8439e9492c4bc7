import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct CasesPaneTests {
  static func stage(_ me: StaffMember = Cast.robin, size: Size = Size(width: 80, height: 24))
    -> Rehearser
  {
    rehearse(Rehearser(me, size: size)) {
      $0.fill()
      $0.openCases()
    }
  }

  @Test("`:go cases` goes to K1 from a form, reads what is mine, and leaves the form as it was")
  func going() {
    var stage = rehearse {
      $0.fill()
      $0.take(focus: IntakeForm.happening)
    }
    let form = stage.state.intake?.form
    stage.press(.f(9))
    stage.type("go cases")
    #expect(stage.press(.enter) == [.ask(.cases(.list(ListCases(.mine))))])
    #expect(stage.state.place == .cases && stage.state.intake?.form == form)
    #expect(stage.screen.contains("K1 Cases"))
  }

  @Test("Q-16 cases and follow-ups stand in one list, what is due first on top")
  func order() {
    let stage = Self.stage()
    #expect(
      stage.state.cases.table.rows.map(\.id) == [
        .file(Cast.files[0].id), .followUp(Cast.looseFollowUp.id), .file(Cast.files[1].id),
        .file(Cast.files[2].id),
      ])
    let lines = stage.screen.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("K-10731") && $0.contains("asks for a next action") })
    #expect(lines.contains { $0.contains("C-1049") && $0.contains("rapid follow-up") })
    #expect(lines.contains { $0.contains("K-10422") && $0.contains("-15:00") })
  }

  @Test("Q-13 the title says how many cases I have of what one can carry, and what is late")
  func load() {
    #expect(Self.stage().screen.contains("R. Osei: 13 of 12-18, 2 over their time"))
    #expect(Self.stage(Cast.jo).screen.contains("J. Tandem: 0 of 12-18"))
  }

  @Test("IN-10 where a follow-up is due the words on how it is safe stand beside it")
  func safe() {
    var stage = Self.stage(size: Size(width: 120, height: 40))
    stage.press(.down)
    let words = CaseWords(stage.context).lines(of: stage.state.cases).map(\.0)
    #expect(words[0].hasPrefix("Rapid follow-up: were their needs met? Due 14:26 today"))
    #expect(words[1] == "By text message. Safe to call back: text only, not 17 to 20")
    #expect(stage.screen.contains("Safe to call back: text only"))
    stage.press(.f(5))
    #expect(stage.screen.contains("Safe to call back: text only, not 17 to 20"))
  }

  @Test("Q-16 a case without a next action asks for one in words, and says by when")
  func asks() {
    var stage = Self.stage()
    stage.press(.down, .down)
    #expect(stage.screen.contains("Asks for a next action, by 15:00 today. F5 sets it."))
    #expect(stage.screen.contains("Open for longer than we aim at."))
  }

  @Test("IN-11 Enter opens it, recorded, with plan, tasks, notes, contacts and the timeline")
  func opening() {
    var stage = Self.stage(size: Size(width: 160, height: 60))
    let read = ReadCase(.id(Cast.files[0].id))
    #expect(stage.press(.enter) == [.ask(.cases(.read(read)))])
    stage.reply(.cases(.read(read)), .cases(.detail(Cast.caseDetail)))
    for words in [
      "Next: Ring the council about the flat. Due", "Needs: A safe place to stay, Legal advice",
      "Task: Post the form. Due", "over its time", "(corrected by note 2)",
      "Note 2 (corrects note 1)", "consent: yes, by word of mouth", "referral HL-7",
      "bed held: Harbour House, room 2, A", "C-1051 intake completed",
    ] {
      #expect(stage.screen.contains(words), "\(words)")
    }
    stage.press(.escape, .down)
    #expect(stage.state.cases.detail == nil)
  }

  @Test("F4 shows mine, all, those over their time, closed ones, and mine again")
  func filters() {
    var stage = Self.stage()
    for filter in [CaseFilter.all, .late, .closed, .mine] {
      #expect(stage.press(.f(4)) == [.ask(.cases(.list(ListCases(filter))))])
      stage.reply(
        .cases(.list(ListCases(filter))),
        .cases(.list(Cast.caseList(filter == .closed ? [Cast.closedFile] : Cast.files, []))))
      #expect(stage.screen.contains("[\(filter.words)]"))
      if filter == .closed { #expect(stage.screen.contains("settled in a safe place")) }
      stage.fire(.rest)
    }
  }

  @Test("only while the pane shows is it read again at the bell, and one look at a time")
  func refreshing() {
    var stage = Self.stage()
    let again = Ask.cases(.list(ListCases(.mine, isRefresh: true)))
    stage.send(.changed)
    #expect(stage.fire(.refresh).contains(.ask(again)))
    stage.send(.changed)
    #expect(!stage.fire(.refresh).contains(.ask(again)))
    #expect(stage.reply(again, .cases(.list(Cast.caseList()))) == [.ask(again)])
    stage.reply(again, .cases(.list(Cast.caseList())))
    stage.press(.ctrl("x"))
    stage.send(.changed)
    #expect(!stage.fire(.refresh).contains(.ask(again)))
    #expect(stage.press(.ctrl("x")) == [.ask(again)])
  }

  @Test("a look that failed leaves the list, and the next one is asked")
  func failing() {
    var stage = Self.stage()
    stage.send(.changed)
    stage.fire(.refresh)
    let again = Ask.cases(.list(ListCases(.mine, isRefresh: true)))
    stage.fail(again)
    #expect(stage.state.cases.table.rows.count == 4)
    stage.send(.changed)
    #expect(stage.fire(.refresh).contains(.ask(again)))
  }

  @Test("Q-10 the intake says quietly how long it takes, beside the budget")
  func handling() {
    var stage = rehearse {
      $0.fill()
      $0.take()
    }
    let taken = stage.state.intake?.contact.takenAt
    #expect(taken != nil)
    stage.wait(.minutes(12))
    #expect(stage.screen.contains(" of 8-20"))
  }
}
