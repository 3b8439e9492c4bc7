import HavenDomain

/// What a complaint rests on, readable for the register's filter (CC-08).
enum GroundRecord {
  static func save(
    _ id: FeedbackID, _ grounds: [ComplaintGround], in transaction: Transaction
  ) throws {
    guard !grounds.isEmpty else { return }
    let list = ",\(grounds.map(\.rawValue).joined(separator: ",")),"
    try transaction.connection.run(
      "UPDATE feedback SET ground = ?2 WHERE id = ?1", id.rawValue, list)
  }

  static func load(_ id: FeedbackID, in transaction: Transaction) throws -> [ComplaintGround] {
    let list = try transaction.connection.first(
      "SELECT ground FROM feedback WHERE id = ?1", id.rawValue, read: { try $0.text(0) })
    return (list ?? "").split(separator: ",").compactMap { ComplaintGround(rawValue: String($0)) }
  }
}
