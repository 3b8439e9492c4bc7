import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct EscalationPaneTests {
  static func stage(_ me: StaffMember = Cast.mari, size: Size = Size(width: 80, height: 24))
    -> Rehearser
  {
    rehearse(Rehearser(me, size: size)) {
      $0.fill(alarms: [Cast.alarm])
      $0.openEscalations()
    }
  }

  @Test("`:go escalations` goes there from a form and reads the list")
  func going() {
    var stage = rehearse {
      $0.fill()
      $0.take(focus: IntakeForm.happening)
    }
    let form = stage.state.intake?.form
    stage.press(.f(9))
    stage.type("go escalations")
    #expect(stage.press(.enter) == [.ask(.escalations(ListEscalations()))])
    #expect(stage.state.place == .escalations)
    #expect(stage.state.intake?.form == form)
  }

  @Test(
    "ES-01 ES-10 each flag shows rung, time left, contact, source and holder, in the order given")
  func rows() throws {
    let stage = rehearse(Self.stage(size: Size(width: 200, height: 50))) { _ in }
    let lines = stage.screen.split(separator: "\n").map(String.init)
    let first = try #require(lines.first { $0.contains("2/3") })
    for words in ["!!", "-00:41", "C-1042", "clinical director", "score 8 to 10", "nobody"] {
      #expect(first.contains(words), "\(words)")
    }
    #expect(lines.contains { $0.contains("held") && $0.contains("M. Ilves") })
    #expect(
      stage.state.escalations.table.rows.map(\.id) == Cast.flags.map(\.id))
  }

  @Test("ES-04 a confidential concern shows its own number and no word of what was said")
  func confidential() {
    let stage = Self.stage()
    #expect(stage.screen.contains("E-30903"))
    #expect(!stage.screen.contains("Two small children"))
  }

  @Test("ES-01 the time that is left is drawn from the clock, second by second")
  func clock() {
    var stage = Self.stage()
    #expect(stage.screen.contains("12:14"))
    stage.wait(.seconds(14))
    #expect(stage.screen.contains("12:00"))
  }

  @Test("ES-02 the next act says whom it goes to and when")
  func nextAct() {
    var stage = Self.stage(size: Size(width: 120, height: 40))
    func words(_ stage: Rehearser) -> String {
      stage.state.escalations.selectedRow.map {
        EscalationWords(stage.state, $0, stage.context).lines()[0].0
      } ?? ""
    }
    #expect(
      words(stage)
        == "Acknowledge it: it was due 14:29 today. The executive on call is called now.")
    stage.press(.down)
    #expect(
      words(stage) == "Acknowledge it, or it goes to the clinical director at 14:42 today.")
    stage.press(.end)
    #expect(words(stage) == "You have it. Resolve it, or hand it back.")
  }

  @Test("ES-03 after the last rung the words say that nobody has it")
  func lastRung() {
    var row = Cast.flags[0]
    row.rungNumber = 3
    let stage = rehearse(Rehearser(Cast.mari)) {
      $0.fill()
      $0.openEscalations([row])
    }
    let words = EscalationWords(stage.state, row, stage.context).lines()[0]
    #expect(
      words.0 == "Acknowledge it: nobody has it since 14:29 today, and no rung is left.")
    #expect(words.1 == .critical)
  }

  @Test(
    "ES-08 Enter opens it, recorded, with reason, rungs, duties, hand-off, messages and history")
  func opening() {
    var stage = Self.stage(size: Size(width: 160, height: 50))
    let read = ReadEscalation(.id(Cast.flags[0].id))
    #expect(!stage.screen.contains("A child may be at risk."))
    #expect(stage.press(.enter) == [.ask(.escalation(read))])
    stage.reply(.escalation(read), .escalation(Cast.flagDetail))
    for words in [
      "A child may be at risk. Two small children", "Raised by R. Osei.",
      "1/3 supervisor: M. Ilves called 12:29 today",
      "A report may be due: harm to a child, England.",
      "Source: Working Together", "Handed to Harbor City Police, 911, 12:33 today",
      "not delivered, exit status 75, tried 8 times",
    ] {
      #expect(Self.unwrapped(stage).contains(words), "\(words)")
    }
    stage.press(.down)
    #expect(!Self.unwrapped(stage).contains("Two small children"))
  }

  /// The text of the right half, its lines joined.
  static func unwrapped(_ stage: Rehearser) -> String {
    stage.screen.split(separator: "\n").map { line in
      line.dropFirst(91).trimmingSpaces
    }.joined(separator: " ")
  }

  @Test("on a screen without a pane for it Enter opens a page to read; F5 works from there")
  func reader() {
    var stage = Self.stage()
    stage.press(.enter)
    #expect(stage.state.overlays == [.reader(Reader(.escalation))])
    stage.press(.f(5))
    #expect(stage.screen.contains("Have E-30901?"))
  }

  @Test("only while the pane shows is it read again at the bell, and one look at a time")
  func refreshing() {
    var stage = Self.stage()
    let again = ListEscalations(isRefresh: true)
    stage.send(.changed)
    #expect(stage.fire(.refresh).contains(.ask(.escalations(again))))
    stage.send(.changed)
    #expect(!stage.fire(.refresh).contains(.ask(.escalations(again))))
    #expect(
      stage.reply(.escalations(again), .escalations(Cast.flagList()))
        == [.ask(.escalations(again))])
    stage.reply(.escalations(again), .escalations(Cast.flagList()))
    stage.press(.f(6))
    stage.send(.changed)
    #expect(!stage.fire(.refresh).contains(.ask(.escalations(again))))
  }

  @Test("behind the hidden screen nothing is read; shown again, what changed is")
  func hidden() {
    var stage = Self.stage()
    stage.press(.ctrl("x"))
    stage.send(.changed)
    let again = ListEscalations(isRefresh: true)
    #expect(!stage.fire(.refresh).contains(.ask(.escalations(again))))
    #expect(stage.press(.ctrl("x")) == [.ask(.escalations(again))])
  }

  @Test("while the operator moves the order stays, and what went is struck")
  func frozen() {
    var stage = Self.stage()
    stage.press(.down)
    stage.send(.changed)
    stage.fire(.refresh)
    let new = Cast.flag(
      9, .unsafe, contact: Cast.rows[2], flagged: 5,
      Cast.rung(.supervisor, called: 5, due: 1_795, "M. Ilves"))
    stage.reply(
      .escalations(ListEscalations(isRefresh: true)),
      .escalations(Cast.flagList([new] + Cast.flags[1...])))
    #expect(stage.state.escalations.table.rows.map(\.id) == Cast.flags.map(\.id))
    #expect(stage.state.escalations.table.rows[0].isStruck)
    #expect(stage.screen.contains("1 new"))
    stage.fire(.rest)
    #expect(stage.state.escalations.table.rows.first?.id == new.id)
    #expect(stage.state.escalations.selectedRow?.id == Cast.flags[1].id)
  }

  @Test("a resolved one shows where it is asked for, and nothing can be done about it")
  func resolved() {
    var stage = Self.stage()
    #expect(
      stage.choose(.showResolved) == [.ask(.escalations(ListEscalations(includesResolved: true)))])
    stage.reply(
      .escalations(ListEscalations(includesResolved: true)),
      .escalations(Cast.flagList(Cast.flags + [Cast.resolvedFlag])))
    stage.press(.end)
    #expect(stage.screen.contains("resolved"))
    stage.press(.f(5))
    #expect(stage.state.notice?.words == "E-30905 is resolved. Nothing more is due.")
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}
