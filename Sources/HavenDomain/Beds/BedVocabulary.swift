/// What a bed or unit is good for. The raw value is kept in records: never rename one.
public enum BedKind: String, CaseIterable, Codable, Sendable {
  case single, familyUnit, accessible, cot

  public var words: String {
    switch self {
    case .single: "single"
    case .familyUnit: "family unit"
    case .accessible: "accessible"
    case .cot: "cot"
    }
  }

  /// How many people may sleep there.
  public var capacities: ClosedRange<Int> {
    switch self {
    case .single, .cot: 1...1
    case .accessible: 1...2
    case .familyUnit: 2...12
    }
  }

  /// A cot stands beside another bed: whoever has one may have a bed too.
  public var isBeside: Bool { self == .cot }

  /// As typed: `family-unit`, `family`.
  public init?(typed: String) {
    let plain = typed.lowercased().filter(\.isLetter)
    let found = Self.allCases.first { $0.rawValue.lowercased() == plain }
    guard let kind = found ?? (plain == "family" ? .familyUnit : nil) else { return nil }
    self = kind
  }
}

/// What a site is. The raw value is kept in records: never rename one.
public enum SiteKind: String, CaseIterable, Codable, Sendable {
  case emergency, shelter, safeHouse, transitional

  public var words: String {
    switch self {
    case .emergency: "emergency shelter"
    case .shelter: "shelter"
    case .safeHouse: "safe house"
    case .transitional: "transitional housing"
    }
  }

  /// Emergency crisis support costs nothing (IN-19).
  public var isFree: Bool { self == .emergency }

  /// As typed: `safe-house`.
  public init?(typed: String) {
    let plain = typed.lowercased().filter(\.isLetter)
    guard let kind = Self.allCases.first(where: { $0.rawValue.lowercased() == plain }) else {
      return nil
    }
    self = kind
  }
}

/// Why somebody got no bed at a site. The raw value is kept in records: never rename one.
public enum TurnAwayReason: String, CaseIterable, Codable, Sendable {
  case full, notEligible, declined, unsafeLocation, other

  public var words: String {
    switch self {
    case .full: "full"
    case .notEligible: "not eligible here"
    case .declined: "they declined"
    case .unsafeLocation: "not a safe location for them"
    case .other: "another reason"
    }
  }

  /// As typed: `not-eligible`, `unsafe-location`.
  public init?(typed: String) {
    let plain = typed.lowercased().filter(\.isLetter)
    guard let reason = Self.allCases.first(where: { $0.rawValue.lowercased() == plain }) else {
      return nil
    }
    self = reason
  }
}

/// What a bed is in, as it is counted.
public enum BedState: String, CaseIterable, Codable, Sendable {
  case free, held, occupied, outOfUse

  public var words: String {
    switch self {
    case .free: "free"
    case .held: "held"
    case .occupied: "occupied"
    case .outOfUse: "out of use"
    }
  }
}
