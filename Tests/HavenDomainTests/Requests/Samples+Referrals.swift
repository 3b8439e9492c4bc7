import HavenDomain

extension Samples {
  static let service = ReferralService(
    code: code, name: "Harbour “Night” Shelter", needs: ["shelter", "legal"],
    area: "Greater Manchester", address: "1 Quay Street\nM1 0AA", phone: "+44 161 496 0101",
    web: "https://example.org/a,b", hours: "Day and \"night\"", eligibility: "Women, any age",
    languages: ["English", "Polish"], notes: "Ring twice.",
    lastVerified: LocalDate(day: 20_700))

  /// `HNS-01`
  private static let code: ReferralCode = {
    guard let code = ReferralCode("HNS-01") else { preconditionFailure("no code") }
    return code
  }()

  static let referralRequests: [any Request] = [
    ImportReferrals(id: id, services: [service]),
    FindReferrals(text: "harb", need: "shelter", language: "pol", count: 20),
    ReadReferral(code: service.code),
    VerifyReferral(id: id, code: service.code, on: LocalDate(day: 9)),
    RemoveReferral(id: id, code: service.code),
  ]

  static let referralReplies: [any Codable & Hashable & Sendable] = [
    ImportedReferrals(changed: 3, unchanged: 4), ReferralList(services: [service], hasMore: true),
    service,
  ]
}
