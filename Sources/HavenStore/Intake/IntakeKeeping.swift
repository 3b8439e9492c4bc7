import HavenDomain

/// How long a completed intake's record is kept: a day in a plain column, so that whoever clears out
/// need open nothing.
enum IntakeKeeping {
  static func keep(
    _ contact: ContactID, _ answers: Answers, in transaction: Transaction
  ) throws {
    let kept = IntakeForm.form.kept(answers)
    let day = RecordRetention(kept, completedAt: transaction.now, zone: transaction.zone)
      .keepUntil.day
    try transaction.connection.run(
      "UPDATE contact SET keep_until = max(coalesce(keep_until, ?2), ?2) WHERE id = ?1",
      contact.rawValue, day)
  }

  static func keepUntil(_ contact: ContactID, in connection: Connection) throws -> LocalDate? {
    try connection.first(
      "SELECT keep_until FROM contact WHERE id = ?1", contact.rawValue,
      read: { try $0.intIfAny(0) }
    ).flatMap { $0 }.map { LocalDate(day: $0) }
  }
}

extension ContactRecord {
  /// The number as far as it may be shown, and how safe it is to use; see `CallBack`.
  func callBack(in transaction: Transaction) throws -> (number: String?, callBack: CallBack?) {
    let draft = try readableDraft(in: transaction)
    let answers = draft?.sheet.answers ?? Answers()
    let safe = SafeContact(IntakeForm.form.kept(answers))
    guard let number = safe.number ?? fields[Sealed.callback] else { return (nil, nil) }
    let keepUntil = try IntakeKeeping.keepUntil(id, in: transaction.connection)
    let isFromBefore = draft?.isOpen == false && keepUntil == nil
    let callBack = CallBack(answers, isFromBefore: isFromBefore)
    return (callBack.showsNumber ? number : nil, callBack)
  }

  /// A sheet that the disk has spoiled keeps nobody from the number that came with the contact.
  private func readableDraft(in transaction: Transaction) throws -> DraftRecord? {
    do {
      return try DraftRecord.known(intakeOf: id, in: transaction)
    } catch StoreError.damaged {
      return nil
    }
  }
}
