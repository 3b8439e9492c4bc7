/// Which warm transfer.
public struct TransferID: Identifier {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Who is to have the contact.
public enum TransferReceiver: Codable, Hashable, Sendable {
  case colleague(StaffID)
  /// A team outside the house, from the directory: reached on the phone.
  case team(ReferralCode)

  public var isOutside: Bool {
    if case .team = self { true } else { false }
  }
}

/// A contact on its way from one pair of hands to another (CH-06, TR-05).
public struct Transfer: Codable, Hashable, Sendable {
  public var id: TransferID
  public var contact: ContactID
  public var number: RecordNumber
  public var priority: Priority
  public var sender: StaffID
  public var senderName: String
  public var receiver: TransferReceiver
  public var receiverName: String
  public var course: TransferCourse
  public var offeredAt: Instant
  /// A colleague joins before this; a team is on the phone.
  public var joinBy: Instant?
  public var endedAt: Instant?
  public var version: Int

  public init(
    id: TransferID, contact: ContactID, number: RecordNumber, priority: Priority,
    sender: StaffID, senderName: String, receiver: TransferReceiver, receiverName: String,
    course: TransferCourse, offeredAt: Instant, joinBy: Instant?, endedAt: Instant? = nil,
    version: Int
  ) {
    self.id = id
    self.contact = contact
    self.number = number
    self.priority = priority
    self.sender = sender
    self.senderName = senderName
    self.receiver = receiver
    self.receiverName = receiverName
    self.course = course
    self.offeredAt = offeredAt
    self.joinBy = joinBy
    self.endedAt = endedAt
    self.version = version
  }

  /// As whom somebody takes part; nil when they do not.
  public func party(of staff: StaffID) -> TransferCourse.Party? {
    if sender == staff { return .sender }
    return receiver == .colleague(staff) ? .receiver : nil
  }
}

/// A transfer with what may be told: for its sender, and for the colleague who joined.
public struct OpenedTransfer: Codable, Hashable, Sendable {
  public var transfer: Transfer
  /// As consent has it now, and not as it had it when it was offered.
  public var card: TransferCard
  /// The three, as the sender chose them.
  public var facts: [TransferCard.Line]
  /// Who took it in a team outside, and their reference.
  public var takenBy: String
  public var reference: String
  public init(
    transfer: Transfer, card: TransferCard, facts: [TransferCard.Line], takenBy: String = "",
    reference: String = ""
  ) {
    self.transfer = transfer
    self.card = card
    self.facts = facts
    self.takenBy = takenBy
    self.reference = reference
  }
}
