import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

/// The coach beside fields whose words go to a customer.
@Suite struct CoachTests {
  /// A complaint's form, with the cursor in “What happened”.
  static func form(_ typed: String, size: Size = Size(width: 80, height: 24)) -> Rehearser {
    rehearse(Rehearser(Cast.jo, size: size)) {
      $0.fill()
      $0.openRegister([])
      $0.openFeedbackForm([FeedbackForm.kind: "complaint", FeedbackForm.area: "7"])
      $0.press(.f(5))
      $0.type(typed)
    }
  }

  /// The outcome of an acknowledged complaint, being typed.
  static func outcome(_ typed: String) -> Rehearser {
    rehearse(Rehearser(Cast.ines)) {
      $0.fill()
      $0.openRegister()
      $0.press(.down, .down, .f(5))
      $0.type(typed)
    }
  }

  /// What is underlined on the screen with the role of a warning.
  static func underlined(_ stage: Rehearser) -> [String] {
    let surface = stage.draw().surface
    let lines = surface.emphasisMap().split(separator: "\n").map(Array.init)
    let roles = surface.roleMap().split(separator: "\n").map(Array.init)
    var found: [String] = []
    for y in 0..<surface.size.height {
      var word = ""
      for (x, cell) in surface.row(y).enumerated() {
        if lines[y][x] == "u", roles[y][x] == "w" {
          word += cell.text
        } else if !word.isEmpty {
          found.append(word)
          word = ""
        }
      }
    }
    return found
  }

  @Test("GP-05 a phrase is underlined as it is typed, with what to say instead under the field")
  func typed() {
    var stage = Self.form("Unfortunatel")
    #expect(Self.underlined(stage).isEmpty)
    #expect(!stage.screen.contains("say what you can do"))
    stage.type("y")
    #expect(Self.underlined(stage) == ["Unfortunately"])
    #expect(stage.screen.contains("“Unfortunately”: say what you can do: “I can ...”"))
    stage.type(" we are full")
    #expect(Self.underlined(stage) == ["Unfortunately"])
    stage.press(.alt("u"), .alt("u"), .alt("u"), .alt("u"))
    #expect(Self.underlined(stage).isEmpty)
  }

  @Test("the coach is advice: focus, cursor and text are as without it, and the form can be logged")
  func adviceAlone() {
    var stage = Self.form("We promise")
    var plain = stage
    plain.state.coach = PhraseCoach(PhraseList())
    #expect(Self.underlined(plain).isEmpty && Self.underlined(stage) == ["promise"])
    #expect(stage.draw().cursor == plain.draw().cursor)
    #expect(stage.state.feedback.form == plain.state.feedback.form)
    stage.press(.f(5), .f(5), .f(5), .f(5))
    let log = LogFeedback(id: Rehearser.id(1), draft: DraftID(rawValue: 8))
    #expect(stage.press(.enter).last == .ask(.logFeedback(log)))
  }

  @Test("of several phrases all are underlined, and the one at the cursor is spoken of")
  func several() {
    var stage = Self.form("We promise. That is not my job.")
    #expect(Self.underlined(stage) == ["promise", "not my job"])
    #expect(stage.screen.contains("“not my job”: “I can help you”"))
    stage.press(.home)
    #expect(stage.screen.contains("“promise”: say what will be done and when"))
    for _ in 0..<31 { stage.press(.delete) }
    #expect(Self.underlined(stage).isEmpty)
  }

  @Test("C19 quoted words and “cannot promise” are left alone")
  func leftAlone() {
    let stage = Self.form(
      "She said “you promise me”. I cannot promise it. \"Unfortunately\" was all.")
    #expect(Self.underlined(stage).isEmpty)
  }

  @Test("a phrase that goes over the end of a row is underlined on both, and so are wide letters")
  func rows() {
    var stage = Self.form("")
    stage.paste(
      String(repeating: "漢", count: 18) + " thanks for bringing this to my attention, soon")
    let found = Self.underlined(stage).map { $0.trimmed }
    #expect(found.dropLast().joined(separator: " ") == "thanks for bringing this to my attention")
    #expect(found.last == "soon")
  }

  @Test("fields whose words stay with us have no coach")
  func ours() {
    var stage = Self.form("")
    stage.state.feedback.form?.go(toPage: 0)
    stage.state.feedback.form?.moveFocus(to: FeedbackForm.surname)
    stage.type("Promise")
    #expect(Self.underlined(stage).isEmpty)
    var intake = rehearse {
      $0.fill()
      $0.take(focus: IntakeForm.happening)
    }
    intake.type("He said he would promise")
    #expect(Self.underlined(intake).isEmpty)
  }

  @Test("CC-18 GP-06 GP-11 the outcome has the coach too, with a time to say instead")
  func prompts() {
    var stage = Self.outcome("We will probably ring soon")
    #expect(Self.underlined(stage).last == "soon")
    #expect(stage.screen.contains("“soon”: give a time: “by "))
    for _ in 0..<4 { stage.press(.backspace) }
    #expect(stage.screen.contains("“probably”"))
    let size = stage.size
    for height in 4...24 {
      stage.size = Size(width: size.width, height: height)
      let cursor = stage.draw().cursor
      #expect((cursor?.y ?? -1) < height)
    }
  }

  @Test("an organisation's own lists are what the console coaches by")
  func ownLists() throws {
    var stage = Self.form("To be honest, we promise")
    stage.state.coach = PhraseCoach(
      try PhraseListFile.parse("never.glad = to be honest\ninstead = leave it out\ndrop = Promise"))
    #expect(Self.underlined(stage) == ["To be honest"])
    #expect(stage.screen.contains("“To be honest”: leave it out"))
  }

  @Test("a megabyte that is typed into costs no more than its window")
  func large() {
    var stage = Self.form("")
    stage.paste(String(repeating: "We said nothing of it. ", count: 40_000))
    stage.type("We promise")
    #expect(Self.underlined(stage) == ["promise"])
  }
}
