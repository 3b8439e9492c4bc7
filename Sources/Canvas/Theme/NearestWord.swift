/// Finds what someone meant who mistyped a word of a list.
public enum NearestWord {
  /// The nearest word, at most two slips away and fewer than the word has letters: a letter too
  /// many, too few, wrong, or swapped with the next.
  public static func to(_ word: String, in words: [String]) -> String? {
    let limit = min(2, max(0, word.utf8.count - 1))
    var best: (word: String, distance: Int)?
    for candidate in words {
      let distance = distance(Array(word.lowercased().utf8), Array(candidate.utf8))
      if distance <= limit && distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Damerau and Levenshtein's distance, with adjacent letters swapped at most once.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0 && j > 0 && letter == right[j - 1] && left[i - 1] == other {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
