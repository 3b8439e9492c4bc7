import HavenDomain

/// Why an action is shut, in words that say what to do; nil when it is open.
extension ConsoleState {
  func whyNotHandle(_ permission: Permission) -> String? {
    if isReadOnly { return "This console only reads. Start haven without --read-only." }
    let scope = RoleTable.scope(of: permission, for: me.roles)
    return scope == .none ? Refusal.notAllowed(permission).words : nil
  }

  /// Also in a console that only reads.
  func whyNotRead(_ permission: Permission) -> String? {
    let scope = RoleTable.scope(of: permission, for: me.roles)
    return scope == .none ? Refusal.notAllowed(permission).words : nil
  }

  func whyNotAnother() -> String? {
    if isTaking { return "A contact is on its way to you. Wait for it." }
    if let form = intake?.form, form.company.isGuest {
      return "You joined a form. Leave it with \(ActionCatalogue.key(.leave)) first."
    }
    return intake.map {
      "You have \($0.contact.row.number) in hand. Complete, release or hand it over first."
    }
  }

  func whyNotTake() -> String? {
    guard let row = queue.selectedRow else { return "Select a contact first." }
    if row.id == intake?.contact.row.id { return nil }
    if let why = whyNotAnother() { return why }
    guard row.state == .held, row.owner != me.id else { return nil }
    return Refusal.taken(by: row.ownerName ?? "Somebody").words
  }

  func whyNotInHand() -> String? {
    guard intake == nil else { return nil }
    return
      "You have no contact in hand. Take one from the queue with \(ActionCatalogue.key(.take))."
  }

  /// By message for the contact in hand, or for that of the selected escalation.
  func whyNotRequestDispatch() -> String? {
    place == .escalations ? whyNoEscalatedContact() : whyNotInHand()
  }

  func whyNoForm() -> String? {
    place == .intake ? whyNotInHand() : nil
  }

  /// For what only whoever holds the contact does.
  func whyNotHolding() -> String? {
    guard let form = intake?.form, form.company.isGuest else { return whyNotInHand() }
    return form.hostCompletes
  }

  /// F4 in a form.
  func whyNoList() -> String? {
    if let why = whyNoForm() { return why }
    if choosing() != nil { return nil }
    return (place == .intake ? intake?.form : feedback.form)?.whyNoList
  }

  func whyNoFeedback() -> String? {
    feedback.selectedRow == nil ? "Select a line of the register first." : nil
  }

  func whyNotNewFeedback() -> String? {
    if feedback.isOpening { return "A form is on its way to you. Wait for it." }
    return feedback.form.map {
      "Form \($0.draft.number) is open. Finish it, or leave it with \(ActionCatalogue.key(.leave))."
    }
  }
}
