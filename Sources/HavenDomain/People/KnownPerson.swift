/// Somebody who may be the one who is calling: how sure that is, and what to know before anybody
/// dials. Never a name.
public struct KnownPerson: Codable, Hashable, Sendable {
  /// Why they are shown. Several may hold.
  public enum Sign: String, CaseIterable, Codable, Sendable {
    case sameNumber, otherName, sameName, nameAlike, partOfName, alias

    public var words: String {
      switch self {
      case .sameNumber: "same number"
      case .otherName: "another name"
      case .sameName: "same name"
      case .nameAlike: "name alike"
      case .partOfName: "part of the name"
      case .alias: "by an alias"
      }
    }
  }

  /// The person's own number, or that of their one contact while nobody has said who is who.
  public var number: RecordNumber
  public var client: ClientID?
  /// Their newest contact: by it they are joined.
  public var latest: ContactID
  public var latestNumber: RecordNumber
  /// `J. E.`, of the newest contact.
  public var initials: String
  public var signs: [Sign]
  public var contacts: Int
  public var lastAt: Instant
  public var lastChannel: Channel
  /// Who had that contact, as lists show people.
  public var lastWith: String?
  /// What an agent should know of the contacts that are still open.
  public var flags: [Flag]
  /// When and how they may be called back, as last told (IN-10). Not where only a part of a name fits.
  public var safeContact: String?

  public init(
    number: RecordNumber, client: ClientID?, latest: ContactID, latestNumber: RecordNumber,
    initials: String, signs: [Sign], contacts: Int, lastAt: Instant, lastChannel: Channel,
    lastWith: String?, flags: [Flag], safeContact: String?
  ) {
    self.number = number
    self.client = client
    self.latest = latest
    self.latestNumber = latestNumber
    self.initials = initials
    self.signs = signs
    self.contacts = contacts
    self.lastAt = lastAt
    self.lastChannel = lastChannel
    self.lastWith = lastWith
    self.flags = flags
    self.safeContact = safeContact
  }
}

extension KnownPerson {
  /// `same number, name alike`
  public func howSure() -> String { signs.map(\.words).joined(separator: ", ") }

  /// `3 contacts, last 2 Nov with R. Osei, name alike`
  public func words(now: Instant, in zone: Zone) -> String {
    let count = "\(contacts) contact\(contacts == 1 ? "" : "s")"
    let with = lastWith.map { " with \($0)" } ?? ""
    return "\(count), last \(Self.day(lastAt, now: now, in: zone))\(with), \(howSure())"
  }

  /// `today`, `yesterday`, `2 Nov`, with the year when it is another one.
  static func day(_ instant: Instant, now: Instant, in zone: Zone) -> String {
    let (date, today) = (zone.wallTime(at: instant).date, zone.wallTime(at: now).date)
    switch today.day - date.day {
    case 0: return "today"
    case 1: return "yesterday"
    default:
      let words = TimeWords.day(date).drop { $0 != " " }.dropFirst()
      let (year, _, _) = date.civil
      return year == today.civil.year ? String(words) : "\(words) \(year)"
    }
  }
}

/// Who may be calling: whose contact this is already, and who else it might be.
public struct KnownPeople: Codable, Hashable, Sendable {
  /// At most so many are shown, the surest first.
  public static let most = 5

  /// The person that the contact was joined to.
  public var own: Client?
  public var people: [KnownPerson]

  public init(own: Client? = nil, people: [KnownPerson] = []) {
    self.own = own
    self.people = people
  }

  /// One quiet sentence; empty where nobody is known.
  ///
  /// `Known? 3 contacts, last 2 Nov with R. Osei, name alike. On file: text only.`
  public func line(now: Instant, in zone: Zone) -> String {
    guard let first = people.first else {
      return own.map { own in
        own.contacts > 1 ? "\(own.contacts) contacts of this person, \(own.number)." : ""
      } ?? ""
    }
    let others = people.count - 1
    let more = others == 0 ? "" : "; \(others) other\(others == 1 ? "" : "s")"
    let file = first.safeContact.map { " On file: \($0)" } ?? ""
    let end = file.isEmpty || file.last == "." ? "" : "."
    return "Known? \(first.words(now: now, in: zone))\(more).\(file)\(end)"
  }
}
