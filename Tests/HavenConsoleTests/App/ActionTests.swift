import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct ActionTests {
  static let table = ActionCatalogue.table

  @Test("the table has no problem, and what must have a key has one")
  func problems() {
    #expect(Self.table.problems(mandatory: ActionCatalogue.mandatory).isEmpty)
    #expect(Set(ActionCatalogue.mandatory) == [.acknowledge, .escalate, .hide, .leave])
  }

  @Test("every action stands in the table once, with a sentence and a short label")
  func rows() {
    #expect(
      Self.table.actions.map(\.id.rawValue).sorted() == ActionID.allCases.map(\.rawValue).sorted())
    for action in Self.table.actions {
      let sentence = action.sentence.string
      #expect(sentence.hasSuffix("."), "\(action.id)")
      #expect(sentence.first?.isUppercase == true, "\(action.id)")
      #expect(!action.label.isEmpty && action.label.width <= 8, "\(action.id)")
      #expect(!action.contexts.isEmpty, "\(action.id)")
    }
  }

  static let keys: [(KeyPress, KeyContext, ActionID)] = [
    (.f(2), .queue, .newContact), (.f(2), .register, .newFeedback),
    (.f(3), .queue, .find), (.character("/"), .register, .find),
    (.f(4), .intake, .choose), (.f(4), .feedbackForm, .choose),
    (.f(5), .queue, .take), (.f(5), .intake, .nextStep), (.f(5), .triage, .dispatch),
    (.f(4), .triage, .why), (.f(4), .escalations, .why), (.alt("w"), .queue, .whyThis),
    (.alt("w"), .intake, .whyThis), (.f(5), .escalations, .haveIt), (.f(5), .alarms, .shelve),
    (.enter, .alarms, .acknowledgeThis), (.f(5), .clocks, .pauseClocks),
    (.f(5), .shift, .takeShift), (.enter, .escalations, .openEscalation),
    (.f(5), .cases, .caseNextAct), (.f(2), .cases, .caseNote), (.f(4), .cases, .caseFilter),
    (.enter, .cases, .openCase),
    (.f(5), .register, .acknowledgeFeedback), (.f(5), .feedbackForm, .nextStep),
    (.f(3), .intake, .whoIsCalling),
    (.enter, .people, .samePerson), (.f(5), .people, .samePerson), (.f(2), .people, .notSamePerson),
    (.f(11), .feedbackForm, .classify), (.f(12), .feedbackForm, .tenSteps),
    (.f(12), .intake, .heartbeat), (.f(12), .triage, .heartbeat), (.enter, .triage, .score),
    (.shift(.function(1)), .intake, .protocols), (.shift(.function(8)), .triage, .silent),
    (.shift(.function(9)), .silent, .notAlone), (.f(5), .silent, .dispatch),
    (.f(4), .score, .askLower), (.f(5), .score, .settleLower),
    (.shift(.function(5)), .triage, .raiseScore), (.f(2), .triage, .newContact),
    (.alt("u"), .intake, .undo), (.alt("e"), .intake, .redo),
    (.f(5), .beds, .bedAct), (.enter, .beds, .bedAct), (.f(4), .beds, .releaseBed),
    (.f(2), .beds, .bedWait), (.f(5), .referrals, .refer), (.f(4), .referrals, .madeReferrals),
    (.f(2), .referrals, .transferToTeam), (.f(5), .transfers, .transferNext),
    (.f(4), .transfers, .returnTransfer), (.f(2), .transfers, .offerTransfer),
    (.f(4), .register, .registerFilter), (.enter, .register, .openFeedback),
    (.f(2), .audit, .drawAudit), (.f(5), .audit, .auditTick), (.f(4), .audit, .auditNote),
    (.f(5), .retention, .retentionNext), (.f(4), .retention, .retentionWithdraw),
  ]

  @Test("each pane's keys are where the screens say", arguments: keys)
  func paneKeys(press: KeyPress, context: KeyContext, id: ActionID) {
    #expect(Self.table.action(for: press, in: context)?.id == id)
  }

  static let everywhere: [(KeyPress, ActionID)] = [
    (.f(1), .help), (.character("?"), .help), (.f(6), .nextPane), (.tab, .nextPane),
    (KeyPress(.function(6), .shift), .previousPane), (.f(7), .acknowledge), (.f(8), .escalate),
    (.f(9), .actions), (.character(":"), .actions), (.f(10), .leave), (.ctrl("q"), .leave),
    (.ctrl("x"), .hide), (KeyPress(.function(7), .shift), .alarms),
    (KeyPress(.function(2), .shift), .beds), (KeyPress(.function(3), .shift), .referrals),
    (KeyPress(.function(4), .shift), .transfers),
  ]

  @Test("the keys of every pane are the same on every pane", arguments: everywhere)
  func commonKeys(press: KeyPress, id: ActionID) {
    for context in KeyContext.allCases {
      #expect(Self.table.action(for: press, in: context)?.id == id, "\(context)")
    }
  }

  @Test("no task needs a Ctrl-letter but hide and leave, and no letter of one alphabet")
  func letters() {
    for press in Self.table.actions.flatMap(\.keys) {
      guard case .character(let character) = press.key else { continue }
      let isKnown = ["q", "x", "u", "e", "w"].contains(character) && !press.modifiers.isEmpty
      #expect(isKnown || "?:/".contains(character), "\(press.name)")
    }
  }

  @Test("the footer shows the F-keys in order and ends with Leave", arguments: KeyContext.allCases)
  func footer(context: KeyContext) {
    let numbers = Self.table.footer(in: context).compactMap { action -> Int? in
      if case .function(let number)? = action.keys.first?.key { number } else { nil }
    }
    #expect(numbers == numbers.sorted())
    #expect(numbers.last == 10)
    #expect(Set([1, 6, 7, 8, 9]).isSubset(of: numbers))
  }

  @Test("every action that is shut says why in a sentence, in every pane of a fresh console")
  func whyNot() {
    for place in Place.allCases {
      var state = Rehearser().state
      state.place = place
      for action in Self.table.actions {
        guard let why = action.whyNot(state) else { continue }
        #expect(why.hasSuffix("."), "\(action.id): \(why)")
      }
    }
  }

  @Test("F6 goes round the six panes and Shift-F6 back")
  func panes() {
    var stage = rehearse { $0.fill() }
    var seen: [Place] = []
    for _ in 0..<6 {
      stage.press(.f(6))
      seen.append(stage.state.place)
    }
    #expect(seen == [.intake, .triage, .escalations, .cases, .complaints, .queue])
    stage.press(KeyPress(.function(6), .shift))
    #expect(stage.state.place == .complaints)
  }
}
