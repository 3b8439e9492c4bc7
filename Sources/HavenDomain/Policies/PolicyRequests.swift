/// A policy as the database keeps it: its newest version.
public struct StoredPolicy: Codable, Hashable, Sendable {
  public var name: String
  public var version: Int
  public var covers: Policy.Coverage
  public var calendar: String
  public var text: String
  /// When this version was saved.
  public var since: Instant
  /// New records are measured by it.
  public var isChosen: Bool

  public init(
    name: String, version: Int, covers: Policy.Coverage, calendar: String, text: String,
    since: Instant, isChosen: Bool
  ) {
    self.name = name
    self.version = version
    self.covers = covers
    self.calendar = calendar
    self.text = text
    self.since = since
    self.isChosen = isChosen
  }
}

/// A calendar as the database keeps it: its newest version.
public struct StoredCalendar: Codable, Hashable, Sendable {
  public var name: String
  public var version: Int
  /// As `CalendarFile` reads it.
  public var text: String
  public var since: Instant

  public init(name: String, version: Int, text: String, since: Instant) {
    self.name = name
    self.version = version
    self.text = text
    self.since = since
  }
}

/// The policies, by name.
public struct ListPolicies: Request {
  public static let permission = Permission.readPolicies
  public static let action = AuditAction.policiesListed
  public typealias Reply = [StoredPolicy]
  public init() {}
}

/// Saves a policy under the name in its text: a new one, or a new version.
///
/// New records are measured by it when its name is the chosen one. Records that are there keep the
/// version that they were measured under.
public struct SavePolicy: Change {
  public static let permission = Permission.editPolicies
  public static let action = AuditAction.policySaved
  public typealias Reply = StoredPolicy
  public var id: RequestID
  public var text: String
  public init(id: RequestID, text: String) {
    self.id = id
    self.text = text
  }
}

/// Measures new records by another policy.
public struct ChoosePolicy: Change {
  public static let permission = Permission.editPolicies
  public static let action = AuditAction.policyChosen
  public typealias Reply = StoredPolicy
  public var id: RequestID
  public var covers: Policy.Coverage
  public var name: String
  public init(id: RequestID, covers: Policy.Coverage, name: String) {
    self.id = id
    self.covers = covers
    self.name = name
  }
}

/// The calendars, by name.
public struct ListCalendars: Request {
  public static let permission = Permission.readPolicies
  public static let action = AuditAction.calendarsListed
  public typealias Reply = [StoredCalendar]
  public init() {}
}

/// Saves a calendar under the name in its text. Policies that count on it get a new version for new
/// records; those that are there keep the calendar as it was.
public struct SaveCalendar: Change {
  public static let permission = Permission.editPolicies
  public static let action = AuditAction.calendarSaved
  public typealias Reply = StoredCalendar
  public var id: RequestID
  public var text: String
  public init(id: RequestID, text: String) {
    self.id = id
    self.text = text
  }
}
