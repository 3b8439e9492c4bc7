/// Which person served.
public struct ClientID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A person served, as the contacts that are theirs: `P-10422`. It holds no name; each contact keeps
/// its own, under its own key.
public struct Client: Codable, Hashable, Sendable {
  public var id: ClientID
  public var number: RecordNumber
  /// How many contacts are theirs, with those of the records that were merged into this one.
  public var contacts: Int
  /// The records that were merged into this one, the latest first.
  public var merged: [MergedClient]

  public init(id: ClientID, number: RecordNumber, contacts: Int, merged: [MergedClient] = []) {
    self.id = id
    self.number = number
    self.contacts = contacts
    self.merged = merged
  }
}

/// A record that turned out to be of the same person; taking it out again is one request.
public struct MergedClient: Codable, Hashable, Sendable {
  public var id: ClientID
  public var number: RecordNumber
  public var at: Instant
  public var staffName: String?
  /// In somebody's own words; only for those who may open the person.
  public var reason: String?

  public init(
    id: ClientID, number: RecordNumber, at: Instant, staffName: String?, reason: String? = nil
  ) {
    self.id = id
    self.number = number
    self.at = at
    self.staffName = staffName
    self.reason = reason
  }
}

/// A person opened: all their contacts, still without a name.
public struct ClientDetail: Codable, Hashable, Sendable {
  public var client: Client
  /// The newest fifty, newest first.
  public var contacts: [QueueRow]
  /// When and how they may be called back, as last told (IN-10).
  public var safeContact: String?
  public var events: [ClientEvent]

  public init(
    client: Client, contacts: [QueueRow], safeContact: String?, events: [ClientEvent]
  ) {
    self.client = client
    self.contacts = contacts
    self.safeContact = safeContact
    self.events = events
  }
}

/// Something that was decided about who is who.
public struct ClientEvent: Codable, Hashable, Sendable {
  /// What was decided. The raw value is kept in records: never rename one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    case linked, split, merged, mergeUndone

    public var words: String {
      switch self {
      case .linked: "joined to this person"
      case .split: "taken out as a person of its own"
      case .merged: "merged into this person"
      case .mergeUndone: "merge undone"
      }
    }
  }
  public var kind: Kind
  public var at: Instant
  public var staffName: String?
  /// The contact or the person that it was about.
  public var about: RecordNumber

  public init(kind: Kind, at: Instant, staffName: String?, about: RecordNumber) {
    self.kind = kind
    self.at = at
    self.staffName = staffName
    self.about = about
  }
}

/// How often somebody has been in touch, as a contact opened without a name tells it (Q-15).
public struct Returning: Codable, Hashable, Sendable {
  /// The person, where somebody has said who it is.
  public var person: RecordNumber?
  /// Contacts of that person; else contacts from the same number. This one counts.
  public var contacts: Int
  /// Of these since midnight at the house, up to this one.
  public var today: Int

  public init(person: RecordNumber?, contacts: Int, today: Int) {
    self.person = person
    self.contacts = contacts
    self.today = today
  }

  /// `5 contacts of this person, P-10422, 2nd today`, `Number known: 3 contacts`
  public func words() -> String {
    let count = "\(contacts) contact\(contacts == 1 ? "" : "s")"
    let start =
      person.map { "\(count) of this person, \($0)" } ?? "Returning: number known, \(count)"
    return today > 1 ? "\(start), \(Self.ordinal(today)) today" : start
  }

  static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let end =
      switch (isTeen, number % 10) {
      case (false, 1): "st"
      case (false, 2): "nd"
      case (false, 3): "rd"
      default: "th"
      }
    return "\(number)\(end)"
  }
}
