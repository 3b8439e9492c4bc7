import Canvas
import HavenDomain

/// While the caller is not alone nothing that could find or shame them is drawn, on any pane of this
/// console: initials at most. What is typed and what is sent stay as they are.
extension ConsoleState {
  /// What the view may draw.
  func shielded() -> ConsoleState {
    guard let intake, intake.isNotAlone else { return self }
    var state = self
    let contact = intake.contact.row.id
    state.intake = intake.shielded()
    state.queue.shield(contact)
    if state.escalations.contact?.row.id == contact {
      state.escalations.contact = state.escalations.contact?.shielded()
    }
    if state.escalations.identity?.id == contact { state.escalations.identity = nil }
    if state.escalations.detail?.row.contact == contact { state.escalations.detail = nil }
    state.shift.page?.shield(contact)
    state.overlays = overlays.map { $0.shielded(contact) }
    return state
  }
}

extension QueueState {
  fileprivate mutating func shield(_ contact: ContactID) {
    if detail?.row.id == contact { detail = detail?.shielded() }
    if identity?.id == contact { identity = nil }
  }
}

extension ShiftPage {
  fileprivate mutating func shield(_ contact: ContactID) {
    for index in promises.indices where promises[index].contact == contact {
      promises[index].words = nil
    }
  }
}

extension Overlay {
  fileprivate func shielded(_ contact: ContactID) -> Overlay {
    guard case .score(var score) = self, score.contact == contact else { return self }
    score.sheet?.reason = nil
    for index in (score.sheet?.history ?? []).indices { score.sheet?.history[index].reason = nil }
    return .score(score)
  }
}

extension ContactDetail {
  fileprivate func shielded() -> ContactDetail {
    var detail = self
    detail.safeContact = nil
    detail.nextAction = nil
    for index in detail.events.indices { detail.events[index].detail = nil }
    return detail
  }
}

extension IntakeState {
  /// Words that stand for what is hidden.
  static let hidden = "hidden"

  fileprivate func shielded() -> IntakeState {
    var intake = self
    let initials = contact.initials
    intake.contact = contact.shielded()
    intake.identity = identity.map {
      ContactIdentity(
        id: $0.id, name: initials.isEmpty ? Self.hidden : initials, callback: nil, subject: nil,
        note: nil, attachments: [])
    }
    intake.form.company.kept = []
    let typed = form.form.steps.flatMap(\.fields).filter { $0.kind.isWritten }
    for field in typed {
      guard let text = form.draft.answers.text(field.id),
        let at = form.draft.answers.changedAt[field.id]
      else { continue }
      // What one types oneself one has to see, unless it is a name, a number or a place.
      let isTyping = field.id == form.focus && !IntakeForm.personal.contains(field.id)
      guard !isTyping else { continue }
      let words = field.id == form.focus ? "\(Self.hidden), \(text.count) signs" : Self.hidden
      intake.form.draft.answers.set(field.id, to: .given(words), at: at)
      if field.id == form.focus { intake.form.editor = TextEditor(words) }
    }
    return intake
  }
}

extension Field.Kind {
  /// Somebody's own words.
  fileprivate var isWritten: Bool {
    switch self {
    case .line, .area, .phone, .email, .name, .birth, .ages: true
    case .time, .yesNo, .tick, .choice, .several, .count, .readBack: false
    }
  }
}
