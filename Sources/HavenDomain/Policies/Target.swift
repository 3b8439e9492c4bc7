/// How long something may take, as a policy writes it: `60 s`, `24 business h`, `3 working days`,
/// `30 days`.
///
/// Seconds, minutes and hours go by the clock on the wall; business ones count on the calendar.
/// Working days are due at the closing of the last of them. Calendar days end at local midnight, at
/// the end of the last of them (C5, C6). The next business day is the first working day after the
/// day of receipt, at its closing (C15).
public struct Target: Hashable, Codable, Sendable {
  /// What the amount counts. The raw value is the singular that a policy text says.
  public enum Unit: String, CaseIterable, Codable, Sendable {
    case seconds = "s"
    case minutes = "min"
    case hours = "h"
    case businessMinutes = "business min"
    case businessHours = "business h"
    case workingDays = "working day"
    case days = "day"
    case nextBusinessDay = "next business day"
  }

  public var amount: Int
  public var unit: Unit

  public init(_ amount: Int, _ unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// `3 working days`; `next business day` has no amount.
  public var words: String {
    switch unit {
    case .nextBusinessDay: unit.rawValue
    case .workingDays, .days: "\(amount) \(unit.rawValue)\(amount == 1 ? "" : "s")"
    default: "\(amount) \(unit.rawValue)"
    }
  }

  /// What counts seconds, on the wall or on the calendar; nil for days.
  public var seconds: Int? {
    switch unit {
    case .seconds: amount
    case .minutes, .businessMinutes: amount * 60
    case .hours, .businessHours: amount * 3600
    case .workingDays, .days, .nextBusinessDay: nil
    }
  }

  /// Time on the wall goes on while the service is closed.
  public var isElapsed: Bool { [.seconds, .minutes, .hours, .days].contains(unit) }

  /// On the wall; a day is 24 hours and a working day too, for what needs no calendar, such as a
  /// bar on a screen.
  public var duration: Duration { .seconds(seconds ?? amount * 86_400) }
}

extension Target {
  /// Why a text is no target.
  enum Problem: Error, Hashable {
    case amount(String)
    case unit(String)
  }

  /// The most of any unit: further off than any rule reaches.
  static let most = 100_000

  /// Reads what `words` prints; also `business day` for working day, and either number.
  static func read(_ text: String) throws(Problem) -> Target {
    if text == Unit.nextBusinessDay.rawValue { return Target(1, .nextBusinessDay) }
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let amount = Int(plain: parts.first ?? "", digits: 1...6), (1...most).contains(amount)
    else { throw .amount(parts.first ?? "") }
    let word = parts.count == 2 ? parts[1] : ""
    let plain = word.hasSuffix("days") ? String(word.dropLast()) : word
    let name = plain == "business day" ? Unit.workingDays.rawValue : plain
    guard let unit = Unit(rawValue: name), unit != .nextBusinessDay else { throw .unit(word) }
    return Target(amount, unit)
  }

  /// `s, min, h, business min, business h, working days, days, next business day`
  static let units = Unit.allCases.map {
    $0 == .workingDays || $0 == .days ? $0.rawValue + "s" : $0.rawValue
  }
}

extension Target {
  /// Whether it is later than another whatever the calendar says: both count the same thing.
  func isSurelyLater(than other: Target) -> Bool {
    if unit == other.unit { return amount > other.amount }
    guard isElapsed == other.isElapsed, let seconds, let others = other.seconds else {
      return false
    }
    return seconds > others
  }
}
