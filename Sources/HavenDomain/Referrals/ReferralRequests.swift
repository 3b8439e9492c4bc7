/// Puts many services into the referral directory in one commit, such as the list of a council.
///
/// A service whose code is there already takes the new values; a later verification of an entry
/// that is the same otherwise is kept. All or none.
public struct ImportReferrals: Change {
  public static let permission = Permission.editReferrals
  public static let action = AuditAction.referralsImported
  public typealias Reply = ImportedReferrals
  /// Of one import, and of the whole directory.
  public static let limit = 10_000
  public var id: RequestID
  public var services: [ReferralService]
  public init(id: RequestID, services: [ReferralService]) {
    self.id = id
    self.services = services
  }
}

/// What an import did.
public struct ImportedReferrals: Codable, Hashable, Sendable {
  /// New in the directory, or with other values than before.
  public var changed: Int
  public var unchanged: Int
  public init(changed: Int, unchanged: Int) {
    self.changed = changed
    self.unchanged = unchanged
  }
}

/// Searches the referral directory as somebody types (IN-18).
///
/// Every word must begin a word of the name, the code, the area, the help, the eligibility or the
/// languages, whatever its case and accents; of more than eight words the first eight count. First
/// come names that begin with the first word, then those with the most of the words in their name,
/// then by name. No words find everything.
public struct FindReferrals: Request {
  public static let permission = Permission.readReferrals
  public static let action = AuditAction.referralsListed
  public typealias Reply = ReferralList
  public static let mostWords = 8
  public var text: String
  /// Only what helps with this need.
  public var need: String?
  /// Only where this is spoken: the beginning of a language's name is enough.
  public var language: String?
  /// At most so many, up to all of the directory.
  public var count: Int
  public init(text: String, need: String? = nil, language: String? = nil, count: Int = 50) {
    self.text = text
    self.need = need
    self.language = language
    self.count = count
  }
}

/// The best of what a search found.
public struct ReferralList: Codable, Hashable, Sendable {
  public var services: [ReferralService]
  public var hasMore: Bool
  public init(services: [ReferralService], hasMore: Bool) {
    self.services = services
    self.hasMore = hasMore
  }
}

/// The whole entry of one service.
public struct ReadReferral: Request {
  public static let permission = Permission.readReferrals
  public static let action = AuditAction.referralViewed
  public typealias Reply = ReferralService
  public var code: ReferralCode
  public init(code: ReferralCode) { self.code = code }
}

/// Notes that somebody rang a service and its entry is right.
public struct VerifyReferral: Change {
  public static let permission = Permission.editReferrals
  public static let action = AuditAction.referralVerified
  public typealias Reply = ReferralService
  public var id: RequestID
  public var code: ReferralCode
  /// Today or earlier.
  public var date: LocalDate
  public init(id: RequestID, code: ReferralCode, on date: LocalDate) {
    self.id = id
    self.code = code
    self.date = date
  }
}

/// Takes a service out of the directory. An import with its code brings it back.
public struct RemoveReferral: Change {
  public static let permission = Permission.editReferrals
  public static let action = AuditAction.referralRemoved
  public typealias Reply = Done
  public var id: RequestID
  public var code: ReferralCode
  public init(id: RequestID, code: ReferralCode) {
    self.id = id
    self.code = code
  }
}
