import HavenDomain

/// Contacts that may be of somebody, by fingerprints alone: those that most of the typed words lead to
/// first, then the newest.
struct PersonCandidates {
  /// Of each fingerprint the newest are looked at: who bears the commonest names floods nothing.
  private static let mostOfToken = 250
  /// So many are opened and compared.
  static let mostOpened = 40

  private var words: [Int64: Set<Int>] = [:]
  private var phones: Set<Int64> = []
  private var count = 0
  private let transaction: Transaction

  init(in transaction: Transaction) { self.transaction = transaction }

  /// - Parameter typed: folded words.
  mutating func add(words typed: [String]) throws {
    let tokens = PersonTokens(transaction.tokens)
    for word in typed {
      count += 1
      for token in tokens.lookup(word) {
        let found = try transaction.connection.all(
          """
          SELECT contact FROM person_token WHERE token = ?1 ORDER BY contact DESC LIMIT ?2
          """, token, Self.mostOfToken, read: { try $0.int64(0) })
        for contact in found { words[contact, default: []].insert(count) }
      }
      // Contacts of before are found by their words as they are, until they are indexed.
      let exact = try transaction.connection.all(
        """
        SELECT contact FROM contact_token WHERE token = ?1 ORDER BY contact DESC LIMIT ?2
        """, transaction.tokens.token("word", word), Self.mostOfToken,
        read: { try $0.int64(0) })
      for contact in exact { words[contact, default: []].insert(count) }
    }
  }

  /// By the last four digits: the rest is compared.
  mutating func add(phone: String) throws {
    guard PhoneLikeness.digits(phone).count >= PhoneLikeness.fewestDigits else { return }
    let end = String(PhoneLikeness.digits(phone).suffix(4))
    phones.formUnion(
      try transaction.connection.all(
        """
        SELECT contact FROM contact_token WHERE token = ?1 ORDER BY contact DESC LIMIT ?2
        """, transaction.tokens.token("phone end", end), Self.mostOfToken,
        read: { try $0.int64(0) }))
  }

  func best(without excluded: Set<Int64> = []) -> [Int64] {
    let all = Set(words.keys).union(phones).subtracting(excluded)
    func weight(_ contact: Int64) -> Int {
      (words[contact]?.count ?? 0) + (phones.contains(contact) ? 2 : 0)
    }
    let sorted = all.map { (weight($0), $0) }.sorted { $0 > $1 }
    return sorted.prefix(Self.mostOpened).map(\.1)
  }
}
