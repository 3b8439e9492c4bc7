import Canvas
import HavenDomain

@testable import HavenConsole

/// Two people in one form.
extension Cast {
  static let otherSession = SessionID(rawValue: 41)

  static func kept(
    _ field: FieldID, _ text: String, by person: StaffMember, version: Int = 2
  ) -> KeptText {
    KeptText(
      field: field, answer: .given(text), at: now, by: person.id, session: otherSession,
      byName: person.shortName, version: version)
  }

  static func news(
    _ changes: [FieldID: String] = [:], version: Int, in field: FieldID? = nil,
    kept: [KeptText] = [], isAlone: Bool = false, whyClosed: String? = nil
  ) -> DraftNews {
    let items = changes.sorted { $0.key.rawValue < $1.key.rawValue }.map { field, text in
      FieldNews(
        change: FieldChange(field: field, answer: .given(text), at: now), version: version,
        by: mari.id, byName: mari.shortName)
    }
    let editor = DraftEditor(
      session: otherSession, staff: mari.id, name: mari.shortName, field: field)
    return DraftNews(
      version: version, savedAt: now, changes: items, kept: kept,
      editors: isAlone ? [] : [editor], whyClosed: whyClosed)
  }

  /// What a supervisor gets who joins Robin's intake.
  static func joined(_ answers: [FieldID: String] = complete) -> JoinedDraft {
    let robinIsIn = DraftEditor(
      session: SessionID(rawValue: 40), staff: robin.id, name: robin.shortName,
      field: IntakeForm.location)
    var row = rows[0]
    row.state = .held
    row.owner = robin.id
    row.ownerName = robin.shortName
    return JoinedDraft(
      draft: draft(.intake, answers, focus: IntakeForm.name),
      news: DraftNews(
        version: 1, savedAt: now, changes: [], kept: [], editors: [robinIsIn], isJoined: true),
      detail: detail(row), policy: .safeHaven)
  }
}

extension Rehearser {
  /// What the store tells when somebody committed in the form that is open.
  @discardableResult
  mutating func hear(_ news: DraftNews) -> [Effect] {
    send(.changed)
    for case .ask(.news(let request)) in fire(.refresh) {
      return reply(.news(request), .news(news))
    }
    return []
  }
}
