import Canvas
import HavenDomain

/// The rows of who is calling in the table of actions.
extension ActionCatalogue {
  static let people: [ConsoleAction] = [
    ConsoleAction(
      .whoIsCalling, keys: [.f(3)], label: "Known",
      sentence: "Who may be calling: people with this number, or a name that is alike.",
      contexts: [.intake],
      whyNot: { $0.whyNotInHand() ?? $0.whyNotRead(.findPeople) }),
    ConsoleAction(
      .notSamePerson, keys: [.f(2)], label: "Not same",
      sentence: "This is somebody else: they are not shown for this contact again.",
      contexts: [.people], isShownInFooter: true,
      whyNot: { $0.whyNoKnownPerson() ?? $0.whyNotHandle(.linkPeople) }),
    ConsoleAction(
      .revealPerson, keys: [.f(4)], label: "Reveal",
      sentence: "Show the name and number of the selected person. It is recorded.",
      contexts: [.people], isShownInFooter: true,
      whyNot: { $0.whyNoKnownPerson() ?? $0.whyNotHandle(.openContact) }),
    ConsoleAction(
      .samePerson, keys: [.f(5), .enter], label: "Same",
      sentence: "This is the same person: the contact joins theirs; two persons are merged.",
      contexts: [.people], isShownInFooter: true,
      whyNot: { $0.whyNoKnownPerson() ?? $0.whyNotHandle(.linkPeople) }),
    ConsoleAction(
      .splitContact, label: "Split",
      sentence: "Take the contact in hand out of the person that it was joined to.",
      contexts: [.intake, .people], isDangerous: true,
      whyNot: { $0.whyNotSplit() ?? $0.whyNotHandle(.linkPeople) }),
    ConsoleAction(
      .undoMerge, label: "Unmerge",
      sentence: "Undo the last merge of this person: each has their own contacts again.",
      contexts: [.intake, .people], isDangerous: true,
      whyNot: { $0.whyNotUndoMerge() ?? $0.whyNotHandle(.linkPeople) }),
  ]
}

extension ConsoleState {
  func whyNoKnownPerson() -> String? {
    overlays.contains(.people) && people.selectedPerson != nil
      ? nil : "Select somebody in the list of who may be calling first."
  }

  func whyNotSplit() -> String? {
    if let why = whyNotInHand() { return why }
    return (knownPeople?.own?.contacts ?? 0) > 1
      ? nil : "The contact in hand is not joined to any other."
  }

  func whyNotUndoMerge() -> String? {
    if let why = whyNotInHand() { return why }
    return knownPeople?.own?.merged.isEmpty == false
      ? nil : "Nobody was merged into the person of this contact."
  }
}
