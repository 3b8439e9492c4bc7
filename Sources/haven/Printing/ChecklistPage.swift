import HavenDomain

/// The investigation checklist of a complaint in words.
struct ChecklistPage {
  private let now: Instant
  private let zone: Zone

  init(_ desk: OpenDesk) {
    now = desk.now
    zone = desk.zone
  }

  func words(_ sheet: InvestigationChecklist) -> String {
    var lines = Lines()
    lines.add("\(sheet.number), checklist: \(sheet.progress)")
    addHeader(sheet, to: &lines)
    for phase in ChecklistPhase.allCases {
      lines.add(phase.words)
      for item in phase.items { add(item, sheet, to: &lines) }
    }
    for (index, action) in sheet.actions.enumerated() {
      lines.add("Action \(index + 1)", "\(action.kind.words): \(action.words)")
    }
    for kind in FeedbackAction.Kind.allCases where sheet.actions(kind).isEmpty {
      lines.add("No action", sheet.text(kind.noneNeeded).map { "\(kind.words): \($0)" })
    }
    lines.add("Reflection", sheet.reflection.map { "\($0.lessons)\n\($0.sharing)" })
    let causes = sheet.rootCauses.map(\.words).joined(separator: ", ")
    lines.add("Root causes", causes)
    lines.add("Other cause", sheet.text(.otherCause))
    if !sheet.isClosed {
      for (index, gap) in sheet.missing.enumerated() {
        lines.add(index == 0 ? "Before closing" : " ", gap)
      }
    }
    return lines.text
  }

  private func addHeader(_ sheet: InvestigationChecklist, to lines: inout Lines) {
    let header = sheet.header
    lines.add("Name", header.name)
    lines.add("Address", header.address)
    lines.add("Email address", header.email)
    lines.add("Telephone", header.phone)
    lines.add("Date", TimeWords.date(header.date))
    lines.add("Summary", sheet.shown(.summary))
    lines.add("Investigation by", sheet.shown(.investigator))
    lines.add("Department", sheet.shown(.department))
  }

  private func add(
    _ item: ChecklistItem, _ sheet: InvestigationChecklist, to lines: inout Lines
  ) {
    let box = sheet.box(item.number)
    lines.add("\(box.mark) \(item.number < 10 ? " " : "")\(item.number)  \(item.text)")
    if let tick = sheet.tick(item.number), tick.box != .open {
      let who = tick.staffName.map { ", \($0)" } ?? ""
      let why = tick.reason.map { ": \($0)" } ?? ""
      let when = TimeWords.moment(tick.at, now: now, in: zone)
      lines.add("        \(tick.box.words)\(why) (\(when)\(who))")
    }
    if item.number == ChecklistItem.understanding {
      lines.add("       ", sheet.text(.understanding))
    }
    if item.number == ChecklistItem.notes { lines.add("       ", sheet.text(.notes)) }
  }
}
