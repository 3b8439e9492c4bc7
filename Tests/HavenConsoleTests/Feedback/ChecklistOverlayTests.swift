import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite("The checklist over the register")
struct ChecklistOverlayTests {
  private let feedback = Cast.register[0].id
  private var id: RequestID { Rehearser.entropy }

  @Test("CC-27 F11 reads and opens it on the first open item, with the progress in words")
  func opening() {
    var stage = rehearse(Rehearser(Cast.ottoline)) {
      $0.fill()
      $0.openRegister()
    }
    #expect(stage.press(.f(11)) == [.ask(Rehearser.readChecklist)])
    #expect(stage.screen.contains("Reading."))
    stage.reply(Rehearser.readChecklist, .checklist(Cast.checklist))
    #expect(stage.state.openChecklist?.selected == .item(9))
    #expect(stage.screen.contains("Checklist F-20417: 9 of 17"))
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("CC-27 all three phases and 17 items are there, with what the form has told")
  func rows() {
    let rows = ChecklistSheet(Cast.checklist).rows.map(\.words)
    for phase in ChecklistPhase.allCases { #expect(rows.contains(phase.words)) }
    for item in ChecklistItem.all { #expect(rows.contains { $0.contains(item.text) }) }
    #expect(rows.contains { $0.contains("June Example, 0161 496 0142. Date Fri 30 Oct 2026") })
    #expect(rows.contains { $0.hasPrefix("  Complaint summary: Nobody rang back") })
    #expect(rows.contains("  [-]  6 " + ChecklistItem.all[5].text))
    #expect(rows.contains("  Investigation by: O. Reyes"))
  }

  @Test("law 1: F5 and Enter tick and untick; a letter, a digit or Space changes nothing")
  func ticking() {
    var stage = Rehearser.atChecklist()
    for press in [KeyPress.character("x"), .character("5"), .space] {
      #expect(stage.press(press) == [])
    }
    let tick = TickChecklist(id: id, feedback: feedback, item: 9, box: .done)
    #expect(stage.press(.f(5)) == [.ask(.checklist(.tick(tick)))])
    #expect(stage.press(.enter) == [.ask(.checklist(.tick(tick)))])
    var sheet = Cast.checklist
    sheet.ticks.append(InvestigationChecklist.Tick(9, .done, at: stage.now, staffName: "O. Reyes"))
    stage.reply(.checklist(.tick(tick)), .checklist(sheet))
    #expect(stage.state.notice?.words == "F-20417: item 9 is done. 10 of 17.")
    let untick = TickChecklist(id: id, feedback: feedback, item: 9, box: .open)
    #expect(stage.press(.f(5)) == [.ask(.checklist(.tick(untick)))])
  }

  @Test("CC-28 16 and 17 say why they wait, and ask nothing of the store")
  func waiting() {
    var stage = Rehearser.atChecklist()
    stage.mark(.item(16))
    #expect(stage.press(.f(5)).allSatisfy { if case .ask = $0 { false } else { true } })
    #expect(stage.state.notice?.words.contains("Corrective: 1 action is still open.") == true)
    stage.mark(.item(17))
    stage.press(.enter)
    #expect(stage.state.notice?.words.contains("after the complaint is closed") == true)
  }

  @Test("F4 asks why an item is not needed; refused, the reason is there again")
  func notNeeded() {
    var stage = Rehearser.atChecklist()
    stage.mark(.item(11))
    stage.press(.f(4))
    #expect(stage.press(.enter) == [], "a reason is needed")
    #expect(stage.screen.contains("Why not is needed."))
    stage.type("They asked us not to")
    let request = TickChecklist(
      id: id, feedback: feedback, item: 11, box: .notNeeded, reason: "They asked us not to")
    #expect(stage.press(.enter) == [.ask(.checklist(.tick(request)))])
    stage.refuse(.checklist(.tick(request)), .wrongState("It is closed. Open it again first."))
    #expect(stage.state.notice?.words == "It is closed. Open it again first.")
    stage.press(.f(4))
    #expect(stage.screen.contains("They asked us not to"))
  }

  @Test("CC-29 F2 adds an action of a kind, by whom and by when; a day that cannot be read stays")
  func adding() {
    var stage = Rehearser.atChecklist()
    stage.mark(.kind(.preventative))
    stage.press(.f(2), .enter)
    stage.type("Tell the nights")
    stage.press(.enter)
    stage.type("Anselm Grove")
    stage.press(.enter)
    stage.type("someday")
    #expect(stage.press(.enter) == [])
    #expect(stage.screen.contains("Tell the nights") && stage.screen.contains("Try 14:30"))
    for _ in 0..<7 { stage.press(.backspace) }
    stage.type("13 Nov")
    let request = AddFeedbackAction(
      id: id, feedback: feedback, kind: .preventative, text: "Tell the nights",
      by: "Anselm Grove", due: Cast.today + 11)
    #expect(stage.press(.enter) == [.ask(.checklist(.addAction(request)))])
  }

  @Test("CC-29 Enter on an open action says how it ended; on one that ended it says so")
  func ending() {
    var stage = Rehearser.atChecklist()
    stage.mark(.action(FeedbackActionID(rawValue: 1)))
    stage.press(.enter)
    #expect(stage.screen.contains("Action of F-20417"))
    stage.press(.enter, .enter)
    let request = EndFeedbackAction(
      id: id, item: FeedbackActionID(rawValue: 1), ending: .done(on: Cast.today))
    #expect(stage.press(.enter) == [.ask(.checklist(.endAction(request)))])
    stage.mark(.action(FeedbackActionID(rawValue: 2)))
    stage.press(.enter)
    #expect(stage.state.notice?.words.hasPrefix("This action has ended.") == true)
  }

  @Test("CC-24 the reflection is written with team and day, and begins with what stands there")
  func reflecting() {
    var stage = Rehearser.atChecklist()
    stage.mark(.reflection)
    stage.press(.enter)
    stage.type("Ring first.")
    stage.press(.enter)
    stage.type("Then write.")
    stage.press(.tab)
    stage.type("Nights")
    stage.press(.enter)
    stage.type("today")
    let request = WriteFeedbackReflection(
      id: id, feedback: feedback, lessons: "Ring first.\nThen write.", team: "Nights",
      sharedOn: Cast.today)
    #expect(stage.press(.enter) == [.ask(.checklist(.reflect(request)))])
    stage = .atChecklist(Cast.finishedChecklist)
    stage.mark(.reflection)
    stage.press(.enter)
    #expect(stage.screen.contains("Central team") && stage.screen.contains("2 Nov 2026"))
  }

  @Test("CC-30 Enter chooses a root cause beside the others; another one asks for its words")
  func causes() {
    var stage = Rehearser.atChecklist()
    stage.mark(.cause(.records))
    let both = SetRootCauses(id: id, feedback: feedback, causes: [.communication, .records])
    #expect(stage.press(.enter) == [.ask(.checklist(.rootCauses(both)))])
    stage.mark(.cause(.communication))
    let none = SetRootCauses(id: id, feedback: feedback, causes: [])
    #expect(stage.press(.enter) == [.ask(.checklist(.rootCauses(none)))])
    stage.mark(.cause(.other))
    stage.press(.enter)
    stage.type("The flood")
    let other = SetRootCauses(
      id: id, feedback: feedback, causes: [.communication, .other], otherWords: "The flood")
    #expect(stage.press(.enter) == [.ask(.checklist(.rootCauses(other)))])
  }

  @Test("CC-27 notes and the issues are written as texts; the issues stand where a box would")
  func texts() {
    var stage = Rehearser.atChecklist()
    stage.mark(.item(1))
    stage.press(.f(5))
    #expect(stage.screen.contains("waited a week"))
    stage.type(" Still.")
    let issues = WriteChecklistText(
      id: id, feedback: feedback, field: .understanding,
      text: "She was told twice that we would ring, and waited a week for it. Still.")
    #expect(stage.press(.enter) == [.ask(.checklist(.write(issues)))])
    stage.mark(.text(.notes))
    stage.press(.enter)
    stage.type("One")
    stage.press(.enter)
    stage.type("Two")
    stage.press(.tab, .enter)
    #expect(stage.state.notice?.words.contains("is kept until you open it again") == true)
    stage.press(.enter, .tab, .right)
    let notes = WriteChecklistText(
      id: id, feedback: feedback, field: .notes, text: "One\nTwo")
    #expect(stage.press(.enter) == [.ask(.checklist(.write(notes)))])
  }

  @Test("somebody else's tick shows where the checklist is open, and the mark stays")
  func others() {
    var stage = Rehearser.atChecklist()
    stage.mark(.item(12))
    stage.send(.changed)
    #expect(stage.fire(.refresh).contains(.ask(Rehearser.readChecklist)))
    stage.reply(Rehearser.readChecklist, .checklist(Cast.finishedChecklist))
    #expect(stage.state.openChecklist?.selected == .item(12))
    #expect(stage.screen.contains("16 of 17"))
    #expect(stage.state.notice == nil)
  }

  @Test("only a complaint opens one, and only for who handles feedback")
  func whyNot() {
    var stage = rehearse(Rehearser(Cast.ottoline)) {
      $0.fill()
      $0.openRegister()
      $0.press(.down, .f(11))
    }
    #expect(stage.state.notice?.words.contains("is for complaints") == true)
    stage = rehearse(Rehearser(Cast.jo)) {
      $0.fill()
      $0.openRegister()
      $0.press(.f(11))
    }
    #expect(stage.state.notice?.words.hasPrefix("Your role may not handle") == true)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("the opened file tells progress, actions of both kinds, lessons and root causes")
  func dossier() {
    var detail = Cast.feedbackDetail(Cast.register[0])
    detail.checklist = Cast.finishedChecklist
    let lines = FeedbackDetailView.checklistLines(detail).map(\.0)
    #expect(lines.first == "Checklist 16 of 17. Investigation by O. Reyes.")
    #expect(lines.contains { $0.hasPrefix("Corrective action: Ring her each Friday") })
    #expect(lines.contains { $0.hasPrefix("Preventative action: Calls that") })
    #expect(lines.contains { $0.hasPrefix("Lessons learned, shared with Central team on Mon") })
    #expect(lines.last == "Root causes: communication.")
  }
}
