import Canvas
import HavenDomain

/// What the store says of warm transfers: read again with every commit, told in a line, and never
/// opened over what somebody does.
extension ConsoleState {
  /// Nothing where this role takes no part in any.
  mutating func readTransfers() -> [Effect] {
    guard !transfers.isReading, whyNotRead(.transferContacts) == nil else { return [] }
    transfers.isReading = true
    return [.ask(.transfers(ListTransfers()))]
  }

  /// Somebody changed one of ours.
  mutating func transferNews(_ window: QueueWindow) -> [Effect] {
    guard window.transfers != transfers.stamp else { return [] }
    transfers.stamp = window.transfers
    // One that is being read may be older than this: its answer is not enough.
    transfers.isReading = false
    return readTransfers()
  }

  /// The card of the selected one, where it is ours to see and not here yet.
  mutating func readOpenedTransfer() -> [Effect] {
    guard overlays.contains(.transfers), let transfer = transfers.selected,
      transfers.opened?.transfer.version != transfer.version
        || transfers.opened?.transfer.id != transfer.id
    else { return [] }
    let isOffered = transfer.course.state == .offered
    guard transfer.party(of: me.id) != .receiver || (!isOffered && transfer.course.isOpen) else {
      return []
    }
    return [.ask(.transfer(ReadTransfer(.id(transfer.id))))]
  }

  /// Nil when the answer is about something else.
  mutating func transfersAnswered(
    _ ask: Ask, _ reply: Reply, _ context: Context
  ) -> [Effect]? {
    switch (ask, reply) {
    case (.transfers, .transfers(let list)): return listed(list, context)
    case (.transfer, .openedTransfer(let opened)):
      if transfers.selected?.id == opened.transfer.id { keep(opened) }
      return []
    case (_, .openedTransfer(let opened)): return acted(ask, opened, context)
    case (.returnTransfer, .transfer(let transfer)):
      transfers.take(transfer)
      let holder = transfer.sender == me.id ? "you" : transfer.senderName
      return [say("\(transfer.number) stays with \(holder): \(transfer.course.words).")]
    default: return nil
    }
  }

  private mutating func keep(_ opened: OpenedTransfer) {
    transfers.opened = opened
    transfers.take(opened.transfer)
  }

  private mutating func acted(
    _ ask: Ask, _ opened: OpenedTransfer, _ context: Context
  ) -> [Effect] {
    keep(opened)
    let transfer = opened.transfer
    switch ask {
    case .offerTransfer:
      overlays.removeAll { $0 == .referrals || $0 == .transfers }
      openTransfersOverlay(on: transfer.id)
      let words =
        transfer.receiver.isOutside
        ? "Ring \(transfer.receiverName), and stay on the line."
        : "Offered to \(transfer.receiverName)."
      return [say("\(words) \(transfer.number) stays yours until you release it.")]
    case .joinTransfer where transfer.party(of: me.id) == .receiver:
      transfers.table.select(.transfer(transfer.id))
      transfers.show()
      return [say("You joined. Read the three facts back to \(transfer.senderName).")]
    case .releaseTransfer: return released(opened, context)
    default: return []
    }
  }

  private mutating func openTransfersOverlay(on id: TransferID) {
    transfers.top = 0
    open(.transfers)
    transfers.table.select(.transfer(id))
    transfers.show()
  }

  /// To a colleague the contact is gone from here; of a team outside the record goes on.
  private mutating func released(
    _ opened: OpenedTransfer, _ context: Context
  ) -> [Effect] {
    overlays.removeAll { $0 == .transfers }
    let transfer = opened.transfer
    let words = "\(transfer.number) is handed on to \(transfer.receiverName), facts read back."
    guard transfer.receiver.isOutside else { return letGo(transfer.contact, words, context) }
    var given: [(FieldID, String?)] = [
      (IntakeForm.intervention, "warmTransfer"),
      (IntakeForm.partner, "\(transfer.receiverName), \(opened.takenBy)"),
    ]
    if !opened.reference.isEmpty { given.append((IntakeForm.referralCode, opened.reference)) }
    return [say(words)] + fillIntake(of: transfer.contact, by: .transfer, given, context)
  }

  // MARK: News

  private mutating func listed(_ list: [Transfer], _ context: Context) -> [Effect] {
    transfers.isReading = false
    let before = transfers.list ?? []
    transfers.list = list
    transfers.show()
    var effects: [Effect] = []
    for transfer in list {
      let known = before.first { $0.id == transfer.id }
      guard known?.version != transfer.version else { continue }
      effects += told(transfer, before: known, context)
    }
    return effects + readOpenedTransfer()
  }

  /// A line about what somebody else did; our own acts were told when they were done.
  private mutating func told(
    _ transfer: Transfer, before: Transfer?, _ context: Context
  ) -> [Effect] {
    let key = ActionCatalogue.key(.transfers)
    let number = transfer.number
    switch (transfer.party(of: me.id), transfer.course.state) {
    case (.receiver?, .offered):
      return [say("\(transfer.senderName) offers you \(number), warm. \(key) shows it.")]
    case (.receiver?, .released) where before?.course.isOpen == true:
      return receivedWarm(transfer, context)
    case (.receiver?, .returned), (.receiver?, .cancelled):
      guard before?.course.isOpen == true else { return [] }
      return [say("\(number) stays with \(transfer.senderName): \(transfer.course.words).")]
    case (.sender?, .joined) where before?.course.state == .offered:
      return [say("\(transfer.receiverName) joined for \(number). \(key) has the three facts.")]
    case (.sender?, .returned(let why)) where before?.course.isOpen == true:
      return [say("\(number) stays with you: \(why.words).", .warning)]
    default: return []
    }
  }

  /// It is ours now. With its card in sight it opens; else it waits to be taken, and nothing jumps
  /// under typing fingers.
  private mutating func receivedWarm(_ transfer: Transfer, _ context: Context) -> [Effect] {
    let words = "\(transfer.senderName) has released \(transfer.number): it is yours now."
    let isWaitedFor = overlays.last == .transfers && transfers.selected?.id == transfer.id
    guard isWaitedFor, whyNotAnother() == nil else {
      return [say("\(words) \(ActionCatalogue.key(.take)) in the queue opens it.")]
    }
    overlays.removeAll { $0 == .transfers }
    return [say(words)] + take(transfer.contact, context)
  }
}
