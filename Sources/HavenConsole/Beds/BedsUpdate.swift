import Canvas
import HavenDomain

/// Opening the beds, finding one, and what is done with it.
extension ConsoleState {
  mutating func bedAction(_ id: ActionID, _ context: Context) -> [Effect] {
    guard id != .beds else {
      guard !overlays.contains(.beds) else { return [] }
      beds.query = TextEditor("")
      beds.isNew = true
      beds.show(context)
      open(.beds)
      return readBeds()
    }
    if id == .bedWait, let wait = beds.selectedWait {
      let request = StopWaitingForBed(id: context.id(), contact: wait.contact, kind: wait.kind)
      return [.ask(.stopWaitingForBed(request))]
    }
    let row = beds.selectedRow ?? beds.board?.rows.first
    guard let row else { return [] }
    switch id {
    case .bedAct: return nextBedAct(row, context)
    case .releaseBed:
      return [.ask(.releaseBed(ReleaseHold(id: context.id(), bed: row.bed.id)))]
    case .placeInBed: bedGuest.map { open(placing($0, row)) }
    case .turnAway: bedGuest.map { open(.turnAway($0, row)) }
    default: bedGuest.map { open(.waitForBed($0, row)) }
    }
    return []
  }

  private mutating func nextBedAct(_ row: BedRow, _ context: Context) -> [Effect] {
    switch row.standing {
    case .free:
      guard let contact = contactAtHand else { return [] }
      return [.ask(.holdBed(HoldBed(id: context.id(), bed: row.bed.id, contact: contact.id)))]
    case .held(let hold):
      open(placing(BedGuest(id: hold.contact, number: hold.number), row))
    case .occupied(let placement): open(.leaveBed(row, placement.number))
    case .outOfUse: break
    }
    return []
  }

  /// Where a bed costs nothing nobody is asked what they earn.
  private func placing(_ guest: BedGuest, _ row: BedRow) -> Prompt {
    row.siteKind.isFree ? .place(guest, row, weeklyFee: nil) : .fee(guest, row)
  }

  private var bedGuest: BedGuest? {
    contactAtHand.map { BedGuest(id: $0.id, number: $0.number) }
  }

  mutating func readBeds() -> [Effect] {
    guard !beds.isReading else { return [] }
    beds.isReading = true
    return [.ask(.beds(ListBeds()))]
  }

  /// Nil when the answer is about something else.
  mutating func bedsAnswered(_ ask: Ask, _ reply: Reply, _ context: Context) -> [Effect]? {
    switch (ask, reply) {
    case (.beds, .beds(let board)):
      let isFirst = beds.isNew
      beds.isNew = false
      beds.isReading = false
      beds.board = board
      for row in board.rows { keepHold(row) }
      beds.show(context)
      if isFirst { selectLikelyBed() }
      return []
    case (_, .bed(let row)):
      let before = beds.holds[row.bed.id]?.standing
      keepHold(row)
      return bedChanged(ask, row, before, context) + readBedsAgain()
    case (.turnAway, .done):
      return [say("Noted, with the reason. The waiting list may be next.")] + readBedsAgain()
    case (.stopWaitingForBed, .done):
      return [say("Off the waiting list.")] + readBedsAgain()
    case (.waitForBed, .wait(let wait)):
      let words = "\(wait.number) is number \(wait.place) on the list: \(wait.kind.words)."
      return [say(words)] + readBedsAgain()
    default: return nil
    }
  }

  /// The bed that is held for the contact at hand, else the first that is free.
  private mutating func selectLikelyBed() {
    let rows = beds.board?.rows ?? []
    let held = rows.first { row in
      guard case .held(let hold) = row.standing else { return false }
      return hold.contact == contactAtHand?.id
    }
    if let bed = held ?? rows.first(where: { $0.standing == .free }) {
      beds.table.select(.bed(bed.bed.id))
    }
  }

  /// What became of it in a sentence, and in the open form.
  private mutating func bedChanged(
    _ ask: Ask, _ row: BedRow, _ before: BedStanding?, _ context: Context
  ) -> [Effect] {
    let given: [(FieldID, String?)] = [
      (IntakeForm.intervention, "shelter"), (IntakeForm.partner, row.place),
    ]
    switch ask {
    case .holdBed(let request):
      guard case .held(let hold) = row.standing else { return [] }
      let until = TimeWords.moment(hold.until, now: context.now, in: context.zone)
      return [say("\(row.place) is held for \(hold.number) until \(until).")]
        + fillIntake(of: request.contact, by: .bed, given, context)
    case .placeInBed(let request):
      return [say("\(row.place): \(BedWords.standing(row.standing, context)).")]
        + fillIntake(of: request.contact, by: .bed, given, context)
    default:
      let words = [say("\(row.place) is free.")]
      guard case .held(let hold) = before else { return words }
      let none: [(FieldID, String?)] = given.map { ($0.0, nil) }
      return words + fillIntake(of: hold.contact, by: .bed, none, context)
    }
  }

  /// A list on the screen says at once what an act changed.
  private mutating func readBedsAgain() -> [Effect] {
    overlays.contains(.beds) ? readBeds() : []
  }

  private mutating func keepHold(_ row: BedRow) {
    guard case .held(let hold) = row.standing, hold.staff == me.id else {
      beds.holds[row.bed.id] = nil
      return
    }
    beds.holds[row.bed.id] = row
  }

  /// A hold of ours that runs out is said, quietly.
  mutating func tellEndedHolds(_ context: Context) -> [Effect] {
    let ended = beds.holds.values.filter { row in
      guard case .held(let hold) = row.standing else { return true }
      return !hold.stands(at: context.now)
    }
    guard !ended.isEmpty else { return [] }
    var effects: [Effect] = []
    for row in ended {
      beds.holds[row.bed.id] = nil
      effects += takeOutOfIntake(row, context)
    }
    guard !isHidden, let row = ended.min(by: { $0.bed.id < $1.bed.id }),
      case .held(let hold) = row.standing
    else { return effects }
    return effects + [
      say("The hold on \(row.place) for \(hold.number) has run out. The bed is free.")
    ]
  }

  /// A bed that is held no more is no help given: the form says so no longer.
  private mutating func takeOutOfIntake(_ row: BedRow, _ context: Context) -> [Effect] {
    guard case .held(let hold) = row.standing,
      filled.text(IntakeForm.partner)?.contains(row.place) == true
    else { return [] }
    let none: [(FieldID, String?)] = [(IntakeForm.intervention, nil), (IntakeForm.partner, nil)]
    return fillIntake(of: hold.contact, by: .bed, none, context)
  }

  mutating func bedsKey(
    _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    if press == .escape {
      overlay = nil
      return []
    }
    let layout = BedsView.layout(self, FrameLayout(context.size).body)
    let rows = max(1, layout.list.height - 1)
    let isTyped = press.typed != nil || press == .backspace || press == .delete
    if !isTyped, beds.table.handle(press, visibleRows: rows).isHandled { return [] }
    if beds.query.handle(press, in: Prompt.room) {
      beds.show(context)
      return []
    }
    guard let action else { return [] }
    if !Self.bedActs.contains(action) { overlay = nil }
    return attempt(action, context)
  }

  /// A key for the pane under it puts the list away.
  static let bedActs: Set<ActionID> = [
    .bedAct, .placeInBed, .releaseBed, .turnAway, .bedWait, .help, .actions,
  ]
}
