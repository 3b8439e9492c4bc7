import Canvas
import HavenDomain

/// Offering, joining, reading back, releasing: what keys do to warm transfers.
extension ConsoleState {
  mutating func transferAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .transfers:
      guard !overlays.contains(.transfers) else { return [] }
      openTransfers()
      return readTransfers() + readOpenedTransfer()
    case .offerTransfer: return offer(to: nil, context)
    case .transferToTeam: return offer(to: referrals.selectedService, context)
    case .returnTransfer:
      guard let transfer = transfers.selected else { return [] }
      open(.returnTransfer(transfer, isReceiver: transfer.party(of: me.id) == .receiver))
      return []
    default: return nextTransfer(context)
    }
  }

  private mutating func openTransfers() {
    transfers.top = 0
    open(.transfers)
    transfers.show()
    // What waits for me comes first, then what I handed on.
    let mine = transfers.offers(to: me.id).first ?? transfers.list?.last { $0.course.isOpen }
    if let mine { transfers.table.select(.transfer(mine.id)) }
  }

  private mutating func offer(to team: ReferralService?, _ context: Context) -> [Effect] {
    guard let intake else { return [] }
    let colleagues = staff.filter { member in
      member.id != me.id && RoleTable.scope(of: .takeContact, for: member.roles) > .none
    }
    let order = Presence.allCases
    let byPresence = order.flatMap { presence in colleagues.filter { $0.presence == presence } }
    let card = TransferCard(
      of: intake.contact.row.number, intake.contact.row.channel,
      IntakeForm.form.keptForSharing(intake.form.draft.answers),
      lowering: intake.contact.lowering,
      dispatches: intake.contact.dispatches.map { "\($0.agency) sent" },
      for: team.map { .service($0) } ?? .colleague, at: context.now, zone: context.zone)
    let shown = intake.isNotAlone ? card.shielded() : card
    open(.offerTransfer(intake, to: team, colleagues: byPresence, shown))
    return [.ask(.staff(ListStaff()))]
  }

  private mutating func nextTransfer(_ context: Context) -> [Effect] {
    guard let transfer = transfers.selected, let next = nextTransferAct else { return [] }
    let id = context.id()
    switch next.act {
    case .join: return [.ask(.joinTransfer(JoinTransfer(id: id, transfer: transfer.id)))]
    case .say(let fact), .tick(let fact):
      return [.ask(.readBackFact(ReadBackFact(id: id, transfer: transfer.id, fact: fact)))]
    default:
      open(.releaseTransfer(transfer))
      return []
    }
  }

  mutating func transferAccepted(_ prompt: Prompt, _ context: Context) -> [Effect] {
    let id = context.id(ChangeNumber.act)
    // What was typed last goes first, so that the next person has it.
    let saving = intake?.form.flush(context, id: ChangeNumber.intakeSave) ?? []
    switch prompt.purpose {
    case .offerTransfer(let contact, let team):
      let skipped = team == nil ? 1 : 0
      let typed = team == nil ? prompt.picked(0).flatMap { Int64($0) } : nil
      guard let to = team ?? typed.map({ .colleague(StaffID(rawValue: $0)) }) else { return saving }
      let facts = (0..<TransferCourse.facts).compactMap { index in
        prompt.picked(skipped + index).flatMap(TransferCard.Kind.init(rawValue:))
      }
      guard Set(facts).count == TransferCourse.facts else {
        var prompt = prompt
        prompt.focus = skipped
        prompt.problem = "Choose three different facts."
        open(.prompt(prompt))
        return saving
      }
      let request = OfferTransfer(id: id, contact: contact, to: to, facts: facts)
      return saving + [.ask(.offerTransfer(request))]
    case .releaseTransfer(let transfer):
      let request = ReleaseTransfer(
        id: id, transfer: transfer, takenBy: prompt.text(0), reference: prompt.text(1))
      return saving + [.ask(.releaseTransfer(request))]
    case .returnTransfer(let transfer):
      let why = prompt.picked(0).flatMap(ReturnTransfer.Why.init(rawValue:)) ?? .takenBack
      return [.ask(.returnTransfer(ReturnTransfer(id: id, transfer: transfer, why: why)))]
    default: return saving
    }
  }

  mutating func transfersKey(
    _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    if press == .escape {
      overlay = nil
      return []
    }
    let body = FrameLayout(context.size).body
    let parts = TransfersView.parts(self, ReaderView.room(body))
    if press == .pageUp || press == .pageDown {
      let lines = TransfersView.card(self, context, width: parts.card.width).count
      let top = Scroll.top(transfers.top, press, lines: lines, rows: parts.card.height)
      transfers.top = top ?? transfers.top
      return []
    }
    let rows = max(1, parts.list.height - 1)
    if transfers.table.handle(press, visibleRows: rows).isHandled {
      transfers.table.merge()
      return readOpenedTransfer()
    }
    guard let action else { return [] }
    let own: Set<ActionID> = [
      .offerTransfer, .transferNext, .returnTransfer, .help, .actions,
    ]
    if !own.contains(action) { overlay = nil }
    return attempt(action, context)
  }
}
