/// Who might be calling, by what is typed so far: number, name (spelling and order forgiven) or alias.
///
/// An agent asks about a contact that is theirs. Without a contact it needs the reach of a supervisor.
public struct FindKnownPeople: Request {
  public static let permission = Permission.findPeople
  public static let action = AuditAction.peopleFound
  public typealias Reply = KnownPeople
  /// The contact in hand: what it is itself is not found.
  public var contact: ContactID?
  /// As typed. Where all three are blank, what the contact says of itself.
  public var name: String
  public var phone: String
  public var alias: String
  public init(
    contact: ContactID?, name: String = "", phone: String = "", alias: String = ""
  ) {
    self.contact = contact
    self.name = name
    self.phone = phone
    self.alias = alias
  }
}

/// Opens a person: all their contacts. Agents see the persons of whom a contact waits or is theirs.
public struct ReadClient: Request {
  public static let permission = Permission.openContact
  public static let action = AuditAction.clientViewed
  public typealias Reply = ClientDetail
  /// A person as screens know them, or as people call them.
  public enum Which: Codable, Hashable, Sendable {
    case id(ClientID)
    case number(RecordNumber)
  }
  public var which: Which
  public init(_ which: Which) { self.which = which }
}

/// Says that two contacts are of one person. The first joins the person of the other, or the other
/// way round where only the first has one; where neither has, a record is made.
///
/// Two contacts of two persons are refused: `MergeClients` asks for a reason.
public struct LinkContacts: Change {
  public static let permission = Permission.linkPeople
  public static let action = AuditAction.contactsLinked
  public typealias Reply = Client
  public var id: RequestID
  public var contact: ContactID
  /// A contact of that person.
  public var other: ContactID
  public init(id: RequestID, contact: ContactID, other: ContactID) {
    self.id = id
    self.contact = contact
    self.other = other
  }
}

/// Says that a contact is of somebody else than a person who looked alike; remembered, so that they
/// are not shown for it again. Joining the two takes it back.
public struct TellApart: Change {
  public static let permission = Permission.linkPeople
  public static let action = AuditAction.contactsToldApart
  public typealias Reply = Done
  public var id: RequestID
  public var contact: ContactID
  /// A contact of the person who it is not.
  public var other: ContactID
  public init(id: RequestID, contact: ContactID, other: ContactID) {
    self.id = id
    self.contact = contact
    self.other = other
  }
}

/// Says that two persons' records are of one person. Nothing of either is lost: `UndoMerge`.
public struct MergeClients: Change {
  public static let permission = Permission.linkPeople
  public static let action = AuditAction.clientsMerged
  public typealias Reply = Client
  public var id: RequestID
  /// The record under which they go on.
  public var survivor: ClientID
  public var absorbed: ClientID
  /// How one knows: kept sealed, and needed.
  public var reason: String
  public init(id: RequestID, survivor: ClientID, absorbed: ClientID, reason: String) {
    self.id = id
    self.survivor = survivor
    self.absorbed = absorbed
    self.reason = reason
  }
}

/// Takes a merged record out again, with exactly the contacts and records that it brought.
public struct UndoMerge: Change {
  public static let permission = Permission.linkPeople
  public static let action = AuditAction.mergeUndone
  public typealias Reply = UndoneMerge
  public var id: RequestID
  /// The record that was merged into another.
  public var absorbed: ClientID
  public init(id: RequestID, absorbed: ClientID) {
    self.id = id
    self.absorbed = absorbed
  }
}

/// What an undone merge left behind.
public struct UndoneMerge: Codable, Hashable, Sendable {
  public var restored: Client
  public var survivor: Client
  /// Contacts that were joined after the merge: they stay with the survivor, to be looked at.
  public var stayed: [RecordNumber]
  public init(restored: Client, survivor: Client, stayed: [RecordNumber]) {
    self.restored = restored
    self.survivor = survivor
    self.stayed = stayed
  }

  public func words() -> String {
    let start = "\(restored.number) stands alone again, beside \(survivor.number)."
    guard !stayed.isEmpty else { return start }
    let names = stayed.map(\.description).joined(separator: ", ")
    return "\(start) Joined since, and still with \(survivor.number): \(names)."
  }
}

/// Takes a contact out of a person, into a person of its own, and keeps the two apart.
public struct SplitContact: Change {
  public static let permission = Permission.linkPeople
  public static let action = AuditAction.contactSplit
  /// The new person.
  public typealias Reply = Client
  public var id: RequestID
  public var contact: ContactID
  public init(id: RequestID, contact: ContactID) {
    self.id = id
    self.contact = contact
  }
}

/// Makes contacts of before findable by a misspelt name, a few at a time. Sent by any console while
/// there are some.
public struct IndexPeople: Change {
  public static let permission = Permission.readQueue
  public static let action = AuditAction.peopleIndexed
  /// How many it did.
  public typealias Reply = Int
  /// Of one commit.
  public static let step = 100
  public var id: RequestID
  public init(id: RequestID) { self.id = id }
}
