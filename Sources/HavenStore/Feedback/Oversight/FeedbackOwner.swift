import HavenDomain

/// Whom feedback was passed to, found without opening it: by blind tokens of the name.
enum FeedbackOwner {
  static func keep(
    _ id: FeedbackID, _ passedTo: String, in transaction: Transaction
  ) throws {
    let connection = transaction.connection
    try connection.run("DELETE FROM feedback_owner_token WHERE feedback = ?1", id.rawValue)
    for token in transaction.tokens.tokens(name: passedTo) {
      try connection.run(
        "INSERT OR IGNORE INTO feedback_owner_token (token, feedback) VALUES (?1, ?2)", token,
        id.rawValue)
    }
    try connection.run("UPDATE feedback SET has_owner_tokens = 1 WHERE id = ?1", id.rawValue)
  }

  /// Nobody wanted is found everywhere.
  struct Search {
    private let words: [String]
    private let tokens: [Int64]
    private let isExact: Bool

    /// Nil where the filter asks for nobody.
    init?(_ owner: FeedbackFilter.Owner?, in transaction: Transaction) throws {
      let name: String
      switch owner {
      case nil: return nil
      case .me:
        name =
          try StaffRecord.name(of: transaction.staff, in: transaction.connection) ?? ""
        isExact = true
      case .named(let typed):
        name = typed
        isExact = false
      }
      words = SearchTokens.words(in: name)
      tokens =
        isExact
        ? words.map { transaction.tokens.token("word", $0) } : transaction.tokens.lookup(name)
    }

    func fits(_ id: FeedbackID, hasTokens: Bool, in transaction: Transaction) throws -> Bool {
      guard hasTokens, !tokens.isEmpty else { return try fitsOpened(id, in: transaction) }
      return try tokens.allSatisfy { token in
        try transaction.connection.first(
          "SELECT 1 FROM feedback_owner_token WHERE token = ?1 AND feedback = ?2", token,
          id.rawValue
        ) { _ in true } ?? false
      }
    }

    private func fitsOpened(_ id: FeedbackID, in transaction: Transaction) throws -> Bool {
      let name = try FeedbackRecord.load(id, in: transaction).passedTo
      let found = SearchTokens.words(in: name)
      return !words.isEmpty
        && words.allSatisfy { word in
          found.contains { isExact ? $0 == word : $0.hasPrefix(word) }
        }
    }
  }
}
