import Canvas
import HavenDomain

/// Reading the queue, moving in it, and what the store says of it.
extension QueueState {
  /// The operator has rested when no key came for two seconds.
  static let restTime = Duration.seconds(2)
  static let lookTime = Duration.milliseconds(500)

  /// Two pages from the top.
  mutating func open(_ context: Context) -> [Effect] {
    forgetNews()
    return read(.opening, .top, count: max(40, 2 * context.size.height))
  }

  /// A taller screen shows more at once.
  mutating func fit(_ context: Context) -> [Effect] {
    readAt == nil || isReading ? [] : refresh(context)
  }

  private mutating func read(
    _ purpose: Purpose, _ position: ReadQueue.Position, count: Int
  ) -> [Effect] {
    let request = ReadQueue(
      position: position, count: min(500, count), text: searchText,
      includesFollowUp: includesFollowUp, isRefresh: purpose == .look)
    reading = Reading(request: request, purpose: purpose)
    return [.ask(.queue(request))]
  }

  /// Reads again what is on the screen.
  mutating func refresh(_ context: Context) -> [Effect] {
    guard !isReading else {
      isStale = true
      return []
    }
    isStale = false
    let first = table.window.hasMoreAbove ? table.rows.first.flatMap { rows[$0.id] } : nil
    let count = max(table.rows.count, 40, 2 * context.size.height)
    return read(.look, first.map { .from($0.place) } ?? .top, count: count)
  }

  /// The store's window. An answer that nobody waits for any more is left out.
  mutating func answered(
    _ request: ReadQueue, _ window: QueueWindow, me: StaffID, _ context: Context
  ) -> [Effect] {
    guard let reading, reading.request == request else { return [] }
    self.reading = nil
    readAt = window.readAt
    table.placeholder = searchText == nil ? "Nobody is waiting." : "Nobody fits."
    totals = window.totals
    alarms = window.alarms
    alarmTotals = window.alarmTotals
    surge = window.surge
    near = Set(window.near)
    let before = table.selection
    var effects: [Effect] = []
    switch reading.purpose {
    case .opening: show(window)
    case .page(let page): effects = answer(page, window, context)
    case .look: offer(window, hasMoreAbove: hasMoreAbove(request, window), me: me)
    }
    forgetFarRows()
    if isStale, !isReading { effects += refresh(context) }
    return effects + (table.selection == before ? lookAgain() : selectionMoved())
  }

  /// Another list, from its top.
  private mutating func show(_ window: QueueWindow) {
    for row in window.rows { rows[row.id] = row }
    table.forgetRequest()
    table.show(
      TableWindow(rows: window.rows.map(tableRow), hasMoreBelow: window.hasAfter))
    if let first = window.rows.first { table.select(first.id) }
  }

  /// The same stretch, read again. Under an operator who moves each row stays and says what became
  /// of it.
  private mutating func offer(_ window: QueueWindow, hasMoreAbove: Bool, me: StaffID) {
    let ids = Set(window.rows.map(\.id))
    let tail = beyond(window, ids)
    if table.isFrozen {
      for row in window.rows where row.state == .held && row.owner != me {
        guard rows[row.id]?.state == .waiting else { continue }
        news[row.id] = "TAKEN \(row.ownerName ?? "")"
      }
      let kept = ids.union(tail.map(\.id))
      for row in table.rows where !kept.contains(row.id) { news[row.id] = "LEFT THE QUEUE" }
    } else {
      forgetNews()
    }
    for row in window.rows { rows[row.id] = row }
    offered = ids
    table.offer(
      TableWindow(
        rows: (window.rows + tail).map(tableRow), hasMoreAbove: hasMoreAbove,
        hasMoreBelow: window.hasAfter))
  }

  /// Rows that we have and that new ones pushed over the end of what was read: they have not gone.
  private func beyond(_ window: QueueWindow, _ ids: Set<ContactID>) -> [QueueRow] {
    guard window.hasAfter, searchText == nil, let last = window.rows.last?.place else { return [] }
    return table.rows.compactMap { rows[$0.id] }
      .filter { !ids.contains($0.id) && $0.place > last }
  }

