import Canvas
import HavenDomain

/// Taking over what somebody else changed, field by field. The field that is being typed in stays as
/// it is, with its cursor (law 2).
extension FormState {
  /// - Parameter version: all changes up to it are in `news`.
  mutating func merge(_ news: [FieldNews], upTo version: Int, kept: [KeptText]) {
    for item in news where item.version > company.seen[item.change.field] ?? 0 {
      let field = item.change.field
      let known = company.pending[field]
      guard item.version > known?.news.version ?? 0 else { continue }
      company.pending[field] = FormCompany.Pending(
        news: item, base: known?.base ?? draft.version)
    }
    if version >= company.keptVersion {
      company.keptVersion = version
      company.kept = kept
    }
    draft.version = max(draft.version, version)
    settle()
  }

  /// What a save of ours came to: until its version these fields are ours.
  mutating func merge(_ changes: [FieldChange], saved reply: SavedDraft) {
    for change in changes {
      company.seen[change.field] = max(company.seen[change.field] ?? 0, reply.version)
      guard let pending = company.pending[change.field] else { continue }
      if pending.news.version <= reply.version {
        company.pending[change.field] = nil
      } else {
        company.pending[change.field]?.base = max(pending.base, reply.version)
      }
    }
    merge(reply.others, upTo: reply.upTo, kept: reply.kept)
  }

  /// Takes over what is not held back any more.
  mutating func settle() {
    let waiting = company.pending.sorted { $0.key.rawValue < $1.key.rawValue }
    for (field, pending) in waiting where !isBusy(field) && !wouldHideFocus(pending.news.change) {
      take(pending.news)
    }
  }

  private mutating func take(_ news: FieldNews) {
    let field = news.change.field
    let before = draft.answers[field]
    draft.answers.set(field, to: news.change.answer, at: news.change.at)
    company.seen[field] = news.version
    company.pending[field] = nil
    guard before != news.change.answer else { return }
    history.forget(field)
    problems.removeAll { $0.field == field }
    guard field == focus else { return }
    showInEditor(news.change.answer)
  }

  /// The cursor stays with the characters around it.
  private mutating func showInEditor(_ answer: Answer?) {
    guard let old = editor else { return openEditor() }
    let text = answer?.text ?? ""
    let change = TextChange(from: old.text, to: text)
    editor?.show(text, cursor: change.moved(old.cursor))
  }

  /// Something of ours is in this field that the store does not have, or somebody types in it.
  private func isBusy(_ field: FieldID) -> Bool {
    if unsaved[field] != nil { return true }
    if inFlight?.changes.contains(where: { $0.field == field }) == true { return true }
    if company.choosing.contains(where: { $0.change.field == field }) { return true }
    return field == focus && (isTouched || picker != nil)
  }

  /// An answer that takes away the question under the cursor waits until the cursor has left it.
  private func wouldHideFocus(_ change: FieldChange) -> Bool {
    guard let focus, let page = form.page(of: focus) else { return false }
    var after = draft.answers
    after.set(change.field, to: change.answer, at: change.at)
    let isShown = form.visibleFields(page: page, after).contains { $0.id == focus }
    return (!isShown && focused != nil) || (form.whyShut(focus, after) != nil && whyShut == nil)
  }
}

// MARK: Two texts

extension FormState {
  /// A text that somebody wrote in a field, other than the one that stands there.
  struct OtherText: Equatable, Sendable {
    var answer: Answer?
    /// Fits before a colon: `M. Ilves wrote`.
    var writer: String
  }

  func otherTexts(_ field: FieldID) -> [OtherText] {
    let current = draft.answers[field]
    var texts: [OtherText] = []
    for text in company.kept where text.field == field && text.answer != current {
      texts.append(OtherText(answer: text.answer, writer: author(text.by, text.byName)))
    }
    guard let news = company.pending[field]?.news else { return texts }
    let answer = news.change.answer
    if answer == current || texts.contains(where: { $0.answer == answer }) { return texts }
    return texts + [OtherText(answer: answer, writer: author(news.by, news.byName))]
  }

  private func author(_ staff: StaffID?, _ name: String) -> String {
    if staff != nil, staff == company.me { return "You wrote" }
    return name.isEmpty ? "Somebody else wrote" : "\(name) wrote"
  }

  /// Fields that wait for somebody to choose, in the order of the form.
  var undecided: [FieldID] {
    form.steps.flatMap(\.fields).map(\.id).filter { field in
      company.kept.contains { $0.field == field && $0.answer != draft.answers[field] }
    }
  }

  /// One of the texts stands from now on; the others that were shown are given up.
  mutating func choose(
    _ field: FieldID, _ answer: Answer?, at now: Instant, id: RequestID
  ) -> [Effect] {
    let versions = company.kept.filter { $0.field == field }.map(\.version)
    let seen = company.pending[field]?.news.version
    let change = FieldChange(
      field: field, answer: answer, at: now, base: seen.map { max($0, draft.version) })
    if draft.answers[field] != answer {
      history.forget(field)
      history.record(field, from: draft.answers[field], to: answer, at: now)
      history.seal()
      draft.answers.apply(FieldChange(field: field, answer: answer, at: now))
    }
    unsaved[field] = nil
    company.pending[field] = nil
    company.kept.removeAll { $0.field == field }
    if focus == field { openEditor() }
    let request = ChooseText(
      id: id, draft: draft.id, lease: lease, change: change, kept: versions,
      version: draft.version)
    company.choosing.append(request)
    return [.ask(.chooseText(request))]
  }

  mutating func chosen(_ request: ChooseText, _ reply: SavedDraft) {
    guard let index = company.choosing.firstIndex(of: request) else { return }
    company.choosing.remove(at: index)
    draft.savedAt = max(draft.savedAt, reply.at)
    merge([request.change], saved: reply)
  }
}
