import HavenDomain

extension Samples {
  static let referralCode = service.code

  static let madeReferral = MadeReferral(
    id: MadeReferralID(rawValue: 4), number: ReferralNumber(4821), contact: contact,
    contactNumber: number, service: referralCode, serviceName: "Law centre",
    shared: [.name, .needs], at: monday, staffName: "R. Osei", answer: .refused, reason: "full",
    answeredAt: monday)

  static let transferID = TransferID(rawValue: 6)

  static let transfer = Transfer(
    id: transferID, contact: contact, number: number, priority: .high,
    sender: StaffID(rawValue: 3), senderName: "R. Osei", receiver: .colleague(StaffID(rawValue: 4)),
    receiverName: "M. Ilves",
    course: TransferCourse(
      state: .returned(.dropped), isOutside: false, said: [0], ticked: [0, 2]),
    offeredAt: monday, joinBy: monday + .minutes(3), endedAt: monday + .minutes(2), version: 5)

  static let openedTransfer = OpenedTransfer(
    transfer: transfer,
    card: TransferCard(lines: [TransferCard.Line(.name, "Ada Quill")]),
    facts: [TransferCard.Line(.score, "5, elevated")], takenBy: "Sam", reference: "X-1")

  static let handingOnRequests: [any Request] = [
    Refer(id: id, contact: contact, service: referralCode, shared: SharedItem.allCases),
    AnswerReferral(
      id: id, referral: madeReferral.number, answer: .noAnswer, reason: "nobody there"),
    ListMadeReferrals(contact: contact),
    OfferTransfer(
      id: id, contact: contact, to: .team(referralCode), facts: [.safety, .score, .name]),
    JoinTransfer(id: id, transfer: transferID),
    ReadBackFact(id: id, transfer: transferID, fact: 2),
    ReleaseTransfer(id: id, transfer: transferID, takenBy: "Sam", reference: "X-1"),
    ReturnTransfer(id: id, transfer: transferID, why: .takenBack), SweepTransfers(id: id),
    ListTransfers(), ReadTransfer(.contact(number)),
  ]

  static let handingOnReplies: [any Codable & Hashable & Sendable] = [
    madeReferral, [madeReferral], transfer, [transfer], openedTransfer,
  ]
}
