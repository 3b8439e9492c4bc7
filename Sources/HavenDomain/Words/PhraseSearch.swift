/// One walk over the words of a text; see `PhraseCoach`.
struct PhraseSearch {
  let words: [TextWords.Word]
  let index: PhraseIndex
  let avoided: [AvoidedPhrase]
  let context: PhraseContext
  private(set) var matches: [PhraseCoach.Match] = []
  private(set) var steps = 0
  /// The last word of those that are fine whatever is in them.
  private var fineEnd = -1

  init(
    words: [TextWords.Word], index: PhraseIndex, avoided: [AvoidedPhrase], context: PhraseContext
  ) {
    self.words = words
    self.index = index
    self.avoided = avoided
    self.context = context
  }

  mutating func run() {
    var first = 0
    while first < words.count {
      let end = look(at: first)
      first = max(end, first) + 1
    }
  }

  /// Takes the longest phrase that begins here; returns its last word, or -1.
  private mutating func look(at first: Int) -> Int {
    steps += 1
    var longest: (avoided: Int, end: Int)?
    var node = 0
    for place in first..<words.count {
      let word = words[place]
      guard !word.isQuoted, place == first || !word.isApart,
        let number = index.number(word.hash), let next = index.nodes[node].next[number]
      else { break }
      steps += 1
      node = next
      if index.nodes[node].isFine { fineEnd = max(fineEnd, place) }
      let counting = index.nodes[node].avoided.first { avoided[$0].kind.counts(in: context) }
      if let counting { longest = (counting, place) }
    }
    guard let longest, longest.end > fineEnd else { return -1 }
    if avoided[longest.avoided].mayBeNegated, let negator = negator(before: first) {
      takeBack(from: negator)
      return -1
    }
    matches.append(
      PhraseCoach.Match(
        avoided: longest.avoided, words: first...longest.end,
        bytes: words[first].start..<words[longest.end].end))
    return longest.end
  }

  /// The word that denies what follows, with at most two others in between.
  private mutating func negator(before first: Int) -> Int? {
    for place in stride(from: first - 1, through: max(0, first - 3), by: -1) {
      steps += 1
      guard !words[place + 1].isApart, !words[place].isQuoted else { return nil }
      guard let number = index.number(words[place].hash) else { continue }
      if index.negators.contains(number) { return place }
      if index.starters.contains(number) { return nil }
    }
    return nil
  }

  /// “can't promise” is fine as a whole: its “can't” too.
  private mutating func takeBack(from place: Int) {
    while let last = matches.last, last.words.lowerBound >= place { matches.removeLast() }
  }
}
