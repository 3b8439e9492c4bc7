import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct KeepingOverlayTests {
  private func stage() -> Rehearser {
    rehearse(Rehearser(Cast.ines)) { $0.fill() }
  }

  @Test("PR-05 what can go and what stays is previewed, with why; Enter asks to propose it")
  func proposes() {
    var stage = stage()
    stage.openKeeping()
    for words in ["3 can go, 1 stay", "F-20101", "legal hold", "kept 5 years"] {
      #expect(stage.screen.contains(words), "\(words)")
    }
    stage.press(.enter)
    #expect(stage.press(.enter) == [], "keeping them is the default")
    stage.press(.enter, .right)
    let files = Cast.keepingLines.prefix(3).map(\.feedback)
    let effects = stage.press(.enter)
    guard case .ask(.keeping(.propose(let request)))? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(request.feedback == Array(files))
  }

  @Test("PR-05 the second person types the word, and nothing less destroys")
  func confirms() {
    var stage = stage()
    stage.openKeeping(waiting: Cast.destruction(by: Cast.mari))
    stage.press(.f(5))
    stage.type("yes")
    stage.press(.enter, .right)
    #expect(stage.press(.enter) == [])
    #expect(stage.screen.contains("Type “destroy”"))
    for _ in 0..<3 { stage.press(.backspace) }
    stage.type("destroy")
    stage.press(.enter, .right)
    let effects = stage.press(.enter)
    guard case .ask(.keeping(.confirm(let request)))? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(request.destruction.rawValue == 3 && request.word == "destroy")
  }

  @Test("PR-05 whoever proposed it may withdraw it and not confirm it")
  func sameperson() {
    var stage = stage()
    stage.openKeeping(waiting: Cast.destruction(by: Cast.ines))
    stage.press(.f(5))
    #expect(stage.state.notice?.words.contains("a second person") == true)
    stage.press(.f(4), .right)
    let effects = stage.press(.enter)
    guard case .ask(.keeping(.withdraw))? = effects.first else {
      Issue.record("\(effects)")
      return
    }
  }

  @Test("C7 a hold asks why, and lifting it too; PR-06 paper asks what, how many, when and where")
  func holdAndPaper() {
    var stage = stage()
    stage.openRegister()
    stage.choose(.legalHold)
    stage.type("A claim")
    guard let row = stage.state.feedback.selectedRow else {
      Issue.record("nothing is selected")
      return
    }
    guard case .ask(.keeping(.hold(let hold)))? = stage.press(.enter).first else {
      Issue.record("no hold")
      return
    }
    #expect(hold.feedback == row.id && hold.reason == "A claim")
    stage.choose(.paper)
    stage.press(.enter)
    stage.press(.enter, .enter)
    stage.type("Folder 7")
    guard case .ask(.keeping(.paper(let paper)))? = stage.press(.enter).first else {
      Issue.record("no paper")
      return
    }
    #expect(paper.pages == 1 && paper.scan == "Folder 7" && paper.kind == .letter)
    #expect(paper.scannedOn == stage.context.zone.wallTime(at: stage.context.now).date)
  }

  @Test("PR-06 the paper of an opened file is noted as destroyed, with how and who saw it")
  func shredded() {
    var stage = stage()
    stage.openRegister()
    stage.openKept()
    stage.press(.escape)
    stage.choose(.paperDestroyed)
    stage.press(.enter)
    stage.type("shredder")
    stage.press(.enter)
    stage.type("J. Tandem")
    guard case .ask(.keeping(.paperDestroyed(let request)))? = stage.press(.enter).first else {
      Issue.record("\(stage.screen)")
      return
    }
    #expect(request.paper == Cast.paper.id && request.how == "shredder")
    #expect(request.witness == "J. Tandem")
  }

  @Test("PR-07 who may not see it is told so")
  func notAllowed() {
    var stage = rehearse { $0.fill() }
    stage.choose(.retention)
    #expect(stage.state.overlays.isEmpty)
    #expect(stage.state.notice?.words.contains("may not see what is past its keeping") == true)
  }
}
