import Canvas
import HavenDomain

@testable import HavenConsole

/// Files past their keeping, a hold, and paper.
extension Scene {
  var keepingOfFiles: Rehearser {
    rehearse(Rehearser(Cast.ines)) { stage in
      stage.fill()
      switch self {
      case .legalHold, .paperScanned, .keptFile:
        stage.openRegister()
        stage.press(.down)
        if self == .legalHold { stage.choose(.legalHold) }
        if self == .paperScanned { stage.choose(.paper) }
        if self == .keptFile { stage.openKept() }
      case .keepingEmpty: stage.openKeeping(due: 0, stays: 0)
      case .keepingPropose:
        stage.openKeeping()
        stage.press(.f(5))
      case .keepingWaiting: stage.openKeeping(waiting: Cast.destruction(by: Cast.ines))
      case .keepingConfirm:
        stage.openKeeping(waiting: Cast.destruction(by: Cast.mari))
        stage.press(.f(5))
        stage.type("destr")
      default: stage.openKeeping()
      }
    }
  }
}

extension Rehearser {
  mutating func openKeeping(due: Int = 3, stays: Int = 1, waiting: Destruction? = nil) {
    choose(.retention)
    let preview = DestructionPreview(
      today: Cast.closedOn.adding(months: 61), years: 5,
      due: Array(Cast.keepingLines.prefix(due)), stays: Array(Cast.keepingLines.suffix(stays)),
      hasMore: false)
    reply(.keeping(.preview(PreviewDestruction())), .keeping(.preview(preview)))
    let held = HeldFeedback(
      feedback: FeedbackID(rawValue: 4), number: RecordNumber(.feedback, 20_104), kind: .complaint,
      areaName: ServiceArea.shipped[3].name,
      hold: LegalHold(since: Cast.now - .days(40), by: "C. Data"))
    let book = RetentionBook(
      waiting: waiting, past: [], held: due == 0 ? [] : [held],
      owed: due == 0 ? [] : [Cast.paper], uncleared: 0)
    reply(.keeping(.book(ReadRetention())), .keeping(.book(book)))
  }

  /// A file of the register, opened, with all that keeping says of it.
  mutating func openKept() {
    guard let row = state.feedback.selectedRow else { return }
    var detail = Cast.feedbackDetail(row)
    detail.keeping = FeedbackKeeping(
      retention: FeedbackRetention(closedOn: Cast.closedOn, years: 5),
      hold: LegalHold(since: Cast.now - .days(40), by: "C. Data", reason: "A claim is announced."),
      papers: [Cast.paper])
    detail.marks = [
      FeedbackMark(
        kind: .acknowledgement, name: .target, at: Cast.now - .hours(2), rule: "24 h (CC-16)",
        isBreach: false, state: .missed),
      FeedbackMark(
        kind: .acknowledgement, name: .limit, at: Cast.now + .days(2),
        rule: "3 working days (CC-15)", isBreach: true, state: .running),
    ]
    press(.enter)
    reply(.feedback(ReadFeedback(feedback: row.id)), .feedback(detail))
  }
}

extension Cast {
  static let closedOn = LocalDate(day: 18_600)
  static let keepingLines: [KeepingLine] = (0..<4).map { index in
    KeepingLine(
      feedback: FeedbackID(rawValue: Int64(index + 1)),
      number: RecordNumber(.feedback, 20_101 + index),
      kind: FeedbackKind.allCases[index % 3], areaName: ServiceArea.shipped[index].name,
      retention: FeedbackRetention(closedOn: closedOn + index, years: 5),
      stay: index == 3 ? .legalHold : nil)
  }
  static let paper = KeptPaper(
    id: PaperID(rawValue: 4), feedback: FeedbackID(rawValue: 8),
    number: RecordNumber(.feedback, 20_420), kind: .letter, pages: 2, scannedOn: closedOn,
    scan: "Folder 7", recordedBy: "J. Tandem")

  static func destruction(by proposer: StaffMember) -> Destruction {
    Destruction(
      id: DestructionID(rawValue: 3), state: .waiting, proposedAt: now - .hours(3),
      proposedBy: proposer.id, proposedByName: proposer.shortName,
      lines: Array(keepingLines.prefix(3)))
  }
}
