import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct HeartbeatLineTests {
  @Test("after five quiet minutes one line asks whether they are still there; a key says yes")
  func line() {
    var stage = rehearse {
      $0.fill()
      $0.take()
      $0.wait(.seconds(299))
    }
    #expect(!stage.screen.contains(Heartbeat.question))
    stage.wait(.seconds(1))
    #expect(stage.screen.contains("Are you still with them? F12: yes."))
    #expect(stage.state.overlays.isEmpty)
    let request = RecordHeartbeat(id: Rehearser.entropy, lease: Cast.lease)
    #expect(stage.press(.f(12)) == [.ask(.heartbeat(request))])
    stage.reply(.heartbeat(request), .done(Done(version: 1, at: stage.now)))
    stage.state.notice = nil
    #expect(!stage.screen.contains(Heartbeat.question))
    stage.wait(.seconds(300))
    #expect(stage.screen.contains(Heartbeat.question))
    stage.type("y")
    #expect(!stage.screen.contains(Heartbeat.question))
  }

  @Test("a letter is not asked whether it is still there")
  func written() {
    var stage = rehearse {
      $0.fill()
      $0.take()
    }
    stage.state.intake?.contact.row.channel = .letter
    stage.wait(.hours(1))
    #expect(!stage.screen.contains(Heartbeat.question))
  }

  @Test("C12 TR-10 the line over the checklist says what to do now")
  func nextAct() {
    var stage = rehearse {
      $0.fill()
      $0.take()
      $0.press(.f(6))
    }
    #expect(stage.screen.contains("Now: Step 1, Safe right now: Are you safe right now?"))
    #expect(stage.screen.contains("target in 2:00"))
    stage.wait(.seconds(160))
    #expect(stage.screen.contains("target passed, limit in 2:20"))
    stage.wait(.seconds(180))
    #expect(stage.screen.contains("over by 0:40"))
    stage.state.intake?.form.answer("suicidal", .given("yes"), at: stage.now)
    #expect(stage.screen.contains("Now: Suicide protocol: go through it, and bring a professional"))
  }
}
