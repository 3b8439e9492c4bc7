import Canvas
import HavenDomain

/// Keeping of files: what is past it, holds, paper.
extension ConsoleState {
  mutating func keepingAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .retention:
      guard !overlays.contains(.retention) else { return [] }
      retention = RetentionState()
      open(.retention)
      return readRetention()
    case .retentionNext:
      if let list = retention.waiting {
        open(.confirm(list, context))
      } else if let preview = retention.preview {
        open(.propose(preview))
      }
    case .retentionWithdraw: retention.waiting.map { open(.withdraw($0)) }
    case .legalHold: feedback.selectedRow.map { open(.hold($0)) }
    case .paper: feedback.selectedRow.map { open(.paper($0)) }
    default:
      guard let detail = feedback.detail else { return [] }
      open(.paperDestroyed(detail.row, detail.keeping.papers, context))
    }
    return []
  }

  func readRetention() -> [Effect] {
    [
      .ask(.keeping(.preview(PreviewDestruction()))), .ask(.keeping(.book(ReadRetention()))),
    ]
  }

  mutating func accepted(
    _ act: KeepingAct, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    let id = context.id()
    switch act {
    case .propose(let files):
      return [.ask(.keeping(.propose(ProposeDestruction(id: id, feedback: files))))]
    case .confirm(let list):
      guard prompt.text(0).lowercased() == Destruction.word else {
        return again(prompt, at: 0, "Type “\(Destruction.word)” to destroy them, or press Esc.")
      }
      let request = ConfirmDestruction(id: id, destruction: list, word: prompt.text(0))
      return [.ask(.keeping(.confirm(request)))]
    case .withdraw(let list):
      return [.ask(.keeping(.withdraw(WithdrawDestruction(id: id, destruction: list))))]
    case .hold(let row):
      let request = SetLegalHold(id: id, feedback: row.id, reason: prompt.text(0))
      return [.ask(.keeping(.hold(request)))]
    case .lift(let row):
      let request = LiftLegalHold(id: id, feedback: row.id, reason: prompt.text(0))
      return [.ask(.keeping(.lift(request)))]
    case .paper(let row): return paperScanned(row, prompt, context)
    case .paperDestroyed:
      guard let paper = prompt.picked(0).flatMap({ Int64($0) }) else { return [] }
      let request = RecordPaperDestroyed(
        id: id, paper: PaperID(rawValue: paper), how: prompt.text(1), witness: prompt.text(2))
      return [.ask(.keeping(.paperDestroyed(request)))]
    }
  }

  private mutating func paperScanned(
    _ row: FeedbackRow, _ prompt: Prompt, _ context: Context
  ) -> [Effect] {
    guard let pages = Int(prompt.text(1)) else {
      return again(prompt, at: 1, "Pages: a whole number, 1 to \(KeptPaper.mostPages).")
    }
    let entry = TimeEntry(now: context.now, zone: context.zone, direction: .past)
    guard let day = entry.read(prompt.text(2)) else {
      return again(prompt, at: 2, "“\(prompt.text(2))” is no day. \(TimeEntry.help)")
    }
    let request = RecordPaper(
      id: context.id(), feedback: row.id,
      kind: prompt.picked(0).flatMap(KeptPaper.Kind.init) ?? .other, pages: pages,
      scannedOn: context.zone.wallTime(at: day).date, scan: prompt.text(3))
    return [.ask(.keeping(.paper(request)))]
  }

  /// Nil when the answer is about something else.
  mutating func keepingAnswered(_ ask: Ask, _ reply: Reply, _ context: Context) -> [Effect]? {
    guard case .keeping(let asked) = ask, case .keeping(let answer) = reply else { return nil }
    switch answer {
    case .preview(let preview):
      retention.preview = preview
      retention.show()
    case .book(let book):
      retention.book = book
      retention.show()
    case .destruction(let list):
      let words = list.words(now: context.now, zone: context.zone)
      return [say("\(words).")] + readRetention() + feedback.refresh()
    case .row(let row):
      feedback.detail = nil
      let words =
        row.isHeld
        ? "\(row.number) is under legal hold: nothing of it is destroyed."
        : "\(row.number): the legal hold is lifted. Its keeping counts again."
      return [say(words)] + feedback.refresh()
    case .paper(let paper):
      feedback.detail = nil
      guard case .paper = asked else {
        return [say("\(paper.number). \(paper.name): destroyed.")] + feedback.refresh()
      }
      return [say("\(paper.number). \(paper.name): scanned. Destroy it now.")]
        + feedback.refresh()
    }
    return []
  }

  mutating func retentionKey(
    _ press: KeyPress, _ action: ActionID?, _ context: Context
  ) -> [Effect] {
    let layout = SearchLayout(FrameLayout(context.size).body, head: 2)
    if press == .escape {
      overlay = nil
    } else if let action {
      let own: Set<ActionID> = [.retentionNext, .retentionWithdraw, .help, .actions]
      if !own.contains(action) { overlay = nil }
      return attempt(action, context)
    } else {
      _ = retention.table.handle(press, visibleRows: max(1, layout.list.height - 1))
    }
    return []
  }
}
