/// Emergency services sent: who was called, on what number, and their reference (ES-09).
public struct Dispatch: Codable, Hashable, Sendable {
  public var agency: String
  public var number: String
  public var reference: String
  public var at: Instant
  public var staffName: String?
  public init(
    agency: String, number: String, reference: String, at: Instant, staffName: String? = nil
  ) {
    self.agency = agency
    self.number = number
    self.reference = reference
    self.at = at
    self.staffName = staffName
  }
}

/// Records that emergency services were sent; stops the dispatch clock.
public struct RecordDispatch: Change {
  public static let permission = Permission.recordDispatch
  public static let action = AuditAction.dispatchRecorded
  public typealias Reply = Dispatch
  public var id: RequestID
  public var contact: ContactID
  public var agency: String
  public var number: String
  public var reference: String
  /// The moment of the key.
  public var at: Instant
  public init(
    id: RequestID, contact: ContactID, agency: String, number: String, reference: String,
    at: Instant
  ) {
    self.id = id
    self.contact = contact
    self.agency = agency
    self.number = number
    self.reference = reference
    self.at = at
  }
}
