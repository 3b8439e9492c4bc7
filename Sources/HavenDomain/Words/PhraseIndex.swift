/// All phrases as one tree of words, so that a text is walked once whatever the lists hold.
struct PhraseIndex: Sendable {
  struct Node: Sendable {
    var next: [Int: Int] = [:]
    /// Avoided phrases that end here, by their place in the list.
    var avoided: [Int] = []
    /// An approved phrase ends here, or longer words in which a phrase is fine.
    var isFine = false
  }

  private var numbers: [UInt64: Int] = [:]
  private(set) var nodes = [Node()]
  private(set) var negators: Set<Int> = []
  /// Words that begin another thought: a denial does not reach over them.
  private(set) var starters: Set<Int> = []

  init(_ list: PhraseList) {
    for phrase in list.approved { nodes[add(phrase)].isFine = true }
    for (index, avoided) in list.avoided.enumerated() {
      for phrase in [avoided.phrase] + avoided.also {
        let node = add(phrase)
        if !nodes[node].avoided.contains(index) { nodes[node].avoided.append(index) }
      }
      for phrase in avoided.unless { nodes[add(phrase)].isFine = true }
    }
    negators = Set(list.negators.compactMap { numbered($0).first })
    starters = Set(["i", "we", "you", "but", "and"].compactMap { numbered($0).first })
  }

  /// The number of a word that is in some phrase.
  func number(_ hash: UInt64) -> Int? { numbers[hash] }

  /// Finds or makes the way to the end of a phrase.
  private mutating func add(_ phrase: String) -> Int {
    var node = 0
    for number in numbered(phrase) {
      if let next = nodes[node].next[number] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[number] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    return node
  }

  private mutating func numbered(_ phrase: String) -> [Int] {
    TextWords(phrase).words.map { word in
      let number = numbers[word.hash] ?? numbers.count
      numbers[word.hash] = number
      return number
    }
  }
}
