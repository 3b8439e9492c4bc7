import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct AlarmListTests {
  static func stage(_ alarms: [Alarm] = Cast.alarms) -> Rehearser {
    rehearse(Rehearser(Cast.mari)) {
      $0.fill(alarms: alarms.filter(\.isCalling))
      $0.openAlarms(alarms, off: [.feedbackLate])
    }
  }

  @Test("Shift-F7 lists all that stand, each state in words, and the kinds that are off")
  func list() {
    var stage = rehearse(Rehearser(Cast.mari)) { $0.fill() }
    #expect(stage.press(KeyPress(.function(7), .shift)) == [.ask(.alarms(ListAlarms()))])
    stage.reply(.alarms(ListAlarms()), .alarms(Cast.alarmList(off: [.feedbackLate])))
    for words in ["UNACK", " ACK", "CLEARED-UNACK", "SHELVED until 14:50", "OFF: feedback late."] {
      #expect(stage.screen.contains(words), "\(words)")
    }
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("Enter acknowledges the selected alarm and no other")
  func acknowledge() {
    var stage = Self.stage()
    stage.press(.end, .up, .enter)
    #expect(stage.screen.contains("Ack C-1047"))
    let request = AcknowledgeAlarm(id: Rehearser.entropy, alarm: AlarmID(rawValue: 7))
    #expect(stage.press(.enter) == [.ask(.acknowledge(request))])
    let effects = stage.reply(.acknowledge(request), .done(Done(version: 1, at: stage.now)))
    #expect(effects.last == .ask(.alarms(ListAlarms())))
    #expect(stage.state.overlays == [.alarms])
  }

  @Test("one that a colleague has seen already is not acknowledged again, and names them")
  func seen() {
    var stage = Self.stage()
    stage.press(.enter)
    #expect(stage.state.notice?.words == "M. Ilves has acknowledged it already.")
    #expect(stage.state.overlays == [.alarms])
  }

  @Test("a critical alarm is never shelved")
  func neverCritical() {
    var stage = Self.stage()
    #expect(stage.press(.f(5)) == [.start(.notice(1), after: .seconds(8))])
    #expect(stage.state.notice?.words.hasPrefix("A critical alarm is never shelved.") == true)
  }

  @Test("shelving asks for a reason and at most half an hour, and the safe answer leaves it")
  func shelving() {
    var stage = Self.stage()
    stage.press(.end, .up, .f(5))
    #expect(stage.press(.enter, .enter, .enter) == [])
    #expect(stage.state.overlays == [.alarms])
    stage.press(.f(5))
    stage.type("The pager is being mended")
    stage.press(.enter)
    stage.type("30")
    let shelve = ShelveAlarm(
      id: Rehearser.entropy, alarm: AlarmID(rawValue: 7), reason: "The pager is being mended",
      minutes: 30)
    #expect(stage.press(.enter, .right, .enter) == [.ask(.shelve(shelve))])
    var alarm = Cast.alarms[4]
    alarm.state = .shelved(until: stage.now + .minutes(30))
    stage.reply(.shelve(shelve), .alarm(alarm))
    #expect(stage.state.notice?.words == "C-1047 is shelved until 15:00 today.")
    #expect(!stage.state.queue.alarms.contains { $0.id == alarm.id })
  }

  @Test("F5 on a shelved alarm takes it back at once")
  func unshelving() {
    var stage = Self.stage()
    stage.press(.down, .down)
    let request = UnshelveAlarm(id: Rehearser.entropy, alarm: AlarmID(rawValue: 9))
    #expect(stage.press(.f(5)) == [.ask(.unshelve(request))])
  }

  @Test("a role that may not shelve is told so")
  func notAllowed() {
    var stage = Self.stage()
    stage.state.me = Cast.robin
    stage.press(.end, .up, .f(5))
    #expect(stage.state.notice?.words.hasPrefix("Your role may not shelve alarms.") == true)
  }

  @Test("a flood is one line a kind that Enter opens, and what is critical stays open on top")
  func flood() {
    var stage = Self.stage(Cast.flood)
    #expect(stage.state.alarms.table.rows.count == 3)
    #expect(stage.screen.contains("UNACK 12 of 12"))
    stage.press(.down, .enter)
    #expect(stage.state.alarms.table.rows.count == 15)
    stage.press(.down, .enter)
    #expect(stage.screen.contains("Ack C-1071"))
    stage.press(.escape, .up, .enter)
    #expect(stage.state.alarms.table.rows.count == 3)
  }

  @Test("a key for the pane under it puts the list away, and news keeps it fresh while it is open")
  func away() {
    var stage = Self.stage()
    stage.send(.changed)
    #expect(stage.fire(.refresh).contains(.ask(.alarms(ListAlarms()))))
    stage.press(.f(6))
    #expect(stage.state.overlays.isEmpty)
    #expect(stage.state.place == .intake)
    stage.send(.changed)
    #expect(!stage.fire(.refresh).contains(.ask(.alarms(ListAlarms()))))
  }

  @Test("while the operator moves the list keeps its order")
  func frozen() {
    var stage = Self.stage()
    stage.press(.down)
    stage.send(.changed)
    stage.fire(.refresh)
    let news = [Cast.alarm(50, .ladderEnded, .unacknowledged, 1070)] + Cast.alarms
    stage.reply(.alarms(ListAlarms()), .alarms(Cast.alarmList(news)))
    #expect(stage.state.alarms.table.rows.count == 6)
    stage.fire(.rest)
    #expect(stage.state.alarms.table.rows.count == 7)
    #expect(stage.state.alarms.selected?.id == AlarmID(rawValue: 6))
  }
}
