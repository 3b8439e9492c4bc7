/// Offers a contact in hand to a colleague or to a team outside, with the three facts that are to
/// be read back. The sender keeps it until they release it.
public struct OfferTransfer: Change {
  public static let permission = Permission.transferContacts
  public static let action = AuditAction.transferOffered
  public typealias Reply = OpenedTransfer
  public var id: RequestID
  public var contact: ContactID
  public var to: TransferReceiver
  /// Three different lines of the card.
  public var facts: [TransferCard.Kind]
  public init(
    id: RequestID, contact: ContactID, to receiver: TransferReceiver, facts: [TransferCard.Kind]
  ) {
    self.id = id
    self.contact = contact
    to = receiver
    self.facts = facts
  }
}

/// The colleague is there, and sees the card; of a team, the sender says that somebody answered.
public struct JoinTransfer: Change {
  public static let permission = Permission.transferContacts
  public static let action = AuditAction.transferJoined
  public typealias Reply = OpenedTransfer
  public var id: RequestID
  public var transfer: TransferID
  public init(id: RequestID, transfer: TransferID) {
    self.id = id
    self.transfer = transfer
  }
}

/// A fact was read back: the receiver says so, and the sender ticks that they heard it. Only the
/// sender's tick counts.
public struct ReadBackFact: Change {
  public static let permission = Permission.transferContacts
  public static let action = AuditAction.transferFactRead
  public typealias Reply = OpenedTransfer
  public var id: RequestID
  public var transfer: TransferID
  /// 0 to 2.
  public var fact: Int
  public init(id: RequestID, transfer: TransferID, fact: Int) {
    self.id = id
    self.transfer = transfer
    self.fact = fact
  }
}

/// The sender lets go: to a colleague the contact goes over; to a team outside they hand the caller
/// on, and go on with the record.
public struct ReleaseTransfer: Change {
  public static let permission = Permission.transferContacts
  public static let action = AuditAction.transferReleased
  public typealias Reply = OpenedTransfer
  public var id: RequestID
  public var transfer: TransferID
  /// Who took it, of a team outside; needed there.
  public var takenBy: String
  public var reference: String
  public init(
    id: RequestID, transfer: TransferID, takenBy: String = "", reference: String = ""
  ) {
    self.id = id
    self.transfer = transfer
    self.takenBy = takenBy
    self.reference = reference
  }
}

/// Ends a transfer before it is released: the receiver cannot take it or dropped off the line, or
/// the sender takes the offer back. The sender goes on with the contact.
public struct ReturnTransfer: Change {
  public static let permission = Permission.transferContacts
  public static let action = AuditAction.transferReturned
  /// Without the card: who cannot take it need not know it.
  public typealias Reply = Transfer
  public enum Why: String, CaseIterable, Codable, Sendable { case refused, dropped, takenBack }
  public var id: RequestID
  public var transfer: TransferID
  public var why: Why
  public init(id: RequestID, transfer: TransferID, why: Why) {
    self.id = id
    self.transfer = transfer
    self.why = why
  }
}

/// Returns what nobody joined in time and what lost its console, and ends what its sender no longer
/// holds. Sent by any console that notices.
public struct SweepTransfers: Change {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.transfersSwept
  /// How many ended.
  public typealias Reply = Int
  public var id: RequestID
  public init(id: RequestID) { self.id = id }
}

/// The transfers that the sender of this takes part in: the open ones, and those that ended in the
/// last ten minutes, so that both ends learn how. With the permission for all, everybody's.
public struct ListTransfers: Request {
  public static let permission = Permission.transferContacts
  public static let action = AuditAction.transfersListed
  public typealias Reply = [Transfer]
  public static let shownAfterEnd = Duration.minutes(10)
  public init() {}
}

/// A transfer with its card.
public struct ReadTransfer: Request {
  public static let permission = Permission.transferContacts
  public static let action = AuditAction.transferViewed
  public typealias Reply = OpenedTransfer
  /// As screens know it, or the latest of a contact as people call it.
  public enum Which: Codable, Hashable, Sendable {
    case id(TransferID)
    case contact(RecordNumber)
  }
  public var which: Which
  public init(_ which: Which) { self.which = which }
}
