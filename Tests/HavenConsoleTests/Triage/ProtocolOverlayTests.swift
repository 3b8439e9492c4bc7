import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct ProtocolOverlayTests {
  private func inHand(_ answers: [FieldID: String] = ["suicidal": "yes"]) -> Rehearser {
    rehearse {
      $0.fill()
      $0.take(answers)
    }
  }

  @Test(
    "TR-10 the protocol that the answers call for stands in one quiet line with its key",
    arguments: [
      (["suicidal": "yes"], "Suicide protocol: Shift-F1 opens."),
      (["assault": "yes"], "Abuse protocol: Shift-F1 opens."),
      (["children": "yes"], "Children protocol: Shift-F1 opens."),
    ] as [([FieldID: String], String)])
  func quietLine(answers: [FieldID: String], words: String) {
    var stage = inHand(answers)
    #expect(stage.screen.contains(words))
    stage.press(.f(6))
    #expect(stage.screen.contains(words))
    stage.choose(.goQueue)
    #expect(!stage.screen.contains(words))
    #expect(!inHand([:]).screen.contains("protocol"))
  }

  @Test(
    "TR-11 the banner says that nobody approved it, that it expired, or soon will; else nothing")
  func banner() {
    func screen(_ approval: ProtocolApproval?) -> String {
      var stage = inHand()
      stage.openProtocols(Cast.shelf(approval, training: [Cast.trained]))
      return stage.screen
    }
    #expect(screen(nil).contains("NOT APPROVED by a certified crisis expert."))
    #expect(screen(Cast.approval(-3)).contains("APPROVAL EXPIRED on 2026-10-30."))
    #expect(screen(Cast.approval(9)).contains("Approval expires on 2026-11-11, in 9 days."))
    let good = screen(Cast.approval(200))
    #expect(good.contains("Approved by Dr. Wen Alder, certified crisis counsellor."))
    #expect(!good.contains("expires") && !good.contains("not trained"))
  }

  @Test("TS-10 TR-10 who is not trained is told to get someone who is, and reads on")
  func training() {
    var stage = inHand()
    stage.openProtocols()
    #expect(stage.screen.contains("You are not trained on this protocol. Get someone who is: F8."))
    #expect(stage.screen.contains("Stay, and ask plainly"))
    stage.press(.f(8))
    #expect(stage.screen.contains("Escalate C-1042"))
  }

  @Test("TR-10 Enter notes that a step is done, once, with version and time, and moves on")
  func tick() {
    var stage = inHand()
    stage.openProtocols()
    let request = RecordProtocolStep(
      id: Rehearser.entropy, lease: Cast.lease, name: "suicide", version: 1, step: 0)
    #expect(stage.press(.enter) == [.ask(.protocolStep(request))])
    let done = ProtocolStepDone(
      name: "suicide", version: 1, step: 0, at: stage.now, staffName: "R. Osei")
    #expect(
      stage.reply(.protocolStep(request), .protocolStep(done))
        == [.ask(.contact(ReadContact(.id(Cast.contact))))])
    #expect(stage.screen.contains("[x] 1 Stay, and ask plainly  14:30 R. Osei"))
    #expect(stage.screen.contains("> [ ] 2 How close is it"))
    stage.press(.up)
    #expect(stage.press(.enter) == [])
  }

  @Test("TR-10 the words to ask, to say and never to say stand under the step")
  func words() {
    var stage = inHand()
    stage.openProtocols()
    let screen = stage.screen
    for part in ["Ask: Are you thinking", "Say: I am glad", "Do: Ask in these", "Never: Argue"] {
      #expect(screen.contains(part), "\(part)")
    }
    stage.press(.right)
    #expect(stage.screen.contains("physical or sexual abuse"))
    stage.press(.left, .left, .escape)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("without a contact in hand a protocol can be read, and nothing is noted")
  func reading() {
    var stage = rehearse { $0.fill() }
    stage.state.place = .triage
    stage.choose(.protocols)
    stage.reply(.protocols(ListProtocols()), .protocols(Cast.shelf()))
    let effects = stage.press(.enter)
    #expect(effects == [.start(.notice(1), after: .seconds(8))])
  }
}
