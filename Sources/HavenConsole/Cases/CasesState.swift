import Canvas
import HavenDomain

/// A line of the case list: a case, or the follow-up of a contact that has none.
enum CaseEntry: Hashable, Sendable {
  case file(CaseID)
  case followUp(FollowUpID)
}

/// The cases of a person or of the team, what is due first on top, and what is opened of the
/// selected one.
public struct CasesState: Equatable, Sendable {
  var table = TableView<CaseEntry>(
    columns: CasesState.columns, placeholder: "Reading the cases.")
  var rows: [CaseID: CaseRow] = [:]
  var followUps: [FollowUpID: FollowUp] = [:]
  public var load: Caseload?
  /// Opened because somebody asked; gone with the selection.
  public var detail: CaseDetail?
  var filter = CaseFilter.mine
  var readAt: Instant?
  var reading: ListCases?
  /// Somebody committed while a request was out.
  var isStale = false

  public var selectedRow: CaseRow? {
    if case .file(let id)? = table.selection { rows[id] } else { nil }
  }

  /// Of a contact without a case.
  public var selectedFollowUp: FollowUp? {
    if case .followUp(let id)? = table.selection { followUps[id] } else { nil }
  }

  /// What is opened of the selected case.
  var openDetail: CaseDetail? { detail?.row.id == selectedRow?.id ? detail : nil }

  static let columns = [
    TableColumn("Pri", width: 7, rank: 3),
    TableColumn("Left", width: 9, alignment: .trailing),
    TableColumn("Record", width: 8),
    TableColumn("Who", width: 8, rank: 1),
    TableColumn("Due first", width: 21, isFlexible: true),
    TableColumn("Open", width: 4, alignment: .trailing, rank: 4),
    TableColumn("Owner", width: 11, rank: 2),
  ]
}

extension CasesState {
  /// The texts that stay while nobody changes the record. What is left is drawn from the clock.
  static func cells(_ row: CaseRow) -> [TableCell] {
    let role = row.isOpen() ? row.priority.role : .dim
    let due = row.isOpen() ? row.dueWords() : row.outcome?.words ?? "closed"
    return [
      TableCell(DisplayText("\(row.priority.mark) \(row.priority.word)"), role: role),
      TableCell(""),
      TableCell(DisplayText(row.number.description)),
      TableCell(DisplayText(row.initials)),
      TableCell(
        DisplayText(due), role: row.asksForNextAction ? .warning : row.isOpen() ? .text : .dim),
      TableCell(DisplayText(row.isOpen() ? "\(row.openTasks + row.openFollowUps + 1)" : "")),
      TableCell(DisplayText(row.ownerName)),
    ]
  }

  static func cells(_ followUp: FollowUp) -> [TableCell] {
    let kind = followUp.isRapid ? "rapid follow-up" : "follow-up"
    let means = followUp.method.map { ", \($0.words)" } ?? ""
    return [
      TableCell(""), TableCell(""),
      TableCell(DisplayText(followUp.contactNumber.description)), TableCell(""),
      TableCell(DisplayText(kind + means)), TableCell("1"),
      TableCell(DisplayText(followUp.ownerName ?? "-")),
    ]
  }

  func dueFirst(_ entry: CaseEntry) -> Instant? {
    switch entry {
    case .file(let id): rows[id].flatMap { $0.isOpen() ? $0.firstDue() : nil }
    case .followUp(let id): followUps[id]?.due
    }
  }

  /// What is left until the first of what is due.
  func live(_ entry: CaseEntry, column: Int, now: Instant) -> TableCell? {
    guard column == 1 else { return nil }
    guard let due = dueFirst(entry) else { return TableCell("closed", role: .dim) }
    let left = now.seconds(until: due)
    let isOver = left < 0 && entry != table.selection
    return TableCell(DisplayText(TimeWords.span(left)), role: isOver ? .warning : .text)
  }

  /// Cases and follow-ups in one order: what is due first on top.
  static func tableRows(_ list: CaseList) -> [TableRow<CaseEntry>] {
    typealias Line = (Instant, TableRow<CaseEntry>)
    let files = list.rows.map { row -> Line in
      (row.firstDue(), TableRow(CaseEntry.file(row.id), cells: cells(row)))
    }
    let others = list.followUps.map { followUp -> Line in
      (followUp.due, TableRow(CaseEntry.followUp(followUp.id), cells: cells(followUp)))
    }
    guard !others.isEmpty else { return files.map(\.1) }
    return (files + others).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  func lateCount(at now: Instant) -> Int {
    rows.values.count { $0.isLate(at: now) } + followUps.values.count { $0.due < now }
  }
}
