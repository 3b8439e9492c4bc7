import HavenDomain

/// A contact opened, as scripts read it; who it is only where that was asked for.
struct ContactDetailJSON: Encodable {
  /// Something that happened.
  struct Event: Encodable {
    var at: String
    var kind: String
    var staff: Nullable<String>
    var detail: Nullable<String>
  }

  /// What could find a person.
  struct Identity: Encodable {
    var name: Nullable<String>
    /// Null also where it is kept back: `callBack` says why.
    var callback: Nullable<String>
    /// asked, notAsked, unfinished, lifeAtRisk, refused.
    var callBack: Nullable<String>
    var subject: Nullable<String>
    var note: Nullable<String>
    var attachments: [String]
  }

  var contact: ContactJSON
  var initials: String
  var safeContact: Nullable<String>
  var preferredMethod: Nullable<String>
  var nextAction: Nullable<String>
  var takenAt: Nullable<String>
  var events: [Event]
  var clocks: [ClockJSON]
  var identity: Identity?

  init(
    _ detail: ContactDetail, _ identity: ContactIdentity?, clocks: [ClockJSON], now: Instant
  ) {
    self.clocks = clocks
    contact = ContactJSON(detail.row, now: now)
    initials = detail.initials
    safeContact = Nullable(detail.safeContact)
    preferredMethod = Nullable(detail.preferredMethod)
    nextAction = Nullable(detail.nextAction)
    takenAt = Nullable(detail.takenAt.map(TimeWords.iso))
    events = detail.events.map { event in
      Event(
        at: TimeWords.iso(event.at), kind: event.kind.rawValue,
        staff: Nullable(event.staffName), detail: Nullable(event.detail))
    }
    self.identity = identity.map { known in
      Identity(
        name: Nullable(known.name), callback: Nullable(known.callback),
        callBack: Nullable(known.callBack?.rawValue),
        subject: Nullable(known.subject), note: Nullable(known.note),
        attachments: known.attachments)
    }
  }

  private enum Key: String, CodingKey {
    case initials, safeContact, preferredMethod, nextAction, takenAt, events, clocks, identity
  }

  func encode(to encoder: any Encoder) throws {
    try contact.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(initials, forKey: .initials)
    try container.encode(safeContact, forKey: .safeContact)
    try container.encode(preferredMethod, forKey: .preferredMethod)
    try container.encode(nextAction, forKey: .nextAction)
    try container.encode(takenAt, forKey: .takenAt)
    try container.encode(events, forKey: .events)
    try container.encode(clocks, forKey: .clocks)
    try container.encodeIfPresent(identity, forKey: .identity)
  }
}
