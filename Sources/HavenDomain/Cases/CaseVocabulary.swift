/// Which case.
public struct CaseID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which note of a case.
public struct CaseNoteID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which task or next action of a case.
public struct CaseTaskID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Which follow-up.
public struct FollowUpID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Where a case stands. The raw value is kept in records: never rename one.
public enum CaseState: String, CaseIterable, Codable, Sendable {
  case open, closed

  public var words: String { rawValue }
}

/// Why a case or a contact is closed. The raw value is kept in records: never rename one.
public enum CloseReason: String, CaseIterable, Codable, Sendable {
  case needsMet, passedOn, declined, lostTouch, movedAway, openedInError, died

  public var words: String {
    switch self {
    case .needsMet: "their needs are met"
    case .passedOn: "another service goes on with it"
    case .declined: "they want no further help now"
    case .lostTouch: "we could not reach them any more"
    case .movedAway: "they moved out of reach"
    case .openedInError: "opened in error"
    case .died: "they died"
    }
  }
}

/// What became of somebody. The raw value is kept in records: never rename one.
public enum CaseOutcome: String, CaseIterable, Codable, Sendable {
  case settled, safer, supported, unchanged, worse, unknown

  public var words: String {
    switch self {
    case .settled: "settled in a safe place"
    case .safer: "safer than before"
    case .supported: "supported elsewhere"
    case .unchanged: "as before"
    case .worse: "worse than before"
    case .unknown: "not known"
    }
  }
}

/// How somebody wants to be reached (IN-10, S1 aftercare). The raw value is that of the intake's
/// answer and is kept in records: never rename one.
public enum FollowUpMethod: String, CaseIterable, Codable, Sendable {
  case phone, text, email, letter, inPerson, none

  public var words: String {
    switch self {
    case .phone: "by phone"
    case .text: "by text message"
    case .email: "by email"
    case .letter: "by letter"
    case .inPerson: "in person"
    case .none: "no contact wanted"
    }
  }
}

/// What a follow-up found: were their needs met (S1 aftercare)? The raw value is kept in records:
/// never rename one.
public enum FollowUpOutcome: String, CaseIterable, Codable, Sendable {
  case met, partly, notMet, notReached, dropped

  public var words: String {
    switch self {
    case .met: "needs met"
    case .partly: "needs partly met"
    case .notMet: "needs not met"
    case .notReached: "not reached"
    case .dropped: "dropped"
    }
  }

  /// Something is still to be done for them: the next step should be agreed.
  public var asksForMore: Bool { self == .partly || self == .notMet || self == .notReached }
}

extension RawRepresentable<String> where Self: CaseIterable {
  /// As typed on a command line: `needs-met` and `needsMet` are the same word.
  public init?(dashed typed: String) {
    let plain = typed.lowercased().filter { $0 != "-" && $0 != " " && $0 != "_" }
    guard let found = Self.allCases.first(where: { $0.rawValue.lowercased() == plain })
    else { return nil }
    self = found
  }

  /// `needs-met`
  public var dashed: String {
    rawValue.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
  }
}
