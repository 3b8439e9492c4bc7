import HavenDomain

extension ReadClocks: Answered {
  public func answer(in transaction: Transaction) throws -> ClockSheet {
    switch record {
    case .contact(let id):
      transaction.concerns("contact", id)
      return try ContactRecord.load(id, in: transaction).sheet(in: transaction)
    case .feedback(let id):
      transaction.concerns("feedback", id)
      let record = try FeedbackRecord.load(id, in: transaction)
      guard try record.isWithinReach(of: transaction) else {
        throw Refusal.notAllowed(Self.permission)
      }
      return try record.clockSheet(in: transaction)
    }
  }
}

extension PauseClocks: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ClockSheet {
    let reason = reason.trimmed
    guard !reason.isEmpty else {
      throw Refusal.invalid([FormProblem("reason", "A pause needs a reason.")])
    }
    guard until > transaction.now else {
      throw Refusal.invalid([
        FormProblem("until", "A pause needs an end that is to come. \(TimeEntry.help)")
      ])
    }
    return try transaction.changeClocks(of: record, Self.permission) { target, whyNot in
      if let whyNot { throw Refusal.wrongState(whyNot) }
      try PauseRecord.begin(
        record, until: until, reason: reason, key: target.key, in: transaction)
      try target.note(paused: reason)
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ClockSheet {
    try transaction.clockSheet(of: record)
  }
}

extension ResumeClocks: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> ClockSheet {
    try transaction.changeClocks(of: record, Self.permission) { target, _ in
      guard try PauseRecord.end(record, in: transaction) else {
        throw Refusal.wrongState("Its clocks are not paused.")
      }
      try target.note(paused: nil)
    }
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> ClockSheet {
    try transaction.clockSheet(of: record)
  }
}

/// The part of a record that pausing touches.
private struct PauseTarget {
  let key: Int64
  /// Into the timeline: paused for a reason, or going on.
  let note: (String?) throws -> Void

  func note(paused reason: String?) throws { try note(reason) }
}

extension Transaction {
  /// Pauses or resumes where the sender may, and counts anew what is due.
  fileprivate func changeClocks(
    of record: ClockedRecord, _ permission: Permission,
    _ change: (PauseTarget, String?) throws -> Void
  ) throws -> ClockSheet {
    switch record {
    case .contact(let id):
      concerns("contact", id)
      var contact = try ContactRecord.load(id, in: self)
      guard scope == .all || contact.belongs(to: staff) else {
        throw Refusal.notAllowed(permission)
      }
      let target = PauseTarget(key: contact.key) { [contact] reason in
        try contact.note(reason == nil ? .resumed : .paused, reason, in: self)
      }
      try change(target, try contact.clocks(in: self).whyNotPause(at: now))
      try contact.settle(in: self)
      return try contact.sheet(in: self)
    case .feedback(let id):
      concerns("feedback", id)
      var feedback = try FeedbackRecord.load(id, in: self)
      guard try feedback.isManaged(in: self, as: .recordFeedbackAct) else {
        throw Refusal.notAllowed(permission)
      }
      let target = PauseTarget(key: feedback.key) { [feedback] reason in
        try feedback.note(reason == nil ? .resumed : .paused, reason ?? "", in: self)
      }
      try change(target, try feedback.clocks(in: self).whyNotPause(at: now))
      try feedback.settle(in: self)
      return try feedback.clockSheet(in: self)
    }
  }

  fileprivate func clockSheet(of record: ClockedRecord) throws -> ClockSheet {
    switch record {
    case .contact(let id): try ContactRecord.load(id, in: self).sheet(in: self)
    case .feedback(let id): try FeedbackRecord.load(id, in: self).clockSheet(in: self)
    }
  }
}
