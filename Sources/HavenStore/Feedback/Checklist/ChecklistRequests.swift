import HavenDomain

extension ReadChecklist: Answered {
  public func answer(in transaction: Transaction) throws -> InvestigationChecklist {
    let record = try ChecklistRecord.touched(feedback, as: Self.permission, in: transaction)
    try record.feedback.checkSigned(in: transaction)
    return try record.checklist()
  }
}

extension TickChecklist: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> InvestigationChecklist {
    let record = try ChecklistRecord.touched(feedback, as: Self.permission, in: transaction)
    let before = try record.checklist()
    if let why = before.whyNot(set: item, to: box) { throw Refusal.wrongState(why) }
    let reason = box == .notNeeded ? reason.trimmed : ""
    guard box != .notNeeded || !reason.isEmpty else {
      throw Refusal.invalid([FormProblem("reason", "Say why item \(item) is not needed.")])
    }
    let tick = before.tick(item)
    guard tick?.box ?? .open != box || tick?.reason ?? "" != reason else { return before }
    transaction.fields = ["item\(item)"]
    try record.tick(item, box, reason: reason)
    let name = ChecklistItem.item(item)?.name ?? ""
    return try record.done(.ticked, "\(item) \(name): \(box.words)")
  }

  public func again(
    _ past: PastChange, in transaction: Transaction
  ) throws -> InvestigationChecklist { try transaction.checklist(feedback) }
}

extension WriteChecklistText: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> InvestigationChecklist {
    let record = try ChecklistRecord.touched(feedback, as: Self.permission, in: transaction)
    let before = try record.checklist()
    if let why = before.whyNotWrite() { throw Refusal.wrongState(why) }
    guard before.text(field) ?? "" != text.trimmed else { return before }
    transaction.fields = [field.rawValue]
    try record.write(field, text.trimmed)
    return try record.done(.checklistWritten, field.words)
  }

  public func again(
    _ past: PastChange, in transaction: Transaction
  ) throws -> InvestigationChecklist { try transaction.checklist(feedback) }
}

extension AddFeedbackAction: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> InvestigationChecklist {
    let record = try ChecklistRecord.touched(feedback, as: Self.permission, in: transaction)
    if let why = try record.checklist().whyNotWrite() { throw Refusal.wrongState(why) }
    let problems = FeedbackAction.problems(
      text: text, by: by, due: due, today: transaction.today)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    transaction.fields = [kind.rawValue]
    try FeedbackActionRecord.insert(self, of: record.feedback, in: transaction)
    return try record.done(.actionAdded, kind.words)
  }

  public func again(
    _ past: PastChange, in transaction: Transaction
  ) throws -> InvestigationChecklist { try transaction.checklist(feedback) }
}

extension EndFeedbackAction: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> InvestigationChecklist {
    let row = try FeedbackActionRecord.load(item, in: transaction)
    let record = try ChecklistRecord.touched(row.feedback, as: Self.permission, in: transaction)
    if let why = try record.checklist().whyNotWrite() { throw Refusal.wrongState(why) }
    guard row.isOpen else { throw Refusal.wrongState("This action has ended already.") }
    if let problem = FeedbackAction.problem(ending, today: transaction.today) {
      throw Refusal.invalid([problem])
    }
    try row.end(ending, of: record.feedback, in: transaction)
    let word = if case .done = ending { "done" } else { "dropped" }
    return try record.done(.actionEnded, word)
  }

  public func again(
    _ past: PastChange, in transaction: Transaction
  ) throws -> InvestigationChecklist {
    try transaction.checklist(FeedbackID(rawValue: past.object))
  }
}

extension WriteFeedbackReflection: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> InvestigationChecklist {
    let record = try ChecklistRecord.touched(feedback, as: Self.permission, in: transaction)
    if let why = try record.checklist().whyNotWrite() { throw Refusal.wrongState(why) }
    let problems = FeedbackReflection.problems(
      lessons: lessons, team: team, sharedOn: sharedOn, today: transaction.today)
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    try record.reflect(lessons.trimmed, team: team.trimmed, sharedOn: sharedOn)
    let written = try record.done(.reflected, "")
    guard sharedOn != nil, try record.waitsForLessons() else { return written }
    // The act ends the clock of the lessons, and takes the complaint on where it waits for them.
    let act = RecordFeedbackAct(id: id, feedback: feedback, act: .lessonsShared, note: "")
    _ = try act.answer(in: transaction)
    return try transaction.checklist(feedback)
  }

  public func again(
    _ past: PastChange, in transaction: Transaction
  ) throws -> InvestigationChecklist { try transaction.checklist(feedback) }
}

extension SetRootCauses: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> InvestigationChecklist {
    let record = try ChecklistRecord.touched(feedback, as: Self.permission, in: transaction)
    let before = try record.checklist()
    if let why = before.whyNotWrite() { throw Refusal.wrongState(why) }
    if let problem = RootCause.problem(causes, otherWords: otherWords) {
      throw Refusal.invalid([problem])
    }
    let other = causes.contains(.other) ? otherWords.trimmed : ""
    let isSame = Set(before.rootCauses) == causes && before.text(.otherCause) ?? "" == other
    guard !isSame else { return before }
    if before.text(.otherCause) ?? "" != other { try record.write(.otherCause, other) }
    try record.choose(causes)
    let words = RootCause.allCases.filter(causes.contains).map(\.words)
    return try record.done(.rootCausesSet, words.joined(separator: ", "))
  }

  public func again(
    _ past: PastChange, in transaction: Transaction
  ) throws -> InvestigationChecklist { try transaction.checklist(feedback) }
}

extension ChecklistRecord {
  /// Lessons of the investigation that stands were not noted as shared yet.
  fileprivate func waitsForLessons() throws -> Bool {
    let step = FeedbackMachine.step(
      .act(.lessonsShared), kind: feedback.kind, stage: feedback.stage,
      standing: try feedback.standing(in: transaction), at: transaction.now)
    return step.stage != nil
  }
}

extension Transaction {
  fileprivate var today: LocalDate { zone.wallTime(at: now).date }

  /// The checklist as it stands, after what was asked has been done.
  fileprivate func checklist(_ id: FeedbackID) throws -> InvestigationChecklist {
    let feedback = try FeedbackRecord.load(id, in: self)
    return try ChecklistRecord(feedback: feedback, transaction: self).checklist()
  }

  /// Nil where a complaint may be closed (CC-28); else what it waits for. Nothing else has to wait.
  func whyNotFinish(_ record: FeedbackRecord) throws -> String? {
    guard record.kind == .complaint else { return nil }
    return try ChecklistRecord(feedback: record, transaction: self).checklist().whyNotClose()
  }

  /// The checklist, for a dossier: for whoever may see the whole file, and not for who only logged it.
  func checklistForDossier(of record: FeedbackRecord) throws -> InvestigationChecklist? {
    guard record.kind == .complaint, try record.isManaged(in: self, as: .readFeedback) else {
      return nil
    }
    return try ChecklistRecord(feedback: record, transaction: self).checklist()
  }
}
