import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct RingTests {
  private var stage: Rehearser {
    rehearse(Rehearser(Cast.ines)) {
      $0.fill()
      $0.openRegister(Cast.written)
    }
  }

  @Test("CC-05 the register says who is to be rung, its detail by when, and who did")
  func register() {
    var stage = stage
    #expect(stage.screen.contains("ring them"))
    #expect(stage.screen.contains("Rung 08:30 yesterday, J. Tandem: spoke with them."))
    stage.press(.down)
    #expect(stage.screen.contains("Ring the customer by 17:00 today."))
  }

  @Test("CC-05 the call is noted with how it went")
  func ring() {
    var stage = stage
    stage.press(.down)
    stage.choose(.recordCall)
    stage.type("answer")
    stage.press(.enter)
    stage.type("rang twice")
    let request = RecordCall(
      id: Rehearser.entropy, feedback: Cast.written[1].id, outcome: .noAnswer, note: "rang twice")
    #expect(stage.press(.enter) == [.ask(.recordCall(request))])
    let effects = stage.reply(.recordCall(request), .feedbackRow(Cast.written[1]))
    #expect(stage.state.notice?.words == "F-20420: no answer yet.")
    #expect(effects.count == 2)
  }

  @Test("CC-05 where nobody is to be rung the action says why")
  func shut() {
    var stage = stage
    #expect(stage.state.whyNotRecordCall() == "They have been rung already.")
    stage.press(.end)
    #expect(stage.state.whyNotRecordCall() == "Nobody is to be rung for this one.")
  }

  @Test(
    "CC-05 IN-10 whoever wrote to the queue is rung, if it is safe, in the words on file",
    arguments: Channel.allCases)
  func queue(channel: Channel) {
    let row = Cast.row(9, 1060, channel)
    var detail = Cast.detail(row)
    func words() -> [String] {
      ContactView.lines(row, detail, nil, Rehearser().context).map(\.0)
    }
    let isRung = [Channel.letter, .email, .social].contains(channel)
    let head = isRung ? "Ring them, if it is safe" : "Safe to call back"
    #expect(words().contains("\(head): text only, not 17 to 20"))
    detail.safeContact = nil
    #expect(words().contains("Ring them, if it is safe: ask first how and when") == isRung)
    var closed = row
    closed.state = .closed
    let lines = ContactView.lines(closed, detail, nil, Rehearser().context)
    #expect(!lines.contains { $0.0.hasPrefix("Ring them") })
  }
}
