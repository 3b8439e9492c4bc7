import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite("IN-01 two people in one form, at the console")
struct CompanyTests {
  private static func stage(focus: FieldID = IntakeForm.name) -> Rehearser {
    rehearse {
      $0.fill()
      $0.take([IntakeForm.consent: "verbal"], focus: focus)
    }
  }

  private static func text(_ stage: Rehearser, _ field: FieldID) -> String? {
    stage.state.intake?.form.draft.answers.text(field)
  }

  @Test("what the other changed is in the form, and the field that is typed in stays as it is")
  func merged() {
    var stage = Self.stage()
    stage.type("Wan")
    let cursor = stage.draw().cursor
    stage.hear(
      Cast.news(
        [IntakeForm.name: "Vera", IntakeForm.location: "Larkspur Row"], version: 3,
        in: IntakeForm.location))
    #expect(Self.text(stage, IntakeForm.location) == "Larkspur Row")
    #expect(Self.text(stage, IntakeForm.name) == "Wan")
    #expect(stage.draw().cursor?.x == cursor?.x)
    #expect(stage.screen.contains("M. Ilves is in: Where they are"))
    #expect(stage.screen.contains("<MI"))
    #expect(stage.screen.contains("M. Ilves wrote: Vera  F4 chooses."))
  }

  @Test("the next save of that field says what its writer had not seen")
  func base() throws {
    var stage = Self.stage()
    stage.type("Wan")
    stage.hear(Cast.news([IntakeForm.name: "Vera"], version: 3))
    let request = try #require(IntakeSavingTests.save(stage.fire(.save)))
    #expect(request.version == 3 && request.changes.map(\.base) == [1])
  }

  @Test("law 2: a cursor that waits in a field stays with its characters")
  func cursorStays() {
    var stage = rehearse {
      $0.fill()
      $0.take([IntakeForm.happening: "at the door"], focus: IntakeForm.happening)
    }
    stage.press(.home)
    for _ in 0..<3 { stage.press(.right) }
    stage.hear(Cast.news([IntakeForm.happening: "he is at the door"], version: 2))
    stage.type("X")
    #expect(Self.text(stage, IntakeForm.happening) == "he is at Xthe door")
  }

  @Test("who is joined is told in a quiet line, and nothing opens over the form")
  func told() {
    var stage = Self.stage()
    stage.type("W")
    stage.hear(Cast.news(version: 1, in: IntakeForm.name))
    #expect(stage.state.notice?.words == "M. Ilves joined this form. Both of you can write in it.")
    #expect(stage.state.overlays.isEmpty && stage.state.place == .intake)
    stage.type("a")
    #expect(Self.text(stage, IntakeForm.name) == "Wa")
  }

