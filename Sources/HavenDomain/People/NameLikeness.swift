/// How alike two names are: spelling and order forgiven, a word may be missing.
public struct NameLikeness: Hashable, Sendable {
  public enum Kind: Int, Comparable, Sendable {
    /// One word of one name is alike, and there is no more to compare.
    case part
    /// Every word of the shorter name is alike, two at least.
    case alike
    /// Every word is the same, two at least, in any order.
    case same

    public static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  public var kind: Kind
  /// 1 to 100, for the order of what was found.
  public var score: Int

  /// Of words as they are folded for search: lower case, without marks.
  ///
  /// - Returns: nil for strangers.
  public init?(_ typed: [String], _ kept: [String]) {
    let (one, other) = (Self.told(typed), Self.told(kept))
    guard !one.isEmpty, !other.isEmpty else { return nil }
    let pairs = Self.pairs(one, other)
    let fewer = min(one.count, other.count)
    guard pairs.count == fewer else {
      guard let joined = Self.joined(one, other) else { return nil }
      self = joined
      return
    }
    let mean = pairs.reduce(0) { $0 + $1.score } / fewer
    let missing = abs(one.count - other.count)
    if fewer == 1 {
      guard pairs[0].score > Self.initialScore else { return nil }
      kind = .part
      score = max(1, mean / 2 - missing)
    } else {
      kind = mean == 100 && missing == 0 ? .same : .alike
      score = max(1, mean - 5 * missing)
    }
  }

  /// How alike two words are, of 100; nil for different words.
  public static func score(_ one: String, _ other: String) -> Int? {
    if one == other { return 100 }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    if short.count == 1 { return long.hasPrefix(short) ? initialScore : nil }
    let slips = NameDistance.between(one, other, limit: max(2, long.count / 2))
    guard let slips else { return nil }
    if slips == 1, long.count >= 4 { return 85 }
    if slips == 2, short.count >= 7 { return 75 }
    guard let sound = NameSound.of(one), sound == NameSound.of(other) else { return nil }
    return sound.count >= 3 || short.count >= 5 ? 70 : nil
  }

  /// An initial that fits.
  private static let initialScore = 60
  private static let mostWords = 8

  private static func told(_ words: [String]) -> [String] {
    var told: [String] = []
    for word in words where !told.contains(word) && told.count < mostWords { told.append(word) }
    return told
  }

  /// The best pairs, each word in one of them at most.
  private static func pairs(_ one: [String], _ other: [String]) -> [(score: Int, place: Int)] {
    var found: [(score: Int, one: Int, other: Int)] = []
    for (i, word) in one.enumerated() {
      for (j, opposite) in other.enumerated() {
        if let score = score(word, opposite) { found.append((score, i, j)) }
      }
    }
    var (left, right): (Set<Int>, Set<Int>) = ([], [])
    var pairs: [(score: Int, place: Int)] = []
    for pair in found.sorted(by: { ($0.score, $1.one, $1.other) > ($1.score, $0.one, $0.other) })
    where !left.contains(pair.one) && !right.contains(pair.other) {
      left.insert(pair.one)
      right.insert(pair.other)
      pairs.append((pair.score, pair.one))
    }
    return pairs
  }

  /// `De Souza` and `Desouza`: written apart and together.
  private static func joined(_ one: [String], _ other: [String]) -> NameLikeness? {
    guard one.count != other.count, min(one.count, other.count) >= 2 else { return nil }
    let score = score(one.joined(), other.joined())
    return score.map { NameLikeness(kind: .alike, score: $0 - 5) }
  }

  private init(kind: Kind, score: Int) {
    self.kind = kind
    self.score = score
  }
}
