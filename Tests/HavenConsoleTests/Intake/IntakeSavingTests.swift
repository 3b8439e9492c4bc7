import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct IntakeSavingTests {
  static let timer = Effect.start(.save, after: .milliseconds(150))

  static func stage() -> Rehearser {
    rehearse {
      $0.fill()
      $0.take(focus: IntakeForm.happening)
    }
  }

  static func save(_ effects: [Effect]) -> SaveDraft? {
    for case .ask(.saveDraft(let request)) in effects { return request }
    return nil
  }

  @Test("the first key starts the timer, the next ones do not")
  func timer() {
    var stage = Self.stage()
    #expect(stage.type("h") == [Self.timer])
    #expect(stage.type("elp") == [])
  }

  @Test("the timer sends the last text of each field, with the moment of its key and the lease")
  func request() {
    var stage = Self.stage()
    stage.type("help")
    let at = stage.now
    stage.wait(.milliseconds(150))
    let change = FieldChange(field: IntakeForm.happening, answer: .given("help"), at: at)
    let request = SaveDraft(
      id: Rehearser.entropy, draft: DraftID(rawValue: 5), lease: Cast.lease, changes: [change],
      focus: IntakeForm.happening, version: 1)
    #expect(stage.fire(.save) == [.ask(.saveDraft(request))])
    #expect(stage.screen.contains("draft D-7105 saving"))
    stage.reply(.saveDraft(request), .saved(SavedDraft(version: 2, at: stage.now, others: [])))
    #expect(stage.screen.contains("draft D-7105 saved 14:30:00"))
  }

  @Test("one save is on its way at a time; what is typed meanwhile goes with the next")
  func oneInFlight() throws {
    var stage = Self.stage()
    stage.type("a")
    let first = try #require(Self.save(stage.fire(.save)))
    #expect(stage.type("b") == [])
    #expect(stage.fire(.save) == [])
    let after = stage.reply(
      .saveDraft(first), .saved(SavedDraft(version: 2, at: stage.now, others: [])))
    #expect(after == [Self.timer])
    let second = try #require(Self.save(stage.fire(.save)))
    #expect(second.version == 2)
    #expect(second.changes.first?.answer == .given("ab"))
  }

  @Test("a save that fails keeps every change, newest first, and is tried again in a second")
  func failure() throws {
    var stage = Self.stage()
    stage.type("a")
    let first = try #require(Self.save(stage.fire(.save)))
    stage.type("b")
    let effects = stage.fail(.saveDraft(first))
    #expect(effects.first == .start(.save, after: .seconds(1)))
    #expect(stage.state.notice?.words.contains("It is tried again.") == true)
    let again = try #require(Self.save(stage.fire(.save)))
    #expect(again.changes.map(\.answer) == [.given("ab")])
  }

  @Test("what somebody else had written is kept and shown")
  func others() throws {
    var stage = Self.stage()
    stage.type("a")
    let request = try #require(Self.save(stage.fire(.save)))
    let kept = Cast.kept(IntakeForm.happening, "She called before.", by: Cast.mari)
    stage.reply(
      .saveDraft(request),
      .saved(SavedDraft(version: 3, at: stage.now, others: [], kept: [kept])))
    #expect(stage.screen.contains("M. Ilves wrote: She called before.  F4 chooses."))
  }

  @Test("F10 saves at once and leaves the step; the contact stays in hand")
  func leaving() throws {
    var stage = Self.stage()
    stage.type("a")
    #expect(Self.save(stage.press(.f(10))) != nil)
    #expect(stage.state.place == .queue)
    #expect(stage.state.intake != nil)
  }

  @Test("farewell saves and releases, in this order, though another save is on its way")
  func farewell() throws {
    var stage = Self.stage()
    stage.type("a")
    _ = stage.fire(.save)
    stage.type("b")
    let effects = stage.state.farewell(stage.context)
    #expect(effects.count == 2)
    #expect(Self.save(effects)?.changes.map(\.answer) == [.given("ab")])
    let release = ReleaseContact(id: Rehearser.id(3), lease: Cast.lease)
    #expect(effects.last == .ask(.release(release)))
  }

  @Test("both forms are saved by one timer under ids of their own")
  func twoForms() throws {
    var stage = Self.stage()
    stage.type("a")
    stage.openFeedbackForm([FeedbackForm.kind: "compliment"])
    stage.press(.enter, .enter)
    stage.type("Ada")
    let ids = stage.fire(.save).compactMap { effect -> RequestID? in
      if case .ask(.saveDraft(let request)) = effect { request.id } else { nil }
    }
    #expect(ids.count == 2)
    #expect(Set(ids).count == 2)
  }

  @Test("the lease lost: the contact goes from the screen, and the words say where the text is")
  func leaseLost() throws {
    var stage = Self.stage()
    stage.type("a")
    let request = try #require(Self.save(stage.fire(.save)))
    let effects = stage.refuse(.saveDraft(request), .leaseLost)
    #expect(effects == [.start(.notice(1), after: .seconds(30)), .ring(times: 1)])
    #expect(stage.state.intake == nil)
    #expect(stage.state.place == .queue)
    #expect(stage.state.notice?.words.contains("kept as a note") == true)
    #expect(stage.fire(.save) == [])
  }

  @Test("the last save of a form that is gone is sent until the store has it")
  func lastSave() throws {
    var stage = Self.stage()
    stage.type("a")
    stage.choose(.release)
    let effects = stage.press(.right, .enter)
    let last = try #require(Self.save(effects))
    let release = ReleaseContact(id: Rehearser.id(1), lease: Cast.lease)
    stage.reply(.release(release), .done(Done(version: 2, at: stage.now)))
    #expect(stage.state.intake == nil)
    #expect(stage.fail(.saveDraft(last)).first == .start(.save, after: .seconds(1)))
    #expect(stage.fire(.save) == [.ask(.saveDraft(last))])
    stage.reply(.saveDraft(last), .saved(SavedDraft(version: 2, at: stage.now, others: [])))
    #expect(stage.fire(.save) == [])
  }
}
