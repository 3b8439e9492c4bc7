/// Reads how a contact's score came about, for those who may open the contact.
public struct ReadScore: Request {
  public static let permission = Permission.openContact
  public static let action = AuditAction.scoreViewed
  public typealias Reply = ScoreSheet
  public var which: ReadContact.Which
  public init(_ which: ReadContact.Which) { self.which = which }
}

/// Asks that a score be lower than its answers say; a second person is called to look (TR-08).
///
/// One at a time: asked anew, the latest counts. Nothing is lower until it is agreed.
public struct AskLowerScore: Change {
  public static let permission = Permission.askLowerScore
  public static let action = AuditAction.scoreLowerAsked
  public typealias Reply = ScoreSheet
  public var id: RequestID
  public var contact: ContactID
  /// 0 up to one less than the score.
  public var to: Int
  public var reason: String
  public init(id: RequestID, contact: ContactID, to: Int, reason: String) {
    self.id = id
    self.contact = contact
    self.to = to
    self.reason = reason
  }
}

/// The second look: agrees or refuses, with words. Never by the person who asked.
///
/// Agreed, the queue's priority follows the lower score. What the higher one raised stays until
/// people resolve it, and a graver answer ends it.
public struct SettleLowerScore: Change {
  public static let permission = Permission.settleLowerScore
  public static let action = AuditAction.scoreLowerSettled
  public typealias Reply = ScoreSheet
  public var id: RequestID
  public var contact: ContactID
  public var agrees: Bool
  /// What the second person saw.
  public var words: String
  public init(id: RequestID, contact: ContactID, agrees: Bool, words: String) {
    self.id = id
    self.contact = contact
    self.agrees = agrees
    self.words = words
  }
}
