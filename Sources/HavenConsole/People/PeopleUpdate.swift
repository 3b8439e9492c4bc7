import Canvas
import HavenDomain

/// Asking who may be calling, and saying who is who.
extension ConsoleState {
  /// Asks when number, name or alias are others than at the last question: after each save, so that no
  /// key waits for it.
  mutating func askWhoIsCalling() -> [Effect] {
    guard let intake, whyNotRead(.findPeople) == nil else { return [] }
    let answers = intake.form.draft.answers
    let request = FindKnownPeople(
      contact: intake.contact.row.id, name: answers.text(IntakeForm.name) ?? "",
      phone: answers.text(IntakeForm.callback) ?? "",
      alias: answers.text(IntakeForm.alias) ?? "")
    guard request != people.asked else { return [] }
    if request.contact != people.asked?.contact { people.known = KnownPeople() }
    people.asked = request
    return [.ask(.findPeople(request))]
  }

  /// After something was said: the same question again.
  private mutating func askAgain() -> [Effect] {
    guard let request = people.asked else { return askWhoIsCalling() }
    return [.ask(.findPeople(request))]
  }

  mutating func peopleAnswered(_ ask: Ask, _ reply: Reply) -> [Effect]? {
    switch (ask, reply) {
    case (.findPeople(let request), .people(let known)):
      guard request == people.asked else { return [] }
      let before = people.selectedPerson?.number
      people.known = known
      people.selected = known.people.firstIndex { $0.number == before } ?? 0
      if people.selectedPerson?.latest != people.identity?.id { people.identity = nil }
      return []
    case (.linkPeople(let request), .client(let client)):
      let number = numberOfContactInHand(request.contact)
      let split = "\(ActionCatalogue.key(.actions)), Split takes it out."
      return [
        say("\(number) is one of \(client.contacts) contacts of \(client.number) now. \(split)")
      ] + askAgain()
    case (.tellApart, .done):
      return [say("Noted: somebody else. They are not shown for this contact again.")] + askAgain()
    case (.mergePeople, .client(let client)):
      let undo = "\(ActionCatalogue.key(.actions)), Unmerge undoes it."
      return [say("\(client.number) has \(client.contacts) contacts now. \(undo)")] + askAgain()
    case (.undoMerge, .undone(let undone)): return [say(undone.words())] + askAgain()
    case (.splitContact(let request), .client(let client)):
      let number = numberOfContactInHand(request.contact)
      return [say("\(number) is of a person of its own now: \(client.number).")] + askAgain()
    default: return nil
    }
  }

  private func numberOfContactInHand(_ contact: ContactID) -> String {
    intake?.contact.row.id == contact
      ? intake?.contact.row.number.description ?? "It" : "The contact"
  }

  // MARK: Acts

  mutating func peopleAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .whoIsCalling:
      people.selected = 0
      people.identity = nil
      open(.people)
      return askWhoIsCalling()
    case .samePerson: return samePerson(context)
    case .notSamePerson:
      guard let intake, let person = people.selectedPerson else { return [] }
      let request = TellApart(
        id: context.id(), contact: intake.contact.row.id, other: person.latest)
      return [.ask(.tellApart(request))]
    case .revealPerson:
      guard let person = people.selectedPerson else { return [] }
      return [.ask(.reveal(RevealContact(contact: person.latest)))]
    case .splitContact:
      guard let intake, let own = people.known.own else { return [] }
      open(.split(intake.contact.row, of: own))
    default:
      guard let own = people.known.own, let merged = own.merged.first else { return [] }
      open(.undoMerge(merged, of: own, context))
    }
    return []
  }

  /// Where each has a person already it is a merge, which asks for its reason.
  private mutating func samePerson(_ context: Context) -> [Effect] {
    guard let intake, let person = people.selectedPerson else { return [] }
    if let own = people.known.own, let theirs = person.client {
      open(.merge(own, into: (theirs, person.number)))
      return []
    }
    let request = LinkContacts(
      id: context.id(), contact: intake.contact.row.id, other: person.latest)
    return [.ask(.linkPeople(request))]
  }

  func accepted(_ act: PeopleAct, _ prompt: Prompt, _ context: Context) -> [Effect] {
    switch act {
    case .merge(let survivor, let absorbed):
      let request = MergeClients(
        id: context.id(), survivor: survivor, absorbed: absorbed, reason: prompt.text(0))
      return [.ask(.mergePeople(request))]
    case .undoMerge(let client):
      return [.ask(.undoMerge(UndoMerge(id: context.id(), absorbed: client)))]
    case .split(let contact):
      return [.ask(.splitContact(SplitContact(id: context.id(), contact: contact)))]
    }
  }

  // MARK: The list

  mutating func peopleKey(
    _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    let last = max(0, people.known.people.count - 1)
    switch press {
    case .escape: overlay = nil
    case .up: select(max(0, people.selected - 1))
    case .down: select(min(people.selected + 1, last))
    case .home: select(0)
    case .end: select(last)
    default:
      guard let action else { return [] }
      // Its own keys work on the selected person; a key for the form under it puts the list away.
      let own: Set<ActionID> = [
        .samePerson, .notSamePerson, .revealPerson, .splitContact, .undoMerge, .actions, .help,
      ]
      if !own.contains(action) { overlay = nil }
      return attempt(action, context)
    }
    return []
  }

  private mutating func select(_ index: Int) {
    if index != people.selected { people.identity = nil }
    people.selected = index
  }
}
