/// How many slips of the pen lie between two words: a letter left out, put in, changed, or swapped
/// with its neighbour (Damerau and Levenshtein, each place touched once).
public enum NameDistance {
  /// Longer words are cut: nobody's name is compared beyond this many letters.
  static let longest = 40

  /// Over folded words, letter by letter.
  ///
  /// - Returns: nil where there are more slips than `limit`.
  public static func between(_ one: String, _ other: String, limit: Int) -> Int? {
    let a = Array(one.unicodeScalars.prefix(longest))
    let b = Array(other.unicodeScalars.prefix(longest))
    guard abs(a.count - b.count) <= limit else { return nil }
    var before: [Int] = []
    var last = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      for (j, opposite) in b.enumerated() {
        var best = min(last[j] + (letter == opposite ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == b[j - 1], a[i - 1] == opposite {
          best = min(best, before[j - 1] + 1)
        }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
