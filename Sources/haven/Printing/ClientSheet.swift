import HavenDomain

/// A person, as scripts read it.
struct ClientJSON: Encodable {
  var person: String
  var contacts: Int
  var merged: [String]

  init(_ client: Client) {
    person = client.number.description
    contacts = client.contacts
    merged = client.merged.map(\.number.description)
  }
}

/// A person opened, with all their contacts.
struct ClientDetailJSON: Encodable {
  struct Merged: Encodable {
    var person: String
    var at: String
    var staff: Nullable<String>
    var reason: Nullable<String>
  }
  struct Event: Encodable {
    var at: String
    var kind: String
    var staff: Nullable<String>
    var about: String
  }

  var person: String
  var safeContact: Nullable<String>
  var contactCount: Int
  var contacts: [ContactJSON]
  var merged: [Merged]
  var events: [Event]

  init(_ detail: ClientDetail, now: Instant) {
    person = detail.client.number.description
    safeContact = Nullable(detail.safeContact)
    contactCount = detail.client.contacts
    contacts = detail.contacts.map { ContactJSON($0, now: now) }
    merged = detail.client.merged.map {
      Merged(
        person: $0.number.description, at: TimeWords.iso($0.at), staff: Nullable($0.staffName),
        reason: Nullable($0.reason))
    }
    events = detail.events.map {
      Event(
        at: TimeWords.iso($0.at), kind: $0.kind.rawValue, staff: Nullable($0.staffName),
        about: $0.about.description)
    }
  }
}

/// Somebody who may be meant.
struct KnownPersonJSON: Encodable {
  var person: String
  var latestContact: String
  var initials: String
  var signs: [String]
  var contacts: Int
  var lastAt: String
  var lastChannel: String
  var lastWith: Nullable<String>
  var flags: [String]
  var safeContact: Nullable<String>

  init(_ known: KnownPerson) {
    person = known.number.description
    latestContact = known.latestNumber.description
    initials = known.initials
    signs = known.signs.map(\.rawValue)
    contacts = known.contacts
    lastAt = TimeWords.iso(known.lastAt)
    lastChannel = known.lastChannel.rawValue
    lastWith = Nullable(known.lastWith)
    flags = known.flags.map(\.rawValue)
    safeContact = Nullable(known.safeContact)
  }
}

/// What an undone merge left behind.
struct UndoneMergeJSON: Encodable {
  var restored: ClientJSON
  var survivor: ClientJSON
  var stayed: [String]

  init(_ undone: UndoneMerge) {
    restored = ClientJSON(undone.restored)
    survivor = ClientJSON(undone.survivor)
    stayed = undone.stayed.map(\.description)
  }
}

/// Persons as people read them on a terminal.
enum ClientSheet {
  static func words(_ client: Client) -> String {
    let count = "\(client.contacts) contact\(client.contacts == 1 ? "" : "s")"
    return "\(client.number) has \(count).\n"
  }

  static func words(_ found: KnownPeople, _ desk: OpenDesk) -> String {
    var lines = Lines()
    for person in found.people {
      let initials = person.initials.isEmpty ? "" : "  \(person.initials)"
      let words = person.words(now: desk.now, in: desk.zone)
      lines.add("\(person.number)\(initials)  \(words), by \(person.lastChannel.words)")
      lines.add("  On file", person.safeContact)
    }
    return lines.text
  }

  static func words(_ detail: ClientDetail, _ desk: OpenDesk) -> String {
    func moment(_ instant: Instant) -> String {
      TimeWords.moment(instant, now: desk.now, in: desk.zone)
    }
    var lines = Lines()
    lines.add(words(detail.client).trimmed)
    lines.add("Safe contact", detail.safeContact)
    for merged in detail.client.merged {
      let who = merged.staffName.map { ", \($0)" } ?? ""
      let why = merged.reason.map { ": \($0)" } ?? ""
      lines.add("Merged in", "\(merged.number), \(moment(merged.at))\(who)\(why)")
    }
    for row in detail.contacts {
      let owner = row.ownerName.map { ", \($0)" } ?? ""
      lines.add(
        row.number.description,
        "\(moment(row.receivedAt)), \(row.channel.words), \(row.state.words)\(owner)")
    }
    for event in detail.events {
      let who = event.staffName.map { ", \($0)" } ?? ""
      lines.add(moment(event.at), "  \(event.about) \(event.kind.words)\(who)")
    }
    return lines.text
  }
}
