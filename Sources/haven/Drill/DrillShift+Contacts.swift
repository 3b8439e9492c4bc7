import HavenDomain
import HavenStore

extension DrillShift {
  /// Everybody goes on with what they have in hand; who is free looks at the queue.
  func workOnContacts() throws {
    for index in colleagues.indices {
      try goOn(index)
      guard colleagues[index].nextGlance <= elapsed else { continue }
      try glance(index)
      colleagues[index].nextGlance = elapsed + pause(10...25)
    }
  }

  // MARK: - Taking

  private func glance(_ index: Int) throws {
    let principal = colleagues[index].principal
    let window = try core.perform(ReadQueue(count: 200, isRefresh: true), by: principal)
    notice(window)
    guard window.totals.waiting > Self.leftForTheSeat else { return }
    let next = window.rows.first { row in
      guard row.state == .waiting, let due = mayBeTaken[row.id] else { return false }
      return due <= elapsed && colleagues[index].hasRoom(for: row.channel)
    }
    if let next { try take(next.id, index) }
  }

  /// A contact that came back to the queue waits anew for whoever wants it.
  private func notice(_ window: QueueWindow) {
    for row in window.rows {
      guard row.state == .waiting else {
        mayBeTaken[row.id] = nil
        continue
      }
      if mayBeTaken[row.id] == nil, let story = stories[row.id] { letWait(row.id, story) }
    }
    for alarm in window.alarms where alarmsDue[alarm.id] == nil && isSeen(alarm.kind) {
      alarmsDue[alarm.id] = elapsed + max(Self.fairness, pause(75...200))
    }
  }

  /// Takes it and begins; the steps follow in their time.
  func take(_ contact: ContactID, _ index: Int) throws {
    let colleague = colleagues[index].principal
    guard let story = stories[contact] else { return }
    let taken = try tried {
      try core.perform(TakeContact(id: requestID(), contact: contact), by: colleague)
    }
    mayBeTaken[contact] = nil
    guard let taken else { return }
    let steps = Handling.steps(for: story, owner: colleague.staff, random: &random)
    colleagues[index].inHand.append(
      Colleague.Work(
        story: story, lease: taken.lease, draft: taken.draft.id, version: taken.draft.version,
        steps: steps[...], due: elapsed + (steps.first.map { paced($0.after) } ?? .zero)))
    try show(.onCall, index)
  }

  // MARK: - Working

  private func goOn(_ index: Int) throws {
    for place in colleagues[index].inHand.indices.reversed() {
      while try step(index, place) {}
      if colleagues[index].inHand[place].steps.isEmpty {
        colleagues[index].inHand.remove(at: place)
        if colleagues[index].inHand.isEmpty { try show(.available, index) }
      }
    }
  }

  /// Does the next step of a piece of work if it is due. A refusal ends the work: the contact has
  /// gone another way.
  private func step(_ index: Int, _ place: Int) throws -> Bool {
    var work = colleagues[index].inHand[place]
    guard let next = work.steps.first, work.due <= elapsed else { return false }
    let principal = colleagues[index].principal
    let isDone = try tried { try perform(next.act, &work, by: principal) } != nil
    work.steps = isDone ? work.steps.dropFirst() : []
    work.due = elapsed + (work.steps.first.map { paced($0.after) } ?? .zero)
    colleagues[index].inHand[place] = work
    return isDone
  }

  private func perform(
    _ act: Handling.Act, _ work: inout Colleague.Work, by principal: Principal
  ) throws {
    switch act {
    case .answer(let answers):
      let changes = answers.map { FieldChange(field: $0.key, answer: $0.value, at: instant) }
      let saved = try core.perform(
        SaveDraft(
          id: requestID(), draft: work.draft, lease: work.lease, changes: changes, focus: nil,
          version: work.version), by: principal)
      work.version = saved.version
    case .dispatch:
      _ = try core.perform(
        RecordDispatch(
          id: requestID(), contact: work.lease.contact, agency: "Ambulance control (drill)",
          number: "01632 960999", reference: "DRILL-\(Int.random(in: 100...999, using: &random))",
          at: instant), by: principal)
    case .escalate(let reason, let note):
      _ = try core.perform(
        EscalateContact(
          id: requestID(), contact: work.lease.contact, reason: reason, note: note), by: principal)
    case .complete:
      _ = try core.perform(
        CompleteIntake(id: requestID(), draft: work.draft, lease: work.lease), by: principal)
      stories[work.lease.contact] = nil
    case .release:
      _ = try core.perform(ReleaseContact(id: requestID(), lease: work.lease), by: principal)
    }
  }

  private func show(_ presence: Presence, _ index: Int) throws {
    _ = try tried {
      try core.perform(
        SetPresence(id: requestID(), presence: presence), by: colleagues[index].principal)
    }
  }

  // MARK: - Alarms

  /// A supervisor sees to alarms after a while. Where the newcomer is the supervisor it is for them:
  /// the clinical director takes what the ladder has brought as far as to them.
  private func isSeen(_ kind: AlarmKind) -> Bool { seat != .supervisor || kind == .rungLate }

  func acknowledgeAlarms() throws {
    let name = seat == .supervisor ? DrillCast.director : DrillCast.supervisor
    for (alarm, due) in alarmsDue where due <= elapsed {
      let by = try person(name)
      _ = try tried {
        try core.perform(AcknowledgeAlarm(id: requestID(), alarm: alarm), by: by)
      }
      alarmsDue[alarm] = nil
    }
  }
}
