import Canvas
import HavenDomain

@testable import HavenConsole

/// Scores and protocols for the rehearsals.
extension Cast {
  static let lowering = ScoreLowering(
    to: 2, askedBy: robin.id, askedByName: "R. Osei", askedAt: now - .seconds(60))

  static let scoreSheet = ScoreSheet(
    contact: contact, number: number,
    score: TriageScore(present: [.weapon, .assault], lowering: lowering), isUnsafe: false,
    lowering: lowering, reason: "the knife is at work, and he is too",
    history: [
      ScoreChange(how: .answers, from: nil, to: 3, at: now - .seconds(300), staffName: "R. Osei"),
      ScoreChange(how: .answers, from: 3, to: 5, at: now - .seconds(240), staffName: "R. Osei"),
      ScoreChange(
        how: .asked, from: 5, to: 2, at: now - .seconds(60), staffName: "R. Osei",
        reason: "the knife is at work, and he is too"),
    ], readAt: now)

  static let today = Zone.utc.wallTime(at: now).date

  static func shelf(
    _ approval: ProtocolApproval? = nil, training: [ProtocolTraining] = []
  ) -> ProtocolShelf {
    ProtocolShelf(
      entries: CrisisProtocol.shipped.map { value in
        var value = value
        value.approval = approval
        return ProtocolEntry(value, isInUse: true)
      }, training: training, today: today)
  }

  static func approval(_ days: Int) -> ProtocolApproval {
    ProtocolApproval(
      approver: "Dr. Wen Alder", credential: "certified crisis counsellor", on: today + -90,
      expires: today + days)
  }

  static let trained = ProtocolTraining(
    staff: robin.id, staffName: "R. Osei", name: "suicide", on: today + -9, until: today + 500)
}

extension Rehearser {
  /// The score of the contact in hand, or of the selected one, with its history.
  mutating func openScore(_ sheet: ScoreSheet = Cast.scoreSheet) {
    choose(state.place == .triage ? .score : .scoreThis)
    reply(.score(ReadScore(.id(sheet.contact))), .score(sheet))
  }

  mutating func openProtocols(_ shelf: ProtocolShelf = Cast.shelf()) {
    if state.intake == nil { take(["suicidal": "yes"]) }
    choose(.protocols)
    reply(.protocols(ListProtocols()), .protocols(shelf))
  }
}
