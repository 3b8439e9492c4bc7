import Canvas
import HavenDomain

/// Several people in one form: joining it, following what the others do, and leaving it.
extension ConsoleState {
  mutating func draftAction(_ id: ActionID, _ context: Context) -> [Effect] {
    switch id {
    case .join: return contactToJoin.map { join(.contact($0), context) } ?? []
    case .discardDraft: selectedDraft.map { open(.discard($0, context)) }
    default:
      guard let discarded else { return [] }
      return [.ask(.restoreDraft(RestoreDraft(id: context.id(), draft: discarded.id)))]
    }
    return []
  }

  private var contactToJoin: ContactID? {
    place == .escalations ? escalations.selectedRow?.contact : queue.selectedRow?.id
  }

  func whyNotJoin() -> String? {
    guard let contact = contactToJoin else { return "Select a contact first." }
    guard place == .queue, let row = queue.selectedRow else { return nil }
    if intake?.contact.row.id == contact { return "You have it before you already." }
    let take = ActionCatalogue.key(.take)
    return row.state == .held ? nil : "Nobody holds \(row.number). Take it with \(take)."
  }

  private var selectedDraft: Draft? {
    guard
      case .drafts(let list)? = overlays.last(where: {
        if case .drafts = $0 { true } else { false }
      }),
      drafts.indices.contains(list.selected)
    else { return nil }
    return drafts[list.selected]
  }

  func whyNotDiscard() -> String? {
    guard let draft = selectedDraft else {
      return "Open the list with \(ActionCatalogue.key(.actions)), Drafts, and select one."
    }
    return DiscardDraft.whyNot(draft)
  }

  mutating func join(_ which: JoinDraft.Which, _ context: Context) -> [Effect] {
    if let why = whyNotAnother() { return [say(why, .warning)] }
    isTaking = true
    return [.ask(.join(JoinDraft(id: context.id(), which: which)))]
  }

  /// Nil when the answer is about something else.
  mutating func draftsAnswered(
    _ ask: Ask, _ reply: Reply, _ context: Context
  ) -> [Effect]? {
    switch (ask, reply) {
    case (.join, .joined(let joined)): return self.joined(joined, context)
    case (.news(let request), .news(let news)): return newsRead(request, news, context)
    case (.tellFocus(let request), .done):
      editForm(of: request.draft) { form in
        form.company.isTelling = false
        form.company.told = request.field
        form.company.hasTold = true
      }
      return editForm(of: request.draft) { $0.effectsOfMoving() } ?? []
    case (.leaveDraft, .done): return []
    case (.chooseText(let request), .saved(let saved)):
      editForm(of: request.draft) { $0.chosen(request, saved) }
      return []
    case (.discardDraft, .draft(let draft)):
      drafts.removeAll { $0.id == draft.id }
      discarded = draft
      if drafts.isEmpty { overlays.removeAll { if case .drafts = $0 { true } else { false } } }
      return [say("\(draft.number) is discarded. It can be restored for 30 days.")]
    case (.restoreDraft, .draft(let draft)):
      discarded = nil
      return [say("\(draft.number) is back among the drafts."), .ask(.drafts(ListDrafts()))]
    default: return nil
    }
  }

  private mutating func joined(_ joined: JoinedDraft, _ context: Context) -> [Effect] {
    isTaking = false
    feedback.isOpening = false
    drafts.removeAll { $0.id == joined.draft.id }
    if joined.draft.form == .feedback {
      let effects = openForm(joined.draft, context)
      feedback.form?.company.isGuest = joined.draft.owner != me.id
      feedback.form?.company.hostName = joined.draft.ownerName
      feedback.form?.company.editors = joined.news.editors
      return effects + joinedWords(joined)
    }
    guard var state = IntakeState(joined) else { return [] }
    state.form.company.me = me.id
    intake = state
    place = .intake
    return joinedWords(joined) + (intake?.form.effectsOfMoving() ?? [])
  }

