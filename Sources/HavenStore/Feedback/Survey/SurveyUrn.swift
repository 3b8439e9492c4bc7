import HavenDomain

/// Where what came back loses its order and its time: one sealed row for a whole quarter, in which
/// entries are counted, each under its own words, in the order of the alphabet (C22, SV-05).
///
/// Against whom: somebody who has the database, its log and its key, and wants to know what one
/// customer answered.
/// - There is no row, no id, no key and no time for a survey, only for its quarter: nothing to join,
///   and neither rowids nor the layout of a page give an order. The same surveys entered in another
///   order make the same bytes under the seal.
/// - The audit and what the desk remembers of a request say that somebody entered a survey at a time,
///   and no more: no object, no number. They are as many as the surveys.
/// - Question 6 is a count and question 7 is no part of the answers. A wish to be contacted is in
///   another table, with its day and a random id. Which answers were theirs is kept nowhere.
///
/// What remains: where one survey alone came back in a quarter, it is that of whoever was sent one
/// and is known to have answered. Who holds two copies of the file, from before and after one entry,
/// sees what was added; the log of writes is such a copy until it is emptied, at a checkpoint. And
/// what somebody writes about themselves under question 5 is kept as they wrote it. So surveys are
/// best entered several at a time.
struct SurveyUrn {
  enum Shelf: String {
    case complaints = "survey_answers"
    case service = "service_answers"
    case contacts = "survey_contacts"
  }

  let shelf: Shelf
  /// The quarter's number; 1 for the wishes, which are no quarter's.
  let id: Int64
  private var version: Int64
  private var key: Int64?
  private(set) var counts: [String: Int] = [:]

  /// - Returns: an empty one where nothing was put in yet.
  init(_ shelf: Shelf, _ id: Int64, in transaction: Transaction) throws {
    self.shelf = shelf
    self.id = id
    let found = try transaction.connection.first(Self.load(shelf), id) { row in
      (version: try row.int64(0), key: try row.int64(1), sealed: try row.bytes(2))
    }
    version = found?.version ?? 0
    key = found?.key
    guard let found else { return }
    let fields = try transaction.vault.open(
      found.sealed, at: Self.place(shelf, id, found.version), key: found.key)
    for entry in fields.names {
      guard let count = fields[entry].flatMap({ Int($0) }), count > 0 else {
        throw StoreError.damaged(what: "a count of \(shelf.rawValue) \(id)")
      }
      counts[entry] = count
    }
  }

  mutating func add(_ entry: String) { counts[entry, default: 0] += 1 }

  mutating func remove(_ entry: String) { counts[entry] = nil }

  /// The first entry gets a key for all that follow: a key for each would tell their order.
  mutating func save(in transaction: Transaction) throws {
    let key = try key ?? transaction.newKey()
    self.key = key
    version += 1
    var fields = SealedFields()
    for (entry, count) in counts.sorted(by: { $0.key < $1.key }) { fields[entry] = "\(count)" }
    let sealed = try transaction.vault.seal(fields, at: Self.place(shelf, id, version), key: key)
    try transaction.connection.run(Self.write(shelf), id, version, key, sealed)
  }

  private static func place(_ shelf: Shelf, _ id: Int64, _ version: Int64) -> SealedPlace {
    SealedPlace(table: shelf.rawValue, row: id, version: version)
  }

  private static func load(_ shelf: Shelf) -> StaticString {
    switch shelf {
    case .complaints: "SELECT version, key, sealed FROM survey_answers WHERE id = ?1"
    case .service: "SELECT version, key, sealed FROM service_answers WHERE id = ?1"
    case .contacts: "SELECT version, key, sealed FROM survey_contacts WHERE id = ?1"
    }
  }

  private static func write(_ shelf: Shelf) -> StaticString {
    switch shelf {
    case .complaints:
      """
      INSERT INTO survey_answers (id, version, key, sealed) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (id) DO UPDATE SET version = ?2, sealed = ?4
      """
    case .service:
      """
      INSERT INTO service_answers (id, version, key, sealed) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (id) DO UPDATE SET version = ?2, sealed = ?4
      """
    case .contacts:
      """
      INSERT INTO survey_contacts (id, version, key, sealed) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (id) DO UPDATE SET version = ?2, sealed = ?4
      """
    }
  }
}
