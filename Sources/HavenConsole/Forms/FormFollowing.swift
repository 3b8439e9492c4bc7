import HavenDomain

/// What a form does because others are in it too. While nobody is, nothing is told.
extension FormState {
  /// How long the cursor rests in a field before the others are told.
  static let tellDelay = Duration.milliseconds(300)

  init(_ joined: JoinedDraft) {
    self.init(draft: joined.draft, lease: nil)
    company.isGuest = true
    company.editors = joined.news.editors
    company.kept = joined.news.kept
    company.hostName = joined.news.editors.first?.name ?? joined.draft.ownerName
  }

  /// Why what only the holder does is shut.
  var hostCompletes: String {
    "\(hostWords) has this contact, and completes it. You joined the form."
  }

  var hostWords: String { company.hostName.isEmpty ? "Its owner" : company.hostName }

  mutating func readNews() -> [Effect] {
    guard !company.isReading else {
      company.isStale = true
      return []
    }
    company.isReading = true
    company.isStale = false
    return [.ask(.news(ReadDraftNews(draft: draft.id, version: draft.version)))]
  }

  mutating func took(_ news: DraftNews) -> [Effect] {
    company.isReading = false
    company.editors = news.editors
    if let host = news.editors.first, company.isGuest { company.hostName = host.name }
    merge(news.changes, upTo: news.version, kept: news.kept)
    draft.savedAt = max(draft.savedAt, news.savedAt)
    return (company.isStale ? readNews() : []) + effectsOfMoving()
  }

  /// The cursor went to another field: told once it rests, and only while somebody is there.
  mutating func effectsOfMoving() -> [Effect] {
    guard !company.editors.isEmpty, !company.isTelling,
      !company.hasTold || company.told != focus
    else { return [] }
    company.isTelling = true
    return [.start(.tell, after: Self.tellDelay)]
  }

  mutating func tellFocus(id: RequestID) -> [Effect] {
    guard company.isTelling else { return [] }
    guard !company.editors.isEmpty else {
      company.isTelling = false
      return []
    }
    return [.ask(.tellFocus(TellFocus(id: id, draft: draft.id, field: focus)))]
  }

  /// The form goes from the screen: the others see it.
  func parting(_ context: Context) -> [Effect] {
    guard company.isGuest || company.hasTold else { return [] }
    let id = context.id(ConsoleState.ChangeNumber.part)
    return [.ask(.leaveDraft(LeaveDraft(id: id, draft: draft.id)))]
  }
}
