/// Cards that are dealt in random order, each once before any comes again: so that an hour of drill
/// does not repeat itself.
struct Deck<Card: Sendable>: Sendable {
  private let cards: [Card]
  private var order: [Int] = []
  private var last: Int?

  /// - Parameter cards: at least one.
  init(_ cards: [Card]) { self.cards = cards }

  /// The next card. The first of a new round is never the last of the one before.
  mutating func deal(_ random: inout SeededRandom) -> Card {
    if order.isEmpty {
      order = cards.indices.shuffled(using: &random)
      if cards.count > 1, order.last == last { order.swapAt(0, order.count - 1) }
    }
    let index = order.removeLast()
    last = index
    return cards[index]
  }
}
