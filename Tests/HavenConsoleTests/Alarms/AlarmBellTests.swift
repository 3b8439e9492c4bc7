import HavenDomain
import Testing

@testable import HavenConsole

/// What calls is heard, and never says whom it is about.
@Suite struct AlarmBellTests {
  static let high = Cast.alarm(7, .responseLate, .unacknowledged, 1047)
  static let normal = Cast.alarm(10, .actionLate, .unacknowledged, 1049)

  /// The bells of each second of a stretch.
  static func strokes(_ stage: inout Rehearser, seconds: Int) -> [Int] {
    (0..<seconds).map { _ in
      let effects = stage.send(.tick)
      stage.wait(.seconds(1))
      return effects.reduce(0) { if case .ring(let times) = $1 { $0 + times } else { $0 } }
    }
  }

  @Test("a critical alarm rings twice each ten seconds until it is acknowledged")
  func critical() {
    var stage = rehearse { $0.fill(alarms: [Cast.alarm]) }
    let heard = Self.strokes(&stage, seconds: 30)
    #expect(heard == (0..<30).map { $0 % 10 == 0 ? 2 : 0 })
    let request = AcknowledgeAlarm(id: Rehearser.entropy, alarm: Cast.alarm.id)
    stage.reply(.acknowledge(request), .done(Done(version: 1, at: stage.now)))
    #expect(Self.strokes(&stage, seconds: 30).allSatisfy { $0 == 0 })
  }

  @Test("a high alarm rings once and again each minute, a normal one never")
  func others() {
    var stage = rehearse { $0.fill(alarms: [Self.high]) }
    #expect(Self.strokes(&stage, seconds: 125) == (0..<125).map { $0 % 60 == 0 ? 1 : 0 })
    stage = rehearse { $0.fill(alarms: [Self.normal]) }
    #expect(Self.strokes(&stage, seconds: 125).allSatisfy { $0 == 0 })
  }

  @Test("a new alarm rings at once, and a high one keeps quiet under a critical one's bell")
  func newOne() {
    var stage = rehearse { $0.fill(alarms: [Cast.alarm]) }
    #expect(Self.strokes(&stage, seconds: 3) == [2, 0, 0])
    #expect(!stage.refresh(Cast.rows, alarms: [Cast.alarm, Self.high]).contains(.ring(times: 1)))
    let other = Cast.alarm(99, .unsafe)
    let effects = stage.refresh(Cast.rows, alarms: [Cast.alarm, other, Self.high])
    #expect(effects.contains(.ring(times: 2)))
  }

  @Test("it rings behind the hidden screen too, and a clock set back does not silence it")
  func hidden() {
    var stage = rehearse { $0.fill(alarms: [Cast.alarm]) }
    stage.press(.ctrl("x"))
    #expect(Self.strokes(&stage, seconds: 2) == [2, 0])
    stage.wait(.seconds(-600))
    #expect(Self.strokes(&stage, seconds: 2) == [2, 0])
  }

  @Test("title and notification come with a new alarm, and say nothing of anyone")
  func signals() {
    var stage = rehearse { $0.fill() }
    let effects = stage.refresh(Cast.rows, alarms: [Cast.alarm])
    #expect(effects.contains(.notify))
    #expect(effects.contains(.title(isCalling: true)))
    #expect(AlarmSignals.words == "Safe Haven: an alarm waits")
    stage.refresh(Cast.rows, alarms: [])
    #expect(stage.send(.tick) == [.title(isCalling: false)])
    #expect(!stage.refresh(Cast.rows, alarms: [Self.normal]).contains(.notify))
  }

  static let switches: [(ActionID, Effect)] = [
    (.bell, .ring(times: 2)), (.notification, .notify), (.windowTitle, .title(isCalling: true)),
  ]

  @Test("bell, notification and title can each be switched off", arguments: switches)
  func switching(action: ActionID, effect: Effect) {
    var stage = rehearse { $0.fill() }
    stage.choose(action)
    #expect(stage.state.notice?.words.contains("off, until you leave the console.") == true)
    let silent = stage.refresh(Cast.rows, alarms: [Cast.alarm]) + stage.send(.tick)
    #expect(!silent.contains(effect))
    stage.choose(action)
    stage.wait(.seconds(10))
    let other = Cast.alarm(99, .unsafe)
    let loud = stage.send(.tick) + stage.refresh(Cast.rows, alarms: [Cast.alarm, other])
    #expect(loud.contains(effect) || stage.state.alarms.isInTitle)
  }

  @Test("the mark of what calls goes on and off each second, and stands still without motion")
  func motion() {
    var stage = rehearse { $0.fill(alarms: [Cast.alarm]) }
    #expect(stage.screen.contains("UNACK 1*"))
    stage.wait(.seconds(1))
    #expect(!stage.screen.contains("UNACK 1*"))
    stage.choose(.motion)
    #expect(stage.screen.contains("UNACK 1*"))
  }
}
