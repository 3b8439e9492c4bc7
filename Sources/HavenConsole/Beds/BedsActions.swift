import Canvas
import HavenDomain

/// The rows of beds in the table of actions.
extension ActionCatalogue {
  static let beds: [ConsoleAction] = [
    ConsoleAction(
      .beds, keys: [KeyPress(.function(2), .shift)], label: "Beds",
      sentence: "Beds by site and kind, how each stands, and who waits.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotRead(.readBeds) }),
    ConsoleAction(
      .bedAct, keys: [.f(5), .enter], label: "Next act",
      sentence: "The next act: hold a free bed, place whom it is held for, note that they left.",
      contexts: [.beds], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotBedAct() }),
    ConsoleAction(
      .placeInBed, label: "Place",
      sentence: "Place the contact at hand in the selected bed, with the fee by the scale.",
      contexts: [.beds], isDangerous: true,
      whyNot: { $0.whyNoBed() ?? $0.whyNobodyAtHand() ?? $0.whyNotHandle(.placeInBeds) }),
    ConsoleAction(
      .releaseBed, keys: [.f(4)], label: "Release", sentence: "Give the selected bed free again.",
      contexts: [.beds], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNoBed() ?? $0.whyNotHandle(.placeInBeds) }),
    ConsoleAction(
      .turnAway, label: "TurnAway",
      sentence: "Note that the contact at hand got no bed at the selected site, and why.",
      contexts: [.beds],
      whyNot: { $0.whyNoBed() ?? $0.whyNobodyAtHand() ?? $0.whyNotHandle(.placeInBeds) }),
    ConsoleAction(
      .bedWait, keys: [.f(2)], label: "Waiting",
      sentence: "Put the contact at hand on the waiting list; on a line of it, take them off.",
      contexts: [.beds], isShownInFooter: true,
      whyNot: {
        ($0.beds.selectedWait == nil ? $0.whyNobodyAtHand() : nil)
          ?? $0.whyNotHandle(.placeInBeds)
      }),
  ]
}

extension ConsoleState {
  func whyNobodyAtHand() -> String? {
    contactAtHand == nil ? "Select a contact in the queue, or take one, first." : nil
  }

  /// Outside the list no bed is selected.
  func whyNoBed() -> String? {
    overlays.contains(.beds) && beds.selectedRow != nil ? nil : "Select a bed in the list first."
  }

  func whyNotBedAct() -> String? {
    if let why = whyNoBed() ?? whyNotHandle(.placeInBeds) { return why }
    guard let row = beds.selectedRow else { return nil }
    switch row.standing {
    case .occupied: return nil
    case .outOfUse(let reason): return "This bed is out of use: \(reason). Choose another."
    case .free, .held: break
    }
    guard let contact = contactAtHand else { return whyNobodyAtHand() }
    let act: BedAct = row.standing.state == .held ? .place : .hold
    let actor = BedRules.Actor(staff: me.id, contact: contact.id)
    return BedRules.whyNot(act, row.standing, by: actor)?.words
  }
}
