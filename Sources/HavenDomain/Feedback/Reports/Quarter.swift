/// A calendar quarter in the zone of the house, by which the register is reported (CC-30, KP-15).
public struct Quarter: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  public var year: Int
  /// 1 to 4.
  public var number: Int

  /// Nil where there is no such quarter.
  public init?(year: Int, number: Int) {
    guard (1971...9998).contains(year), (1...4).contains(number) else { return nil }
    (self.year, self.number) = (year, number)
  }

  /// Of `index`.
  public init(index: Int) {
    (year, number) = (index / 4, index % 4 + 1)
  }

  /// Reads `2026Q3`, `2026-q3`, `Q3 2026` and `2026/3`; nil for anything else.
  public init?(typed: String) {
    let parts = typed.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let digits = parts.joined(separator: " ").replacing("q", with: " ").split(separator: " ")
    let letters = parts.joined().filter(\.isLetter)
    guard letters.isEmpty || letters == "q", digits.count == 2 else { return nil }
    let years = digits.filter { $0.count == 4 }.compactMap { Int(plain: $0, digits: 4...4) }
    let numbers = digits.filter { $0.count == 1 }.compactMap { Int(plain: $0, digits: 1...1) }
    guard years.count == 1, numbers.count == 1 else { return nil }
    self.init(year: years[0], number: numbers[0])
  }

  public init(of date: LocalDate) {
    let (year, month, _) = date.civil
    self.init(index: year * 4 + (month - 1) / 3)
  }

  /// The one that a moment is in.
  public init(containing instant: Instant, in zone: Zone) {
    self.init(of: zone.wallTime(at: instant).date)
  }

  /// Quarters in a row have numbers in a row.
  public var index: Int { year * 4 + number - 1 }

  /// An earlier one, or with a negative count a later one.
  public func before(_ count: Int = 1) -> Quarter { Quarter(index: index - count) }

  public var next: Quarter { before(-1) }

  public var first: LocalDate {
    LocalDate(year: year, month: number * 3 - 2, day: 1) ?? LocalDate(day: 0)
  }

  /// Its first moment.
  public func start(in zone: Zone) -> Instant {
    zone.instant(of: WallTime(date: first, second: 0))
  }

  /// The first moment that is no longer in it.
  public func end(in zone: Zone) -> Instant { next.start(in: zone) }

  /// `2026Q3`
  public var description: String { "\(year)Q\(number)" }

  /// `July to September 2026`
  public var words: String {
    let spans = [
      "January to March", "April to June", "July to September", "October to December",
    ]
    return "\(spans[min(max(1, number), 4) - 1]) \(year)"
  }

  /// What to show when `init(typed:)` has no answer.
  public static let help = "A quarter is typed as 2026Q3."

  public static func < (a: Quarter, b: Quarter) -> Bool { a.index < b.index }
}
