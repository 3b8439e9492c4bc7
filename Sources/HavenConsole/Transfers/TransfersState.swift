import Canvas
import HavenDomain

/// A line of the list of transfers: one of them, or a fact of the one that is opened.
enum TransferLine: Hashable, Sendable {
  case transfer(TransferID)
  case fact(TransferID, Int)
}

/// The transfers that somebody here takes part in, and the card of the one that is open.
public struct TransfersState: Equatable, Sendable {
  /// As the store said last; nil until it was asked.
  public var list: [Transfer]?
  public var opened: OpenedTransfer?
  var table = TableView<TransferLine>(
    columns: TransfersState.columns, placeholder: "No transfer is under way.")
  /// The first line of the card that shows.
  var top = 0
  var isReading = false
  /// As the queue last said that something of ours changed.
  var stamp = 0

  static let columns = [
    TableColumn("Transfer", width: 20, isFlexible: true),
    TableColumn("State", width: 14, isFlexible: true),
  ]

  var selected: Transfer? {
    let id: TransferID?
    switch table.selection {
    case .transfer(let one)?, .fact(let one, _)?: id = one
    case nil: id = nil
    }
    return list?.first { $0.id == id }
  }

  var selectedFact: Int? {
    if case .fact(_, let fact)? = table.selection { fact } else { nil }
  }

  /// Offers that wait for this person.
  func offers(to staff: StaffID) -> [Transfer] {
    (list ?? []).filter { $0.course.state == .offered && $0.party(of: staff) == .receiver }
  }

  /// Takes one in that changed, and shows the list with its facts under it.
  mutating func take(_ transfer: Transfer) {
    var all = list ?? []
    if let index = all.firstIndex(where: { $0.id == transfer.id }) {
      all[index] = transfer
    } else {
      all.append(transfer)
    }
    list = all
    show()
  }

  mutating func show() {
    let all = list ?? []
    if let id = opened?.transfer.id, !all.contains(where: { $0.id == id }) { opened = nil }
    let rows = all.reversed().flatMap { transfer in
      [Self.row(transfer)] + (opened?.transfer.id == transfer.id ? facts : [])
    }
    table.show(TableWindow(rows: rows))
    goToNextFact()
  }

  /// The mark goes to the first fact that is still to be read back; after the last, to the transfer.
  private mutating func goToNextFact() {
    guard let transfer = opened?.transfer, selected?.id == transfer.id else { return }
    let open = (0..<TransferCourse.facts).first { !transfer.course.ticked.contains($0) }
    switch transfer.course.state {
    case .joined:
      if let open, selectedFact.map(transfer.course.ticked.contains) ?? true {
        table.select(.fact(transfer.id, open))
      }
    default: table.select(.transfer(transfer.id))
    }
  }

  private static func row(_ transfer: Transfer) -> TableRow<TransferLine> {
    let role: Role = transfer.course.isOpen ? .heading : .dim
    return TableRow(
      .transfer(transfer.id),
      cells: [
        TableCell(
          DisplayText("\(transfer.number) \(transfer.senderName) to \(transfer.receiverName)"),
          role: role),
        TableCell(DisplayText(transfer.course.words), role: role),
      ])
  }

  private var facts: [TableRow<TransferLine>] {
    guard let opened, opened.transfer.course.isOpen else { return [] }
    let course = opened.transfer.course
    return opened.facts.enumerated().map { index, fact in
      let isTicked = course.ticked.contains(index)
      let said = course.said.contains(index) ? "they read it back" : "not read back yet"
      return TableRow(
        .fact(opened.transfer.id, index),
        cells: [
          TableCell(DisplayText("  [\(isTicked ? "x" : " ")] \(fact.words)")),
          TableCell(
            DisplayText(isTicked ? "heard" : said), role: isTicked ? .text : .notice),
        ])
    }
  }
}
