import HavenDomain

extension ReadIntake: Answered {
  public static let reading = Reading.recorded

  public func answer(in transaction: Transaction) throws -> IntakeSheet {
    let id: ContactID
    switch which {
    case .id(let given): id = given
    case .number(let number):
      guard let found = try ContactRecord.id(of: number, in: transaction) else {
        throw Refusal.notFound("contact \(number)")
      }
      id = found
    }
    transaction.concerns("contact", id)
    let record = try ContactRecord.load(id, in: transaction)
    let mayOpen = record.mayBeOpened(in: transaction)
    let known = try DraftRecord.known(intakeOf: id, in: transaction)
    var draft = try known?.reply(in: transaction)
    if mayOpen, known != nil {
      try record.note(.revealed, in: transaction)
    } else {
      draft?.answers = Answers()
      draft?.kept = []
      draft?.focus = nil
    }
    let steps = IntakeForm.progress(known?.sheet.answers ?? Answers())
    return IntakeSheet(
      row: try record.row(in: transaction), draft: draft, mayOpen: mayOpen,
      done: steps.map(\.done), of: steps.map(\.of),
      isCompleted: known?.isOpen == false,
      keepUntil: try IntakeKeeping.keepUntil(id, in: transaction.connection),
      policy: try transaction.measure(record.policy).policy)
  }
}

extension ListIntakes: Answered {
  public func answer(in transaction: Transaction) throws -> [IntakeLine] {
    let everybody = transaction.scope == .all
    let open = try transaction.connection.all(
      """
      SELECT id FROM draft WHERE form = 'intake' AND is_open = 1 AND (?2 OR owner = ?1)
      ORDER BY saved_at DESC, id DESC LIMIT 200
      """, transaction.staff.rawValue, everybody
    ) { try $0.id(0) as DraftID }
    return try open.compactMap { id in
      let draft = try DraftRecord.load(id, in: transaction)
      guard let contact = draft.contact else { return nil }
      let steps = IntakeForm.progress(draft.sheet.answers)
      let writer = try StaffRecord.shortName(of: draft.owner, in: transaction.connection)
      return IntakeLine(
        row: try ContactRecord.load(contact, in: transaction).row(in: transaction),
        draft: draft.number, writer: writer ?? "", savedAt: draft.savedAt,
        done: steps.map(\.done), of: steps.map(\.of))
    }
  }
}

extension IntakeForm {
  /// Of each step how far it has come.
  fileprivate static func progress(_ answers: Answers) -> [(done: Int, of: Int)] {
    form.steps.indices.map { form.progress(step: $0, answers) }
  }
}
