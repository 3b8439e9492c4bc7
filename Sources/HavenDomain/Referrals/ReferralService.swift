/// The short name of a service, as staff say and note it: `HNS-01`, `R204` (IN-11).
///
/// 2 to 12 letters A to Z, digits and hyphens, of which the first is a letter. The organisation
/// gives it in its own list, and it stays with the service.
public struct ReferralCode: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  public static let lengths = 2...12
  public let description: String

  /// In small letters or large; nil where it is no code.
  public init?(_ text: String) {
    let plain = text.trimmed.uppercased()
    let bytes = plain.utf8
    guard Self.lengths.contains(bytes.count), let first = bytes.first, Self.isLetter(first),
      bytes.allSatisfy({ Self.isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") })
    else { return nil }
    description = plain
  }

  public static func < (a: ReferralCode, b: ReferralCode) -> Bool { a.description < b.description }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}

/// A service to which people may be pointed: what it does, for whom, and how it is reached (IN-18).
///
/// Services are public organisations: nothing in here is about a client.
public struct ReferralService: Codable, Hashable, Sendable {
  public var code: ReferralCode
  public var name: String
  /// What it helps with, in the words of the intake's needs: `shelter`, `legal`.
  public var needs: [String]
  /// Where it helps: `Greater Manchester`.
  public var area: String
  public var address: String
  public var phone: String
  public var web: String
  /// When somebody answers, in words: `Mon to Fri 9 to 5, answerphone at night`.
  public var hours: String
  /// Whom it takes, in words.
  public var eligibility: String
  public var languages: [String]
  public var notes: String
  /// When somebody last rang and all of it was right; nil where nobody has.
  public var lastVerified: LocalDate?

  public init(
    code: ReferralCode, name: String, needs: [String], area: String = "", address: String = "",
    phone: String = "", web: String = "", hours: String = "", eligibility: String = "",
    languages: [String] = [], notes: String = "", lastVerified: LocalDate? = nil
  ) {
    self.code = code
    self.name = name
    self.needs = needs
    self.area = area
    self.address = address
    self.phone = phone
    self.web = web
    self.hours = hours
    self.eligibility = eligibility
    self.languages = languages
    self.notes = notes
    self.lastVerified = lastVerified
  }

  /// `A safe place to stay, Legal advice`
  public var needWords: String {
    needs.map { IntakeForm.label(IntakeForm.needs, $0) }.joined(separator: ", ")
  }

  /// Why its entry may be out of date, in words; nil where it was verified in the last six months.
  public func staleWords(on today: LocalDate) -> String? {
    ReferralRules.staleWords(lastVerified: lastVerified, today: today)
  }

  /// With the later of two verifications, where this entry says what the earlier one said; where it
  /// says something else, nobody verified that.
  public func keeping(verificationOf earlier: ReferralService) -> ReferralService {
    var kept = self
    kept.lastVerified = earlier.lastVerified
    guard kept == earlier else { return self }
    kept.lastVerified = [lastVerified, earlier.lastVerified].compactMap { $0 }.max()
    return kept
  }
}
