import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct TriageTests {
  static func stage(_ answers: [FieldID: String] = [:]) -> Rehearser {
    rehearse {
      $0.fill()
      $0.take(answers)
    }
  }

  @Test("TR-01 TR-02 C12 three minutes to dispatch run from the No, not from the call")
  func dispatchClock() {
    var stage = Self.stage()
    stage.wait(.seconds(100))
    #expect(!stage.screen.contains("NOT SAFE"))
    stage.type("n")
    #expect(stage.screen.contains("NOT SAFE: dispatch, F6 F5 03:00 left of 03:00"))
    stage.wait(.seconds(62))
    stage.press(.f(6))
    #expect(stage.screen.contains("NOT SAFE: dispatch 01:58 left of 03:00"))
    stage.wait(.seconds(130))
    #expect(stage.screen.contains("NOT SAFE: dispatch -00:12 over"))
  }

  @Test("TR-01 whoever is not safe is never called routine, whatever the score")
  func neverRoutine() {
    var stage = Self.stage()
    stage.press(.f(6))
    #expect(stage.screen.contains("Score 0, routine"))
    stage.press(KeyPress(.function(6), .shift))
    stage.type("n")
    stage.press(.f(6))
    #expect(stage.screen.contains("Score 0, but not safe now"))
    #expect(!stage.screen.contains("routine"))
  }

  @Test("IN-03 taking a contact again, after a crash or from a colleague, starts no clock anew")
  func takenAgain() {
    var taken = Cast.taken()
    let first = taken.draft.startedAt
    taken.detail.takenAt = first + .minutes(4)
    #expect(IntakeState(taken).checklist.startedAt == first)
  }

  @Test("TR-01 a No that was a slip of the finger stops the clock when it is taken back")
  func slip() {
    var stage = Self.stage()
    stage.type("n")
    stage.type("y")
    #expect(!stage.screen.contains("NOT SAFE"))
  }

  @Test("TR-02 ES-09 F5 records who was sent, with the moment of that key")
  func dispatch() {
    var stage = Self.stage([IntakeForm.safeNow: "no"])
    stage.wait(.seconds(50))
    stage.press(.f(6), .f(5))
    let at = stage.now
    stage.wait(.seconds(20))
    stage.type("Police")
    stage.press(.enter, .enter)
    stage.type("HC-1")
    let request = RecordDispatch(
      id: Rehearser.entropy, contact: Cast.contact, agency: "Police", number: "911",
      reference: "HC-1", at: at)
    #expect(stage.press(.enter) == [.ask(.dispatch(request))])
    let dispatch = Dispatch(agency: "Police", number: "911", reference: "HC-1", at: at)
    #expect(
      stage.reply(.dispatch(request), .dispatch(dispatch)) == [
        .start(.notice(1), after: .seconds(8)),
        .ask(.contact(ReadContact(.id(Cast.contact)))),
      ])
    #expect(stage.screen.contains("Dispatched 00:50 after the No (within 03:00)"))
  }

  @Test("a dispatch that is not recorded keeps its words for the next try")
  func refused() throws {
    var stage = Self.stage([IntakeForm.safeNow: "no"])
    stage.press(.f(6), .f(5))
    stage.type("Police")
    guard case .ask(let ask)? = stage.press(.enter, .enter, .enter).first else {
      Issue.record("nothing was asked")
      return
    }
    stage.fail(ask)
    stage.press(.f(5))
    #expect(stage.screen.contains("Police"))
  }

  @Test("ES-09 without an agency it says so and stays")
  func needed() {
    var stage = Self.stage([IntakeForm.safeNow: "no"])
    stage.press(.f(6), .f(5))
    #expect(stage.press(.enter, .enter, .enter) == [])
    #expect(stage.screen.contains("Agency is needed."))
  }

  @Test(
    "TR-03 TR-04 TR-07 the score is a sum that is shown, and 8 to 10 is critical",
    arguments: [
      (["weapon"], "Score 3, routine"), (["weapon", "assault"], "Score 5, elevated"),
      (["weapon", "suicidal", "children"], "Score 8, immediate: escalates"),
      (["weapon", "suicidal", "children", "assault"], "Score 10, immediate: escalates"),
    ])
  func score(indicators: [String], words: String) {
    var stage = Self.stage(
      Dictionary(uniqueKeysWithValues: indicators.map { (FieldID(rawValue: $0), "yes") }))
    stage.press(.f(6))
    #expect(stage.screen.contains(words))
  }

  @Test("TR-05 TR-06 each step has its clock, and a done one says in what time")
  func steps() {
    var stage = Self.stage(Cast.complete)
    stage.press(.f(6))
    for title in ["Safe right now?", "Who and where", "Triage score", "Help now", "Log, next"] {
      #expect(stage.screen.contains(title))
    }
    #expect(stage.screen.components(separatedBy: "done in 00:00").count == 6)
  }

  @Test("ES-10 what was done when stands in the order of time")
  func record() {
    var stage = Self.stage()
    stage.wait(.seconds(20))
    stage.type("n")
    stage.press(.f(6))
    let screen = stage.screen
    #expect(screen.contains("14:29:30 taken, R. Osei"))
    #expect(screen.contains("14:30:20 Safe right now? no"))
  }

  @Test("without a contact in hand F5 says where to get one")
  func none() {
    var stage = rehearse { $0.fill() }
    stage.press(.f(6), .f(6), .f(5))
    #expect(
      stage.state.notice?.words == "You have no contact in hand. Take one from the queue with F5.")
  }
}

extension String {
  /// The parts between a separator, as Foundation has it; the tests need no more of that.
  func components(separatedBy separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
