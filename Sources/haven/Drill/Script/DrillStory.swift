import HavenDomain

/// One fictional person's errand: what comes in, and what turns out when somebody asks.
struct DrillStory: Hashable, Sendable {
  var channel: Channel
  var name: String?
  var callback: String?
  var subject: String?
  /// Their own words, or what reception noted of them.
  var note: String
  var turn: Turn
  /// An option of the intake's “Calling as”.
  var group: String
  var need: Need

  /// How it stands with their safety, once asked. Told in the plainest words, and never shown.
  enum Turn: Hashable, Sendable {
    case calm
    case withChildren
    case shaken
    case unwell
    case low
    case notSafe
  }

  /// What would help them most: an option of the intake's “Needs”.
  enum Need: String, CaseIterable, Hashable, Sendable {
    case shelter, food, medical, counselling, legal, money, recovery, children
  }

  /// As it enters the queue.
  func newContact(receivedAt: Instant? = nil) -> NewContact {
    NewContact(
      channel: channel, name: name, callback: callback, subject: subject, note: note,
      isEmergency: turn == .notSafe, receivedAt: receivedAt)
  }
}

/// A story before it has a person, a place and an hour.
///
/// `{place}`, `{family}`, `{hour}` and `{name}` are filled in when it is told.
struct DrillPlot: Sendable {
  var subject: String?
  var words: String
  var turn: DrillStory.Turn
  var group: String
  var need: DrillStory.Need

  init(
    _ words: String, _ need: DrillStory.Need, _ turn: DrillStory.Turn = .calm,
    as group: String = "dv", subject: String? = nil
  ) {
    self.subject = subject
    self.words = words
    self.turn = turn
    self.group = group
    self.need = need
  }
}
