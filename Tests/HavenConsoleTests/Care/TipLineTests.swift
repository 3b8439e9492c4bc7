import Canvas
import HavenDomain
import Testing

@testable import HavenConsole

@Suite struct TipLineTests {
  private func message(_ stage: Rehearser) -> String {
    let (surface, _) = stage.draw()
    let row = FrameLayout(surface.size).message.y
    let rows = surface.text().split(separator: "\n", omittingEmptySubsequences: false)
    return String(rows[row]).trimmed
  }

  @Test(
    "GP-13 the tip of the moment stands in the idle message row beside queue and intake alone",
    arguments: Place.allCases)
  func places(place: Place) {
    var stage = rehearse(Rehearser(size: Size(width: 200, height: 40))) { $0.fill() }
    stage.state.place = place
    let shown = message(stage) == "Tip: \(Tip.current(at: stage.now).words)"
    #expect(shown == (place == .queue || place == .intake))
  }

  @Test("GP-13 it has the words that fit, and gives way to what is said and to drafts")
  func room() {
    var stage = rehearse { $0.fill() }
    let tip = Tip.current(at: stage.now)
    let fits = [tip.words, tip.line].first { "Tip: \($0)".count <= 79 }
    #expect(message(stage) == "Tip: \(fits ?? "")")
    stage.reply(.drafts(ListDrafts()), .drafts([Cast.draft(.intake)]))
    #expect(message(stage).hasSuffix("1 draft") && message(stage).hasPrefix("Tip: "))
    _ = stage.state.say("C-1042 is complete.")
    #expect(message(stage).hasPrefix("C-1042 is complete."))
    stage.size = Size(width: 40, height: 10)
    stage.state.notice = nil
    #expect(!message(stage).contains("Tip"))
  }

  @Test("GP-13 at rest no cell of the row changes until the tip's time is over")
  func quiet() {
    var stage = rehearse { $0.fill() }
    stage.now = Instant(seconds: Cast.now.seconds / 300 * 300)
    let before = message(stage)
    for _ in 0..<299 {
      stage.wait(.seconds(1))
      #expect(stage.send(.tick) == [])
      #expect(message(stage) == before)
    }
    stage.wait(.seconds(1))
    #expect(message(stage) != before)
  }

  @Test("GP-13 pinned, a tip stays, and the store is told; once more and they take turns")
  func pinning() {
    var stage = rehearse {
      $0.fill()
      $0.know()
    }
    let tip = Tip.current(at: stage.now)
    let pin = PinTip(id: Rehearser.entropy, tip: tip.name)
    #expect(stage.choose(.pinTip) == [.ask(.pinTip(pin))])
    stage.reply(.pinTip(pin), .done(Done(version: 1, at: stage.now)))
    stage.state.notice = nil
    stage.wait(.hours(3))
    let full = "Pinned: \(tip.words)"
    #expect(message(stage) == (full.count <= 79 ? full : "Pinned: \(tip.line)"))
    #expect(
      stage.choose(.pinTip) == [.ask(.pinTip(PinTip(id: Rehearser.entropy, tip: nil)))])
  }

  @Test("every tip has room in 80 columns, pinned too, and in 60")
  func widths() {
    for tip in Tip.all {
      for width in [60, 80] {
        var stage = rehearse(Rehearser(size: Size(width: width, height: 24))) { $0.fill() }
        stage.know(pinned: tip.name)
        #expect(message(stage).hasPrefix("Pinned: "), "\(tip.name) in \(width)")
      }
    }
  }

  @Test("GP-12 GP-16 the cards open over a form, have every text, and leave the form as it was")
  func cards() {
    var stage = rehearse(Rehearser(size: Size(width: 120, height: 60))) {
      $0.fill()
      $0.take(focus: IntakeForm.happening)
      $0.type("She whi")
    }
    let form = stage.state.intake?.form
    #expect(stage.choose(.cards) == [])
    let lines = CareWords.cards.map(\.0)
    for card in TipCard.allCases {
      #expect(lines.contains(card.title))
      for tip in card.tips { #expect(lines.contains("- \(tip.words)")) }
    }
    #expect(stage.screen.contains("Key principles"))
    #expect(stage.screen.contains("people into the 'red'."))
    stage.press(.escape)
    #expect(stage.state.intake?.form == form && stage.state.overlays.isEmpty)
    stage.type("spers")
    #expect(stage.state.intake?.form.draft.answers.text(IntakeForm.happening) == "She whispers")
  }

  // MARK: What is under test

  private static let test = Experiment(
    id: ExperimentID(rawValue: 1), name: "Shorter", kind: .script,
    a: "Variant A: you can say no.", b: "Variant B: you can say no.", start: Cast.now - .days(1),
    end: Cast.now + .days(1))

  @Test("GP-15 the purpose is asked in the contact's variant while the test runs, and not after")
  func script() {
    var stage = rehearse {
      $0.fill()
      $0.know(experiments: [Self.test])
      $0.take(focus: IntakeForm.consent)
    }
    let own = Self.test.value(Self.test.variant(for: Cast.number))
    #expect(stage.screen.contains(own) && !stage.screen.contains("I would like to note"))
    stage.wait(.days(1))
    #expect(!stage.screen.contains(own) && stage.screen.contains("I would like to note"))
  }

  @Test("GP-15 a follow-up's hours stand in the field, where nobody has answered it")
  func followUp() {
    var test = Self.test
    (test.kind, test.a, test.b) = (.followUp, "36", "12")
    var stage = rehearse {
      $0.fill()
      $0.know(experiments: [test])
    }
    stage.take()
    // In danger: the sooner of the two.
    #expect(stage.state.intake?.form.draft.answers.text(IntakeForm.followUp) == "+12h")
    var other = rehearse { $0.fill() }
    other.know(experiments: [test])
    other.take([IntakeForm.followUp: "tomorrow 10:00"])
    #expect(
      other.state.intake?.form.draft.answers.text(IntakeForm.followUp) == "tomorrow 10:00")
  }
}
