/// What is known of a contact when it comes in.
public struct NewContact: Codable, Hashable, Sendable {
  public var channel: Channel
  public var name: String?
  public var callback: String?
  public var subject: String?
  public var note: String?
  public var isEmergency: Bool
  /// When it was sent or rang, if earlier than now; never later.
  public var receivedAt: Instant?
  public var attachments: [String]
  /// The message as it came, kept sealed and whole.
  public var original: [UInt8]?
  /// A message's own identity (Message-ID): with one that is known already, nothing is added.
  public var messageID: String?
  /// It could not be read: shown as “unparseable, original kept”.
  public var isUnreadable: Bool

  public init(
    channel: Channel, name: String? = nil, callback: String? = nil, subject: String? = nil,
    note: String? = nil, isEmergency: Bool = false, receivedAt: Instant? = nil,
    attachments: [String] = [], original: [UInt8]? = nil, messageID: String? = nil,
    isUnreadable: Bool = false
  ) {
    self.channel = channel
    self.name = name
    self.callback = callback
    self.subject = subject
    self.note = note
    self.isEmergency = isEmergency
    self.receivedAt = receivedAt
    self.attachments = attachments
    self.original = original
    self.messageID = messageID
    self.isUnreadable = isUnreadable
  }
}

/// Puts a contact into the queue; with `takes`, straight into the sender's hands (F2, a call that
/// is on the line already).
public struct AddContact: Change {
  public static let permission = Permission.addContact
  public static let action = AuditAction.contactAdded
  public typealias Reply = AddedContact
  public var id: RequestID
  public var contact: NewContact
  public var takes: Bool
  public init(id: RequestID, contact: NewContact, takes: Bool = false) {
    self.id = id
    self.contact = contact
    self.takes = takes
  }
}

/// The contact that was made, or the one that the same message had made before.
public struct AddedContact: Codable, Hashable, Sendable {
  public var row: QueueRow
  /// The message had come before; this is the contact that it made then.
  public var wasKnown: Bool
  /// The lease, when the sender took it at once.
  public var lease: Lease?
  public init(row: QueueRow, wasKnown: Bool, lease: Lease?) {
    self.row = row
    self.wasKnown = wasKnown
    self.lease = lease
  }
}

/// Puts many contacts into the queue in one commit, such as the contacts of another system.
///
/// All or none; at most 1,000 at a time.
public struct ImportContacts: Change {
  public static let permission = Permission.addContact
  public static let action = AuditAction.contactsImported
  /// How many were new: a message that had come before is not added again.
  public typealias Reply = Int
  public static let limit = 1_000
  public var id: RequestID
  public var contacts: [NewContact]
  public init(id: RequestID, contacts: [NewContact]) {
    self.id = id
    self.contacts = contacts
  }
}

/// The right to work on a contact, held by one console at a time. A write with a stale epoch is
/// refused, and its text kept as a note.
public struct Lease: Codable, Hashable, Sendable {
  public var contact: ContactID
  public var epoch: Int
  public init(contact: ContactID, epoch: Int) {
    self.contact = contact
    self.epoch = epoch
  }
}

/// Takes a waiting contact. Of many who press at once one wins; the others are told who.
/// One that the sender holds already, here or on another console, comes to this one with a new
/// epoch.
/// A contact that is kept for somebody after a hand-over goes to them or to a supervisor.
public struct TakeContact: Change {
  public static let permission = Permission.takeContact
  public static let action = AuditAction.contactTaken
  public typealias Reply = TakenContact
  public var id: RequestID
  public var contact: ContactID
  public init(id: RequestID, contact: ContactID) {
    self.id = id
    self.contact = contact
  }
}

/// All that an agent needs to begin: the contact, the right to write, and the answer sheet.
public struct TakenContact: Codable, Hashable, Sendable {
  public var detail: ContactDetail
  public var lease: Lease
  /// The intake's answer sheet, new or as it was left.
  public var draft: Draft
  /// By which it is measured.
  public var policy: Policy
  public init(detail: ContactDetail, lease: Lease, draft: Draft, policy: Policy = .safeHaven) {
    self.detail = detail
    self.lease = lease
    self.draft = draft
    self.policy = policy
  }
}

/// Puts a held contact back; it keeps its time of arrival and so its place.
public struct ReleaseContact: Change {
  public static let permission = Permission.takeContact
  public static let action = AuditAction.contactReleased
  public typealias Reply = Done
  public var id: RequestID
  public var lease: Lease
  public init(id: RequestID, lease: Lease) {
    self.id = id
    self.lease = lease
  }
}

/// Gives a held contact to somebody by name: it waits for them, first in their queue, with all that
/// was written.
public struct HandOverContact: Change {
  public static let permission = Permission.handOverContact
  public static let action = AuditAction.contactHandedOver
  public typealias Reply = Done
  public var id: RequestID
  public var contact: ContactID
  public var to: StaffID
  public init(id: RequestID, contact: ContactID, to: StaffID) {
    self.id = id
    self.contact = contact
    self.to = to
  }
}

/// Puts back what consoles held that are gone. Sent by any console that notices.
public struct ReclaimContacts: Change {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.contactReclaimed
  /// How many went back.
  public typealias Reply = Int
  public var id: RequestID
  public init(id: RequestID) { self.id = id }
}

/// Opens a contact without its name. By id, or by number from the command line.
public struct ReadContact: Request {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.contactViewed
  public typealias Reply = ContactDetail
  /// A contact as screens know it, or as people call it.
  public enum Which: Codable, Hashable, Sendable {
    case id(ContactID)
    case number(RecordNumber)
  }
  public var which: Which
  public init(_ which: Which) { self.which = which }
}

/// Shows who a contact is. Agents see the contacts that wait or that they hold or own;
/// supervisors see all. Each time leaves its audit row.
public struct RevealContact: Request {
  public static let permission = Permission.openContact
  public static let action = AuditAction.contactRevealed
  public typealias Reply = ContactIdentity
  public var contact: ContactID
  public init(contact: ContactID) { self.contact = contact }
}
