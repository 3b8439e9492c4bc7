import HavenDomain

/// Which service of the directory, inside the database: outside it its code says so.
struct ReferralID: Identifier {
  let rawValue: Int64
}

/// The rows of the referral directory.
enum ReferralRecord {
  /// A service that is, or was, in the directory.
  struct Stored {
    var id: ReferralID
    var version: Int
    var service: ReferralService
    var isRemoved: Bool
  }

  static func stored(_ code: ReferralCode, in connection: Connection) throws -> Stored? {
    try connection.first(
      """
      SELECT code, name, needs, area, address, phone, web, hours, eligibility, languages, notes,
        verified_on, id, version, removed_at
      FROM referral WHERE code = ?1
      """, code.description
    ) { row in
      Stored(
        id: try row.id(12), version: try row.int(13), service: try ReferralService(row),
        isRemoved: !row.isNull(14))
    }
  }

  static func count(in connection: Connection) throws -> Int {
    try connection.first("SELECT count(*) FROM referral_search") { try $0.int(0) } ?? 0
  }

  /// Puts it into the directory, or its new values in place of the old ones.
  ///
  /// - Returns: its row.
  @discardableResult
  static func save(_ service: ReferralService, in connection: Connection) throws -> ReferralID {
    let saved: ReferralID? = try connection.first(
      """
      INSERT INTO referral (code, version, name, needs, area, address, phone, web, hours,
        eligibility, languages, notes, verified_on)
      VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
      ON CONFLICT (code) DO UPDATE SET version = version + 1, name = excluded.name,
        needs = excluded.needs, area = excluded.area, address = excluded.address,
        phone = excluded.phone, web = excluded.web, hours = excluded.hours,
        eligibility = excluded.eligibility, languages = excluded.languages,
        notes = excluded.notes, verified_on = excluded.verified_on, removed_at = NULL
      RETURNING id
      """, service.code.description, service.name, service.needs.joined(separator: " "),
      service.area, service.address, service.phone, service.web, service.hours,
      service.eligibility, service.languages.joined(separator: ";"), service.notes,
      service.lastVerified?.day
    ) { try $0.id(0) }
    guard let saved else { throw StoreError.defect("a referral without a row") }
    try index(service, as: saved, in: connection)
    return saved
  }

  static func verify(_ id: ReferralID, on date: LocalDate, in connection: Connection) throws {
    try connection.run(
      "UPDATE referral SET verified_on = ?2, version = version + 1 WHERE id = ?1", id.rawValue,
      date.day)
  }

  static func remove(_ id: ReferralID, at now: Instant, in connection: Connection) throws {
    try connection.run(
      "UPDATE referral SET removed_at = ?2, version = version + 1 WHERE id = ?1", id.rawValue,
      now.milliseconds)
    try connection.run("DELETE FROM referral_search WHERE referral = ?1", id.rawValue)
  }

  private static func index(
    _ service: ReferralService, as id: ReferralID, in connection: Connection
  ) throws {
    let languages = service.languages.joined(separator: " ")
    try connection.run(
      """
      INSERT OR REPLACE INTO referral_search (referral, code, name, needs, languages, words)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """, id.rawValue, service.code.description, ReferralWords.row(service.name),
      " " + service.needs.joined(separator: " ") + " ", ReferralWords.row(languages),
      ReferralWords.row(
        service.name, service.code.description, service.area,
        service.needs.joined(separator: " "), service.needWords, service.eligibility, languages))
  }

  /// The best first: see `FindReferrals`.
  static func found(
    _ words: [String], need: String, language: String, count: Int, in connection: Connection
  ) throws -> [ReferralService] {
    guard words.count == 8 else { throw StoreError.defect("\(words.count) words to find") }
    return try connection.all(
      """
      SELECT r.code, r.name, r.needs, r.area, r.address, r.phone, r.web, r.hours, r.eligibility,
        r.languages, r.notes, r.verified_on
      FROM (
        SELECT referral, instr(name, ?1) = 1 AS begins, name, code,
          (instr(name, ?1) > 0) + (instr(name, ?2) > 0) + (instr(name, ?3) > 0)
            + (instr(name, ?4) > 0) + (instr(name, ?5) > 0) + (instr(name, ?6) > 0)
            + (instr(name, ?7) > 0) + (instr(name, ?8) > 0) AS named
        FROM referral_search
        WHERE instr(words, ?1) > 0 AND instr(words, ?2) > 0 AND instr(words, ?3) > 0
          AND instr(words, ?4) > 0 AND instr(words, ?5) > 0 AND instr(words, ?6) > 0
          AND instr(words, ?7) > 0 AND instr(words, ?8) > 0
          AND instr(needs, ?9) > 0 AND instr(languages, ?10) > 0
        ORDER BY begins DESC, named DESC, name, code LIMIT ?11
      ) f JOIN referral r ON r.id = f.referral
      ORDER BY f.begins DESC, f.named DESC, f.name, f.code
      """, words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7], need,
      language, count, read: ReferralService.init)
  }
}

extension ReferralService {
  fileprivate init(_ row: Row) throws {
    guard let code = ReferralCode(try row.text(0)) else {
      throw StoreError.damaged(what: "a referral code")
    }
    self.init(
      code: code, name: try row.text(1),
      needs: try row.text(2).split(separator: " ").map(String.init), area: try row.text(3),
      address: try row.text(4), phone: try row.text(5), web: try row.text(6),
      hours: try row.text(7), eligibility: try row.text(8),
      languages: try row.text(9).split(separator: ";").map(String.init), notes: try row.text(10),
      lastVerified: try row.intIfAny(11).map { LocalDate(day: $0) })
  }
}
