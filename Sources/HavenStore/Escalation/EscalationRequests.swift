import HavenDomain

extension EscalateContact: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Done {
    transaction.concerns("contact", contact)
    var record = try ContactRecord.load(contact, in: transaction)
    guard record.state != .closed else {
      throw Refusal.wrongState("This contact is closed. Add a new one to escalate.")
    }
    if !record.flags.contains(.escalated) { record.flags.append(.escalated) }
    record.priority = .critical
    try record.save(in: transaction)
    let note = note.trimmed
    try record.note(
      .escalated, note.isEmpty ? reason.words : "\(reason.words): \(note)", in: transaction)
    let escalation = try EscalationRecord.flag(
      .colleague, contact, reason: reason, note: note, in: transaction)
    try AlarmRecord.raise(.escalated, about: escalation.subject, in: transaction)
    transaction.past.number = Int64(record.version)
    return Done(version: record.version, at: transaction.now)
  }
}

extension RaiseConcern: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> EscalationRow {
    let problems = [
      source.isConfidential
        ? nil : FormProblem("source", "Choose seen or heard in the centre, or told by staff."),
      Self.receivers.contains(to)
        ? nil : FormProblem("to", "Choose supervisor, clinical director or executive on call."),
      EscalationRules.problem("note", note),
    ].compactMap { $0 }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let record = try EscalationRecord.flag(
      source, nil, reason: reason, note: note, first: to, in: transaction)
    transaction.concerns("escalation", record.id)
    try AlarmRecord.raise(.concern, about: record.subject, in: transaction)
    return try record.row(in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> EscalationRow {
    try past.escalationRow(in: transaction)
  }
}

extension AcknowledgeEscalation: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> EscalationRow {
    try transaction.changing(escalation) { row in
      EscalationRules.whyNotAcknowledge(
        row, roles: transaction.principal.roles, now: transaction.now)
    } by: { record in
      try record.hold(.acknowledged, in: transaction)
      try record.noteOnContact(.acknowledged, "\(record.number)", in: transaction)
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> EscalationRow {
    try past.escalationRow(in: transaction)
  }
}

extension TakeOverEscalation: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> EscalationRow {
    try transaction.changing(escalation) { row in
      EscalationRules.whyNotTakeOver(
        row, staff: transaction.staff, roles: transaction.principal.roles, now: transaction.now)
    } by: { record in
      try record.hold(.takenOver, in: transaction)
      try record.noteOnContact(.acknowledged, "\(record.number) taken over", in: transaction)
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> EscalationRow {
    try past.escalationRow(in: transaction)
  }
}

extension HandBackEscalation: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> EscalationRow {
    try transaction.changing(escalation) { row in
      EscalationRules.whyNotHandBack(row, staff: transaction.staff)
    } by: { record in
      if let problem = EscalationRules.problem("reason", reason) {
        throw Refusal.invalid([problem])
      }
      try record.handBack(reason.trimmed, in: transaction)
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> EscalationRow {
    try past.escalationRow(in: transaction)
  }
}

extension CallRung: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> EscalationRow {
    try transaction.changing(escalation) { row in
      let record = try EscalationRecord.load(escalation, in: transaction)
      if Ladder.height(of: role) < record.height {
        return "This is not for the \(role.words). Call a rung above."
      }
      let place = record.ladder.steps.firstIndex { $0.role == role }
      return EscalationRules.whyNotCall(row, place: place)
    } by: { record in
      guard let place = record.ladder.steps.firstIndex(where: { $0.role == role }) else { return }
      if record.holder == nil, place > record.rung {
        try record.call(from: place, isByClock: false, in: transaction)
      } else {
        try record.callAgain(role, in: transaction)
      }
      try record.noteOnContact(
        .escalated, "\(record.number): \(role.words) called", in: transaction)
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> EscalationRow {
    try past.escalationRow(in: transaction)
  }
}

extension ResolveEscalation: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> EscalationRow {
    try transaction.changing(escalation) { row in
      EscalationRules.whyNotResolve(row, staff: transaction.staff)
    } by: { record in
      if let problem = EscalationRules.problem("note", note) { throw Refusal.invalid([problem]) }
      try record.resolve(outcome, note.trimmed, in: transaction)
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> EscalationRow {
    try past.escalationRow(in: transaction)
  }
}

extension RecordMandatedReport: AnsweredChange {
  /// Also after the escalation was resolved: a report may follow it.
  public func answer(in transaction: Transaction) throws -> EscalationRow {
    try transaction.changing(escalation) { _ in
      nil
    } by: { record in
      guard !agency.trimmed.isEmpty else {
        throw Refusal.invalid([FormProblem("agency", "Whom you told is needed.")])
      }
      let words = [agency.trimmed, reference.trimmed].filter { !$0.isEmpty }
      try record.save(in: transaction)
      try record.note(
        .reported, at: min(at, transaction.now), words.joined(separator: ", "), in: transaction)
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> EscalationRow {
    try past.escalationRow(in: transaction)
  }
}

extension Transaction {
  /// One act on an escalation, where nothing stands against it.
  fileprivate func changing(
    _ id: EscalationID, unless whyNot: (EscalationRow) throws -> String?,
    by act: (inout EscalationRecord) throws -> Void
  ) throws -> EscalationRow {
    concerns("escalation", id)
    var record = try EscalationRecord.load(id, in: self)
    if let why = try whyNot(record.row(in: self)) { throw Refusal.wrongState(why) }
    try act(&record)
    past.number = Int64(record.version)
    return try record.row(in: self)
  }
}

extension PastChange {
  fileprivate func escalationRow(in transaction: Transaction) throws -> EscalationRow {
    try EscalationRecord.load(EscalationID(rawValue: object), in: transaction)
      .row(in: transaction)
  }
}
