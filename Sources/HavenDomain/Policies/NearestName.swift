/// Finds the key that somebody meant who mistyped it.
enum NearestName {
  /// The name that is at most two slips away and has the fewest: a letter too many, too few or
  /// wrong.
  static func to(_ word: String, in names: [String]) -> String? {
    let typed = Array(word.utf8)
    return names.map { (name: $0, slips: slips(typed, Array($0.utf8))) }
      .filter { $0.slips <= min(2, typed.count - 1) }
      .min { $0.slips < $1.slips }?.name
  }

  /// Levenshtein's distance.
  private static func slips(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if abs(left.count - right.count) > 2 { return .max }
    var last = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        row.append(min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1)))
      }
      last = row
    }
    return last[right.count]
  }
}
