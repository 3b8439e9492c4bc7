/// A row's identity: a number that means nothing outside the database.
public protocol Identifier: RawRepresentable<Int64>, Hashable, Comparable, Codable, Sendable {
  init(rawValue: Int64)
}

extension Identifier {
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// Which contact.
public struct ContactID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which member of staff.
public struct StaffID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which piece of feedback.
public struct FeedbackID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which service area.
public struct ServiceAreaID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which draft.
public struct DraftID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which alarm.
public struct AlarmID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which escalation.
public struct EscalationID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which stretch of the rota.
public struct RotaEntryID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which message to a pager or a mailbox.
public struct PagerMessageID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which site with beds.
public struct SiteID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which bed.
public struct BedID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// One console or command, from its start to its end.
public struct SessionID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Sent with every change, so that a change sent twice happens once. 128 random bits.
public struct RequestID: Hashable, Codable, Sendable {
  public var high: UInt64
  public var low: UInt64
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}

/// The random number by which people call a record: `C-48213`, `F-20417`, `D-71002`,
/// `E-30912`, `P-10422`, `K-10422`.
public struct RecordNumber: Hashable, Codable, Sendable, CustomStringConvertible {
  /// What a number numbers: its letter.
  public enum Series: String, Codable, Sendable {
    case contact = "C"
    case feedback = "F"
    case draft = "D"
    case escalation = "E"
    case client = "P"
    case caseFile = "K"
  }
  public var series: Series
  public var value: Int

  public init(_ series: Series, _ value: Int) {
    self.series = series
    self.value = value
  }

  /// Reads `C-48213`, `c48213`; with a series of its own also the bare digits.
  public init?(_ text: String, default series: Series? = nil) {
    var digits = Substring(text.trimmed)
    var found = series
    if let first = digits.first, let named = Series(rawValue: first.uppercased()) {
      found = named
      digits = digits.dropFirst()
      if digits.first == "-" { digits = digits.dropFirst() }
    }
    guard let found, let value = Int(plain: digits, digits: 1...18), value > 0 else { return nil }
    self.init(found, value)
  }

  public var description: String { "\(series.rawValue)-\(value)" }
}
