import HavenDomain

@testable import HavenStore

extension RoleTests {
  /// The text that is named here was never kept: whoever may is answered all the same.
  static let draftTries: [Try] = [
    Try(true) { id, records in JoinDraft(id: id, which: .draft(records.feedbackDraft)) },
    Try(true) { _, records in ReadDraftNews(draft: records.feedbackDraft, version: 1) },
    Try(true) { id, records in
      TellFocus(id: id, draft: records.feedbackDraft, field: FeedbackForm.happened)
    },
    Try(true) { id, records in LeaveDraft(id: id, draft: records.feedbackDraft) },
    Try(true) { id, records in
      ChooseText(
        id: id, draft: records.feedbackDraft, lease: nil,
        change: FieldChange(field: FeedbackForm.happened, answer: .unknown, at: Office.start),
        kept: [1], version: 1)
    },
    Try(true) { id, records in RestoreDraft(id: id, draft: records.feedbackDraft) },
    Try(true) { id, records in DiscardDraft(id: id, draft: records.feedbackDraft) },
  ]
}
