import HavenDomain

/// The rows of referrals that were made. To whom, what was told and why they refused is sealed.
struct MadeReferralRecord {
  let id: MadeReferralID
  let number: ReferralNumber
  private(set) var version: Int
  let contact: ContactID
  let staff: StaffID
  let at: Instant
  var answer: ReferralAnswer?
  var answeredAt: Instant?
  var fields: SealedFields

  /// Names of the sealed fields.
  enum Sealed {
    static let service = "service"
    static let serviceName = "serviceName"
    static let shared = "shared"
    static let reason = "reason"
  }

  /// A new one; nothing is written before `save`.
  init(of contact: ContactID, to service: ReferralService, in transaction: Transaction) throws {
    let connection = transaction.connection
    id = MadeReferralID(
      rawValue: try connection.first(
        "SELECT coalesce(max(id), 0) + 1 FROM referral_made", read: { try $0.int64(0) }) ?? 1)
    number = try Self.unusedNumber(in: connection)
    version = 0
    self.contact = contact
    staff = transaction.staff
    at = transaction.now
    fields = SealedFields()
    fields[Sealed.service] = service.code.description
    fields[Sealed.serviceName] = service.name
  }

  /// Random; four digits while they last.
  private static func unusedNumber(in connection: Connection) throws -> ReferralNumber {
    for least: Int64 in [1_000, 10_000, 1_000_000] {
      for _ in 0..<6 {
        let value = least + (try Randomness.number()) % (9 * least)
        let isTaken = try connection.first(
          "SELECT 1 FROM referral_made WHERE number = ?1", value
        ) { _ in true }
        if isTaken == nil { return ReferralNumber(Int(value)) }
      }
    }
    throw StoreError.defect("no number is left for a referral")
  }

  // MARK: - Reading

  static func load(
    _ number: ReferralNumber, in transaction: Transaction
  ) throws -> (record: MadeReferralRecord, contact: ContactRecord) {
    let contact = try transaction.connection.first(
      "SELECT contact FROM referral_made WHERE number = ?1", number.value,
      read: { try $0.id(0) as ContactID })
    guard let contact else { throw Refusal.notFound("referral \(number)") }
    let owner = try ContactRecord.load(contact, in: transaction)
    let found = try all(of: owner, in: transaction).first { $0.number == number }
    guard let found else { throw StoreError.defect("a referral that is and is not there") }
    return (found, owner)
  }

  static func all(
    of contact: ContactRecord, in transaction: Transaction
  ) throws -> [MadeReferralRecord] {
    try transaction.connection.all(
      """
      SELECT id, number, version, contact, staff, made_at, answer, answered_at, sealed
      FROM referral_made WHERE contact = ?1 ORDER BY id LIMIT 200
      """, contact.id.rawValue
    ) { try MadeReferralRecord($0, key: contact.key, in: transaction) }
  }

  /// Contacts with a referral that nobody accepted or refused yet.
  static func openContacts(in connection: Connection) throws -> [ContactID] {
    try connection.all(
      """
      SELECT DISTINCT contact FROM (
        SELECT contact FROM referral_made WHERE answer IS NULL OR answer = 'noAnswer'
        ORDER BY made_at LIMIT 200)
      """
    ) { try $0.id(0) }
  }

  private init(_ row: Row, key: Int64, in transaction: Transaction) throws {
    id = try row.id(0)
    number = ReferralNumber(try row.int(1))
    version = try row.int(2)
    contact = try row.id(3)
    staff = try row.id(4)
    at = try row.instant(5)
    answer = row.isNull(6) ? nil : try row.word(6)
    answeredAt = try row.instantIfAny(7)
    fields = try transaction.vault.open(
      try row.bytes(8), at: Self.place(id, version), key: key)
  }

  // MARK: - Writing

  mutating func save(key: Int64, in transaction: Transaction) throws {
    version += 1
    let sealed = try transaction.vault.seal(fields, at: Self.place(id, version), key: key)
    try transaction.connection.run(
      """
      INSERT INTO referral_made (id, number, version, contact, staff, made_at, answer,
        answered_at, sealed)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      ON CONFLICT (id) DO UPDATE SET version = ?3, answer = ?7, answered_at = ?8, sealed = ?9
      """, id.rawValue, number.value, version, contact.rawValue, staff.rawValue,
      at.milliseconds, answer?.rawValue, answeredAt?.milliseconds, sealed)
    transaction.past.number = Int64(number.value)
  }

  func reply(_ contact: ContactRecord, in transaction: Transaction) throws -> MadeReferral {
    guard let service = fields[Sealed.service].flatMap({ ReferralCode($0) }) else {
      throw StoreError.damaged(what: "a referral's service")
    }
    return MadeReferral(
      id: id, number: number, contact: contact.id, contactNumber: contact.number,
      service: service, serviceName: fields[Sealed.serviceName] ?? "",
      shared: (fields[Sealed.shared] ?? "").split(separator: " ").compactMap {
        SharedItem(rawValue: String($0))
      }, at: at,
      staffName: try StaffRecord.shortName(of: staff, in: transaction.connection) ?? "",
      answer: answer, reason: fields[Sealed.reason] ?? "", answeredAt: answeredAt)
  }

  private static func place(_ id: MadeReferralID, _ version: Int) -> SealedPlace {
    SealedPlace(table: "referral_made", row: id.rawValue, version: Int64(version))
  }
}
