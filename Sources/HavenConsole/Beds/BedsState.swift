import Canvas
import HavenDomain

/// A line of the list of beds: a bed, or somebody who waits for one.
enum BedLine: Hashable, Sendable {
  case bed(BedID)
  case wait(ContactID, BedKind)
}

/// Beds, who waits, and what is typed to find one; once it was asked for.
public struct BedsState: Equatable, Sendable {
  /// As the store said last.
  public var board: BedBoard?
  var query = TextEditor("")
  var table = TableView<BedLine>(columns: BedsState.columns, placeholder: "Reading the beds.")
  var isReading = false
  /// Just opened: the mark goes to the bed that is likely wanted.
  var isNew = false
  /// Holds of this console's that stand: that one runs out is said.
  var holds: [BedID: BedRow] = [:]

  static let columns = [
    TableColumn("Bed", width: 16, isFlexible: true),
    TableColumn("Kind", width: 11, rank: 2),
    TableColumn("State", width: 16, isFlexible: true),
  ]

  var selectedRow: BedRow? {
    guard case .bed(let id)? = table.selection else { return nil }
    return board?.rows.first { $0.bed.id == id }
  }

  var selectedWait: BedWait? {
    guard case .wait(let contact, let kind)? = table.selection else { return nil }
    return board?.waiting.first { $0.contact == contact && $0.kind == kind }
  }

  /// Shows what fits the typed words.
  mutating func show(_ context: Context) {
    guard let board else { return }
    let filter = WordFilter(query.text)
    let beds = board.rows.filter { row in
      filter.isEmpty || filter.matches(Self.searched(row, context))
    }
    let waits = board.waiting.filter { wait in
      filter.isEmpty || filter.matches("\(wait.number) waits \(wait.kind.words)")
    }
    table.placeholder =
      board.rows.isEmpty ? "No bed is entered yet." : "Nothing has these words."
    table.show(
      TableWindow(
        rows: beds.map { Self.row($0, context) } + waits.map { Self.row($0, context) }))
  }

  private static func searched(_ row: BedRow, _ context: Context) -> String {
    let words = BedWords.standing(row.standing, context)
    return "\(row.place) \(row.bed.kind.words) \(row.siteKind.words) \(words)"
  }

  private static func row(_ row: BedRow, _ context: Context) -> TableRow<BedLine> {
    TableRow(
      .bed(row.bed.id),
      cells: [
        TableCell(DisplayText(BedWords.place(row))), TableCell(DisplayText(row.bed.kind.words)),
        BedWords.cell(row.standing, context),
      ])
  }

  private static func row(_ wait: BedWait, _ context: Context) -> TableRow<BedLine> {
    let since = TimeWords.moment(wait.since, now: context.now, in: context.zone)
    return TableRow(
      .wait(wait.contact, wait.kind),
      cells: [
        TableCell(DisplayText("\(wait.number) waits")), TableCell(DisplayText(wait.kind.words)),
        TableCell(DisplayText("number \(wait.place), since \(since)"), role: .notice),
      ])
  }

  /// How long a hold still stands, as it is now.
  func live(_ line: BedLine, column: Int, _ context: Context) -> TableCell? {
    guard column == 2, case .bed(let id) = line,
      let row = board?.rows.first(where: { $0.bed.id == id }), row.standing.state == .held
    else { return nil }
    return BedWords.cell(row.standing, context)
  }
}
