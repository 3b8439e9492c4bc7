import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

/// The laws of the screens: no letter outside a field changes data, nothing unsolicited takes
/// focus, Acknowledge and Escalate work from everywhere, Esc loses nothing.
@Suite struct FocusLawTests {
  static let printable =
    (0x20...0x7E).compactMap { Unicode.Scalar($0) }.map(Character.init)
    + ["é", "ж", "ש", "漢", "🏠"]

  enum List: CaseIterable, Sendable {
    case queue, triage, triageInHand, register, intakeNone, reader, help, drafts
    case escalations, alarms, shift, people, cases, transfers, score, protocols
    case areas
    case retention

    var stage: Rehearser {
      rehearse(Rehearser(Cast.mari)) { stage in
        stage.fill(alarms: [Cast.alarm])
        switch self {
        case .queue: break
        case .triage: stage.press(.f(6), .f(6))
        case .triageInHand:
          stage.take([IntakeForm.safeNow: "no"])
          stage.press(.f(6))
        case .register: stage.openRegister()
        case .intakeNone: stage.press(.f(6))
        case .reader: stage.press(.enter)
        case .help: stage.press(.f(1))
        case .escalations: stage.openEscalations()
        case .cases: stage.openCases()
        case .alarms: stage.openAlarms(Cast.alarms)
        case .shift:
          stage.choose(.shift)
          stage.reply(.shift(ReadShift()), .shift(Cast.shiftPage))
        case .transfers: stage.openTransfer(Cast.transfer(.joined, from: Cast.mari, to: Cast.robin))
        case .score: stage.openScore()
        case .retention:
          stage.state.me = Cast.ines
          stage.openKeeping()
        case .protocols: stage.openProtocols()
        case .drafts:
          stage.reply(.drafts(ListDrafts()), .drafts([Cast.draft(.intake)]))
        case .people: stage.openPeople()
        case .areas: stage.openAreas()
        }
      }
    }
  }

  @Test(
    "law 1: no printable key changes data where no field has the cursor", arguments: List.allCases)
  func letters(list: List) {
    for key in Self.printable {
      var stage = list.stage
      let before = stage.state
      let effects = stage.press(.character(key))
      let asks = effects.filter { effect in
        switch effect {
        case .ask(.queue), .ask(.register), .ask(.contact), .start: false
        default: true
        }
      }
      #expect(asks.isEmpty, "\(list) \(key)")
      #expect(stage.state.intake == before.intake, "\(list) \(key)")
      #expect(stage.state.queue.rows == before.queue.rows, "\(list) \(key)")
      #expect(stage.state.feedback.form == nil, "\(list) \(key)")
      #expect(stage.state.escalations == before.escalations, "\(list) \(key)")
      #expect(stage.state.cases == before.cases, "\(list) \(key)")
      #expect(stage.state.alarms == before.alarms, "\(list) \(key)")
      #expect(stage.state.transfers == before.transfers, "\(list) \(key)")
    }
  }

  @Test("law 1: a paste outside a field is dropped with a notice", arguments: List.allCases)
  func paste(list: List) {
    var stage = list.stage
    let before = stage.state
    let effects = stage.paste("rm -rf\nYes\n")
    #expect(effects.count == 1)
    #expect(stage.state.notice?.words == "Pasted text went nowhere: no field has the cursor.")
    stage.state.notice = before.notice
    #expect(stage.state == before)
  }

  @Test("a paste into a field is there whole, and over a list of values it goes nowhere")
  func pasteInField() {
    var stage = rehearse {
      $0.fill()
      $0.take(focus: IntakeForm.happening)
    }
    stage.paste("one\ntwo")
    #expect(stage.state.intake?.form.draft.answers.text(IntakeForm.happening) == "one\ntwo")
    stage.press(.f(4))
    stage.paste("three")
    #expect(stage.state.intake?.form.draft.answers.text(IntakeForm.happening) == "one\ntwo")
    #expect(stage.state.notice?.words.hasPrefix("Pasted text went nowhere") == true)
  }

  @Test("law 2: alarms, contacts and drafts that come never open anything over a form")
  func unsolicited() {
    var stage = rehearse {
      $0.fill()
      $0.take(focus: IntakeForm.happening)
      $0.type("typing")
    }
    let form = stage.state.intake?.form
    stage.refresh(Cast.rows, alarms: [Cast.alarm])
    stage.reply(.drafts(ListDrafts()), .drafts([Cast.draft(.feedback)]))
    #expect(stage.state.overlays.isEmpty)
    #expect(stage.state.place == .intake)
    let after = stage.state.intake?.form
    #expect(after?.draft == form?.draft && after?.unsaved == form?.unsaved)
    #expect(after?.focus == form?.focus && after?.editor == form?.editor)
    #expect(stage.screen.contains("UNACK 1"))
  }

  static let scenes = Scene.allCases.filter { $0 != .hidden && $0 != .readOnly }

