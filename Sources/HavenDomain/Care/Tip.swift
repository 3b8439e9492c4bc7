/// One reminder of how we want to be with people (GP-12, GP-13, GP-14, GP-16).
public struct Tip: Hashable, Sendable {
  public let card: TipCard
  /// Its place on the card, from 0.
  public let place: Int

  /// - Precondition: the card has this place; `TipCard.tips` and `init(name:)` see to it.
  init(card: TipCard, place: Int) {
    self.card = card
    self.place = place
  }

  /// From the name under which a person's choice is kept; nil for a name that no card has.
  public init?(name: String) {
    guard let tip = Self.all.first(where: { $0.name == name }) else { return nil }
    self = tip
  }

  /// `principles.1`: kept in records, never renamed.
  public var name: String { "\(card.rawValue).\(place + 1)" }

  /// As the source has it.
  public var words: String { card.texts[place].whole }

  /// At most 51 cells: for a row that has no room for more.
  public var line: String { card.texts[place].line }

  public static let all: [Tip] = TipCard.allCases.flatMap(\.tips)

  /// How long one tip stands before the next.
  public static let turn = Duration.minutes(5)

  /// The tip of this moment: the same for everybody, so that nothing but the time changes it.
  public static func current(at now: Instant) -> Tip {
    let turns = now.seconds / Int64(turn.wholeSeconds)
    let count = Int64(all.count)
    return all[Int(((turns % count) + count) % count)]
  }
}
