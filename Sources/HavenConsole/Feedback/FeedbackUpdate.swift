import Canvas
import HavenDomain

/// Reading the register and moving in it.
extension FeedbackState {
  mutating func openRegister() -> [Effect] {
    read(isRefresh: false)
  }

  mutating func refresh() -> [Effect] {
    reading == nil ? read(isRefresh: true) : []
  }

  private mutating func read(isRefresh: Bool) -> [Effect] {
    let request = ListFeedback(
      kind: kind, text: find?.text.trimmed, count: Self.limit, isRefresh: isRefresh,
      filter: filter)
    reading = request
    return [.ask(.register(request))]
  }

  mutating func answered(
    _ request: ListFeedback, _ list: FeedbackList, now: Instant, zone: Zone
  ) {
    guard reading == request else { return }
    reading = nil
    readAt = now
    open = list.open
    overdue = list.overdue
    hasMore = list.hasMore
    let key = ActionCatalogue.key(.newFeedback)
    table.placeholder =
      isFiltered
      ? "Nothing fits. Esc shows all."
      : request.text == nil
        ? DisplayText("Nothing here yet. \(key) logs the first.") : "Nothing fits."
    rows = Dictionary(list.rows.map { ($0.id, $0) }) { first, _ in first }
    table.show(TableWindow(rows: list.rows.map { Self.tableRow($0, now: now, zone: zone) }))
    if detail?.row.id != table.selection { detail = nil }
  }

  static func tableRow(_ row: FeedbackRow, now: Instant, zone: Zone) -> TableRow<FeedbackID> {
    let isOver = row.due.map { $0 < now } ?? false
    let due = row.due.map { TimeWords.closing($0, now: now, in: zone) } ?? "-"
    let call = row.callToMake()
    let stage =
      call.map { TableCell("ring them", role: $0.due < now ? .warning : .text) }
      ?? TableCell(DisplayText(row.stageWords()), role: row.stage.isFileClosed ? .dim : .text)
    return TableRow(
      row.id,
      cells: [
        TableCell(DisplayText(due), role: isOver ? .warning : .text),
        TableCell(DisplayText(row.kind.words)),
        TableCell(DisplayText(row.number.description)),
        stage, TableCell(DisplayText(row.areaName)),
        TableCell(DisplayText(row.passedTo)),
      ])
  }

  /// Opens what is selected, with its form: recorded.
  mutating func openSelected() -> [Effect] {
    guard let row = selectedRow else { return [] }
    return [.ask(.feedback(ReadFeedback(feedback: row.id)))]
  }

  mutating func listKey(_ press: KeyPress, _ size: Size) -> [Effect] {
    if press == .escape, find != nil { return closeFind() }
    if press == .escape, isFiltered {
      (kind, filter) = (nil, .all)
      return read(isRefresh: false)
    }
    let rows = table.visibleRows(in: FeedbackLayout.table(size))
    _ = table.handle(press, visibleRows: rows)
    forgetOtherDetail()
    return []
  }

  mutating func mouse(_ event: MouseEvent, _ size: Size) -> [Effect] {
    _ = table.handle(event, in: FeedbackLayout.table(size))
    forgetOtherDetail()
    return []
  }

  private mutating func forgetOtherDetail() {
    if detail?.row.id != table.selection { detail = nil }
  }

  mutating func startFinding() -> [Effect] {
    if find == nil { find = TextEditor("") }
    return []
  }

  /// A key while the find field is open; nil when it is not for the field.
  mutating func findKey(_ press: KeyPress) -> [Effect]? {
    switch press {
    case .escape: return closeFind()
    case .up, .down, .pageUp, .pageDown, .home, .end, .enter: return nil
    default:
      guard find?.handle(press, in: Size(width: 60, height: 1)) == true else { return nil }
      return read(isRefresh: false)
    }
  }

  mutating func findPasted(_ text: String) -> [Effect] {
    find?.insert(text)
    return read(isRefresh: false)
  }

  /// A new form is a draft from its first moment.
  mutating func startForm(_ context: Context) -> [Effect] {
    isOpening = true
    return [.ask(.startFeedback(StartFeedbackDraft(id: context.id())))]
  }

  private mutating func closeFind() -> [Effect] {
    find = nil
    return read(isRefresh: false)
  }
}
