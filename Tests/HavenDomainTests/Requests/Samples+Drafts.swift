import HavenDomain

extension Samples {
  static let keptText = KeptText(
    field: IntakeForm.name, answer: .given("“Wanda”"), at: monday, by: staff,
    session: SessionID(rawValue: 77), byName: "R. Osei", version: 6)

  static let fieldNews = FieldNews(
    change: FieldChange(field: IntakeForm.safeNow, answer: .declined, at: monday, base: 3),
    version: 5, by: nil, byName: "")

  static let draftNews = DraftNews(
    version: 7, savedAt: monday, changes: [fieldNews], kept: [keptText],
    editors: [
      DraftEditor(
        session: SessionID(rawValue: 9), staff: staff, name: "R. Osei", field: IntakeForm.name)
    ], isJoined: true, whyClosed: "C-1042 is back in the queue.")

  static let keptDraft: Draft = {
    var draft = Samples.draft
    draft.kept = [keptText]
    draft.heldBy = staff
    draft.heldByName = "R. Osei"
    draft.discardedAt = monday
    return draft
  }()

  static let draftRequests: [any Request] = [
    JoinDraft(id: id, which: .contact(contact)), ReadDraftNews(draft: draft.id, version: 7),
    TellFocus(id: id, draft: draft.id, field: IntakeForm.name),
    LeaveDraft(id: id, draft: draft.id),
    ChooseText(
      id: id, draft: draft.id, lease: lease,
      change: FieldChange(field: IntakeForm.name, answer: .given("W"), at: monday, base: 6),
      kept: [6], version: 7),
    DiscardDraft(id: id, draft: draft.id), RestoreDraft(id: id, draft: draft.id),
  ]

  static let draftReplies: [any Codable & Hashable & Sendable] = [
    SavedDraft(version: 3, at: monday, others: [fieldNews], kept: [keptText], upTo: 4),
    draftNews, JoinedDraft(draft: keptDraft, news: draftNews, detail: detail, policy: .safeHaven),
  ]
}
