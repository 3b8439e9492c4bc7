import HavenDomain

/// Makes stories out of plots, people and places: seeded, without end, and without an obvious
/// repeat within an hour.
struct StoryTeller: Sendable {
  private var random: SeededRandom
  private var plots: [Channel: Deck<DrillPlot>]
  private var firstNames = Deck(DrillPeople.firstNames)
  private var surnames = Deck(DrillPeople.surnames)
  private var places = Deck(DrillPeople.places)
  private var families = Deck(DrillPeople.families)
  private var children = Deck(DrillPeople.children)
  private var hours = Deck(DrillPeople.hours)
  private var manners = Deck(DrillPlots.manners)
  private var told: Set<String> = []
  private var feedback = Deck(DrillFeedback.all)

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    plots = Dictionary(
      uniqueKeysWithValues: Channel.allCases.map { ($0, Deck(DrillPlots.plots(for: $0))) })
  }

  /// The next person who comes over this channel.
  mutating func story(_ channel: Channel) -> DrillStory {
    tell(plots[channel, default: Deck(DrillPlots.phone)].deal(&random), channel)
  }

  /// The next person over this channel with whom it stands as wished. Two rounds of the plots have
  /// each of them in.
  mutating func story(_ channel: Channel, _ turn: DrillStory.Turn) -> DrillStory {
    for _ in 0..<2 * DrillPlots.plots(for: channel).count {
      let next = story(channel)
      if next.turn == turn { return next }
    }
    return story(channel)
  }

  /// The next thing that somebody says of our own service.
  mutating func opinion(_ kind: FeedbackKind? = nil) -> DrillOpinion {
    var next = feedback.deal(&random)
    for _ in 0..<2 * DrillFeedback.all.count where kind != nil && next.kind != kind {
      next = feedback.deal(&random)
    }
    (next.firstName, next.surname) = person()
    return next
  }

  /// Somebody of whom this shift has not told yet, while there are such names.
  private mutating func person() -> (first: String, last: String) {
    var (first, last) = (firstNames.deal(&random), surnames.deal(&random))
    for _ in 0..<9 where told.contains(first + last) { last = surnames.deal(&random) }
    told.insert(first + last)
    return (first, last)
  }

  private mutating func tell(_ plot: DrillPlot, _ channel: Channel) -> DrillStory {
    let (first, last) = person()
    let isNamed =
      channel == .email || channel == .letter || random.chance(isSpoken(channel) ? 75 : 50)
    let name = isNamed ? "\(first) \(last)" : nil
    var words = plot.words
    if isSpoken(channel), random.chance(70) { words += " " + manners.deal(&random) }
    return DrillStory(
      channel: channel, name: name, callback: callback(channel, first, last),
      subject: plot.subject, note: fill(words, name ?? first, isSpoken(channel)), turn: plot.turn,
      group: plot.group, need: plot.need)
  }

  private func isSpoken(_ channel: Channel) -> Bool { channel == .phone || channel == .inPerson }

  private mutating func callback(_ channel: Channel, _ first: String, _ last: String) -> String? {
    switch channel {
    case .phone, .text: return DrillPeople.number(&random)
    case .email: return "\(first).\(last)@example.org".lowercased()
    case .portal, .website, .inPerson:
      return random.chance(60) ? DrillPeople.number(&random) : nil
    case .chat, .social, .letter: return nil
    }
  }

  /// Reception writes of them, they write of themselves.
  private mutating func fill(_ words: String, _ name: String, _ isNoted: Bool) -> String {
    let whose = isNoted ? "their " : "my "
    let family = families.deal(&random).replacing("my ", with: whose)
    let children = children.deal(&random).replacing("my ", with: whose)
    return words.replacing("{name}", with: name).replacing("{family}", with: family)
      .replacing("{children}", with: children)
      .replacing("{place}", with: places.deal(&random))
      .replacing("{hour}", with: hours.deal(&random))
  }
}
