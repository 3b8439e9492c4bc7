import Canvas
import HavenDomain

/// Every open flag, what is opened of the selected one, and who is on call.
public struct EscalationState: Equatable, Sendable {
  var table = TableView<EscalationID>(
    columns: EscalationState.columns, placeholder: "Reading the escalations.")
  var rows: [EscalationID: EscalationRow] = [:]
  public var onCall: [OnCall] = []
  /// Opened because somebody asked; gone with the selection.
  public var detail: EscalationDetail?
  /// The contact that it is about, where somebody opened that too.
  public var contact: ContactDetail?
  public var identity: ContactIdentity?
  var includesResolved = false
  var readAt: Instant?
  var reading: ListEscalations?
  /// Somebody committed while a request was out.
  var isStale = false

  public var selectedRow: EscalationRow? { table.selection.flatMap { rows[$0] } }

  static let columns = [
    TableColumn("Rung", width: 6),
    TableColumn("Left", width: 9, alignment: .trailing),
    TableColumn("Record", width: 8),
    TableColumn("Called", width: 17, rank: 2),
    TableColumn("Source", width: 13, rank: 3),
    TableColumn("Flagged", width: 8, alignment: .trailing, rank: 4),
    TableColumn("Holder", width: 11, isFlexible: true, rank: 1),
  ]
}

extension EscalationState {
  /// The texts that stay while nobody changes the record. What is left is drawn from the clock.
  static func cells(_ row: EscalationRow) -> [TableCell] {
    let isCalling = row.isClimbing
    let role: Role = isCalling ? .critical : row.isOpen ? .text : .dim
    return [
      TableCell(
        DisplayText("\(isCalling ? "!!" : "  ") \(row.rungNumber)/\(row.rungCount)"), role: role),
      TableCell(""),
      TableCell(DisplayText(row.record)),
      TableCell(DisplayText(row.rung.role.words), role: role),
      TableCell(DisplayText(row.source.listWords)),
      TableCell(""),
      TableCell(DisplayText(row.holderName ?? "nobody"), role: row.isOpen ? .text : .dim),
    ]
  }

  /// What is left, and how long ago it was flagged.
  func live(_ id: EscalationID, column: Int, now: Instant) -> TableCell? {
    guard column == 1 || column == 5, let row = rows[id] else { return nil }
    if column == 5 { return TableCell(DisplayText(row.flaggedAgo(at: now))) }
    guard let left = row.secondsLeft(at: now) else {
      return TableCell(row.isOpen ? "held" : "resolved", role: .dim)
    }
    let isOver = left < 0 && id != table.selection
    return TableCell(DisplayText(TimeWords.span(left)), role: isOver ? .warning : .text)
  }

  static func tableRow(_ row: EscalationRow) -> TableRow<EscalationID> {
    TableRow(row.id, cells: cells(row))
  }

  var openCount: Int { rows.values.count { $0.isOpen } }
  var climbingCount: Int { rows.values.count { $0.isClimbing } }

  /// The rung that is called if nobody acknowledges this one; nil after the last.
  func nextRole(after row: EscalationRow) -> StaffRole? {
    onCall.indices.contains(row.rungNumber) ? onCall[row.rungNumber].role : nil
  }
}

extension EscalationRow {
  /// What staff know it by: its contact's number, or its own where it has none.
  var record: String { (contactNumber ?? number).description }

  var contactAndNumber: (id: ContactID, number: RecordNumber)? {
    guard let contact, let contactNumber else { return nil }
    return (contact, contactNumber)
  }

  func flaggedAgo(at now: Instant) -> String {
    TimeWords.span(max(0, flaggedAt.seconds(until: now)))
  }
}

extension EscalationSource {
  /// In a column.
  var listWords: String {
    switch self {
    case .score, .unsafe, .disclosure: words
    case .colleague: "colleague"
    case .observed: "seen or heard"
    }
  }
}
