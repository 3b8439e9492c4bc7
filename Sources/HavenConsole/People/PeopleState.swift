import HavenDomain

/// Who may be calling: asked as the intake is typed, and told in one quiet line.
public struct PeopleState: Equatable, Sendable {
  /// The newest question; an answer to an older one is left out.
  var asked: FindKnownPeople?
  var known = KnownPeople()
  /// In the list, while it is open.
  var selected = 0
  /// Shown because somebody asked; gone with the selection.
  var identity: ContactIdentity?

  var selectedPerson: KnownPerson? {
    known.people.indices.contains(selected) ? known.people[selected] : nil
  }
}

/// What a prompt about who is who does at its end.
public enum PeopleAct: Hashable, Sendable {
  case merge(survivor: ClientID, absorbed: ClientID)
  case undoMerge(ClientID)
  case split(ContactID)
}

extension ConsoleState {
  /// What is known about the contact in hand; nothing about any other.
  var knownPeople: KnownPeople? {
    guard let intake, people.asked?.contact == intake.contact.row.id else { return nil }
    return people.known
  }
}
