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
    state.cases.shield(contact)
    state.people.shield()
    state.transfers.shield(contact)
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

extension CasesState {
  fileprivate mutating func shield(_ contact: ContactID) {
    if detail?.contacts.contains(where: { $0.id == contact }) == true { detail = nil }
    for (id, followUp) in followUps where followUp.contact == contact {
      followUps[id]?.about = nil
      followUps[id]?.note = nil
      followUps[id]?.safeContact = followUp.safeContact.map { _ in IntakeState.hidden }
    }
  }
}

extension PeopleState {
  /// Whoever may be calling may be who is there.
  fileprivate mutating func shield() {
    identity = nil
    for index in known.people.indices where known.people[index].safeContact != nil {
      known.people[index].safeContact = IntakeState.hidden
    }
  }
}

extension TransfersState {
  fileprivate mutating func shield(_ contact: ContactID) {
    guard let known = opened, known.transfer.contact == contact else { return }
    opened?.card = known.card.shielded()
    opened?.facts = TransferCard(lines: known.facts).shielded().lines
    show()
  }
}

extension TransferCard {
  /// With the kinds of its lines, and without what they tell of somebody.
  func shielded() -> TransferCard {
    let told: Set<Kind> = [.tried, .safeContact, .name, .place]
    return TransferCard(
      lines: lines.map { told.contains($0.kind) ? Line($0.kind, IntakeState.hidden) : $0 })
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
    intake.form.company.pending = [:]
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
    intake.form.picker = form.picker?.shielded(intake.form.draft.answers)
    return intake
  }
}

extension FieldPicker {
  /// What is read back is listed by its labels alone.
  fileprivate func shielded(_ hidden: Answers) -> FieldPicker {
    guard field == IntakeForm.readBack, let field = IntakeForm.form.field(field) else {
      return self
    }
    var shown = FieldPicker(field, options: ReadBack.options(hidden), answers: hidden)
    shown.marked = marked
    shown.choice.select(choice.selection)
    return shown
  }
}

extension Field.Kind {
  /// Somebody's own words.
  var isWritten: Bool {
    switch self {
    case .line, .suggested, .area, .phone, .email, .name, .birth, .ages: true
    case .time, .yesNo, .tick, .choice, .several, .count, .readBack: false
    }
  }
}
