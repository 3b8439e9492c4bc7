import HavenDomain

extension Samples {
  static let firstContact = FirstContact(
    id: FirstContactID(rawValue: 5), at: monday, channel: .phone,
    area: ServiceAreaID(rawValue: 1), areaName: "Central Service", category: .question,
    line: "Asked for a form; printed and given", staffName: "R. Osei")

  static let firstContactRequests: [any Request] = [
    LogFirstContact(
      id: id, at: monday, channel: .inPerson, area: ServiceAreaID(rawValue: 1), line: "Asked.",
      category: .feedback),
    ReadFirstContacts(from: monday, to: monday + .days(1), count: 5),
  ]

  static let firstContactReplies: [any Codable & Hashable & Sendable] = [
    firstContact,
    FirstContactBook(
      areas: [
        FirstContactFigures(
          area: ServiceAreaID(rawValue: 1), areaName: "Central Service", resolved: 3,
          dissatisfaction: 1, complaints: 2)
      ], rows: [firstContact]),
    FeedbackGuide(isPraise: false, subject: .ours, grounds: [.bias]),
    GuideProposal(.complaint, grounds: [.level], reason: "x"),
  ]
}
