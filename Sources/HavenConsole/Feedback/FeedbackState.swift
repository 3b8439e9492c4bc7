import Canvas
import HavenDomain

/// The register of compliments, dissatisfaction and complaints, and the form that is open.
public struct FeedbackState: Equatable, Sendable {
  var table = TableView<FeedbackID>(
    columns: FeedbackState.columns, placeholder: "Reading the register.")
  var rows: [FeedbackID: FeedbackRow] = [:]
  var open = 0
  var overdue = 0
  var hasMore = false
  public var detail: FeedbackDetail?
  public var form: FormState?
  /// A form was asked for; pressed twice it is asked once.
  var isOpening = false
  var find: TextEditor?
  var reading: ListFeedback?
  /// When the rows were read: what their standing is measured against.
  var readAt: Instant?
  /// Which of the logs shows; nil for the whole register (C21).
  var kind: FeedbackKind?
  var filter = FeedbackFilter.all

  public var selectedRow: FeedbackRow? { table.selection.flatMap { rows[$0] } }

  static let columns = [
    TableColumn("Due", width: 17),
    TableColumn("Type", width: 15, rank: 1),
    TableColumn("Number", width: 8),
    TableColumn("Stage", width: 13),
    TableColumn("Service area", width: 20, isFlexible: true, rank: 2),
    TableColumn("Passed to", width: 16, rank: 3),
  ]

  /// The most that the register shows at once; the search finds the rest.
  static let limit = 300
}
