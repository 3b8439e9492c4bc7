/// A time at which we ask whether somebody's needs were met (IN-17, S1 aftercare). It hangs on a
/// contact, with or without a case.
public struct FollowUp: Codable, Hashable, Sendable {
  public var id: FollowUpID
  public var contact: ContactID
  public var contactNumber: RecordNumber
  /// The case that its contact belongs to.
  public var caseID: CaseID?
  public var caseNumber: RecordNumber?
  public var due: Instant
  /// Nil when nobody has asked how they want to be reached.
  public var method: FollowUpMethod?
  /// Scheduled as the help given: within a day.
  public var isRapid: Bool
  /// What to ask about; shown to who may open the contact.
  public var about: String?
  /// When and how it is safe to call, as the contact's record has it now (IN-10).
  public var safeContact: String?
  /// Whoever sees to it: the owner of its case or of its contact.
  public var owner: StaffID?
  public var ownerName: String?
  public var setAt: Instant
  public var setBy: String?
  public var outcome: FollowUpOutcome?
  public var note: String?
  public var doneAt: Instant?
  public var doneBy: String?

  public init(
    id: FollowUpID, contact: ContactID, contactNumber: RecordNumber, caseID: CaseID? = nil,
    caseNumber: RecordNumber? = nil, due: Instant, method: FollowUpMethod?, isRapid: Bool,
    about: String? = nil, safeContact: String? = nil, owner: StaffID? = nil,
    ownerName: String? = nil, setAt: Instant, setBy: String? = nil,
    outcome: FollowUpOutcome? = nil, note: String? = nil, doneAt: Instant? = nil,
    doneBy: String? = nil
  ) {
    self.id = id
    self.contact = contact
    self.contactNumber = contactNumber
    self.caseID = caseID
    self.caseNumber = caseNumber
    self.due = due
    self.method = method
    self.isRapid = isRapid
    self.about = about
    self.safeContact = safeContact
    self.owner = owner
    self.ownerName = ownerName
    self.setAt = setAt
    self.setBy = setBy
    self.outcome = outcome
    self.note = note
    self.doneAt = doneAt
    self.doneBy = doneBy
  }

  public func isOpen() -> Bool { outcome == nil }

  /// What to know before dialling: `by text message. Safe to call back: not 17 to 20.` Never empty,
  /// so that nobody dials without it.
  public func reachWords() -> String {
    let means = method.map { "\($0.sentence)." } ?? "Ask how they want to be reached."
    if method == FollowUpMethod.none {
      return "They asked not to be contacted. Agree another way with your supervisor."
    }
    let safe = safeContact.map { "Safe to call back: \($0)" }
    return means + " " + (safe ?? "When it is safe to call is not on file: leave no message.")
  }
}

extension FollowUpMethod {
  /// At the beginning of a sentence.
  fileprivate var sentence: String { words.prefix(1).uppercased() + words.dropFirst() }
}
