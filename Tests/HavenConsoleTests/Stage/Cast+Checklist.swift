import Canvas
import HavenDomain

@testable import HavenConsole

extension Cast {
  /// A manager of service areas, who investigates.
  static let ottoline = member(9, "Ottoline Reyes", [.manager])

  /// Nine of seventeen items are settled, and one action of each kind is there.
  static let checklist: InvestigationChecklist = {
    typealias Sheet = InvestigationChecklist
    let row = register[0]
    var sheet = Sheet(
      feedback: row.id, number: row.number,
      header: Sheet.Header(
        feedbackDetail(row).answers, date: today + -3, area: "Central Service"))
    sheet.header.phone = "0161 496 0142"
    sheet.ticks = ([2, 3, 4, 5, 7, 8, 11].map { $0 }).map {
      Sheet.Tick($0, .done, at: now - .hours(2), staffName: "O. Reyes")
    }
    sheet.ticks.append(
      Sheet.Tick(
        6, .notNeeded, reason: "Nobody outside has heard of it.", at: now - .hours(1),
        staffName: "O. Reyes"))
    sheet.writings = [
      Sheet.Writing(
        .understanding, "She was told twice that we would ring, and waited a week for it.")
    ]
    sheet.actions = [
      FeedbackAction(
        id: FeedbackActionID(rawValue: 1), kind: .corrective,
        text: "Ring her each Friday until it is settled", by: "Leila Fenwick", due: today + 4),
      FeedbackAction(
        id: FeedbackActionID(rawValue: 2), kind: .preventative,
        text: "Calls that are agreed go into the diary at once", by: "Anselm Grove",
        due: today + 11, ending: .done(on: today)),
    ]
    sheet.rootCauses = [.communication]
    return sheet
  }()

  /// The same with all that closing asks for.
  static let finishedChecklist: InvestigationChecklist = {
    var sheet = checklist
    sheet.actions[0].ending = .done(on: today)
    sheet.reflection = FeedbackReflection(
      lessons: "A call that is agreed needs a place where the next person finds it.",
      team: "Central team", sharedOn: today, at: now, staffName: "A. Grove")
    sheet.ticks += [9, 10, 12, 13, 14, 16].map {
      InvestigationChecklist.Tick($0, .done, at: now, staffName: "O. Reyes")
    }
    return sheet
  }()
}

extension Rehearser {
  static let readChecklist = Ask.checklist(
    .read(ReadChecklist(feedback: Cast.register[0].id)))

  /// The register of a manager, with the checklist of its first complaint open.
  static func atChecklist(_ sheet: InvestigationChecklist = Cast.checklist) -> Rehearser {
    rehearse(Rehearser(Cast.ottoline)) {
      $0.fill()
      $0.openRegister()
      $0.press(.f(11))
      $0.reply(readChecklist, .checklist(sheet))
    }
  }

  /// Moves down until the mark is there.
  mutating func mark(_ line: ChecklistLine) {
    press(.home)
    while state.openChecklist?.selected != line {
      let before = state.openChecklist?.selected
      press(.down)
      if state.openChecklist?.selected == before { return }
    }
  }
}
