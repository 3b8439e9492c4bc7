import HavenDomain

extension FeedbackRecord {
  /// All that a file holds besides its form and timeline. One that was destroyed holds none of it.
  func fill(_ detail: inout FeedbackDetail, in transaction: Transaction) throws {
    let clocks = try clocks(in: transaction).clocks
    if kind == .complaint { detail.investigations = Investigation.all(clocks, detail.events) }
    detail.appeals = Appeal.all(clocks, detail.events)
    detail.handlers = try handlers(in: transaction)?.all ?? []
    detail.copies = try CopyRecord.all(of: id, in: transaction.connection)
    detail.owed = FeedbackCopy.owed(
      kind, detail.copies, letters: try CopyRecord.letters(of: id, in: transaction.connection))
    detail.checklist = try transaction.checklistForDossier(of: self)
    detail.letters = try LetterRecord.all(about: self, in: transaction)
    detail.marks = try marks(in: transaction)
  }
}
