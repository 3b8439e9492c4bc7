import Canvas
import HavenDomain

/// Reading the escalations and moving in them.
extension EscalationState {
  mutating func openPane() -> [Effect] {
    read(isRefresh: false)
  }

  /// Reads again what is on the screen.
  mutating func refresh() -> [Effect] {
    guard reading == nil else {
      isStale = true
      return []
    }
    return read(isRefresh: true)
  }

  /// The screen shows again: what changed meanwhile is read.
  mutating func catchUp() -> [Effect] { isStale ? refresh() : [] }

  mutating func toggleResolved() -> [Effect] {
    includesResolved.toggle()
    return read(isRefresh: false)
  }

  private mutating func read(isRefresh: Bool) -> [Effect] {
    isStale = false
    let request = ListEscalations(includesResolved: includesResolved, isRefresh: isRefresh)
    reading = request
    return [.ask(.escalations(request))]
  }

  mutating func answered(
    _ request: ListEscalations, _ list: EscalationList, _ context: Context
  ) -> [Effect] {
    guard reading == request else { return [] }
    reading = nil
    readAt = context.now
    onCall = list.onCall
    table.placeholder = "No flag is open."
    // A row that went stays in the table, struck, while the operator moves.
    for row in list.rows { rows[row.id] = row }
    table.offer(TableWindow(rows: list.rows.map(Self.tableRow)))
    let kept = Set(table.rows.map(\.id)).union(list.rows.map(\.id))
    rows = rows.filter { kept.contains($0.key) }
    forgetOthers()
    return isStale ? refresh() : []
  }

  mutating func failed(_ request: ListEscalations) {
    if reading == request { reading = nil }
  }

  /// An act changed it: shown at once, in its old place until the list is read again.
  mutating func changed(_ row: EscalationRow) -> [Effect] {
    guard rows[row.id] != nil else { return refresh() }
    rows[row.id] = row
    if let index = table.rows.firstIndex(where: { $0.id == row.id }) {
      var window = table.window
      window.rows[index] = Self.tableRow(row)
      if !table.isFrozen { table.show(window) }
    }
    let reads = detail?.row.id == row.id ? readDetail() : []
    return refresh() + reads
  }

  /// Opens what is selected, with all that was said: recorded.
  mutating func readDetail() -> [Effect] {
    guard let row = selectedRow else { return [] }
    return [.ask(.escalation(ReadEscalation(.id(row.id))))]
  }

  mutating func listKey(_ press: KeyPress, _ size: Size) -> [Effect] {
    let rows = table.visibleRows(in: EscalationLayout.table(size))
    return moved(table.handle(press, visibleRows: rows))
  }

  mutating func mouse(_ event: MouseEvent, _ size: Size) -> [Effect] {
    moved(table.handle(event, in: EscalationLayout.table(size)))
  }

  private mutating func moved(_ reaction: TableReaction<EscalationID>) -> [Effect] {
    guard reaction.isHandled else { return [] }
    forgetOthers()
    return [.start(.rest, after: QueueState.restTime)]
  }

  /// Never one record's words beside another's row.
  private mutating func forgetOthers() {
    if detail?.row.id != table.selection { detail = nil }
    if contact?.row.id != selectedRow?.contact { contact = nil }
    if identity?.id != selectedRow?.contact { identity = nil }
  }
}

// MARK: Acts and answers

extension ConsoleState {
  mutating func escalationAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .openEscalation:
      if FrameLayout(context.size).sizeClass != .wide, overlay == nil {
        open(.reader(Reader(.escalation)))
      }
      return escalations.readDetail()
    case .openEscalated:
      guard let contact = escalations.selectedRow?.contact else { return [] }
      open(.reader(Reader(.escalatedContact)))
      return [
        .ask(.contact(ReadContact(.id(contact)))),
        .ask(.reveal(RevealContact(contact: contact))),
      ]
    case .showResolved: return escalations.toggleResolved()
    case .concern: open(.concern())
    default: escalationPrompt(id, context).map { open($0) }
    }
    return []
  }

  private func escalationPrompt(_ id: ActionID, _ context: Context) -> Prompt? {
    guard let row = escalations.selectedRow else { return nil }
    switch id {
    case .haveIt:
      if row.isClimbing { return .haveIt(row, context) }
      return row.holder == me.id ? .resolve(row) : .takeOver(row)
    case .handBack: return .handBack(row)
    case .callRung: return .callRung(row, escalations.onCall)
    case .resolve: return .resolve(row)
    case .report: return .report(row, escalations.duties(of: row))
    default: return row.contactAndNumber.map { .dispatch($0, now: context.now) }
    }
  }

  func whyNoEscalation() -> String? {
    escalations.selectedRow == nil ? "Select an escalation first." : nil
  }

  /// Nil where the selected escalation can be acted on.
  func whyNotHandleEscalation() -> String? {
    guard let row = escalations.selectedRow else { return whyNoEscalation() }
    if !row.isOpen { return "\(row.number) is resolved. Nothing more is due." }
    return whyNotHandle(.handleEscalation)
  }

  func whyNotHandBack() -> String? {
    if let why = whyNotHandleEscalation() { return why }
    guard let row = escalations.selectedRow, row.holder != me.id else { return nil }
    return row.holder == nil
      ? "Nobody has \(row.number): there is nothing to hand back."
      : "\(row.holderName ?? "Somebody") has it. Take it over first."
  }

  func whyNoEscalatedContact() -> String? {
    guard let row = escalations.selectedRow else { return whyNoEscalation() }
    return row.contact == nil ? "\(row.number) is about no contact." : nil
  }

  /// Nil when the answer is about something else.
  mutating func escalationAnswered(
    _ ask: Ask, _ reply: Reply, _ context: Context
  ) -> [Effect]? {
    switch (ask, reply) {
    case (.escalations(let request), .escalations(let list)):
      return escalations.answered(request, list, context)
    case (.escalation, .escalation(let detail)):
      if escalations.table.selection == detail.row.id { escalations.detail = detail }
      return []
    case (.concern(let request), .escalationRow(let row)):
      let words =
        "Thank you. \(row.number) is with the \(request.to.words). "
        + "Only you and those it is for can read it."
      return [say(words)] + refreshAfterAct()
    case (_, .escalationRow(let row)):
      return [say(escalationWords(ask, row, context))] + escalations.changed(row)
    default: return nil
    }
  }

  /// What became of it, in a sentence.
  private func escalationWords(
    _ ask: Ask, _ row: EscalationRow, _ context: Context
  ) -> String {
    switch ask {
    case .handBack:
      let due = TimeWords.moment(row.rung.due, now: context.now, in: context.zone)
      return "\(row.number) is handed back. Its clock runs on, to \(due)."
    case .callRung(let request): return "\(row.number): the \(request.role.words) is called."
    case .resolve: return "\(row.number) is resolved: \(row.outcome?.words ?? "done")."
    case .report: return "\(row.number): the report is recorded."
    default: return "You have \(row.number). Its clock stands."
    }
  }

  /// A list on the screen says at once what an act changed.
  mutating func refreshAfterAct() -> [Effect] {
    let pane = place == .escalations ? escalations.refresh() : []
    return pane + (overlays.contains(.alarms) ? readAlarms() : [])
  }

  /// Its record has grown, where it is open.
  mutating func readEscalationAgain() -> [Effect] {
    escalations.detail == nil || place != .escalations ? [] : escalations.readDetail()
  }
}

extension EscalationState {
  func duties(of row: EscalationRow) -> [ReportingDuty] {
    detail?.row.id == row.id ? detail?.duties ?? [] : []
  }
}
