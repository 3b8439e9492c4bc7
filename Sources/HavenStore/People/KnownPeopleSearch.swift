import HavenDomain

/// Who might be calling: candidates by their fingerprints, opened, compared, and told as people.
struct KnownPeopleSearch {
  let name: String
  let phone: String
  let alias: String
  /// What is not to be found: the contact in hand, its own person, who was told apart from it.
  var excluded: Set<ContactID> = []

  /// A person with the contacts of theirs that fit.
  private struct Found {
    var signs: Set<KnownPerson.Sign> = []
    var score = 0
    var newest: ContactGlimpse
  }

  private enum Who: Hashable {
    case client(ClientID)
    case contact(ContactID)
  }

  func people(in transaction: Transaction) throws -> [KnownPerson] {
    var found: [Who: Found] = [:]
    for id in try candidates(in: transaction) {
      guard let glimpse = try ContactGlimpse.read(id, in: transaction),
        let fit = fit(glimpse)
      else { continue }
      let who = try who(glimpse, in: transaction.connection)
      var person = found[who] ?? Found(newest: glimpse)
      person.signs.formUnion(fit.signs)
      person.score = max(person.score, fit.score)
      if (glimpse.receivedAt, glimpse.id) > (person.newest.receivedAt, person.newest.id) {
        person.newest = glimpse
      }
      found[who] = person
      // The surest come first: nobody who follows would be shown.
      if found.values.count(where: { $0.score >= Self.sure }) >= KnownPeople.most { break }
    }
    return try shown(found).map { try tell($0.key, $0.value, in: transaction) }
  }

  /// The same name, or the same number.
  private static let sure = 100

  private func candidates(in transaction: Transaction) throws -> [Int64] {
    var candidates = PersonCandidates(in: transaction)
    try candidates.add(words: PersonTokens.words([name, alias]))
    try candidates.add(phone: phone)
    return candidates.best(without: Set(excluded.map(\.rawValue)))
  }

  private func who(_ glimpse: ContactGlimpse, in connection: Connection) throws -> Who {
    guard let client = glimpse.client else { return .contact(glimpse.id) }
    return .client(try ClientRecord.root(of: client, in: connection))
  }

  // MARK: - Comparing

  private func fit(
    _ glimpse: ContactGlimpse
  ) -> (signs: Set<KnownPerson.Sign>, score: Int)? {
    let plain = Self.likeness(name, glimpse.name)
    let others = [(name, glimpse.alias), (alias, glimpse.name), (alias, glimpse.alias)]
    let byAlias = others.compactMap { Self.likeness($0, $1) }.max { $0.score < $1.score }
    var signs: Set<KnownPerson.Sign> = []
    if let plain { signs.insert(Self.sign(plain)) }
    if let byAlias, byAlias.score > plain?.score ?? 0 {
      signs = byAlias.kind == .part ? [.alias, .partOfName] : [.alias]
    }
    var score = max(plain?.score ?? 0, (byAlias?.score ?? 0) - 1)
    if PhoneLikeness.isSame(phone, glimpse.callback) {
      // Of one number somebody else may pick up: that is said.
      if signs.isEmpty, !name.trimmed.isEmpty, !glimpse.name.isEmpty { signs.insert(.otherName) }
      signs.insert(.sameNumber)
      score += 100
    }
    return signs.isEmpty ? nil : (signs, score)
  }

  private static func likeness(_ one: String, _ other: String) -> NameLikeness? {
    NameLikeness(PersonTokens.allWords(one), PersonTokens.allWords(other))
  }

  private static func sign(_ likeness: NameLikeness) -> KnownPerson.Sign {
    switch likeness.kind {
    case .part: .partOfName
    case .alike: .nameAlike
    case .same: .sameName
    }
  }

  // MARK: - Telling

  /// The surest first. A part of a name is told only while it singles people out.
  private func shown(_ found: [Who: Found]) -> [(key: Who, value: Found)] {
    let sure = found.filter { !Self.isPart($0.value) }
    let parts = found.filter { Self.isPart($0.value) }
    let all = parts.count > KnownPeople.most ? sure : found
    let sorted = all.sorted {
      ($0.value.score, $0.value.newest.receivedAt, $0.value.newest.id)
        > ($1.value.score, $1.value.newest.receivedAt, $1.value.newest.id)
    }
    return Array(sorted.prefix(KnownPeople.most))
  }

  private static func isPart(_ found: Found) -> Bool {
    found.signs.isSubset(of: [.partOfName, .alias]) && found.signs.contains(.partOfName)
  }

  private func tell(
    _ who: Who, _ found: Found, in transaction: Transaction
  ) throws -> KnownPerson {
    let connection = transaction.connection
    var ids = [found.newest.id]
    var client: ClientRecord?
    if case .client(let id) = who {
      client = try ClientRecord.load(id, in: connection)
      ids = try ClientRecord.contacts(of: id, in: connection)
    }
    let known = try ids.prefix(Self.mostRead).compactMap {
      try ContactGlimpse.read($0.rawValue, in: transaction)
    }
    let newest = known.first ?? found.newest
    let signs = KnownPerson.Sign.allCases.filter(found.signs.contains)
    let flags = Set(known.filter { $0.state != .closed }.flatMap(\.flags))
    return KnownPerson(
      number: client?.number ?? newest.number, client: client?.id, latest: newest.id,
      latestNumber: newest.number, initials: ContactRecord.initials(newest.name), signs: signs,
      contacts: ids.count, lastAt: newest.receivedAt, lastChannel: newest.channel,
      lastWith: try newest.with(in: connection), flags: Flag.allCases.filter(flags.contains),
      safeContact: Self.isPart(found)
        ? nil : known.lazy.compactMap(\.safeContact).first.flatMap { onFile($0, found) })
  }

  /// A code word is the key to a person: it is told where the number is theirs, never for a name
  /// that may be somebody else's.
  private func onFile(_ words: String, _ found: Found) -> String? {
    guard !found.signs.contains(.sameNumber) else { return words }
    let parts = words.split(separator: ";").filter { !$0.contains("code word") }
    return parts.isEmpty ? nil : parts.joined(separator: ";")
  }

  /// Of a person's contacts, for what is on file.
  private static let mostRead = 20
}
