import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct BreakTests {
  static let offer = "A break is yours to take: F9 Decompress."

  private func stage(_ strain: Strain) -> Rehearser {
    rehearse {
      $0.fill()
      $0.know(strain)
    }
  }

  @Test("TS-08 two heavy contacts in a row offer a break in one line, and open nothing")
  func offered() {
    var stage = stage(Cast.strain(inARow: 2, minutes: 70))
    #expect(stage.screen.contains("Two heavy contacts in a row. \(Self.offer)"))
    #expect(stage.state.overlays.isEmpty && stage.state.notice == nil)
    stage.size = Size(width: 60, height: 20)
    #expect(stage.screen.contains(Self.offer))
  }

  @Test("TS-08 two hours without a break offer one when they are over, and not before")
  func hours() {
    var stage = stage(Cast.strain(inARow: 0, minutes: 119))
    #expect(!stage.screen.contains(Self.offer))
    stage.wait(.minutes(1))
    #expect(stage.screen.contains("Two hours without a break. \(Self.offer)"))
  }

  @Test("TS-08 never with somebody in hand: the next contact puts it away")
  func inHand() {
    var stage = stage(Cast.strain(inARow: 2, minutes: 200))
    stage.take()
    #expect(!stage.screen.contains(Self.offer))
  }

  @Test("TS-08 a no keeps it quiet for 30 minutes")
  func no() {
    var stage = stage(Cast.strain(inARow: 2, minutes: 70))
    stage.choose(.noBreak)
    stage.state.notice = nil
    #expect(!stage.screen.contains(Self.offer))
    stage.wait(.seconds(30 * 60 - 1))
    #expect(!stage.screen.contains(Self.offer))
    stage.wait(.seconds(1))
    #expect(stage.screen.contains(Self.offer))
  }

  @Test("Q-14 decompress is one action, says so at the top, and once more ends it")
  func decompress() {
    var stage = stage(Cast.strain(inARow: 2, minutes: 70))
    let away = SetPresence(id: Rehearser.entropy, presence: .decompressing)
    #expect(stage.choose(.decompress) == [.ask(.presence(away))])
    let effects = stage.reply(.presence(away), .done(Done(version: 1, at: stage.now)))
    #expect(effects == [.ask(.care(ReadMyCare()))])
    stage.know()
    #expect(stage.screen.contains("Decompress 00:00:00") && !stage.screen.contains(Self.offer))
    let back = SetPresence(id: Rehearser.entropy, presence: .available)
    #expect(stage.choose(.decompress) == [.ask(.presence(back))])
  }

  @Test(
    "what the offer names is found by typing it", arguments: ["decompress", "dec", "Decompress"])
  func typed(word: String) {
    var stage = stage(Cast.strain(inARow: 2, minutes: 70))
    stage.press(.f(9))
    stage.type(word)
    let away = SetPresence(id: Rehearser.entropy, presence: .decompressing)
    #expect(stage.press(.enter) == [.ask(.presence(away))])
    stage.press(.f(9))
    stage.type("reflect")
    #expect(stage.press(.enter) == [] && stage.screen.contains("A note to yourself"))
  }

  @Test("a store that cannot tell how somebody is disturbs nobody with it")
  func failed() {
    var stage = rehearse { $0.fill() }
    #expect(stage.fail(.care(ReadMyCare())) == [] && stage.state.notice == nil)
  }

  @Test("after a heavy contact a note to oneself is offered beside the break")
  func reflectOffered() {
    let stage = stage(Cast.strain(inARow: 1, minutes: 20))
    #expect(stage.screen.contains("F9: Decompress, or Reflect (a note to you alone)."))
  }

  @Test("the shift page tells of heavy contacts, missing breaks and long decompressing")
  func page() {
    var stage = Scene.shiftStrain.rehearser
    stage.size = Size(width: 120, height: 60)
    for words in [
      "Load and breaks", "R. Osei: 3 heavy, no break since 10:10, 90 % busy (over 80).",
      "J. Tandem: decompressing 25 min: check in with them.",
    ] {
      #expect(stage.screen.contains(words), "\(words)")
    }
    #expect(!stage.screen.contains("I. Quill:"))
  }

  // MARK: Notes to oneself

  @Test(
    "TS-08 a note is kept as typed, over several lines: Enter is a line, Tab goes to the button")
  func reflect() {
    var stage = rehearse { $0.fill() }
    stage.choose(.reflect)
    stage.type(" one")
    stage.press(.enter)
    stage.type("two ")
    stage.press(.tab)
    let request = WriteReflection(id: Rehearser.entropy, text: " one\ntwo ")
    #expect(stage.press(.enter) == [.ask(.reflect(request))])
    stage.reply(
      .reflect(request),
      .reflection(
        Reflection(id: ReflectionID(rawValue: 1), at: stage.now, text: request.text)))
    #expect(stage.state.notice?.words == "Kept, for you alone.")
  }

  @Test("law 4: Esc keeps a half-written note, pasted words and all; so does a refusal")
  func keeps() {
    var stage = rehearse { $0.fill() }
    stage.choose(.reflect)
    stage.type("half")
    stage.paste("\na note")
    stage.press(.escape)
    stage.choose(.reflect)
    stage.press(.tab)
    let request = WriteReflection(id: Rehearser.entropy, text: "half\na note")
    #expect(stage.press(.enter) == [.ask(.reflect(request))])
    stage.fail(.reflect(request))
    stage.choose(.reflect)
    #expect(stage.screen.contains("half") && stage.screen.contains("a note"))
  }

  @Test("an empty note is not sent, and the words say why")
  func empty() {
    var stage = rehearse { $0.fill() }
    stage.choose(.reflect)
    #expect(stage.press(.tab, .enter) == [])
    #expect(stage.screen.contains("Your note is needed."))
  }

  @Test("one's notes are read over the pane, and one is taken away only after a second answer")
  func read() {
    var stage = rehearse { $0.fill() }
    #expect(stage.state.whyNotForget() == "Read your notes first.")
    #expect(stage.choose(.reflections) == [.ask(.reflections(ListReflections()))])
    let note = Reflection(id: ReflectionID(rawValue: 7), at: stage.now, text: "A hard night.")
    stage.reply(.reflections(ListReflections()), .reflections([note]))
    #expect(stage.screen.contains("A hard night."))
    #expect(stage.screen.contains("Nobody else can ever read them."))
    stage.press(.escape)
    stage.choose(.forget)
    stage.press(.down)
    #expect(stage.press(.enter, .enter) == [])
    stage.choose(.forget)
    stage.press(.down)
    let request = RemoveReflection(id: Rehearser.entropy, reflection: note.id)
    #expect(stage.press(.enter, .right, .enter) == [.ask(.removeReflection(request))])
    stage.reply(.removeReflection(request), .done(Done(version: 1, at: stage.now)))
    #expect(stage.state.whyNotForget() == "You have no note.")
  }
}
