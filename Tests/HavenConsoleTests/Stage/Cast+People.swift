import HavenDomain

@testable import HavenConsole

extension Cast {
  static let person = Client(
    id: ClientID(rawValue: 31), number: RecordNumber(.client, 10_519), contacts: 2,
    merged: [
      MergedClient(
        id: ClientID(rawValue: 33), number: RecordNumber(.client, 10_777), at: now - .hours(3),
        staffName: "M. Ilves", reason: "The same code word")
    ])

  static let knownPerson = KnownPerson(
    number: RecordNumber(.client, 10_422), client: ClientID(rawValue: 21),
    latest: ContactID(rawValue: 77), latestNumber: RecordNumber(.contact, 1021), initials: "J. E.",
    signs: [.sameNumber, .nameAlike], contacts: 3, lastAt: now - .days(20), lastChannel: .text,
    lastWith: "R. Osei", flags: [.children], safeContact: "text only, not 17-20")

  static let stranger = KnownPerson(
    number: RecordNumber(.contact, 1033), client: nil, latest: ContactID(rawValue: 78),
    latestNumber: RecordNumber(.contact, 1033), initials: "J. A.", signs: [.nameAlike],
    contacts: 1, lastAt: now - .days(1), lastChannel: .phone, lastWith: nil, flags: [],
    safeContact: nil)
}

extension Rehearser {
  /// A contact in hand, on its second step, and what the store says of who may be calling.
  mutating func meet(
    _ people: [KnownPerson] = [Cast.knownPerson, Cast.stranger], own: Client? = nil
  ) {
    take(Cast.complete)
    reply(.reveal(RevealContact(contact: Cast.contact)), .identity(Cast.identity))
    press(.f(5))
    answerWho(people, own: own)
  }

  mutating func answerWho(_ people: [KnownPerson], own: Client? = nil) {
    guard let asked = state.people.asked else { return }
    reply(.findPeople(asked), .people(KnownPeople(own: own, people: people)))
  }

  /// The list of who may be calling over the intake.
  mutating func openPeople(own: Client? = nil) {
    meet(own: own)
    press(.f(3))
  }
}