  private mutating func joinedWords(_ joined: JoinedDraft) -> [Effect] {
    let host = joined.news.editors.first?.name ?? joined.draft.ownerName
    let what = joined.draft.contactNumber ?? joined.draft.number
    let leave = ActionCatalogue.key(.leave)
    return [say("You joined \(what) with \(host). \(leave) leaves; they keep it.")]
  }

  /// Back to the list: what was typed is saved, and the form stays with whoever has it.
  mutating func leaveJoined(_ context: Context) -> [Effect] {
    guard let form = intake?.form else { return [] }
    let number = form.draft.contactNumber ?? form.draft.number
    return partWithIntake(context) + [say("You left \(number). It stays with \(form.hostWords).")]
  }
}

// MARK: News

extension ConsoleState {
  /// Somebody committed: perhaps in a form that is open here.
  mutating func readNews() -> [Effect] {
    guard !isReadOnly else { return [] }
    return (intake?.form.readNews() ?? []) + (feedback.form?.readNews() ?? [])
  }

  private mutating func newsRead(
    _ request: ReadDraftNews, _ news: DraftNews, _ context: Context
  ) -> [Effect] {
    guard let known = editForm(of: request.draft, { $0.company.editors.map(\.session) }) else {
      return []
    }
    let again = editForm(of: request.draft) { $0.took(news) } ?? []
    if let why = news.whyClosed, editForm(of: request.draft, { $0.company.isGuest }) == true {
      return closed(request.draft, why, context)
    }
    let new = news.editors.filter { !known.contains($0.session) }
    guard let first = new.first else { return again }
    return again + [say("\(first.name) joined this form. Both of you can write in it.")]
  }

  private mutating func closed(
    _ draft: DraftID, _ why: String, _ context: Context
  ) -> [Effect] {
    let parting =
      intake?.form.draft.id == draft ? partWithIntake(context) : partWithFeedbackForm(context)
    return parting + [say(why, .warning)]
  }

  /// The cursor rests in another field, and somebody is there to know it.
  mutating func tellFocus(_ context: Context) -> [Effect] {
    editForm { $0.tellFocus(id: context.id(ChangeNumber.tell)) } ?? []
  }

  /// A form by its sheet, whichever pane has the cursor.
  @discardableResult
  mutating func editForm<Result>(
    of draft: DraftID, _ edit: (inout FormState) -> Result
  ) -> Result? {
    if var form = intake?.form, form.draft.id == draft {
      defer { intake?.form = form }
      return edit(&form)
    }
    guard var form = feedback.form, form.draft.id == draft else { return nil }
    defer { feedback.form = form }
    return edit(&form)
  }

  /// Choices that the store may not have yet; sent twice they happen once.
  var choices: [Effect] {
    [intake?.form, feedback.form].compactMap { $0?.company.choosing }.joined()
      .map { .ask(.chooseText($0)) }
  }

  /// Nil where the usual words are said.
  mutating func companyNotDone(
    _ ask: Ask, _ refusal: Refusal?, _ words: String, _ context: Context
  ) -> [Effect]? {
    switch ask {
    case .join:
      isTaking = false
      feedback.isOpening = false
      return nil
    case .news(let request):
      editForm(of: request.draft) { $0.company.isReading = false }
      return []
    case .tellFocus(let request):
      editForm(of: request.draft) { $0.company.isTelling = false }
      return []
    case .chooseText(let request):
      guard refusal == nil else {
        editForm(of: request.draft) { $0.company.choosing.removeAll { $0 == request } }
        return nil
      }
      return [.start(.save, after: .seconds(1)), say("Not saved yet: \(words)", .error)]
    default: return nil
    }
  }

  /// Alt-U and Alt-E: what changes is shown, and said.
  mutating func undo(isRedo: Bool, _ context: Context) -> [Effect] {
    let words = editForm { form in
      isRedo ? form.redo(at: context.now) : form.undo(at: context.now)
    }
    guard let words = words ?? nil else {
      return [say(isRedo ? "There is nothing to do again." : "There is nothing to undo here.")]
    }
    return [say(words)] + formEffects(context)
  }
}
