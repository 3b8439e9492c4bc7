import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

/// The confidential route (ES-04, ES-05, C32).
@Suite struct ConcernTests {
  @Test("ES-04 F8 without a contact opens the confidential route instead of asking for one")
  func withoutContact() {
    var stage = rehearse { $0.fill([]) }
    stage.press(.f(8))
    #expect(stage.screen.contains("Confidential concern"))
    stage.press(.escape)
    #expect(stage.state.overlays.isEmpty)
  }

  @Test("ES-05 the words are at hand while somebody writes", arguments: RaiseConcern.words)
  func words(sentence: String) {
    for size in [Size(width: 80, height: 24), Size(width: 60, height: 20)] {
      var stage = rehearse(Rehearser(size: size)) { $0.fill() }
      stage.choose(.concern)
      for _ in 0..<4 {
        let shown = stage.screen.split(separator: "\n").flatMap { line in
          line.split(separator: "│").flatMap { $0.split(separator: " ") }
        }
        let text = shown.joined(separator: " ")
        #expect(text.contains(sentence.split(separator: " ").prefix(4).joined(separator: " ")))
        stage.press(.enter)
      }
    }
  }

  @Test("ES-04 source, reason, whom it is for and their own words go with it")
  func raising() {
    var stage = rehearse { $0.fill() }
    stage.choose(.concern)
    stage.type("told")
    stage.press(.enter)
    stage.type("child")
    stage.press(.enter)
    stage.type("clinical")
    stage.press(.enter)
    #expect(stage.press(.enter) == [])
    #expect(stage.screen.contains("In their words is needed."))
    stage.type("He said it happened twice")
    let request = RaiseConcern(
      id: Rehearser.entropy, source: .disclosure, reason: .child,
      note: "He said it happened twice", to: .clinicalDirector)
    #expect(stage.press(.enter) == [.ask(.concern(request))])
    stage.reply(.concern(request), .escalationRow(Cast.flags[2]))
    #expect(
      stage.state.notice?.words
        == "Thank you. E-30903 is with the clinical director. "
        + "Only you and those it is for can read it.")
  }

  @Test(
    "ES-04 it can be raised from everywhere, mid-form too, and leaves everything as it was",
    arguments: Scene.allCases.filter { $0 != .hidden && $0 != .readOnly })
  func everywhere(scene: Scene) {
    var stage = scene.rehearser
    let before = stage.state
    if case .prompt(let prompt)? = before.overlay, prompt.purpose == .concern { return }
    stage.choose(.concern)
    #expect(stage.screen.contains("onfidential") || stage.size.width < 40)
    stage.press(.escape)
    #expect(stage.state == before)
  }
}
