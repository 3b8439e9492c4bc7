import HavenDomain

/// What happens in a drill, and when: a seeded shift without end, as a sequence in order of time.
///
/// It says what comes in. Who deals with it, and how, is up to the people on shift.
struct DrillScript: Sequence, IteratorProtocol, Sendable {
  /// Something that comes in.
  struct Event: Hashable, Sendable {
    /// Since the console came up.
    var at: Duration
    var happening: Happening
  }

  /// What comes in.
  enum Happening: Hashable, Sendable {
    case contact(DrillStory)
    case opinion(DrillOpinion)
  }

  /// A contact about every half minute, as on a full shift.
  static let contactGap = 20...40
  /// Somebody says something of our own service every few minutes.
  static let opinionGap = 240...480

  /// Tells the stories; the opening takes its own from it too, so that none comes twice.
  var teller: StoryTeller
  private var random: SeededRandom
  private var channels = Deck(DrillPlots.mix)
  private var nextContact: Duration
  private var nextOpinion: Duration
  private let pace: Double

  /// - Parameter pace: how many times faster than a real shift.
  init(seed: UInt64, pace: Double = 1) {
    self.pace = pace
    teller = StoryTeller(seed: seed ^ 0x5AFE)
    random = SeededRandom(seed: seed)
    nextContact = random.seconds(6...12) / pace
    nextOpinion = random.seconds(60...120) / pace
  }

  mutating func next() -> Event? {
    if nextOpinion < nextContact {
      defer { nextOpinion += random.seconds(Self.opinionGap) / pace }
      return Event(at: nextOpinion, happening: .opinion(teller.opinion()))
    }
    defer { nextContact += random.seconds(Self.contactGap) / pace }
    let channel = channels.deal(&random)
    return Event(at: nextContact, happening: .contact(teller.story(channel)))
  }
}
