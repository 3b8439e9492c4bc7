import Canvas
import HavenDomain

/// The prompts over warm transfers, each with the record's name in it.
extension Prompt {
  /// Whom, where no team was chosen already, and the three facts, the gravest first.
  static func offerTransfer(
    _ intake: IntakeState, to team: ReferralService?, colleagues: [StaffMember],
    _ card: TransferCard
  ) -> Prompt {
    let lines = card.lines.map { ($0.kind.rawValue, $0.words) }
    let facts = card.suggestedFacts.enumerated().map { index, kind in
      choice("Fact \(index + 1)", lines, selected: kind.rawValue)
    }
    let people = colleagues.map { ("\($0.id.rawValue)", "\($0.name)  \($0.presence.words)") }
    let first = people.first { _ in colleagues.first?.presence == .available }?.0
    let whom = team == nil ? [choice("To", people, selected: first)] : []
    let words =
      team.map {
        "Ring \($0.name)\($0.phone.isEmpty ? "" : ", \($0.phone)"), and stay on the line."
      }
      ?? "They see a line about it, and join when they can."
    return Prompt(
      .offerTransfer(intake.contact.row.id, team.map { .team($0.code) }),
      title: "Warm transfer of \(intake.contact.row.number)",
      lines: [words, "You keep it until they have read three facts back."],
      questions: whom + facts, verb: "Offer")
  }

  static func releaseTransfer(_ transfer: Transfer) -> Prompt {
    let isOutside = transfer.receiver.isOutside
    return Prompt(
      .releaseTransfer(transfer.id), title: "Release \(transfer.number)?",
      lines: [
        "\(transfer.receiverName) read all three facts back.",
        isOutside ? "You go on with the record." : "It goes over to them, with all that you wrote.",
      ],
      questions: isOutside
        ? [line("Who took it", required: true), line("Their reference")] : [],
      verb: "Release", safeVerb: "Keep it")
  }

  static func returnTransfer(_ transfer: Transfer, isReceiver: Bool) -> Prompt {
    var reasons: [(String, String)] = []
    let hasJoined = transfer.course.state != .offered
    if isReceiver || transfer.receiver.isOutside {
      reasons.append(
        (ReturnTransfer.Why.refused.rawValue, isReceiver ? "I cannot take it now" : "They cannot"))
    }
    if hasJoined { reasons.append((ReturnTransfer.Why.dropped.rawValue, "The line dropped")) }
    if !isReceiver { reasons.append((ReturnTransfer.Why.takenBack.rawValue, "I keep it")) }
    return Prompt(
      .returnTransfer(transfer.id), title: "\(transfer.number) is not handed on?",
      lines: ["\(transfer.senderName) has it still, and goes on with it."],
      questions: [choice("Why", reasons, selected: reasons.first?.0)], verb: "End the transfer")
  }
}
