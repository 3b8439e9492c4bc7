import HavenDomain

/// What a search that finds few finds besides: names that are nearly as typed.
struct NearNames {
  /// A search with so many exact hits is not widened.
  private static let enough = 3
  private static let most = 20
  private let words: [String]

  init(_ text: String) {
    let words = PersonTokens.allWords(text)
    // A number that is typed is meant as it stands; a short word is still being typed.
    let isName = words.allSatisfy { $0.count >= 3 && $0.allSatisfy(\.isLetter) }
    self.words = isName ? words : []
  }

  /// The likest first, then the newest.
  func rows(besides exact: [QueueRow], in transaction: Transaction) throws -> [QueueRow] {
    guard !words.isEmpty, exact.count < Self.enough else { return [] }
    var candidates = PersonCandidates(in: transaction)
    try candidates.add(words: words)
    let known = Set(exact.map(\.id.rawValue))
    var found: [(score: Int, contact: Int64)] = []
    for id in candidates.best(without: known) {
      guard let glimpse = try ContactGlimpse.read(id, in: transaction) else { continue }
      let names = [glimpse.name, glimpse.alias].map(PersonTokens.allWords)
      let score = names.compactMap { NameLikeness(words, $0)?.score }.max()
      if let score { found.append((score, id)) }
    }
    return try found.sorted { $0 > $1 }.prefix(Self.most).compactMap { hit in
      try transaction.connection.first(
        "SELECT * FROM queue_row WHERE id = ?1", hit.contact, read: QueueRow.init)
    }
  }
}
