/// Draws a sample of the register to be audited (CC-33). Without a number to draw by, one is made of
/// the request's own random id.
public struct DrawAuditSample: Change {
  public static let permission = Permission.auditRegister
  public static let action = AuditAction.auditSampleDrawn
  public typealias Reply = RegisterAudit
  public var id: RequestID
  public var draw: AuditDraw
  public init(id: RequestID, draw: AuditDraw) {
    self.id = id
    self.draw = draw
  }

  /// A number to draw by that nobody chose.
  public static func seed(_ id: RequestID) -> UInt64 { (id.high ^ id.low) >> 1 }
}

/// The audits so far, the newest first; at most 100.
public struct ListAuditSamples: Request {
  public static let permission = Permission.auditRegister
  public static let action = AuditAction.auditSamplesListed
  public typealias Reply = AuditBook
  public init() {}
}

/// One sample with what was found.
public struct ReadAuditSample: Request {
  public static let permission = Permission.auditRegister
  public static let action = AuditAction.auditSampleViewed
  public typealias Reply = RegisterAudit
  /// Nil asks for the newest.
  public var audit: RegisterAuditID?
  public init(audit: RegisterAuditID? = nil) { self.audit = audit }
}

/// Notes what was found on one piece: an answer to a question, a note, or both.
public struct TickAuditPiece: Change {
  public static let permission = Permission.auditRegister
  public static let action = AuditAction.auditPieceTicked
  public typealias Reply = RegisterAudit
  public var id: RequestID
  public var audit: RegisterAuditID
  public var feedback: FeedbackID
  public var check: AuditCheck?
  /// Nil takes the answer back.
  public var finding: AuditFinding?
  /// Nil leaves the note as it is.
  public var note: String?
  public init(
    id: RequestID, audit: RegisterAuditID, feedback: FeedbackID, check: AuditCheck?,
    finding: AuditFinding?, note: String? = nil
  ) {
    self.id = id
    self.audit = audit
    self.feedback = feedback
    self.check = check
    self.finding = finding
    self.note = note
  }
}