  @Test("the field is told while two are in the form, and only then")
  func focusTold() {
    var stage = Self.stage()
    #expect(!stage.press(.enter).contains(.start(.tell, after: .milliseconds(300))))
    #expect(
      stage.hear(Cast.news(version: 1)).contains(.start(.tell, after: .milliseconds(300))))
    stage.press(.enter, .enter)
    let focus = stage.state.intake?.form.focus
    let tell = TellFocus(id: Rehearser.id(5), draft: DraftID(rawValue: 5), field: focus)
    #expect(stage.fire(.tell) == [.ask(.tellFocus(tell))])
    stage.reply(.tellFocus(tell), .done(Done(version: 1, at: stage.now)))
    #expect(stage.press(.left) == [])
    #expect(stage.press(.enter) == [.start(.tell, after: .milliseconds(300))])
  }

  @Test("Join takes nothing away; F10 and Esc leave, with what was typed saved")
  func joinAndLeave() throws {
    for key in [KeyPress.f(10), .escape] {
      var stage = rehearse(Rehearser(Cast.mari)) { stage in
        var row = Cast.rows[0]
        (row.state, row.owner, row.ownerName) = (.held, Cast.robin.id, Cast.robin.shortName)
        stage.fill([row])
      }
      let request = JoinDraft(id: Rehearser.entropy, which: .contact(Cast.contact))
      #expect(stage.choose(.join) == [.ask(.join(request))])
      stage.reply(.join(request), .joined(Cast.joined()))
      #expect(stage.state.place == .intake)
      #expect(stage.screen.contains("R. Osei is in: Where they are"))
      stage.type("!")
      #expect(stage.choose(.release).count == 1)
      #expect(stage.state.notice?.words.hasPrefix("R. Osei has this contact") == true)
      let effects = stage.press(key)
      #expect(IntakeSavingTests.save(effects)?.lease == nil)
      let leave = LeaveDraft(id: Rehearser.id(6), draft: DraftID(rawValue: 5))
      #expect(effects.contains(.ask(.leaveDraft(leave))))
      #expect(stage.state.intake == nil && stage.state.place == .queue)
    }
  }

  @Test("the holder let go of it: the guest's form goes from the screen, and why is said")
  func closed() {
    var stage = rehearse(Rehearser(Cast.mari)) { stage in
      stage.fill()
      let request = JoinDraft(id: Rehearser.entropy, which: .contact(Cast.contact))
      stage.reply(.join(request), .joined(Cast.joined()))
    }
    stage.hear(Cast.news(version: 1, whyClosed: "C-1042 is back in the queue."))
    #expect(stage.state.intake == nil)
    #expect(stage.state.notice?.words == "C-1042 is back in the queue.")
  }

  @Test("F4 shows both texts by name; what is chosen stands, and is recorded")
  func choosing() {
    var stage = Self.stage()
    stage.type("Wanda")
    let save = IntakeSavingTests.save(stage.fire(.save))
    let kept = Cast.kept(IntakeForm.name, "Vera", by: Cast.mari, version: 4)
    if let save {
      stage.reply(
        .saveDraft(save), .saved(SavedDraft(version: 4, at: stage.now, others: [], kept: [kept])))
    }
    stage.press(.f(4))
    for words in ["In the form: Wanda", "M. Ilves wrote: Vera", "Keep all of it"] {
      #expect(stage.screen.contains(words))
    }
    let effects = stage.press(.down, .enter)
    let request = ChooseText(
      id: Rehearser.id(7), draft: DraftID(rawValue: 5), lease: Cast.lease,
      change: FieldChange(field: IntakeForm.name, answer: .given("Vera"), at: stage.now),
      kept: [4], version: 4)
    #expect(effects.contains(.ask(.chooseText(request))))
    #expect(Self.text(stage, IntakeForm.name) == "Vera")
    #expect(stage.fail(.chooseText(request)).first == .start(.save, after: .seconds(1)))
    #expect(stage.fire(.save).contains(.ask(.chooseText(request))))
  }

  @Test("TR-02 the checklist counts a kept No")
  func keptNo() {
    var stage = rehearse {
      $0.fill()
      $0.take([IntakeForm.safeNow: "yes"])
    }
    #expect(stage.state.intake?.checklist.isDispatchRunning == false)
    stage.hear(
      Cast.news(version: 2, kept: [Cast.kept(IntakeForm.safeNow, "no", by: Cast.mari)]))
    #expect(stage.state.intake?.checklist.isDispatchRunning == true)
    #expect(stage.screen.contains("M. Ilves wrote: No"))
  }

  @Test("two texts in a field stand before completing, with the cursor on the first")
  func undecided() {
    var stage = rehearse {
      $0.fill()
      $0.take(Cast.complete)
    }
    stage.state.intake?.form.company.kept = [Cast.kept(IntakeForm.name, "Vera", by: Cast.mari)]
    stage.choose(.complete)
    stage.press(.enter)
    #expect(stage.state.notice?.words == "Name: two people wrote here. F4 chooses.")
    #expect(stage.state.intake?.form.focus == IntakeForm.name)
  }

  @Test("IN-12 a draft is discarded after a question that names it; Enter keeps it")
  func discard() {
    var stage = rehearse(Rehearser(Cast.mari)) { stage in
      stage.fill()
      stage.reply(.drafts(ListDrafts()), .drafts([Cast.draft(.intake), Cast.draft(.feedback)]))
    }
    stage.press(.delete)
    #expect(stage.state.notice?.words.contains("goes with its contact") == true)
    stage.press(.down, .delete)
    #expect(stage.screen.contains("Discard D-7108?"))
    #expect(stage.press(.enter) == [])
    #expect(stage.state.overlays == [.drafts(DraftList(selected: 1))])
    stage.press(.delete)
    let request = DiscardDraft(id: Rehearser.entropy, draft: DraftID(rawValue: 8))
    #expect(stage.press(.right, .enter) == [.ask(.discardDraft(request))])
    stage.reply(.discardDraft(request), .draft(Cast.draft(.feedback)))
    #expect(stage.state.drafts.count == 1)
    let restore = RestoreDraft(id: Rehearser.entropy, draft: DraftID(rawValue: 8))
    stage.press(.escape)
    #expect(stage.choose(.restoreDraft) == [.ask(.restoreDraft(restore))])
  }
}
