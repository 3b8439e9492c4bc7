import Canvas
import HavenDomain

/// The rows of filter, report and audit in the table of actions.
extension ActionCatalogue {
  static let oversight: [ConsoleAction] = [
    ConsoleAction(
      .registerFilter, keys: [.f(4)], label: "Filter",
      sentence: "Which log, and which lines of it: by stage, area, due time, or passed to whom.",
      contexts: [.register], isShownInFooter: true, whyNot: { $0.whyNotRead(.readFeedback) }),
    ConsoleAction(
      .quarterReport, label: "Quarter",
      sentence: "The quarterly report, anonymised: counts, times kept, appeals, trends.",
      contexts: [.register], whyNot: { $0.whyNotRead(.readReports) }),
    ConsoleAction(
      .boardFeedback, label: "Board",
      sentence: "Enter what the board said on a quarter's report; the next report shows it.",
      contexts: [.register], whyNot: { $0.whyNotHandle(.recordBoardFeedback) }),
    ConsoleAction(
      .auditSample, label: "Audit",
      sentence: "Audit sample: the pieces that were drawn, and what you found on each.",
      contexts: [.register], whyNot: { $0.whyNotRead(.auditRegister) }),
    ConsoleAction(
      .drawAudit, keys: [.f(2)], label: "Draw",
      sentence: "Draw a new audit sample of the register by a number that nobody chose.",
      contexts: [.audit], isShownInFooter: true, whyNot: { $0.whyNotHandle(.auditRegister) }),
    ConsoleAction(
      .auditTick, keys: [.f(5)], label: "Tick",
      sentence: "Answer the question with the mark: yes, no, does not apply, open again.",
      contexts: [.audit], isShownInFooter: true,
      whyNot: { $0.whyNoAuditPiece() ?? $0.whyNotHandle(.auditRegister) }),
    ConsoleAction(
      .auditNote, keys: [.f(4)], label: "Note",
      sentence: "Write a note on the piece with the mark.", contexts: [.audit],
      isShownInFooter: true,
      whyNot: { $0.whyNoAuditPiece() ?? $0.whyNotHandle(.auditRegister) }),
  ]
}

extension ConsoleState {
  func whyNoAuditPiece() -> String? {
    guard oversight.selectedPiece == nil else { return nil }
    let draw = ActionCatalogue.key(.drawAudit)
    return oversight.hasNone ? "Draw a sample first, with \(draw)." : "The sample is being read."
  }
}
