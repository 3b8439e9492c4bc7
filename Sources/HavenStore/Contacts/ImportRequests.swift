import HavenDomain

extension ImportContacts: AnsweredChange {
  public func answer(in transaction: Transaction) throws -> Int {
    guard contacts.count <= Self.limit else {
      throw Refusal.wrongState(
        "\(contacts.count) contacts are too many for one commit. Send at most \(Self.limit).")
    }
    var new = 0
    for contact in contacts {
      let added = try AddContact(id: id, contact: contact).answer(in: transaction)
      if !added.wasKnown { new += 1 }
    }
    transaction.past.number = Int64(new)
    return new
  }

  public func again(_ past: PastChange, in transaction: Transaction) throws -> Int {
    Int(past.number)
  }
}
