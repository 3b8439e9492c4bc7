import Canvas
import HavenDomain

/// The rows of keeping in the table of actions.
extension ActionCatalogue {
  static let keeping: [ConsoleAction] = [
    ConsoleAction(
      .retention, label: "Keeping",
      sentence: "Files past their keeping: previewed, proposed, and confirmed by a second person.",
      contexts: KeyContext.everywhere, whyNot: { $0.whyNotRead(.readRetention) }),
    ConsoleAction(
      .retentionNext, keys: [.f(5), .enter], label: "Next act",
      sentence: "Propose the files that can go; of a list that waits, confirm it.",
      contexts: [.retention], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNotRetentionNext() }),
    ConsoleAction(
      .retentionWithdraw, keys: [.f(4)], label: "Withdraw",
      sentence: "Take the list that waits back: nothing of it is destroyed.",
      contexts: [.retention], isDangerous: true, isShownInFooter: true,
      whyNot: { $0.whyNoWaitingList() ?? $0.whyNotHandle(.destroyFeedback) }),
    ConsoleAction(
      .legalHold, label: "Hold",
      sentence: "Hold the selected file for the law, or lift the hold, with a reason.",
      contexts: [.register], isDangerous: true, whyNot: { $0.whyNotHold() }),
    ConsoleAction(
      .paper, label: "Paper", sentence: "Note paper of the selected file that was scanned.",
      contexts: [.register], isDangerous: true, whyNot: { $0.whyNotPaper() }),
    ConsoleAction(
      .paperDestroyed, label: "Shredded",
      sentence: "Note that scanned paper of the opened file was destroyed confidentially.",
      contexts: [.register], isDangerous: true, whyNot: { $0.whyNotPaperDestroyed() }),
  ]
}

extension ConsoleState {
  func whyNoWaitingList() -> String? {
    guard overlays.contains(.retention) else {
      return "Open Keeping from \(ActionCatalogue.key(.actions)) first."
    }
    return retention.waiting == nil ? "No list waits." : nil
  }

  func whyNotRetentionNext() -> String? {
    guard overlays.contains(.retention) else { return whyNoWaitingList() }
    if let why = whyNotHandle(.destroyFeedback) { return why }
    if let list = retention.waiting { return list.whyNotConfirm(by: me.id) }
    return retention.preview?.due.isEmpty == false ? nil : "No file can go."
  }

  func whyNotHold() -> String? {
    guard let row = feedback.selectedRow else { return whyNoFeedback() }
    return row.whyNotChange() ?? whyNotHandle(.holdFeedback)
  }

  func whyNotPaper() -> String? {
    guard let row = feedback.selectedRow else { return whyNoFeedback() }
    return row.whyNotChange() ?? whyNotHandle(.recordPaper)
  }

  func whyNotPaperDestroyed() -> String? {
    if let why = whyNotPaper() { return why }
    guard let detail = feedback.detail, detail.row.id == feedback.selectedRow?.id else {
      return "Open the file first with \(ActionCatalogue.key(.openFeedback))."
    }
    return detail.keeping.papers.contains(where: \.isOwed)
      ? nil : "No scanned paper of it waits to be destroyed."
  }
}

extension FeedbackRow {
  /// Nil while there is a file.
  func whyNotChange() -> String? {
    destroyedAt == nil ? nil : "\(number) was destroyed: nothing of it can change."
  }
}
