/// Points a contact to a service of the directory, and notes what of them was told (IN-18).
///
/// What consent does not allow is refused by `SharingRules`, in words; with nothing shared the
/// referral always goes ahead (PR-20).
public struct Refer: Change {
  public static let permission = Permission.makeReferrals
  public static let action = AuditAction.referralMade
  public typealias Reply = MadeReferral
  public var id: RequestID
  public var contact: ContactID
  public var service: ReferralCode
  public var shared: [SharedItem]
  public init(id: RequestID, contact: ContactID, service: ReferralCode, shared: [SharedItem]) {
    self.id = id
    self.contact = contact
    self.service = service
    self.shared = shared
  }
}

/// Notes what a service said to a referral. A later answer takes the place of an earlier one.
public struct AnswerReferral: Change {
  public static let permission = Permission.makeReferrals
  public static let action = AuditAction.referralAnswered
  public typealias Reply = MadeReferral
  public var id: RequestID
  public var referral: ReferralNumber
  public var answer: ReferralAnswer
  /// Needed where they refused.
  public var reason: String
  public init(
    id: RequestID, referral: ReferralNumber, answer: ReferralAnswer, reason: String = ""
  ) {
    self.id = id
    self.referral = referral
    self.answer = answer
    self.reason = reason
  }
}

/// The referrals of one contact, or all that nobody has accepted or refused yet, the oldest first;
/// at most 200. Without the permission for everybody's, one's own contacts' alone.
public struct ListMadeReferrals: Request {
  public static let permission = Permission.makeReferrals
  public static let action = AuditAction.madeReferralsListed
  public typealias Reply = [MadeReferral]
  /// Nil for the open ones of all.
  public var contact: ContactID?
  public init(contact: ContactID? = nil) { self.contact = contact }
}
