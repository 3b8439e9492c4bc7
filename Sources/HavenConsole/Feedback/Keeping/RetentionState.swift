import Canvas
import HavenDomain

/// The list of files past their keeping, and the one that waits for its second person.
public struct RetentionState: Equatable, Sendable {
  public var preview: DestructionPreview?
  public var book: RetentionBook?
  var table = TableView<FeedbackID>(
    columns: RetentionState.columns, placeholder: "Reading what is past its keeping.")

  var waiting: Destruction? { book?.waiting }

  /// A list that waits is shown as it was frozen; else what the preview found.
  var lines: [KeepingLine] {
    if let waiting { return waiting.lines }
    return preview.map { $0.due + $0.stays } ?? []
  }

  var selected: KeepingLine? { lines.first { $0.feedback == table.selection } }

  static let columns = [
    TableColumn("Number", width: 8),
    TableColumn("Type", width: 15, rank: 1),
    TableColumn("Closed", width: 10),
    TableColumn("What", width: 12),
    TableColumn("Service area", width: 20, isFlexible: true, rank: 2),
  ]

  mutating func show() {
    guard preview != nil, book != nil else { return }
    table.placeholder = "No file is past its keeping."
    let isWaiting = waiting != nil
    table.show(
      TableWindow(
        rows: lines.map { line in
          let what = line.stay.map { $0 == .legalHold ? "legal hold" : "stays" }
          return TableRow(
            line.feedback,
            cells: [
              TableCell(DisplayText(line.number.description)),
              TableCell(DisplayText(line.kind.words)),
              TableCell(DisplayText(TimeWords.isoDay(line.retention.closedOn))),
              TableCell(
                DisplayText(what ?? (isWaiting ? "listed" : "can go")),
                role: line.stay == nil ? .text : .warning),
              TableCell(DisplayText(line.areaName)),
            ])
        }))
  }
}

/// What the prompts of keeping do.
public enum KeepingAct: Hashable, Sendable {
  case propose([FeedbackID])
  case confirm(DestructionID)
  case withdraw(DestructionID)
  case hold(FeedbackRow)
  case lift(FeedbackRow)
  case paper(FeedbackRow)
  case paperDestroyed(FeedbackRow)
}
