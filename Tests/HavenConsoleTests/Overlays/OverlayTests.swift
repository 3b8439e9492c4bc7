import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct OverlayTests {
  @Test("F1 tells what this place is for and its keys, and scrolls to its end")
  func help() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(1))
    #expect(stage.screen.contains("The live queue: everybody who waits"))
    #expect(stage.screen.contains("Lines 1 to"))
    stage.press(.end)
    #expect(stage.screen.contains("F9 has every other action."))
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("help cannot be scrolled past its end, so that one key comes back at once")
  func helpEnd() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(1))
    for _ in 0..<200 { stage.press(.down) }
    let last = stage.screen
    stage.press(.up)
    #expect(stage.screen != last)
  }

  @Test("CC-02 the four words of the complaint procedure are in the register's help")
  func definitions() {
    var stage = rehearse {
      $0.fill()
      $0.openRegister()
    }
    stage.press(.f(1))
    for word in ["Compliment:", "Dissatisfaction:", "Complaint:"] {
      #expect(stage.screen.contains(word))
    }
  }

  @Test("F9 finds an action by a word of its label before one of its sentence")
  func palette() {
    var stage = rehearse {
      $0.fill()
      $0.take()
    }
    stage.press(.f(9))
    stage.type("hand")
    stage.press(.enter)
    guard case .prompt(let prompt)? = stage.state.overlay else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.title == "Hand over C-1042")
  }

  @Test("F9 says why an action is shut, and Enter on it says so again")
  func whyNot() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(9))
    stage.type("release")
    #expect(stage.screen.contains("Not now: You have no contact in hand."))
    stage.press(.enter)
    #expect(stage.state.notice?.words.hasPrefix("You have no contact in hand.") == true)
  }

  @Test("`:go complaints` goes there over a form without disturbing it")
  func commandLine() {
    var stage = rehearse {
      $0.fill()
      $0.take(focus: IntakeForm.happening)
      $0.type("typed")
    }
    let form = stage.state.intake?.form
    stage.press(.f(9))
    stage.type("go complaints")
    stage.press(.enter)
    #expect(stage.state.place == .complaints)
    #expect(stage.state.intake?.form == form)
  }

  @Test("no words, no action: Enter does nothing")
  func nothingFound() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(9))
    stage.type("xyzzy")
    #expect(stage.screen.contains("No action has these words."))
    #expect(stage.press(.enter) == [])
  }

  @Test("F7 shows the top alarm; the same key again acknowledges it and it is gone")
  func acknowledge() {
    var stage = rehearse { $0.fill(alarms: [Cast.alarm]) }
    stage.press(.f(7))
    #expect(stage.screen.contains("Ack C-1042"))
    #expect(stage.screen.contains("score 8 to 10, 01:30 ago"))
    let request = AcknowledgeAlarm(id: Rehearser.entropy, alarm: Cast.alarm.id)
    #expect(stage.press(.f(7)) == [.ask(.acknowledge(request))])
    stage.reply(.acknowledge(request), .done(Done(version: 1, at: stage.now)))
    #expect(stage.state.queue.alarms.isEmpty)
  }

  @Test("in the smallest screen F7 still says what it will do")
  func strip() {
    var stage = rehearse(Rehearser(size: Size(width: 20, height: 4))) {
      $0.fill(alarms: [Cast.alarm])
    }
    stage.press(.f(7))
    #expect(stage.screen.contains("F7: Ack C-1042"))
  }

  @Test("what was left is offered once at the start, and Enter takes the form up")
  func drafts() {
    var stage = rehearse { $0.fill() }
    let drafts = [Cast.draft(.intake), Cast.draft(.feedback)]
    stage.reply(.drafts(ListDrafts()), .drafts(drafts))
    #expect(stage.state.overlays == [.drafts(DraftList())])
    let take = TakeContact(id: Rehearser.entropy, contact: Cast.contact)
    #expect(stage.press(.enter) == [.ask(.take(take))])
    stage.reply(.drafts(ListDrafts()), .drafts(drafts))
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("a feedback draft is opened with its answers")
  func feedbackDraft() {
    var stage = rehearse { $0.fill() }
    stage.reply(.drafts(ListDrafts()), .drafts([Cast.draft(.feedback)]))
    let open = OpenDraft(draft: DraftID(rawValue: 8))
    #expect(stage.press(.enter) == [.ask(.openDraft(open))])
    stage.reply(
      .openDraft(open), .draft(Cast.draft(.feedback, [FeedbackForm.happened: "No call."])))
    #expect(
      stage.state.feedback.form?.draft.answers.text(FeedbackForm.happened) == "No call.")
    #expect(stage.state.place == .complaints)
  }

  @Test("leaving asks only if a contact is held; Enter stays, F10 again leaves")
  func leaving() {
    var stage = rehearse { $0.fill() }
    #expect(stage.press(.f(10)) == [.leave])
    stage.take()
    stage.press(.f(10), .f(10))
    #expect(stage.screen.contains("You hold C-1042."))
    #expect(stage.press(.enter) == [])
    #expect(stage.state.overlays.isEmpty)
    stage.press(.f(10))
    let release = ReleaseContact(id: Rehearser.id(3), lease: Cast.lease)
    #expect(stage.press(.f(10)) == [.ask(.release(release)), .leave])
  }

  @Test("a choice in a prompt that fits no value is not taken for the default")
  func noValueFits() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(8))
    stage.type("zzz")
    #expect(stage.press(.f(8)) == [])
    #expect(stage.screen.contains("No value fits “zzz”."))
  }
}
