import Canvas
import HavenDomain

/// The rows of warm transfers in the table of actions.
extension ActionCatalogue {
  static let transfers: [ConsoleAction] = [
    ConsoleAction(
      .transfers, keys: [KeyPress(.function(4), .shift)], label: "Transfer",
      sentence: "Warm transfers to you and from you, with the card and the three facts.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotRead(.transferContacts) }),
    ConsoleAction(
      .offerTransfer, keys: [.f(2)], label: "Offer",
      sentence: "Offer the contact in hand to a colleague, warm: three facts are read back.",
      contexts: [.transfers], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotOffer() }),
    ConsoleAction(
      .transferNext, keys: [.f(5), .enter], label: "Next act",
      sentence: "The next act: join, tick a fact that was read back, release.",
      contexts: [.transfers], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotTransferNext() }),
    ConsoleAction(
      .returnTransfer, keys: [.f(4)], label: "Return",
      sentence: "End the transfer: its receiver gives it back, its sender takes it back.",
      contexts: [.transfers], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotReturn() }),
  ]
}

extension ConsoleState {
  func whyNotOffer() -> String? {
    if let why = whyNotInHand() ?? whyNotHandle(.transferContacts) { return why }
    let open = transfers.list?.first {
      $0.contact == intake?.contact.row.id && $0.course.isOpen
    }
    return open.map { "\($0.number) is on its way to \($0.receiverName) already." }
  }

  /// The act that comes next on the selected line; nil where only somebody else can act.
  var nextTransferAct: (act: TransferCourse.Act, by: TransferCourse.Party)? {
    guard let transfer = transfers.selected else { return nil }
    let party = transfer.party(of: me.id) ?? .sender
    if transfer.course.state == .offered { return (.join, party) }
    guard let fact = transfers.selectedFact else { return (.release, party) }
    return (party == .receiver ? .say(fact) : .tick(fact), party)
  }

  func whyNotTransferNext() -> String? {
    guard overlays.contains(.transfers), let transfer = transfers.selected,
      let next = nextTransferAct
    else { return "Select a transfer in the list first." }
    if let why = whyNotHandle(.transferContacts) { return why }
    if next.act == .join, next.by == .receiver, let why = whyNotAnother() { return why }
    if next.act == .join, next.by == .sender, !transfer.receiver.isOutside {
      return "\(transfer.receiverName) has not joined yet. You keep \(transfer.number) meanwhile."
    }
    return transfer.course.whyNot(next.act, by: next.by)
  }

  func whyNotReturn() -> String? {
    guard overlays.contains(.transfers), let transfer = transfers.selected else {
      return "Select a transfer in the list first."
    }
    guard transfer.course.isOpen else { return "This transfer is over: \(transfer.course.words)." }
    return whyNotHandle(.transferContacts)
  }
}
