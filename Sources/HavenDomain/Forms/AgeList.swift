/// Reads the ages of several children as people say them: `3, 7, 15`, `3 and 7`, `6 months, 4`,
/// `none`.
public struct AgeList: Hashable, Sendable {
  /// Whole years, in the order in which they were named; months and weeks are 0.
  public private(set) var ages: [Int] = []
  /// Words that are no ages.
  public private(set) var unread: [String] = []
  private let isNone: Bool

  public init(_ text: String) {
    let words = Self.words(text)
    isNone = ["none", "no", "nobody"].contains(words.joined())
    guard !isNone else { return }
    var isCounted = false
    for word in words {
      if let number = Int(plain: word, digits: 1...9) {
        ages.append(number)
        isCounted = true
      } else if isCounted, Self.partsOfAYear.contains(word) {
        ages[ages.count - 1] = 0
      } else if isCounted && Self.years.contains(word) || word == "and" {
        continue
      } else {
        unread.append(word)
        isCounted = false
      }
    }
  }

  private static let years: Set<String> = ["y", "yr", "yrs", "year", "years", "old"]
  private static let partsOfAYear: Set<String> = [
    "m", "mo", "month", "months", "w", "week", "weeks", "day", "days",
  ]

  /// `6months, 4` are four words: digits and letters part, and marks only part them.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text.lowercased() {
      let isWord = character.isLetter || character.isNumber
      if !isWord || word.last.map({ $0.isNumber != character.isNumber }) == true {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isWord { word.append(character) }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// What to look at again; nil where nothing is.
  public var warning: String? {
    if let word = unread.first {
      return "“\(word.prefix(20))” is no age. Ages look like 3, 7, 15; a baby is 0."
    }
    if ages.isEmpty { return isNone ? nil : "Ages look like 3, 7, 15; a baby is 0." }
    guard let oldest = ages.max(), oldest >= RecordRetention.adultAge else { return nil }
    return oldest > BirthEntry.oldest
      ? "An age of \(oldest)? Look once more." : "Of \(oldest) years: counts among the adults."
  }

  /// `= 3 children`
  public var hint: String? {
    guard unread.isEmpty else { return nil }
    let count = ages.count { $0 < RecordRetention.adultAge }
    if isNone || count == 0 { return isNone ? "= no children" : nil }
    return count == 1 ? "= 1 child" : "= \(count) children"
  }
}
