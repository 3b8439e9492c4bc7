import HavenDomain

extension RecordDispatch: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Dispatch {
    transaction.concerns("contact", contact)
    var record = try ContactRecord.load(contact, in: transaction)
    guard transaction.scope == .all || record.owner == transaction.staff else {
      throw Refusal.notAllowed(Self.permission)
    }
    guard !agency.trimmed.isEmpty else {
      throw Refusal.invalid([FormProblem("agency", "Who was called is needed.")])
    }
    let dispatch = Dispatch(
      agency: agency.trimmed, number: number.trimmed, reference: reference.trimmed,
      at: min(at, transaction.now),
      staffName: try StaffRecord.shortName(of: transaction.staff, in: transaction.connection))
    try record.add(dispatch, in: transaction)
    try transaction.connection.run(
      "DELETE FROM dispatch_clock WHERE contact = ?1", contact.rawValue)
    try AlarmRecord.clear(
      [.unsafe, .dispatchLate, .silentLine], about: .contact(contact), in: transaction)
    let detail = [dispatch.agency, dispatch.number, dispatch.reference].filter { !$0.isEmpty }
    try record.note(.dispatched, at: dispatch.at, detail.joined(separator: ", "), in: transaction)
    try record.settle(in: transaction)
    return dispatch
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Dispatch {
    let record = try ContactRecord.load(contact, in: transaction)
    guard let last = try record.dispatches(in: transaction).last(where: { $0.at <= past.at }) else {
      throw Refusal.notFound("such dispatch")
    }
    return last
  }
}
