import HavenDomain

extension LogFirstContact: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> FirstContact {
    var problems = problems(now: transaction.now)
    if try ServiceAreaRecord.area(area, in: transaction.connection) == nil {
      problems.append(FormProblem(FeedbackForm.area, "Choose one of the list."))
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    let id = try FirstContactRecord.insert(
      self, at: min(at ?? transaction.now, transaction.now), in: transaction)
    transaction.concerns("first-contact", id)
    return try found(id, in: transaction)
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> FirstContact {
    try found(FirstContactID(rawValue: past.object), in: transaction)
  }

  private func found(
    _ id: FirstContactID, in transaction: Transaction
  ) throws -> FirstContact {
    guard let contact = try FirstContactRecord.load(id, in: transaction) else {
      throw Refusal.notFound("such line")
    }
    return contact
  }
}

extension ReadFirstContacts: Answered {
  public func answer(in transaction: Transaction) throws -> FirstContactBook {
    FirstContactBook(
      areas: try FirstContactRecord.figures(self, in: transaction),
      rows: try FirstContactRecord.rows(self, in: transaction))
  }
}
