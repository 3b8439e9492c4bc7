import HavenDomain

extension Returning {
  private static let most = 500

  /// Told from the person that somebody joined it to, else from the number: nothing is opened for it.
  static func read(_ record: ContactRecord, in transaction: Transaction) throws -> Returning? {
    let connection = transaction.connection
    let root = try ClientRecord.root(ofContact: record.id, in: connection)
    var ids = try root.map { try ClientRecord.contacts(of: $0, in: connection) } ?? []
    if ids.count < 2 {
      ids = try ofSameNumber(record, in: transaction)
    }
    guard ids.count > 1, ids.contains(record.id) else { return nil }
    let zone = transaction.zone
    let day = zone.wallTime(at: record.receivedAt).date
    let today = try ids.prefix(most).count { id in
      let at = try connection.first(
        "SELECT received_at FROM contact WHERE id = ?1", id.rawValue, read: { try $0.instant(0) })
      guard let at, (at, id) <= (record.receivedAt, record.id) else { return false }
      return zone.wallTime(at: at).date == day
    }
    let person = try root.map { try ClientRecord.load($0, in: connection) }
    let isPerson = try root.map { try ClientRecord.contacts(of: $0, in: connection).count > 1 }
    return Returning(
      person: isPerson == true ? person?.number : nil, contacts: ids.count, today: today)
  }

  private static func ofSameNumber(
    _ record: ContactRecord, in transaction: Transaction
  ) throws -> [ContactID] {
    let digits = SearchTokens.digits(in: record.fields[ContactRecord.Sealed.callback] ?? "")
    guard digits.count >= PhoneLikeness.fewestDigits else { return [] }
    let apart = try ToldApart.others(of: record.id, in: transaction.connection)
    return try transaction.connection.all(
      "SELECT contact FROM contact_token WHERE token = ?1 ORDER BY contact DESC LIMIT ?2",
      transaction.tokens.token("phone", digits), most, read: { try $0.id(0) as ContactID }
    ).filter { !apart.contains($0) }
  }
}
