import HavenDomain

@testable import HavenStore

extension StageOffice {
  /// A complaint that went all its way, with something in each part of its file.
  func closed(mayContact: Bool? = true, way: LetterWay = .printed) throws -> FeedbackRow {
    let row = try told(mayContact: mayContact)
    if mayContact == true { try send(letter(row, .progress)) }
    try act(row, .customerSatisfied)
    try office.finishInvestigation(of: row.id, by: coordinator)
    try act(row, .lessonsShared)
    return try close(row)
  }

  func letter(_ row: FeedbackRow, _ kind: LetterKind) -> KeepLetter {
    KeepLetter(
      id: office.id(), feedback: row.id, kind: kind, text: "Dear Wilma, you can appeal.\n",
      way: .printed, to: "Wilma", safety: "she asked for it")
  }

  /// Destroys all that is past its keeping: five years from now.
  func destroyAll() throws {
    let end = today.adding(months: 60) + 1
    office.clock.advance(.days(end.day - today.day))
    let due = try send(PreviewDestruction()).due.map(\.feedback)
    let list = try send(ProposeDestruction(id: office.id(), feedback: due))
    _ = try send(
      ConfirmDestruction(id: office.id(), destruction: list.id, word: Destruction.word),
      by: office.person("Petra Holm", .administrator))
  }

  func events(_ row: FeedbackRow) throws -> [FeedbackEvent.Kind] {
    try detail(row).events.map(\.kind)
  }
}
