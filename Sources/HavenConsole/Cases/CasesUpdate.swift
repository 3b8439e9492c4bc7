import Canvas
import HavenDomain

/// Reading the cases and moving in them.
extension CasesState {
  mutating func openPane() -> [Effect] { read(isRefresh: false) }

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

  /// Mine, all, over their time, closed, and mine again.
  mutating func nextFilter() -> [Effect] {
    let all = CaseFilter.allCases
    let place = all.firstIndex(of: filter).map { ($0 + 1) % all.count } ?? 0
    filter = all[place]
    return read(isRefresh: false)
  }

  private mutating func read(isRefresh: Bool) -> [Effect] {
    isStale = false
    let request = ListCases(filter, isRefresh: isRefresh)
    reading = request
    return [.ask(.cases(.list(request)))]
  }

  mutating func answered(
    _ request: ListCases, _ list: CaseList, _ context: Context
  ) -> [Effect] {
    guard reading == request else { return [] }
    reading = nil
    readAt = context.now
    load = list.load
    table.placeholder = DisplayText(emptyWords)
    // A row that went stays in the table, struck, while the operator moves.
    for row in list.rows { rows[row.id] = row }
    for followUp in list.followUps { followUps[followUp.id] = followUp }
    let new = Self.tableRows(list)
    table.offer(TableWindow(rows: new))
    let kept = Set(table.rows.map(\.id)).union(new.map(\.id))
    rows = rows.filter { kept.contains(.file($0.key)) }
    followUps = followUps.filter { kept.contains(.followUp($0.key)) }
    forgetOthers()
    return isStale ? refresh() : []
  }

  private var emptyWords: String {
    switch filter {
    case .mine: "You have no open case, and no follow-up is due."
    case .all: "No case is open."
    case .late: "Nothing is over its time."
    case .closed: "No case is closed."
    }
  }

  mutating func failed(_ request: ListCases) {
    if reading == request { reading = nil }
  }

  /// An act changed it: shown at once, in its old place until the list is read again.
  mutating func changed(_ row: CaseRow) -> [Effect] {
    guard rows[row.id] != nil else { return refresh() }
    rows[row.id] = row
    let entry = CaseEntry.file(row.id)
    if let index = table.rows.firstIndex(where: { $0.id == entry }), !table.isFrozen {
      var window = table.window
      window.rows[index] = TableRow(entry, cells: Self.cells(row))
      table.show(window)
    }
    let reads = detail?.row.id == row.id ? readDetail() : []
    return refresh() + reads
  }

  /// Opens what is selected, with all that was noted: recorded.
  mutating func readDetail() -> [Effect] {
    guard let row = selectedRow else { return [] }
    return [.ask(.cases(.read(ReadCase(.id(row.id)))))]
  }

  mutating func listKey(_ press: KeyPress, _ size: Size) -> [Effect] {
    let rows = table.visibleRows(in: CasesLayout.table(size))
    return moved(table.handle(press, visibleRows: rows))
  }

  mutating func mouse(_ event: MouseEvent, _ size: Size) -> [Effect] {
    moved(table.handle(event, in: CasesLayout.table(size)))
  }

  private mutating func moved(_ reaction: TableReaction<CaseEntry>) -> [Effect] {
    guard reaction.isHandled else { return [] }
    forgetOthers()
    return [.start(.rest, after: QueueState.restTime)]
  }

  /// Never one case's words beside another's row.
  private mutating func forgetOthers() {
    if let known = detail?.row.id, table.selection != .file(known) { detail = nil }
  }
}

// MARK: Answers

extension ConsoleState {
  /// Nil when the answer is about something else.
  mutating func casesAnswered(
    _ ask: Ask, _ reply: Reply, _ context: Context
  ) -> [Effect]? {
    guard case .cases(let ask) = ask, case .cases(let reply) = reply else { return nil }
    switch (ask, reply) {
    case (.list(let request), .list(let list)): return cases.answered(request, list, context)
    case (.read, .detail(let detail)):
      if cases.table.selection == .file(detail.row.id) { cases.detail = detail }
      return []
    case (_, .row(let row)):
      let words = caseWords(ask, row, context)
      return [say(words)] + (place == .cases ? cases.changed(row) : []) + readContactOfCase(row)
    case (_, .followUp(let followUp)):
      let reads = place == .cases ? cases.refresh() + cases.readDetail() : []
      return [say(followUpWords(ask, followUp, context))] + reads
    case (.closeContact, .done):
      return [say("Closed. Nothing more is due on it.")] + (place == .cases ? cases.refresh() : [])
    default: return nil
    }
  }

  /// The contact in hand says that it has a case.
  private func readContactOfCase(_ row: CaseRow) -> [Effect] {
    guard let contact = intake?.contact.row.id, contact == row.contact else { return [] }
    return [.ask(.contact(ReadContact(.id(contact))))]
  }

  /// What became of it, in a sentence.
  private func caseWords(_ ask: CaseAsk, _ row: CaseRow, _ context: Context) -> String {
    let due = TimeWords.moment(row.nextDue, now: context.now, in: context.zone)
    switch ask {
    case .open: return "\(row.number) is open, with \(row.ownerName). It is in the cases (K1)."
    case .assign: return "\(row.number) is with \(row.ownerName) now."
    case .close: return "\(row.number) is closed: \(row.outcome?.words ?? "done")."
    case .reopen: return "\(row.number) is open again. It asks for a next action, by \(due)."
    case .setNext: return "\(row.number): the next action is due \(due)."
    case .finishNext: return "Done. \(row.number) asks for a next action, by \(due)."
    case .endTask: return "\(row.number): \(row.openTasks) open tasks."
    case .link: return "The contact belongs to \(row.number) now."
    default: return "\(row.number): noted."
    }
  }

  private func followUpWords(
    _ ask: CaseAsk, _ followUp: FollowUp, _ context: Context
  ) -> String {
    let record = (followUp.caseNumber ?? followUp.contactNumber).description
    guard let outcome = followUp.outcome else {
      let due = TimeWords.moment(followUp.due, now: context.now, in: context.zone)
      return "\(record): follow-up agreed for \(due)."
    }
    let more = outcome.asksForMore ? " Agree with them what follows." : ""
    return "\(record): \(outcome.words).\(more)"
  }
}
