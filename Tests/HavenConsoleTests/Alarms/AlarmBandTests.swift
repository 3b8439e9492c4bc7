import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

/// The band says in words what stands, on every screen.
@Suite struct AlarmBandTests {
  static func band(_ stage: Rehearser, width: Int, height: Int = 24) -> String {
    let screen = stage.draw(Size(width: width, height: height)).surface.text()
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return String(lines[height >= 8 ? 1 : 0])
  }

  @Test("all five states are in the band where there is room")
  func states() {
    var stage = Scene.bandAll.rehearser
    stage.state.alarms.list = Cast.alarmList(off: [.feedbackLate])
    let band = Self.band(stage, width: 160)
    for words in [
      "!! P1 UNACK 1*", "! P2 UNACK 2", ". P3 UNACK 1", "ACK 1", "SHELVED 1", "OFF 1", "SURGE",
    ] {
      #expect(band.contains(words), "\(words)")
    }
  }

  @Test("what is over and was never seen says CLEARED-UNACK, unless a new one is beside it")
  func cleared() {
    #expect(Self.band(Scene.bandCleared.rehearser, width: 80).contains("P1 CLEARED-UNACK 1*"))
    let stage = rehearse {
      $0.fill(alarms: [Cast.alarm, Cast.alarm(8, .unsafe, .clearedUnacknowledged)])
    }
    #expect(Self.band(stage, width: 80).contains("P1 UNACK 2*"))
  }

  @Test("where more call than the console was told of, none is taken for over")
  func moreThanKnown() {
    var stage = Scene.bandCleared.rehearser
    stage.state.queue.alarmTotals.calling[0] = 25
    #expect(Self.band(stage, width: 80).contains("P1 UNACK 25*"))
  }

  @Test("at no size is what calls hidden by anything", arguments: 1...200)
  func everyWidth(width: Int) {
    for scene in [Scene.bandAll, .bandCleared] {
      var stage = scene.rehearser
      stage.state.queue.totals.waiting = 12_345
      let height = width < 40 ? 5 : 24
      let text = stage.draw(Size(width: width, height: height)).surface.text()
      let shown = text.filter { !$0.isWhitespace }
      guard width >= 8 else { continue }
      #expect(shown.contains("1*") || width < 12, "\(scene) \(width): \(text.prefix(300))")
    }
  }

  @Test("no alarm says so, and how long the oldest has waited")
  func quiet() {
    #expect(Self.band(Scene.bandQuiet.rehearser, width: 80).contains("No alarm calls"))
  }

  @Test("ES-06 F7 shows cause, act and time, and goes on to the next alarm that calls")
  func next() {
    let alarms = Cast.alarms.filter(\.isCalling)
    var stage = rehearse(Rehearser(Cast.mari)) { $0.fill(alarms: alarms) }
    stage.press(.f(7))
    #expect(stage.screen.contains("Ack C-1042"))
    #expect(stage.screen.contains("Take over, or stand by the agent. Within 30 minutes."))
    #expect(stage.screen.contains("3 more call after it."))
    let request = AcknowledgeAlarm(id: Rehearser.entropy, alarm: alarms[0].id)
    #expect(stage.press(.f(7)) == [.ask(.acknowledge(request))])
    stage.reply(.acknowledge(request), .done(Done(version: 1, at: stage.now)))
    #expect(stage.state.queue.alarmTotals.calling == [0, 2, 1])
    stage.press(.f(7))
    #expect(stage.screen.contains("Ack C-1051"))
  }

  @Test("F7 on one that is over says that it is")
  func clearedPrompt() {
    var stage = Scene.bandCleared.rehearser
    stage.press(.f(7))
    #expect(stage.screen.contains("It is over (CLEARED-UNACK), and nobody has seen it yet."))
  }
}