  private mutating func forgetNews() {
    news = [:]
    offered = []
  }

  private func hasMoreAbove(_ request: ReadQueue, _ window: QueueWindow) -> Bool {
    request.position == .top ? false : window.hasBefore
  }

  private mutating func answer(
    _ page: TableRequest<ContactID>, _ window: QueueWindow, _ context: Context
  ) -> [Effect] {
    for row in window.rows { rows[row.id] = row }
    let hasMore: Bool =
      switch page {
      case .first, .after: window.hasAfter
      case .last, .before: window.hasBefore
      }
    let next = table.answer(page, rows: window.rows.map(tableRow), hasMore: hasMore)
    return next.map { self.page($0, context) } ?? []
  }

  /// Turns what the table needs into a place of the queue.
  private mutating func page(
    _ wanted: TableRequest<ContactID>, _ context: Context
  ) -> [Effect] {
    let position: ReadQueue.Position? =
      switch wanted {
      case .first: .top
      case .last: .bottom
      case .before(let id, _): rows[id].map { .before($0.place) }
      case .after(let id, _): rows[id].map { .after($0.place) }
      }
    guard let position else {
      table.forgetRequest()
      return []
    }
    // A look at the same rows gives way to the rows that are wanted, and is made up for.
    if reading?.purpose == .look { isStale = true }
    let count: Int =
      switch wanted {
      case .first(let count), .last(let count), .before(_, let count), .after(_, let count): count
      }
    return read(.page(wanted), position, count: count)
  }

  private mutating func forgetFarRows() {
    guard rows.count > 3 * max(100, table.rows.count) else { return }
    let kept = offered.union(table.rows.map(\.id))
    rows = rows.filter { kept.contains($0.key) }
  }

  /// The list on the screen stays and says how old it is; it is read again in a second, unless the
  /// store refuses for good.
  mutating func failed(_ request: ReadQueue, isForGood: Bool) -> [Effect] {
    guard reading?.request == request else { return [] }
    reading = nil
    table.forgetRequest()
    isStale = true
    isRefreshTimed = true
    return [.start(.refresh, after: .seconds(isForGood ? 30 : 1))]
  }

  /// The operator rests: the order may change again.
  mutating func rest(_ context: Context) -> [Effect] {
    guard table.isFrozen else { return [] }
    let before = table.selection
    table.merge()
    forgetNews()
    return table.selection == before ? [] : selectionMoved()
  }

  mutating func listKey(_ press: KeyPress, _ context: Context) -> [Effect] {
    if press == .escape, find != nil { return closeFind(context) }
    let rect = QueueLayout.table(context.size)
    let before = table.selection
    let reaction = table.handle(press, visibleRows: table.visibleRows(in: rect))
    return moved(reaction, from: before, context)
  }

  mutating func mouse(_ event: MouseEvent, _ context: Context) -> [Effect] {
    let before = table.selection
    let reaction = table.handle(event, in: QueueLayout.table(context.size))
    return moved(reaction, from: before, context)
  }

  private mutating func moved(
    _ reaction: TableReaction<ContactID>, from before: ContactID?, _ context: Context
  ) -> [Effect] {
    guard reaction.isHandled else { return [] }
    var effects: [Effect] = [.start(.rest, after: Self.restTime)]
    if table.selection != before { effects += selectionMoved() }
    if let page = reaction.request { effects += self.page(page, context) }
    return effects
  }

  private mutating func selectionMoved() -> [Effect] {
    if detail?.row.id != table.selection { detail = nil }
    if identity?.id != table.selection { identity = nil }
    return [.start(.look, after: Self.lookTime)]
  }

  /// Reads the detail of what is selected.
  mutating func look() -> [Effect] {
    guard let id = table.selection, detail?.row.id != id else { return [] }
    return [.ask(.contact(ReadContact(.id(id))))]
  }

  /// The selected record changed under us.
  private func lookAgain() -> [Effect] {
    guard let detail, let row = selectedRow, row.version != detail.row.version else { return [] }
    return [.ask(.contact(ReadContact(.id(row.id))))]
  }
}
