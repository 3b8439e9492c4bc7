import Canvas
import HavenDomain

/// The live queue: a window of it, what is selected, and what is known of that.
public struct QueueState: Equatable, Sendable {
  var table = TableView<ContactID>(columns: QueueState.columns, placeholder: "Reading the queue.")
  /// The records behind the table's rows.
  var rows: [ContactID: QueueRow] = [:]
  public var totals = QueueTotals.none
  public var alarms: [Alarm] = []
  public var alarmTotals = AlarmTotals.none
  public var surge: Surge?
  /// When the list was last read; nil before the first answer.
  public var readAt: Instant?
  public var detail: ContactDetail?
  /// Shown because somebody asked; gone with the selection.
  public var identity: ContactIdentity?
  /// What is searched for, while the field is open or filled.
  var find: TextEditor?
  var includesFollowUp = false

  /// The request that is out, and what it is for.
  var reading: Reading?
  var isRefreshTimed = false
  /// Somebody committed while a request was out.
  var isStale = false
  /// What became of rows under an operator who moves: words that stand in them until the order
  /// changes.
  var news: [ContactID: String] = [:]
  /// Records that wait for the order to change: they are not forgotten meanwhile.
  var offered: Set<ContactID> = []
  /// Found rows that fit nearly: their names are alike.
  var near: Set<ContactID> = []

  struct Reading: Equatable, Sendable {
    var request: ReadQueue
    var purpose: Purpose
  }

  enum Purpose: Equatable, Sendable {
    /// Another list: found, or with follow-ups.
    case opening
    /// Rows that the table wants.
    case page(TableRequest<ContactID>)
    /// The same rows as they are now.
    case look
  }

  var isReading: Bool { reading != nil }

  public var selectedRow: QueueRow? { table.selection.flatMap { rows[$0] } }

  var searchText: String? {
    guard let text = find?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }

  static let columns = [
    TableColumn("Pri", width: 7),
    TableColumn("Wait", width: 8, alignment: .trailing),
    TableColumn("Due", width: 9, alignment: .trailing),
    TableColumn("Channel", width: 9, rank: 3),
    TableColumn("Contact", width: 8),
    TableColumn("Flag", width: 12, isFlexible: true, rank: 1),
    TableColumn("Owner", width: 11, rank: 2),
  ]
}

extension QueueState {
  /// The texts that stay while nobody changes the record. Wait and due are drawn from the clock.
  static func cells(_ row: QueueRow) -> [TableCell] {
    let role = row.priority.role
    let owner =
      row.ownerName.map { DisplayText(row.state == .waiting ? "for \($0)" : $0) } ?? "-"
    return [
      TableCell(DisplayText("\(row.priority.mark) \(row.priority.word)"), role: role),
      TableCell(""), TableCell(""),
      TableCell(DisplayText(row.channel.words)),
      TableCell(DisplayText(row.number.description)),
      TableCell(DisplayText(row.flagWords)),
      TableCell(owner),
    ]
  }

  /// Wait and due of a record, as they are now.
  func live(_ id: ContactID, column: Int, now: Instant) -> TableCell? {
    if column == 5, let words = news[id] { return TableCell(DisplayText(words)) }
    if column == 5, near.contains(id), let row = rows[id] {
      let flags = row.flagWords
      return TableCell(DisplayText(flags.isEmpty ? "near: name alike" : "near: \(flags)"))
    }
    guard column == 1 || column == 2, let row = rows[id] else { return nil }
    if column == 1 { return TableCell(DisplayText(TimeWords.span(row.waited(at: now)))) }
    if news[id] != nil { return TableCell(row.state == .held ? "TAKEN" : "GONE") }
    guard row.state != .held else { return TableCell("held", role: .dim) }
    // The selected row has one look from end to end; its minus sign says the same.
    let isOver = row.due < now && id != table.selection
    return TableCell(
      DisplayText(TimeWords.span(row.secondsLeft(at: now))), role: isOver ? .warning : .text)
  }

  func tableRow(_ row: QueueRow) -> TableRow<ContactID> {
    TableRow(row.id, cells: Self.cells(row), isStruck: news[row.id] != nil)
  }
}

extension QueueRow {
  /// `score 9, weapon, children`; that somebody is not safe comes before any number.
  var flagWords: String {
    let first = flags.filter { $0 == .unsafeNow }.map(\.words)
    let rest = flags.filter { $0 != .unsafeNow }.map(\.words)
    return (first + (score.map { ["score \($0)"] } ?? []) + rest).joined(separator: ", ")
  }
}

extension Priority {
  var role: Role {
    switch self {
    case .critical: .critical
    case .high: .high
    case .normal: .normal
    }
  }

  /// Two cells before the word.
  var mark: String {
    switch self {
    case .critical: "!!"
    case .high: "! "
    case .normal: ". "
    }
  }
}
