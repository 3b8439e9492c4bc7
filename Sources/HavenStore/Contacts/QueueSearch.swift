import HavenDomain

/// Finds contacts by what is typed: every word must fit a number, a channel, an owner, a name or a
/// phone number. Names and phones are looked up by blind tokens.
///
/// Newest first, by walking the index of the most telling word and asking the others of each hit. A
/// word that is too short to look up is taken as not typed yet.
struct QueueSearch {
  static let most = 200
  private static let page = 1_000
  private static let mostPages = 10

  /// What one word may stand for.
  private struct Term {
    var number: Int?
    var tokens: [Int64] = []
    var channels: [Channel] = []
    var owners: [StaffID] = []

    var isEmpty: Bool { number == nil && tokens.isEmpty && channels.isEmpty && owners.isEmpty }
    var isNameOnly: Bool { number == nil && channels.isEmpty && owners.isEmpty }
    /// Channels are shared by many contacts, so a word that may be one is asked last.
    var isTelling: Bool { channels.isEmpty }
  }

  private let terms: [Term]
  var isEmpty: Bool { terms.isEmpty }

  /// Nil where nothing was typed.
  init?(_ text: String, in transaction: Transaction) throws {
    let text = text.trimmed
    guard !text.isEmpty else { return nil }
    // A number may be typed with spaces: without a letter all of it is one word.
    let words =
      text.contains(where: \.isLetter) ? text.split(whereSeparator: \.isWhitespace) : [text[...]]
    let staff = try transaction.connection.all("SELECT id, open_name(name, 'staff', id) FROM staff")
    { row in
      (id: try row.id(0) as StaffID, name: try row.text(1).lowercased())
    }
    let found = words.map { Self.term(String($0), staff, transaction.tokens) }
    terms =
      found.filter { !$0.isEmpty }.sorted { $0.isTelling && !$1.isTelling }
  }

  private static func term(
    _ word: String, _ staff: [(id: StaffID, name: String)], _ tokens: SearchTokens
  ) -> Term {
    var term = Term()
    if let number = RecordNumber(word, default: .contact), number.series == .contact {
      term.number = number.value
    }
    term.tokens = tokens.lookup(word)
    let plain = word.lowercased()
    guard plain.count >= 2 else { return term }
    term.channels = Channel.allCases.filter { channel in
      channel.words.hasPrefix(plain) || Channel(typed: word) == channel
    }
    term.owners = staff.filter { member in
      member.name.split(separator: " ").contains { $0.hasPrefix(plain) }
    }.map(\.id)
    return term
  }

  func rows(in connection: Connection) throws -> [QueueRow] {
    try ids(in: connection).compactMap { id in
      try connection.first(
        "SELECT * FROM queue_row WHERE id = ?1", id, read: QueueRow.init)
    }
  }

  private func ids(in connection: Connection) throws -> [Int64] {
    guard let driver = terms.first else { return [] }
    var found: [Int64] = []
    var bound = Int64.max
    for _ in 0..<Self.mostPages {
      let (page, next) = try candidates(driver, below: bound, in: connection)
      for id in page where try fitsTheOthers(id, in: connection) {
        found.append(id)
        if found.count == Self.most { return found }
      }
      guard let next else { break }
      bound = next
    }
    return found
  }

  /// The next contacts that fit one word, newest first, and from where to go on.
  private func candidates(
    _ term: Term, below bound: Int64, in connection: Connection
  ) throws -> (ids: [Int64], next: Int64?) {
    var sources: [[Int64]] = []
    if let number = term.number {
      sources.append(
        try connection.all(
          "SELECT id FROM contact WHERE number = ?1 AND id < ?2", number, bound,
          read: { try $0.int64(0) }))
    }
    if let token = term.tokens.first {
      sources.append(
        try connection.all(
          """
          SELECT contact FROM contact_token WHERE token = ?1 AND contact < ?2
          ORDER BY contact DESC LIMIT ?3
          """, token, bound, Self.page, read: { try $0.int64(0) }))
    }
    for channel in term.channels {
      sources.append(
        try connection.all(
          "SELECT id FROM contact WHERE channel = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3",
          channel.rawValue, bound, Self.page, read: { try $0.int64(0) }))
    }
    for owner in term.owners {
      sources.append(
        try connection.all(
          "SELECT id FROM contact WHERE owner = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3",
          owner.rawValue, bound, Self.page, read: { try $0.int64(0) }))
    }
    // Below the last hit of a full page that source may have more, which must come in order.
    let next = sources.filter { $0.count == Self.page }.compactMap(\.last).max()
    let ids = Set(sources.joined()).filter { $0 >= next ?? .min }
    return (ids.sorted(by: >), next)
  }

  /// The first word was walked along; asked again only where it is several names, as `Ali-Hassan`.
  private func fitsTheOthers(_ id: Int64, in connection: Connection) throws -> Bool {
    let isWalked = terms[0].tokens.count <= 1
    return try terms.dropFirst(isWalked ? 1 : 0).allSatisfy { try fits(id, $0, in: connection) }
  }

  private func fits(_ id: Int64, _ term: Term, in connection: Connection) throws -> Bool {
    if !term.isNameOnly, try fitsPlainly(id, term, in: connection) { return true }
    guard !term.tokens.isEmpty else { return false }
    return try term.tokens.allSatisfy { token in
      try connection.first(
        "SELECT 1 FROM contact_token WHERE token = ?1 AND contact = ?2", token, id
      ) { _ in true } ?? false
    }
  }

  /// By what is readable in the contact's row.
  private func fitsPlainly(
    _ id: Int64, _ term: Term, in connection: Connection
  ) throws -> Bool {
    let plain = try connection.first(
      "SELECT number, channel, owner FROM contact WHERE id = ?1", id
    ) { (try $0.int(0), try $0.word(1) as Channel, try $0.idIfAny(2) as StaffID?) }
    guard let (number, channel, owner) = plain else { return false }
    return term.number == number || term.channels.contains(channel)
      || owner.map(term.owners.contains) ?? false
  }
}
