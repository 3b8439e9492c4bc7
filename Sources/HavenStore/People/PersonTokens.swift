import HavenDomain

/// Finds a name though it is misspelt, in a file that holds neither: fingerprints of each word, of the
/// word without each one of its letters, and of its sound.
///
/// Two words with one slip between them share a fingerprint, and so do two that sound alike. Each word
/// is looked up on its own, so order is forgiven. What is found is only a candidate: whoever shows it
/// opens the record and compares (see `NameLikeness`). A name of two words of six letters has 16
/// fingerprints, of some 17 bytes each.
struct PersonTokens {
  private let tokens: SearchTokens
  private static let longestWord = 24
  private static let mostWords = 12
  /// One slip in a shorter word makes another name of it.
  private static let shortestForgiven = 4

  init(_ tokens: SearchTokens) { self.tokens = tokens }

  /// Under which names are kept.
  func kept(_ names: [String]) -> Set<Int64> {
    Set(Self.words(names).flatMap { lookup($0) })
  }

  /// Where to look for one folded word.
  func lookup(_ word: String) -> Set<Int64> {
    let letters = Array(word.unicodeScalars.prefix(Self.longestWord))
    var near: Set<String> = [Self.text(letters)]
    if letters.count >= Self.shortestForgiven {
      for place in letters.indices {
        var rest = letters
        rest.remove(at: place)
        near.insert(Self.text(rest))
      }
    }
    var found = Set(near.map { tokens.token("near", $0) })
    if let sound = NameSound.of(word) { found.insert(tokens.token("sound", sound)) }
    return found
  }

  static func words(_ names: [String]) -> [String] {
    var words: [String] = []
    for word in names.flatMap({ SearchTokens.words(in: String($0.prefix(500))) }).prefix(mostWords)
    where word.count >= 2 && !words.contains(word) {
      words.append(word)
    }
    return words
  }

  /// Every word of a name, the shortest too: for comparing.
  static func allWords(_ name: String) -> [String] {
    SearchTokens.words(in: String(name.prefix(500)))
  }

  private static func text(_ letters: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }
}

extension PersonTokens {
  /// Keeps a contact's fingerprints true; one that was never done is done now.
  ///
  /// - Parameter before: the names as they were last written; nil for a new contact.
  func keep(
    _ contact: ContactID, before: [String]?, after: [String], in connection: Connection
  ) throws {
    let wasMissing =
      try connection.run(
        "DELETE FROM person_token_missing WHERE contact = ?1", contact.rawValue) > 0
    guard wasMissing || before != after else { return }
    let old = wasMissing ? [] : kept(before ?? [])
    let new = kept(after)
    for token in old.subtracting(new) {
      try connection.run(
        "DELETE FROM person_token WHERE token = ?1 AND contact = ?2", token, contact.rawValue)
    }
    for token in new.subtracting(old) {
      try connection.run(
        "INSERT OR IGNORE INTO person_token (token, contact) VALUES (?1, ?2)", token,
        contact.rawValue)
    }
  }
}