  @Test("law 3: F7 acknowledges from everywhere and leaves everything as it was", arguments: scenes)
  func acknowledge(scene: Scene) {
    var stage = scene.rehearser
    stage.state.queue.alarms = [Cast.alarm]
    if case .prompt(let prompt)? = stage.state.overlay, prompt.againKey == .acknowledge { return }
    let before = stage.state
    #expect(stage.press(.f(7)) == [])
    let request = AcknowledgeAlarm(id: Rehearser.entropy, alarm: Cast.alarm.id)
    #expect(stage.press(.f(7)) == [.ask(.acknowledge(request))])
    #expect(stage.state == before)
    stage.press(.f(7))
    #expect(stage.press(.enter) == [.ask(.acknowledge(request))])
    stage.press(.f(7), .escape)
    #expect(stage.state == before)
  }

  @Test("law 3: F8 F8 escalates from everywhere and leaves everything as it was", arguments: scenes)
  func escalate(scene: Scene) {
    var stage = scene.rehearser
    if stage.state.contactAtHand == nil { return }
    if case .prompt(let prompt)? = stage.state.overlay, prompt.againKey == .escalate { return }
    let before = stage.state
    let effects = stage.press(.f(8), .f(8))
    guard case .ask(.escalate(let request))? = effects.first else {
      Issue.record("\(scene): nothing was escalated")
      return
    }
    #expect(request.reason == .dangerToCaller)
    #expect(request.contact == before.contactAtHand?.id)
    #expect(stage.state == before)
  }

  @Test("ES-04 a reason and a note go with the escalation")
  func reason() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(8))
    stage.type("child")
    stage.press(.enter)
    stage.type("Two small children")
    let request = EscalateContact(
      id: Rehearser.entropy, contact: Cast.contact, reason: .child, note: "Two small children")
    #expect(stage.press(.enter) == [.ask(.escalate(request))])
  }

  @Test("law 4: a prompt left with Esc has its words again when it is opened again")
  func promptKeepsWords() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(8), .tab)
    stage.type("She whispers")
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
    #expect(stage.state.notice?.words.contains("is kept") == true)
    stage.press(.f(8))
    #expect(stage.screen.contains("She whispers"))
  }

  @Test("law 4: Esc in a form changes nothing that was typed")
  func escInForm() {
    var stage = rehearse {
      $0.fill()
      $0.take(focus: IntakeForm.happening)
      $0.type("typed")
    }
    let before = stage.state.intake?.form.draft.answers
    stage.press(.escape, .escape)
    #expect(stage.state.intake?.form.draft.answers == before)
  }

  @Test(
    "hide: one key from anywhere, nothing of anyone on the screen, and back as it was",
    arguments: Scene.allCases.filter { $0 != .hidden })
  func hide(scene: Scene) {
    var stage = scene.rehearser
    let before = stage.state
    #expect(stage.press(.ctrl("x")) == [])
    let shown = stage.screen.filter { !$0.isWhitespace }
    #expect(shown == TimeWords.clock(stage.now, in: .utc) + "Mon2Nov")
    #expect(stage.press(.character("y"), .enter, .f(5), .f(10)) == [])
    stage.press(.ctrl("x"))
    #expect(stage.state == before)
  }

  static let changing: [ActionID] = [
    .newContact, .take, .release, .handOver, .presence, .dispatch, .escalate, .acknowledge,
    .newFeedback, .acknowledgeFeedback, .recordOutcome, .closeFeedback, .drafts,
    .concern, .haveIt, .handBack, .callRung, .resolve, .report, .dispatchEscalated,
    .requestDispatch, .takeShift,
    .surge, .absence, .moveTime, .adoptTime, .acknowledgeThis, .shelve, .pauseClocks,
    .samePerson, .notSamePerson, .splitContact, .undoMerge,
    .pinTip, .decompress, .reflect, .forget, .recordCall,
    .bedAct, .placeInBed, .releaseBed, .turnAway, .bedWait, .refer, .transferToTeam,
    .offerTransfer, .transferNext, .returnTransfer,
    .raiseScore, .askLower, .settleLower, .heartbeat, .silent, .notAlone,
    .checkItem, .itemNotNeeded, .addFeedbackAction,
    .letter,
  ]

  @Test("a console that only reads does no act that changes a record", arguments: changing)
  func readOnly(action: ActionID) {
    var stage = rehearse(Rehearser(Cast.mari, isReadOnly: true)) {
      $0.fill(alarms: [Cast.alarm])
      $0.openRegister()
      $0.reply(.drafts(ListDrafts()), .drafts([Cast.draft(.intake)]))
    }
    #expect(stage.state.overlays.isEmpty)
    let effects = stage.choose(action)
    #expect(effects.allSatisfy { if case .start = $0 { true } else { false } })
    #expect(stage.state.overlays.isEmpty)
    #expect(stage.state.notice != nil)
  }
}
