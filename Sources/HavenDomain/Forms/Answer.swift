/// What a field holds: words, or one of the three ways of not answering.
///
/// Nobody is made to answer: every question takes *not asked*, *declined* and *unknown* (IN-13).
public enum Answer: Hashable, Codable, Sendable {
  case given(String)
  case notAsked
  case declined
  case unknown

  public var text: String? {
    if case .given(let text) = self { text } else { nil }
  }

  /// As screens say it.
  public var words: String {
    switch self {
    case .given(let text): text
    case .notAsked: "not asked"
    case .declined: "declined"
    case .unknown: "unknown"
    }
  }

  /// For the sealed row: `=text`, or `?declined`.
  public var encoded: String {
    switch self {
    case .given(let text): "=" + text
    case .notAsked: "?notAsked"
    case .declined: "?declined"
    case .unknown: "?unknown"
    }
  }

  public init?(encoded: String) {
    switch encoded {
    case "?notAsked": self = .notAsked
    case "?declined": self = .declined
    case "?unknown": self = .unknown
    default:
      guard encoded.hasPrefix("=") else { return nil }
      self = .given(String(encoded.dropFirst()))
    }
  }
}

/// A question's name in records. The raw value is kept: never rename one.
public struct FieldID: RawRepresentable, Hashable, Codable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }
}

/// The answers of one form, and when each was last changed.
public struct Answers: Hashable, Codable, Sendable {
  /// Read through the subscript, `text` or `chosen`.
  public private(set) var byField: [FieldID: Answer] = [:]
  /// The moment of the key: clocks stop at it, typed times count from it.
  public private(set) var changedAt: [FieldID: Instant] = [:]

  public init() {}

  public subscript(field: FieldID) -> Answer? { byField[field] }

  /// The words given, without the spaces around them; nil when there are none.
  public func text(_ field: FieldID) -> String? {
    guard let text = byField[field]?.text else { return nil }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  /// Whether there are words; of a megabyte no more is read than the first of them.
  public func hasText(_ field: FieldID) -> Bool {
    byField[field]?.text?.contains { !$0.isWhitespace } ?? false
  }

  public func isYes(_ field: FieldID) -> Bool { text(field) == "yes" }
  public func isNo(_ field: FieldID) -> Bool { text(field) == "no" }

  /// The instant that a time field names. `today` and `+2h` count from the key that typed them, so
  /// that a draft completed the next day still says what was meant.
  public func instant(
    _ field: FieldID, _ direction: TimeEntry.Direction, zone: Zone
  ) -> Instant? {
    guard let text = text(field), let typedAt = changedAt[field] else { return nil }
    return TimeEntry(now: typedAt, zone: zone, direction: direction).read(text)
  }

  /// Ids of a several-choice field.
  public func chosen(_ field: FieldID) -> [String] {
    (text(field) ?? "").split(separator: ",").map(String.init)
  }

  /// Nil takes the answer away.
  public mutating func set(_ field: FieldID, to answer: Answer?, at instant: Instant) {
    byField[field] = answer
    changedAt[field] = answer == nil ? nil : instant
  }

  /// Without the answers to any other field.
  public func only(_ fields: Set<FieldID>) -> Answers {
    var answers = self
    answers.byField = byField.filter { fields.contains($0.key) }
    answers.changedAt = changedAt.filter { fields.contains($0.key) }
    return answers
  }

  /// Does one change, over whatever the field held.
  public mutating func apply(_ change: FieldChange) {
    set(change.field, to: change.answer, at: change.at)
  }
}

/// One field's new answer, and the moment of the key that gave it.
public struct FieldChange: Hashable, Codable, Sendable {
  public var field: FieldID
  public var answer: Answer?
  public var at: Instant
  /// The version of the sheet that its writer had before them in this field, where that is older
  /// than the rest of what they had.
  public var base: Int?
  public init(field: FieldID, answer: Answer?, at: Instant, base: Int? = nil) {
    self.field = field
    self.answer = answer
    self.at = at
    self.base = base
  }
}

extension String {
  /// Without the white space at both ends.
  public var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
