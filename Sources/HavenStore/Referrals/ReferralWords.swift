import HavenDomain

/// Words as the directory is searched by: folded, and each with a space before it and after it, so
/// that the beginning of a word is found as a space and its letters.
enum ReferralWords {
  /// `" cafe on the quay "`; a space alone where there are none.
  static func row(_ texts: String...) -> String {
    let words = texts.flatMap { SearchTokens.words(in: $0) }
    return words.isEmpty ? " " : " " + words.joined(separator: " ") + " "
  }

  /// What every one of must be in a row: as many as a search takes, and spaces, which are in all.
  static func beginnings(_ typed: String) -> [String] {
    var found: [String] = []
    for word in SearchTokens.words(in: String(typed.prefix(longestTyped))) {
      let beginning = " " + word
      if found.count < FindReferrals.mostWords, !found.contains(beginning) {
        found.append(beginning)
      }
    }
    return found + Array(repeating: " ", count: FindReferrals.mostWords - found.count)
  }

  /// The words one after the other, of which the last may be a beginning.
  static func phrase(_ typed: String?) -> String {
    let words = SearchTokens.words(in: String((typed ?? "").prefix(longestTyped)))
    return " " + words.joined(separator: " ")
  }

  private static let longestTyped = 200
}
