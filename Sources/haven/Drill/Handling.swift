import HavenDomain

/// How a colleague works on a contact, from the first question to the last: steps with the time
/// that each takes. Pure and seeded.
struct Handling: Sendable {
  /// One thing done, so long after the one before.
  struct Step: Hashable, Sendable {
    var after: Duration
    var act: Act
  }

  /// What a colleague does.
  enum Act: Hashable, Sendable {
    case answer([FieldID: Answer])
    case dispatch
    case escalate(EscalationReason, note: String)
    case complete
    /// They rang off, or another will go on: back to the queue.
    case release
  }

  private let story: DrillStory
  private let owner: StaffID
  private var random: SeededRandom
  private var steps: [Step] = []

  /// - Parameter owner: who sees to the next action.
  static func steps(for story: DrillStory, owner: StaffID, random: inout SeededRandom) -> [Step] {
    var handling = Handling(story: story, owner: owner, random: SeededRandom(seed: random.next()))
    handling.plan()
    return handling.steps
  }

  private init(story: DrillStory, owner: StaffID, random: SeededRandom) {
    self.story = story
    self.owner = owner
    self.random = random
  }

  private mutating func plan() {
    add(6...16, .answer(safetyFirst))
    if story.turn == .notSafe { add(30...80, .dispatch) }
    add(8...20, .answer(safetyRest))
    if story.turn == .calm, story.channel.isLive, random.chance(12) {
      add(10...25, .release)
      return
    }
    add(8...20, .answer(identity()))
    if story.turn == .low, random.chance(40) {
      add(5...12, .escalate(.beyondRole, note: "Would like to speak with a clinician today."))
    }
    add(12...30, .answer(needs()))
    add(12...30, .answer(service()))
    add(10...25, .answer(record()))
    add(5...15, .complete)
  }

  private mutating func add(_ seconds: ClosedRange<Int>, _ act: Act) {
    steps.append(Step(after: random.seconds(seconds), act: act))
  }

  // MARK: - Answers

  private var isNotSafe: Bool { story.turn == .notSafe }

  /// Asked aloud where somebody is there; of a letter one only knows what it says.
  private func asked(_ isSo: Bool) -> Answer {
    if isSo { return .given("yes") }
    return story.channel.isLive ? .given("no") : .notAsked
  }

  private var safetyFirst: [FieldID: Answer] {
    let isSafe: Answer = story.channel.isLive ? .given("yes") : .unknown
    return [
      IntakeForm.safeNow: isNotSafe ? .given("no") : isSafe,
      IntakeForm.danger: asked(isNotSafe), Indicator.weapon.field: asked(false),
    ]
  }

  private var safetyRest: [FieldID: Answer] {
    [
      Indicator.children.field: asked(story.turn == .withChildren),
      IntakeForm.medical: asked(story.turn == .unwell),
      Indicator.assault.field: asked(story.turn == .shaken),
      Indicator.suicidal.field: asked(story.turn == .low),
      IntakeForm.happening: .given("As noted when it came in; told again in their own time."),
    ]
  }

  private mutating func identity() -> [FieldID: Answer] {
    guard let name = story.name else {
      return [IntakeForm.consent: .given("anonymous"), IntakeForm.share: .given("no")]
    }
    var answers: [FieldID: Answer] = [
      IntakeForm.consent: .given(story.channel.isLive ? "verbal" : "written"),
      IntakeForm.purpose: .given("yes"), IntakeForm.share: .given("yes"),
      IntakeForm.shareWith: .given("team,partners"), IntakeForm.shareUntil: .given("+30d"),
      IntakeForm.name: .given(name), IntakeForm.location: .declined,
      IntakeForm.callback: .declined, IntakeForm.readBack: .given("yes"),
    ]
    if let number {
      answers[IntakeForm.callback] = .given(number)
      answers[IntakeForm.safeToCall] = .given("yes")
      let others = ["email", "letter", "inPerson"].filter { $0 == method }
      answers[IntakeForm.safeWays] = .given((["phone", "text"] + others).joined(separator: ","))
      answers[IntakeForm.safeHours] = .given(
        ["After six", "Text first", "Any time", "Mornings only"].randomElement(using: &random)
          ?? "Text first")
      answers[IntakeForm.voicemail] = .given("noName")
      answers[IntakeForm.codeWord] = .declined
    }
    return answers
  }

  /// A number of somebody with a name; an address to write to is none.
  private var number: String? {
    story.name == nil ? nil : story.callback.flatMap { $0.contains("@") ? nil : $0 }
  }

  private func needs() -> [FieldID: Answer] {
    [
      IntakeForm.group: .given(story.group), IntakeForm.needs: .given(story.need.rawValue),
      IntakeForm.support: .given(help.agreed),
    ]
  }

  private func service() -> [FieldID: Answer] {
    [
      IntakeForm.intervention: .given(help.intervention), IntakeForm.partner: .given(help.partner),
      IntakeForm.accepted: .given("yes"),
    ]
  }

  private func record() -> [FieldID: Answer] {
    [
      IntakeForm.owner: .given("\(owner.rawValue)"), IntakeForm.nextAction: .given(help.next),
      IntakeForm.nextDue: .given(isNotSafe ? "+90m" : "+20h"),
      IntakeForm.method: .given(method), IntakeForm.summary: .given(help.agreed),
    ]
  }

  private var method: String {
    switch story.channel {
    case .phone: number == nil ? "none" : "phone"
    case .text: number == nil ? "none" : "text"
    case .email: "email"
    case .letter: "letter"
    case .inPerson: "inPerson"
    case .chat, .portal, .website, .social: number == nil ? "none" : "text"
    }
  }

  private var help: DrillHelp { DrillHelp.with(story.need) }
}
