import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

/// Why this time, and what if.
@Suite struct WhyTests {
  static let sheet = Cast.clockSheet
  static let read = ReadClocks(sheet.record)

  static func stage(_ sheet: ClockSheet = sheet, me: StaffMember = Cast.ines) -> Rehearser {
    rehearse(Rehearser(me)) {
      $0.fill()
      $0.openRegister()
      $0.press(.down, .down, .alt("w"))
      $0.reply(.clocks(read), .clocks(sheet))
    }
  }

  static func subject(_ stage: Rehearser) -> WhyState.Subject? {
    if case .why(let why)? = stage.state.overlay { why.subject } else { nil }
  }

  @Test("Q-05 one key opens it from the queue, the forms, triage, the register and the escalations")
  func everywhere() {
    let contact = WhyState.Subject.record(.contact(Cast.contact), Cast.number)
    var stage = rehearse(Rehearser(Cast.mari)) { $0.fill() }
    let ask = Effect.ask(.clocks(ReadClocks(.contact(Cast.contact))))
    #expect(stage.press(.alt("w")) == [ask])
    #expect(Self.subject(stage) == contact)
    stage.press(.escape)
    stage.take()
    let form = stage.state.intake?.form
    #expect(stage.press(.alt("w")) == [ask])
    stage.press(.escape)
    #expect(stage.state.intake?.form == form)
    stage.press(.f(6))
    #expect(stage.press(.f(4)) == [ask])
    stage.press(.escape)
    stage.openEscalations()
    #expect(stage.press(.f(4)) == [])
    #expect(Self.subject(stage) == .rung(Cast.flags[0].id))
    #expect(Self.subject(Self.stage()) == .record(Self.sheet.record, Self.sheet.number))
  }

  @Test("where nothing is selected the words say what to do")
  func nothing() {
    var stage = rehearse { $0.fill([]) }
    stage.press(.alt("w"))
    #expect(stage.state.notice?.words == "Select a contact first.")
    stage.press(.f(6), .f(6), .f(4))
    #expect(stage.state.notice?.words.hasPrefix("You have no contact in hand.") == true)
  }

  @Test("CC-17 CC-18 each clock says state, due and what is left; the lines are the selected one's")
  func lines() {
    var stage = Self.stage()
    #expect(stage.screen.contains("acknowledgement        met, due 17:00 Wed 4 Nov"))
    #expect(stage.screen.contains("> status                 running, due 17:00 Tue 10 Nov"))
    #expect(stage.screen.contains("Policy acorn, version 1: status within 7 working days"))
    stage.press(.down)
    #expect(stage.screen.contains("Policy acorn, version 1: findings within 10 working days"))
    stage.press(.down, .down, .up, .up, .up)
    #expect(stage.screen.contains("> acknowledgement"))
  }

  @Test("the lines scroll to their end and no further, and start anew with another clock")
  func scrolling() {
    var stage = Self.stage()
    stage.press(.down)
    for _ in 0..<9 { stage.press(.pageDown) }
    #expect(stage.screen.contains("Due 17:00 Mon 16 Nov 2026."))
    #expect(stage.screen.contains("Armistice Day"))
    stage.press(.up)
    #expect(stage.screen.contains("Policy acorn, version 1: status"))
  }

  @Test("what if: a time that is typed answers at once, and changes nothing")
  func whatIf() {
    var stage = Self.stage()
    stage.press(.down)
    #expect(stage.type("Tuesday 9:00") == [])
    #expect(
      stage.screen.contains(
        "If it is paused until 09:00 Tue 3 Nov 2026: due 11:30 Tue 17 Nov 2026."))
    stage.type("xx")
    #expect(stage.screen.contains("Try 14:30"))
  }

  @Test("a pause takes a reason and an end, the typed time is its end, and Enter alone is safe")
  func pausing() {
    var stage = Self.stage()
    stage.type("Tuesday 9:00")
    stage.press(.f(5))
    #expect(stage.screen.contains("Pause the clocks of F-20422"))
    #expect(stage.press(.enter, .enter, .enter) == [])
    stage.press(.f(5))
    stage.type("Waits for the letter")
    let until = stage.now + .minutes(18 * 60 + 30)
    let request = PauseClocks(
      id: Rehearser.entropy, record: Self.sheet.record, reason: "Waits for the letter",
      until: until)
    #expect(stage.press(.enter, .enter, .right, .enter) == [.ask(.pauseClocks(request))])
    stage.reply(.pauseClocks(request), .clocks(Cast.pausedSheet))
    #expect(
      stage.state.notice?.words == "F-20422: the clocks are paused until 09:00 tomorrow.")
    #expect(stage.screen.contains("paused, due"))
  }

  @Test("F5 while they are paused lets them run again")
  func resuming() {
    var stage = Self.stage(Cast.pausedSheet)
    let request = ResumeClocks(id: Rehearser.entropy, record: Self.sheet.record)
    #expect(stage.press(.f(5)) == [.ask(.resumeClocks(request))])
  }

  @Test("TR-02 where the record says that it may not be paused, F5 says why")
  func notPaused() {
    var sheet = Self.sheet
    sheet.whyNotPause = "An emergency's clocks cannot be paused."
    var stage = Self.stage(sheet)
    stage.press(.f(5))
    #expect(stage.state.notice?.words == "An emergency's clocks cannot be paused.")
  }

  @Test("ES-01 a rung's time is counted from the flag and from the call, to the second")
  func rung() {
    let stage = Scene.whyRung.rehearser
    for words in [
      "Flagged 12:29:19 Mon 2 Nov: score 8 to 10.",
      "Due 14:29:19 Mon 2 Nov: 2:00:00 after the flag, 1:30:00 after the call.",
      "Nobody has acknowledged it: 00:41 over.", "It cannot be paused.",
    ] {
      #expect(stage.screen.contains(words), "\(words)")
    }
    var pausing = stage
    pausing.press(.f(5))
    #expect(pausing.state.notice?.words == "A rung's clock cannot be paused.")
  }

  @Test("an answer about another record is not shown under this one's number")
  func other() {
    var stage = Self.stage()
    var other = Cast.pausedSheet
    other.record = .feedback(Cast.register[0].id)
    other.number = Cast.register[0].number
    stage.reply(.clocks(ReadClocks(other.record)), .clocks(other))
    #expect(!stage.screen.contains("paused, due"))
  }
}
